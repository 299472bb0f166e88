"""sources.tsv: what each text is, under which licence, and how often it is seen. Never opens the texts."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Licences = Literal["all", "open"]
OPEN = re.compile(r"\b(CC0|CC BY|MIT|BSD|Apache|A?L?GPL|MPL|Unicode|mixed free)")
CLOSED = re.compile(r"©|\bunstated\b|\bsee repository\b|\b(?:NC|ND)\b")


class SourceError(ValueError):
    """The table of sources does not fit the texts: the message says what was expected, found, and what to do."""


@dataclass(frozen=True)
class Source:
    """One row. `weight` is the number of copies an epoch."""

    name: str
    licence: str
    weight: float

    @property
    def is_open(self) -> bool:
        """Whether anyone may use the text: an open licence is named, and nothing is kept back or left unclear."""
        return bool(OPEN.search(self.licence)) and not CLOSED.search(self.licence)


UNLISTED = Source("", "unstated", 1.0)
"""A text that has no row: used under `all` only."""


def load_sources(path: Path) -> dict[str, Source]:
    """Read the table (columns name, licence, weight; others are for people). Raises SourceError."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    missing = {"name", "licence", "weight"} - set(rows[0] if rows else ())
    if missing:
        raise SourceError(f"{path}: expected columns name, licence and weight, found no {', '.join(sorted(missing))}")
    return {row["name"]: Source(row["name"], row["licence"], float(row["weight"])) for row in rows}


def source_of(sources: dict[str, Source], name: str) -> Source:
    """The row of a text, or UNLISTED."""
    return sources.get(name, UNLISTED)


def by_weight(sources: dict[str, Source], paths: Iterable[Path]) -> list[Path]:
    """Files whose copies count most come first, so that a duplicate is dropped where it counts least."""
    return sorted(paths, key=lambda path: (-source_of(sources, path.stem).weight, path.name))
