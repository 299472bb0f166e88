"""Scores to probabilities, and the threshold of each topic, from scores of articles that the weights never saw."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Truth = NDArray[np.bool_]
_STEPS = 30
_TRUST = 4.0  # how strongly a topic's own sigmoid is held to the one of all topics
_GRID = np.arange(0.25, 0.66, 0.025)
_PRIOR_ARTICLES = 6.0  # articles of all topics' average that each topic's F1 is mixed with


def sigmoid(values: Array) -> Array:
    return 1 / (1 + np.exp(-np.clip(values, -40, 40)))


def platt(scores: Array, truth: Truth) -> tuple[Array, Array]:
    """Slope and intercept of each topic's sigmoid (Platt, 1999), drawn towards one of all topics.

    Rare topics have too few articles for a sigmoid of their own.
    """
    common = _logistic(scores.ravel(), truth.ravel().astype(float), np.zeros(2), np.full(2, 1e-3))
    own = [
        _logistic(scores[:, topic], truth[:, topic].astype(float), common, np.full(2, _TRUST))
        for topic in range(scores.shape[1])
    ]
    return np.array([slope for slope, _ in own]), np.array([intercept for _, intercept in own])


def _logistic(scores: Array, target: Array, centre: Array, precision: Array) -> Array:
    """Slope and intercept of most likelihood under a normal prior, by Newton's method."""
    inputs = np.stack([scores, np.ones_like(scores)], 1)
    found = centre.copy()
    for _ in range(_STEPS):
        probability = sigmoid(inputs @ found)
        gradient = inputs.T @ (probability - target) + precision * (found - centre)
        curvature = (inputs * (probability * (1 - probability))[:, None]).T @ inputs + np.diag(precision)
        found = found - np.linalg.solve(curvature, gradient)
    return found


def thresholds(probabilities: Array, truth: Truth) -> Array:
    """For each topic the one of a grid with the best F1, mixed with the counts of an average topic at that value."""
    chosen = []
    counts = np.stack([_counts(probabilities, truth, threshold) for threshold in _GRID])  # grid, 3, topics
    average = counts.sum(2) / truth.sum() * _PRIOR_ARTICLES
    for topic in range(truth.shape[1]):
        hits, named, true = (counts[:, :, topic] + average).T
        chosen.append(_GRID[int(np.argmax(2 * hits / (named + true)))])
    return np.array(chosen)


def _counts(probabilities: Array, truth: Truth, threshold: float) -> NDArray[np.float64]:
    named = probabilities >= threshold
    return np.stack([(named & truth).sum(0), named.sum(0), truth.sum(0)]).astype(float)


def expected_calibration_error(probabilities: Array, truth: Truth, bins: int = 10) -> float:
    """The mean distance between probability and frequency over equal bins, by their size (Guo et al., 2017)."""
    place = np.minimum((probabilities * bins).astype(int), bins - 1)
    total = 0.0
    for number in range(bins):
        inside = place == number
        if inside.any():
            total += inside.mean() * abs(probabilities[inside].mean() - truth[inside].mean())
    return total
