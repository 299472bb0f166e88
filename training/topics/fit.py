"""One linear model a language: weights from labelled and translated items, probabilities from held-out scores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray
from sklearn.svm import LinearSVC

from training.topics.calibrate import platt, sigmoid, thresholds
from training.topics.features import Array, Features, Truth

_PENALTY = 0.7  # LinearSVC's C
_SMOOTHING = 0.3  # weight that every term has on either side of a topic from the start
_SHARPNESS = 0.4
_SEED = 0


@dataclass(frozen=True)
class Material:
    """Texts in one language. `own`: labelled in it, and measured on; `counts`: what each counts in a fit."""

    documents: Sequence[Mapping[str, float]]
    truth: Truth
    own: NDArray[np.bool_]
    counts: Array
    fold: NDArray[np.int64]


@dataclass(frozen=True)
class Weights:
    features: Features
    weights: Array  # names, topics
    biases: Array


def fit(material: Material, chosen: NDArray[np.int64]) -> Weights:
    """A support vector machine for each topic, from the items of these numbers."""
    documents = [material.documents[number] for number in chosen]
    features = Features.fit(documents)
    matrix, counts = features.matrix(documents), material.counts[chosen]
    weights, biases = [], []
    for truth in material.truth[chosen].T:
        if not truth.any():
            weights.append(np.zeros(matrix.shape[1]))
            biases.append(-1.0)
            continue
        telling = _telling(matrix, truth, counts)
        machine = LinearSVC(C=_PENALTY, random_state=_SEED)
        machine.fit((matrix @ sparse.diags(telling)).tocsr(), truth, sample_weight=counts)
        weights.append(machine.coef_[0] * telling)
        biases.append(float(machine.intercept_[0]))
    return Weights(features, np.stack(weights, 1), np.array(biases))


def _telling(matrix: sparse.csr_matrix, truth: Truth, counts: Array) -> Array:
    """How much each term tells of a topic by itself: a power of the log-count ratio with and without it.

    Terms so scaled, a machine needs less to lean on what tells (Wang and Manning 2012, NBSVM).
    """
    shares = []
    for inside in (truth, ~truth):
        total = np.asarray(matrix[inside].multiply(counts[inside][:, None]).sum(0)).ravel() + _SMOOTHING
        shares.append(total / total.sum())
    telling: Array = np.abs(np.log(shares[0] / shares[1])) ** _SHARPNESS
    return telling


def held_out_scores(material: Material, documents: Sequence[Mapping[str, float]]) -> Array:
    """The scores of `documents`, one an item, each by weights made without the item's fold."""
    scores = np.zeros(material.truth.shape)
    for fold in np.unique(material.fold[material.own]):
        inside = np.flatnonzero((material.fold == fold) & material.own)
        found = fit(material, np.flatnonzero(material.fold != fold))
        scores[inside] = score(found, [documents[number] for number in inside.tolist()])
    return scores


def score(found: Weights, documents: Sequence[Mapping[str, float]]) -> Array:
    """Shape (documents, topics)."""
    scores: Array = found.features.matrix(documents) @ found.weights + found.biases
    return scores


@dataclass(frozen=True)
class Calibration:
    slopes: Array
    intercepts: Array
    thresholds: Array

    @classmethod
    def fit(cls, scores: Array, truth: Truth) -> Calibration:
        slopes, intercepts = platt(scores, truth)
        return cls(slopes, intercepts, thresholds(sigmoid(slopes * scores + intercepts), truth))

    def probabilities(self, scores: Array) -> Array:
        return sigmoid(self.slopes * scores + self.intercepts)
