"""The titles, offices and ranks of data/titles.tsv, read once. Says what they are, not where they stand."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parents[1] / "data" / "titles.tsv"


@dataclass(frozen=True)
class Title:
    """`kind` as in data/README.md: honorific, office, rank, royal, religious or academic."""

    text: str
    kind: str


@cache
def titles() -> tuple[Title, ...]:
    """All of them, in the order of the file."""
    rows = (line.split("\t") for line in _FILE.read_text("utf-8").splitlines()[1:])
    return tuple(Title(text, kind) for text, kind in rows)
