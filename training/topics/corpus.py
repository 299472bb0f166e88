"""All that the models are made from: items in both languages, definitions and seed words, folds and labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.topics.features import Truth
from training.topics.fit import Material
from training.topics.items import LANGUAGES, Item
from training.topics.split import folds, stories
from training.topics.vocabulary import with_parents
from worker.tag.terms import terms

FOLDS = 5
_ALWAYS = -1  # the fold of what is trained on in every fold
_TRANSLATED, _DEFINITION, _SEED, _PAIR = 0.5, 0.5, 1.5, 1.0  # what each counts beside an item labelled in the language
_LEAST_ITEMS = 8  # of both languages, for a second-level topic to get a model


@dataclass(frozen=True)
class Labels:
    """The topics that get a model, the first level before the second; `broader` is the position of the one above."""

    codes: tuple[str, ...]
    parents: Mapping[str, str]

    @classmethod
    def of(cls, items: Sequence[Item], parents: Mapping[str, str]) -> Labels:
        counts = Counter(code for item in items for code in with_parents(item.codes, parents))
        second = sorted(code for code, count in counts.items() if code in parents and count >= _LEAST_ITEMS)
        return cls((*sorted(set(parents.values())), *second), parents)

    @property
    def broader(self) -> list[int | None]:
        return [self.codes.index(self.parents[code]) if code in self.parents else None for code in self.codes]

    @property
    def first(self) -> NDArray[np.bool_]:
        return np.array([code not in self.parents for code in self.codes])

    def truth(self, items: Sequence[Item]) -> Truth:
        """Shape (items, topics)."""
        sets = [with_parents(item.codes, self.parents) for item in items]
        return np.array([[code in own for code in self.codes] for own in sets])

    def missed(self, items: Sequence[Item]) -> int:
        """How many labels are of topics without a model."""
        return sum(code not in self.codes for item in items for code in item.codes)


@dataclass(frozen=True)
class Corpus:
    items: Sequence[Item]
    translated: Mapping[str, Item]
    definitions: Sequence[Item]
    seeds: Sequence[Item]
    pairs: Sequence[Item] = ()

    def versions(self, language: str) -> list[Item]:
        """All items in this language."""
        return [item if item.language == language else self.translated[item.id] for item in self.items]

    def folds(self) -> NDArray[np.int64]:
        texts = [[f"{each.headline or ''} {each.body}" for each in self.versions(language)] for language in LANGUAGES]
        return folds(stories(texts), [item.id for item in self.items], FOLDS)

    def new_pairs(self, language: str) -> list[Item]:
        """The pairs' side in this language, less those whose story is among the items, which are measured on."""
        pairs = [each for each in self.pairs if each.language == language]
        story = stories([[f"{each.headline or ''} {each.body}" for each in [*self.versions(language), *pairs]]])
        known = set(story[: len(self.items)])
        return [each for each, number in zip(pairs, story[len(self.items) :], strict=True) if number not in known]

    def material(self, language: str, labels: Labels, fold: NDArray[np.int64]) -> Material:
        definitions, seeds = (
            [each for each in texts if each.language == language] for texts in (self.definitions, self.seeds)
        )
        pairs = self.new_pairs(language)
        own = np.array([item.language == language for item in self.items])
        more = [_DEFINITION] * len(definitions) + [_SEED] * len(seeds) + [_PAIR] * len(pairs)
        texts = [*self.versions(language), *definitions, *seeds, *pairs]
        return Material(
            documents=[terms(each.headline, each.body) for each in texts],
            truth=labels.truth(texts),
            own=np.concatenate([own, np.zeros(len(more), bool)]),
            counts=np.concatenate([np.where(own, 1, _TRANSLATED), more]),
            fold=np.concatenate([fold, np.full(len(more), _ALWAYS)]),
        )
