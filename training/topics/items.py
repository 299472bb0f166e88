"""Labelled headlines and leads: reading them, and putting near-duplicates and both languages' stories together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("ms", "en")
HEADER = "id\tlanguage\tcodes\theadline\tbody"
"""Of the texts that the recipe makes."""
_PUBLISHER = re.compile(r"\s*[-–]\s*Utusan Malaysia(?= \. |$)")
_LOOSE_MARK = re.compile(r" ([.,;:?!%)’”])|([(“$]) | ([-–]) (?=\w)")
_LONGEST_HEADLINE = 150  # characters
_SEED_WORDS = 4
_TOKENISED = "ww_"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Item:
    """`codes`: IPTC codes without prefix, the surest first. `headline` is None where the text is only a lead."""

    id: str
    language: str
    codes: tuple[str, ...]
    headline: str | None
    body: str


def read_items(path: Path) -> list[Item]:
    """The items of a TSV with the columns id, language, codes (comma-separated) and text, under a header."""
    items = []
    for line in path.read_text("utf-8").splitlines()[1:]:
        identifier, language, codes, text = line.split("\t")
        items.append(Item(identifier, language, tuple(codes.split(",")), *_parts(identifier, text)))
    return items


def _parts(identifier: str, text: str) -> tuple[str | None, str]:
    """Headline and lead, which ` . ` parts; text that is tokenised already has no headline and has that everywhere."""
    if identifier.startswith(_TOKENISED):
        return None, _LOOSE_MARK.sub(lambda match: "".join(filter(None, match.groups())), text)
    headline, separator, lead = _PUBLISHER.sub("", text).partition(" . ")
    if separator:
        return headline, lead
    return (None, text) if len(text) > _LONGEST_HEADLINE else (text, "")


def read_made(path: Path) -> list[Item]:
    """Texts that translate.py or definitions.py wrote."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:]]
    return [
        Item(identifier, language, tuple(codes.split(",")), headline or None, body)
        for identifier, language, codes, headline, body in rows
    ]


def read_seeds(path: Path) -> list[Item]:
    """Words that tell a topic, by hand, as short texts of a few words each."""
    found = []
    for line in path.read_text("utf-8").splitlines()[1:]:
        code, language, listing = line.split("\t")
        words = listing.split()
        for start in range(0, len(words), _SEED_WORDS):
            headline = " ".join(words[start : start + _SEED_WORDS])
            found.append(Item(f"seed-{language}-{code}-{start}", language, (code,), headline, ""))
    return found
