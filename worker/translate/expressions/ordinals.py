"""Ordinals in figures, 22nd and ke-22: how each language writes them. By rule, no model."""

import re

from newsdesk.article import Language
from worker.text.patterns import SPACE as _S
from worker.translate.expressions.calendar_days import DAY_NUMBER, HARI_BULAN

_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_RANK = r"(?P<rank>\d{1,3}(?:,\d{3}){0,3})"
# To be built into a larger pattern, once, as they have groups.
PATTERNS = {
    Language.EN: f"{_RANK}(?ai:st|nd|rd|th)",
    Language.MS: f"(?ai:ke)-{_RANK}|(?P<day_of_month>{DAY_NUMBER}){HARI_BULAN}(?:\\.(?={_S}[a-z]))?",
}


def ordinal(number: str) -> str:
    """`number` as English has it: 11th, 22nd."""
    return number + ("th" if number[-2:-1] == "1" else _SUFFIXES.get(int(number[-1]), "th"))


def translate(found: re.Match[str], target: Language) -> str:
    """What PATTERNS found, as `target` has it."""
    if target is Language.MS:
        return f"ke-{found['rank']}"
    return ordinal(found["rank"] or found["day_of_month"])


def is_hari_bulan(mention: str, written: str, target: Language) -> bool:
    """31hb, which a model leaves; it knows the others."""
    return mention.lower().rstrip(".").endswith("hb")
