"""Ages in two units that were put in, of which a model builds a word: `1 year and 8 months-year-old`."""

import re

_AGE = re.compile(r"\b(?:usia|umur|ber(?:usia|umur))\b", re.IGNORECASE)
_BUILT = re.compile(
    r"\b(\d+) (year|month|week)s? and (\d+) (month|week|day)s?"
    r"(?:-(?:(?:year|month|week|day)s?-)?old\b|['’]s\b(?: (?:aged|old)\b)?)",
    re.IGNORECASE,
)


def joined(malay: str, english: str) -> str:
    """`english` with such ages as words of their own: `1-year-and-8-month-old`."""
    return _BUILT.sub(r"\1-\2-and-\3-\4-old", english) if _AGE.search(malay) else english
