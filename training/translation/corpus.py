"""Parallel text: its normal form, its keys, its files. Decides nothing about what is fit for training."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

Pair = tuple[str, str]
Direction = Literal["en-ms", "ms-en"]
DIRECTIONS: tuple[Direction, ...] = ("en-ms", "ms-en")

PUNCTUATION = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": " - ", "…": "..."})
BACK_TRANSLATED = "bt"
"""Folder of pairs whose source side a machine wrote; the trainer marks them."""
DISTILLED = "distilled"
"""Folder of pairs whose target side a teacher wrote."""
WITH_PLACEHOLDERS = "placeholders"
"""Folder of pairs that have placeholders on both sides already."""
PLACEHOLDERS = tuple(f"⟦{number}⟧" for number in range(10))
PLACEHOLDER = re.compile(r"⟦\d⟧")


def normalise(text: str) -> str:
    """Bring text into the form the models see on both sides: NFKC, straight quotes, single spaces.

    Placeholders such as ⟦0⟧ pass through unchanged.
    """
    text = unicodedata.normalize("NFKC", text).translate(PUNCTUATION)
    return re.sub(r"\s+", " ", text).strip()


def text_key(text: str) -> str:
    """Reduce text to its lower-cased word characters, so that near-identical sentences share a key."""
    return re.sub(r"\W+", "", PLACEHOLDER.sub("", text).lower())


def key_digest(key: str) -> str:
    """Digest of a text key, as listed in a held-out file: 16 hex digits of SHA-256."""
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def turned(pairs: Iterable[Pair], direction: Direction) -> list[Pair]:
    """(english, malay) pairs as (source, target) of a direction, or the other way round."""
    return [(malay, english) for english, malay in pairs] if direction == "ms-en" else list(pairs)


def read_pairs(path: Path) -> list[Pair]:
    """Read the first two columns of a TSV as they stand; lines with fewer are skipped."""
    with path.open(encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    return [(row[0], row[1]) for row in rows if len(row) >= 2]


def write_pairs(path: Path, pairs: Iterable[Pair]) -> None:
    """Write `english<TAB>malay` lines; makes the folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{english}\t{malay}\n" for english, malay in pairs), "utf-8")


def read_lines(path: Path) -> list[str]:
    """Read the lines of a text in normal form, without empty ones."""
    lines = (normalise(line) for line in path.read_text("utf-8").splitlines())
    return [line for line in lines if line]
