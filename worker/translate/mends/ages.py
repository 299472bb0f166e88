"""Ages and stays in two units that were put in: `1-year-and-8-month-old`, `3-day, 2-night holiday`.

Of an age a model builds a word, `1 year and 8 months-year-old`; before what lasts so long, a stay takes hyphens.
Of a span, `usia 3-4 bulan`, it loses the months, and a baby is 3-4 years old: it gets them in English, and keeps them.
"""

import re

_AGE = re.compile(r"\b(?:usia|umur|ber(?:usia|umur))\b", re.IGNORECASE)
_BUILT = re.compile(
    r"\b(\d+) (year|month|week)s? and (\d+) (month|week|day)s?"
    r"(?:-(?:(?:year|month|week|day)s?-)?old\b|['’]s\b(?: (?:aged|old)\b)?)",
    re.IGNORECASE,
)
_NIGHTS = re.compile(r"\bhari.{1,20}\b(?:malam|mlm)\b", re.IGNORECASE)
_STAY = re.compile(
    r"\b(\w+) (day)s? and (\w+) (night)s?"
    r"(?= (?:\w+ )?(?:adventure|camp|conference|congress|convoy|course|cruise|event|excursion|expedition|festival"
    r"|getaway|holiday|journey|package|programme|retreat|ride|stay|tour|trip|vacation|visit|workshop)s?\b)",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"(?P<span>\b(?:usia|(?:ber)?umur)(?: \w{1,10})? \d{1,2} ?[-–] ?\d{1,2}) (?P<unit>bulan|minggu|hari)\b",
    re.IGNORECASE,
)
_UNITS = {"bulan": "months", "minggu": "weeks", "hari": "days"}


def readable(malay: str) -> str:
    """Malay as a model reads it well; `berusia 3-4 bulan` it does."""
    return _SPAN.sub(lambda found: f"{found['span']} {_UNITS[found['unit'].lower()]}", malay)


def joined(malay: str, english: str) -> str:
    """`english` with such ages as words of their own and such stays before a noun with hyphens."""
    if _AGE.search(malay):
        english = _BUILT.sub(r"\1-\2-and-\3-\4-old", english)
    return _STAY.sub(r"\1-\2, \3-\4", english) if _NIGHTS.search(malay) else english
