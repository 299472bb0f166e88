"""Parallel text: normalisation, filters and loading of `english<TAB>malay` files."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection
from pathlib import Path

Pair = tuple[str, str]

PUNCTUATION = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": " - ", "…": "..."})
MARKUP = re.compile(r"[{}<>\\|]|%[sd@0-9$]|https?:|\$\(|&[a-z]+;")
LONGEST_IN_WORDS = 120
WORST_LENGTH_RATIO = 2.5
SHORTEST_HELD_OUT_KEY = 12


def normalise(text: str) -> str:
    """Bring text into the form the models see on both sides: NFKC, straight quotes, single spaces.

    Placeholders such as ⟦0⟧ pass through unchanged.
    """
    text = unicodedata.normalize("NFKC", text).translate(PUNCTUATION)
    return re.sub(r"\s+", " ", text).strip()


def text_key(text: str) -> str:
    """Reduce text to its lower-cased word characters, so that near-identical sentences share a key."""
    return re.sub(r"\W+", "", text.lower())


def key_digest(key: str) -> str:
    """Digest of a text key, as listed in a held-out file."""
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def load_held_out(path: Path) -> frozenset[str]:
    """Read digests of evaluation sentences, which no training pair may contain."""
    return frozenset(path.read_text("utf-8").split())


def is_acceptable(english: str, malay: str, *, lexicon: bool = False) -> bool:
    """Reject empty, copied, untranslated, markup-laden or badly unequal pairs."""
    if not english or not malay:
        return False
    english_words, malay_words = len(english.split()), len(malay.split())
    if max(english_words, malay_words) > LONGEST_IN_WORDS:
        return False
    ratio = (english_words + 2) / (malay_words + 2)
    if not lexicon and max(ratio, 1 / ratio) > WORST_LENGTH_RATIO:
        return False
    if english.lower() == malay.lower() and english_words > 3:
        return False
    if len(malay) > len(english) * 1.4 + 20 and english in malay:
        return False
    if MARKUP.search(english + malay):
        return False
    return sum(character.isalpha() for character in malay) >= 0.5 * len(malay)


def is_held_out(keys: Collection[str], held_out: Collection[str]) -> bool:
    """Tell whether either side of a pair is an evaluation sentence (very short texts are common phrases)."""
    return any(len(key) > SHORTEST_HELD_OUT_KEY and key_digest(key) in held_out for key in keys)


def load_pairs(path: Path, held_out: Collection[str] = frozenset(), *, lexicon: bool = False) -> list[Pair]:
    """Read (english, malay) pairs of one TSV: normalised, filtered, distinct, without held-out text."""
    pairs: list[Pair] = []
    seen: set[Pair] = set()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 2:
                continue
            english, malay = normalise(fields[0]), normalise(fields[1])
            keys = text_key(english), text_key(malay)
            if keys in seen or not is_acceptable(english, malay, lexicon=lexicon) or is_held_out(keys, held_out):
                continue
            seen.add(keys)
            pairs.append((english, malay))
    return pairs


def read_evaluation_set(path: Path) -> list[Pair]:
    """Read a test set of `english<TAB>malay` lines as it stands."""
    with path.open(encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    return [(row[0], row[1]) for row in rows if len(row) >= 2]
