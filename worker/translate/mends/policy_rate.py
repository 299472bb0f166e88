"""`Kadar Dasar Semalaman`, the Overnight Policy Rate, of which a model makes yesterday's: it gets the English.

It writes `basic points` for `mata asas`, basis points.
"""

import re

_RATE = re.compile(r"\bKadar Dasar Semalaman\b", re.IGNORECASE)
_POINTS = re.compile(r"\bmata asas\b", re.IGNORECASE)
_BASIC = re.compile(r"\b([Bb])asic(?= [Pp]oints?\b)")


def readable(malay: str) -> str:
    """Malay as a model reads it well."""
    return _RATE.sub("the Overnight Policy Rate", malay)


def in_basis_points(malay: str, english: str) -> str:
    """`english` with basis points for basic ones, where `malay` has them."""
    return _BASIC.sub(r"\1asis", english) if _POINTS.search(malay) else english
