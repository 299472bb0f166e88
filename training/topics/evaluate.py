"""What the models are worth: F1 by topic and level, and how far probabilities can be believed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.topics.calibrate import expected_calibration_error
from training.topics.features import Array, Truth
from training.topics.fit import Calibration, Material


@dataclass(frozen=True)
class Held:
    """What was said of each own item of a language by models that did not see it."""

    probabilities: Array
    named: Truth
    truth: Truth


def hold_out(material: Material, scores: Array, broader: Sequence[int | None], measured: Array | None = None) -> Held:
    """Calibration and thresholds for each fold come from the `scores` of the other folds.

    `measured`: the scores of other forms of the same articles, in place of theirs; NaN where there is no such form.
    """
    measured = scores if measured is None else measured
    probabilities = np.zeros_like(scores)
    named = np.zeros(scores.shape, bool)
    present = material.own & ~np.isnan(measured[:, 0])
    for fold in np.unique(material.fold[material.own]):
        inside = present & (material.fold == fold)
        others = material.own & (material.fold != fold)
        calibration = Calibration.fit(scores[others], material.truth[others])
        probabilities[inside] = calibration.probabilities(measured[inside])
        named[inside] = probabilities[inside] >= calibration.thresholds
    return Held(probabilities[present], with_broader(named[present], broader), material.truth[present])


def with_broader(named: Truth, broader: Sequence[int | None]) -> Truth:
    """With each topic the one above it, as the product answers."""
    whole = named.copy()
    for topic, above in enumerate(broader):
        if above is not None:
            whole[:, above] |= named[:, topic]
    return whole


def f1(named: Truth, truth: Truth) -> NDArray[np.float64]:
    """Of each topic; 0 for one that is nowhere."""
    result: NDArray[np.float64] = 2 * (named & truth).sum(0) / np.maximum(named.sum(0) + truth.sum(0), 1)
    return result


def micro_f1(named: Truth, truth: Truth, missed: int = 0) -> float:
    """Over all topics together. `missed`: labels of topics that no model has."""
    return float(2 * (named & truth).sum() / (named.sum() + truth.sum() + missed))


def summary(held: Held, first: NDArray[np.bool_], missed: int) -> dict[str, float]:
    """`first`: which topics are of the first level. Rounded to three digits."""
    named, truth, sure = held.named, held.truth, held.probabilities
    scores = {
        "top-level macro-F1": f1(named[:, first], truth[:, first]).mean(),
        "top-level micro-F1": micro_f1(named[:, first], truth[:, first]),
        "second-level micro-F1": micro_f1(named[:, ~first], truth[:, ~first], missed),
        "surest top level is right": np.mean(truth[np.arange(len(truth)), np.argmax(sure * first, 1)]),
        "without a topic": float(np.mean(~named.any(1))),
        "top-level ECE": expected_calibration_error(sure[:, first].ravel(), truth[:, first].ravel()),
        "top-level ECE, named": expected_calibration_error(
            sure[:, first][named[:, first]], truth[:, first][named[:, first]]
        ),
    }
    return {name: round(float(value), 3) for name, value in scores.items()}


def table(held: Held, codes: Sequence[str], names: Mapping[str, str]) -> str:
    """A line a topic: how many, precision, recall, F1."""
    lines = ["| topic | items | precision | recall | F1 |", "|---|---|---|---|---|"]
    for column, code in enumerate(codes):
        named, truth = held.named[:, column], held.truth[:, column]
        hits = int((named & truth).sum())
        precision, recall = hits / max(int(named.sum()), 1), hits / max(int(truth.sum()), 1)
        value = 2 * hits / max(int(named.sum() + truth.sum()), 1)
        lines.append(f"| {names[code]} | {truth.sum()} | {precision:.2f} | {recall:.2f} | {value:.2f} |")
    return "\n".join(lines)
