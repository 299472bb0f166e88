"""Keeps evaluation sentences out of training: exact ones by digest, near-duplicates by the word sequences they share.

Digests also catch sets whose text is not at hand; near-duplicates can be found only of sets that are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path

from training.translation.corpus import PLACEHOLDER, Pair, key_digest, text_key

SHORTEST_KEY = 12
"""Shorter texts are common phrases, not evaluation sentences."""
SHINGLE = 4
SHARE = 0.5
"""A text is a near-duplicate if it shares this much of the shorter text's shingles."""
FEWEST_SHINGLES = 5
SENTENCE_END = re.compile(r"(?<=[.!?])[\"')]* (?=[A-Z\"'(])")


def load_digests(path: Path) -> frozenset[str]:
    """Read digests (`corpus.key_digest` of `corpus.text_key`), one a line."""
    return frozenset(path.read_text("utf-8").split())


def shingles(text: str) -> set[tuple[str, ...]]:
    """All runs of SHINGLE words, lower-cased, without punctuation and placeholders."""
    words = re.findall(r"\w+", PLACEHOLDER.sub(" ", text).lower())
    return {tuple(words[index : index + SHINGLE]) for index in range(len(words) - SHINGLE + 1)}


class HeldOut:
    """Knows the evaluation sentences, by digest and, as far as they are given, by text."""

    def __init__(self, digests: Collection[str], texts: Iterable[str] = ()) -> None:
        self._digests = digests
        self._sizes: list[int] = []
        self._homes: dict[tuple[str, ...], list[int]] = {}
        for text in texts:
            found = shingles(text)
            if len(found) < FEWEST_SHINGLES:
                continue
            for shingle in found:
                self._homes.setdefault(shingle, []).append(len(self._sizes))
            self._sizes.append(len(found))

    def contains(self, text: str) -> bool:
        """Tell whether the text, or a sentence in it, is an evaluation sentence."""
        keys = (text_key(part) for part in {text, *SENTENCE_END.split(text)})
        return any(len(key) > SHORTEST_KEY and key_digest(key) in self._digests for key in keys)

    def resembles(self, text: str) -> bool:
        """Tell whether the text shares SHARE of the shingles with an evaluation sentence, counted on the shorter."""
        found = shingles(text)
        if len(found) < FEWEST_SHINGLES:
            return False
        shared = Counter(home for shingle in found for home in self._homes.get(shingle, ()))
        return any(count >= SHARE * min(len(found), self._sizes[home]) for home, count in shared.items())

    def fault(self, *texts: str) -> str | None:
        """Why one of the texts must not be trained on, or None."""
        if any(self.contains(text) for text in texts):
            return "held out"
        return "near-duplicate" if any(self.resembles(text) for text in texts) else None


def load_held_out(digests: Path | None, sets: Iterable[list[Pair]]) -> HeldOut:
    """Evaluation sentences from a digest file and from test sets, whose own digests are added."""
    texts = [text for pairs in sets for pair in pairs for text in pair]
    known = load_digests(digests) if digests else frozenset[str]()
    return HeldOut(known | {key_digest(text_key(text)) for text in texts}, texts)
