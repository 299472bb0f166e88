"""Topics of an article by a linear model a language. Names only what is likelier than its threshold, never forces one.

The recipe and the measurements are in training/topics/.
"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newsdesk.article import Language
from newsdesk.result import Topic
from newsdesk.topics import vocabulary
from worker.tag.terms import terms

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class LinearModel:
    """TF-IDF over V terms, a score and a sigmoid for each of K topics.

    The score is `weights` (V x K, int8) times `scales` (K) plus `biases` (K); the probability of a topic is
    1 / (1 + exp(-(slope * score + intercept))), set on articles that the weights were not made from (Platt scaling).
    """

    positions: Mapping[str, int]
    idf: Floats
    weights: NDArray[np.int8]
    scales: Floats
    biases: Floats
    slopes: Floats
    intercepts: Floats
    thresholds: Floats
    qcodes: tuple[str, ...]

    @classmethod
    def read(cls, content: bytes) -> Self:
        """The content of a model file, a NumPy archive without pickles. Raises KeyError and ValueError."""
        with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
            names = bytes(arrays["terms"]).decode("utf-8").split("\n")
            return cls(
                positions={name: position for position, name in enumerate(names)},
                qcodes=tuple(bytes(arrays["qcodes"]).decode("ascii").split("\n")),
                weights=arrays["weights"],
                **{name: arrays[name].astype(np.float32) for name in _FLOATS},
            )

    def probabilities(self, headline: str | None, body: str) -> Floats:
        """Of each topic, in the order of `qcodes`. A text without a known word has the biases' probabilities."""
        known = {term: weight for term, weight in terms(headline, body).items() if term in self.positions}
        positions = [self.positions[term] for term in known]
        values = np.array(list(known.values()), np.float32) * self.idf[positions]
        values /= max(float(np.linalg.norm(values)), 1e-9)
        scores = values @ self.weights[positions].astype(np.float32) * self.scales + self.biases
        logits = self.slopes * scores + self.intercepts
        return (1 / (1 + np.exp(-logits))).astype(np.float32)


_FLOATS = ("idf", "scales", "biases", "slopes", "intercepts", "thresholds")


class LinearClassifier:
    """The TopicClassifier of the product. Safe to share between threads."""

    def __init__(self, models: Mapping[Language, bytes]) -> None:
        """`models`: for each language the content of its model file. Raises KeyError and ValueError for another."""
        self._models = {language: LinearModel.read(content) for language, content in models.items()}

    def classify(self, headline: str | None, body: str, language: Language) -> Sequence[Topic]:
        """The surest first. A topic of the second level brings the one above it, at least as sure as itself."""
        model = self._models[language]
        probabilities = model.probabilities(headline, body)
        chosen: dict[str, float] = {}
        for qcode, probability, threshold in zip(model.qcodes, probabilities, model.thresholds, strict=True):
            if probability >= threshold:
                for one in (vocabulary()[qcode].broader, qcode):
                    if one is not None:
                        chosen[one] = max(float(probability), chosen.get(one, 0.0))
        first_level_first = sorted(chosen, key=lambda qcode: (-chosen[qcode], vocabulary()[qcode].broader is not None))
        return [
            Topic(qcode=qcode, name=vocabulary()[qcode].name, confidence=chosen[qcode]) for qcode in first_level_first
        ]
