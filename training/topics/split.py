"""Folds by story: near-duplicates, and one story in both languages, always fall into the same fold."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

_ALIKE = 0.6  # cosine of TF-IDF vectors; above it two texts are taken as one story
_READ = 300  # characters
_WORD = r"[^\W\d_]{2,}"


def stories(texts: Sequence[Sequence[str]]) -> NDArray[np.int64]:
    """For each item the number of its story. `texts`: all items in one language, and again in each other."""
    count = len(texts[0])
    leader = list(range(count))

    def find(item: int) -> int:
        while leader[item] != item:
            leader[item] = leader[leader[item]]
            item = leader[item]
        return item

    for in_one_language in texts:
        vectorizer = TfidfVectorizer(sublinear_tf=True, token_pattern=_WORD)
        vectors = vectorizer.fit_transform([text[:_READ] for text in in_one_language])
        alike = (vectors @ vectors.T).tocoo()
        near = (alike.data > _ALIKE) & (alike.row < alike.col)
        for one, two in zip(alike.row[near], alike.col[near], strict=True):
            leader[find(int(one))] = find(int(two))
    return np.array([find(item) for item in range(count)])


def folds(story: NDArray[np.int64], identifiers: Sequence[str], count: int) -> NDArray[np.int64]:
    """The fold of each item, the same in every run: by the digest of its story's first identifier."""
    return np.array(
        [int(hashlib.sha256(identifiers[number].encode()).hexdigest(), 16) % count for number in story.tolist()]
    )
