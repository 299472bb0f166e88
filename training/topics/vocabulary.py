"""The hierarchy of the topics: which code stands below which. Codes are without prefix."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

PREFIX = "medtop:"


def read_parents(path: Path) -> dict[str, str]:
    """Each second-level code and the code above it; `path` is the product's newsdesk/topics.tsv."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:]]
    return {row[0].removeprefix(PREFIX): row[1].removeprefix(PREFIX) for row in rows if row[1]}


def with_parents(codes: Iterable[str], parents: Mapping[str, str]) -> set[str]:
    return {code for own in codes for code in (own, parents.get(own, own))}


def read_names(path: Path) -> dict[str, str]:
    """The English name of each code."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:]]
    return {row[0].removeprefix(PREFIX): row[2] for row in rows}
