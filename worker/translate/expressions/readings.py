"""What a number in digits can mean by what stands beside it: a clock time, a decade, a year cut short."""

import re
from decimal import Decimal

from worker.text.patterns import SPACE
from worker.wire.dates import MONTH_NUMBERS

_SEPARATOR = re.compile(r"[,\s]")
_MAYBE_DAY = re.compile(rf"\d\d?(?={SPACE}\d{{3}}(?!\d))")
_LONGEST_MONTH = 9  # letters
_CLOCK_BEFORE = frozenset({"jam", "pukul"})
_CLOCK_AFTER = re.compile(rf"{SPACE}?(?:[ap]\.?m\b|pagi|petang|malam|tengah[ -]?hari|noon|midnight|o['’]clock)")
_FOUR_DIGITS_AFTER = re.compile(rf"{SPACE}?(?:hrs?|hours|gmt|utc)\b")  # 1930hrs; two hours are none
_NO_MINUTES = re.compile(r"\d\d?\.\d{3}")  # 11.300 hours are not 11.30am
_DECADE_AFTER = re.compile(r"['’]?s\b|-?an\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_AFTER = frozenset({"q", "h", "fy"})  # 2Q25, 1H25, FY25


def readings(text: str, start: int, end: int, before: str, gap: str) -> tuple[Decimal, ...]:
    """The values that `text[start:end]` can have, the plain one first; `text` is in small letters.

    `before`: the word or number before it, and `gap`: what stands between the two.
    """
    token = text[start:end]
    value = Decimal(_SEPARATOR.sub("", token).replace(":", "."))
    if _NO_MINUTES.fullmatch(token) and (_CLOCK_AFTER.match(text, end) or _FOUR_DIGITS_AFTER.match(text, end)):
        return (value * 1000,)
    if ":" in token or before in _CLOCK_BEFORE or _CLOCK_AFTER.match(text, end):
        return (value, *_clock(token, value))
    if len(token) == 4 and _FOUR_DIGITS_AFTER.match(text, end):
        return (value, *_clock(token, value))
    if token[-1] == "0" and _DECADE_AFTER.match(text, end):
        return (value, *_decades(value))
    if len(token) == 2:
        if before in _YEAR_AFTER and not gap:
            return value, value + 2000
        if gap in ("-", "–", "/") and _YEAR.fullmatch(before):
            return value, value + int(before) // 100 * 100  # 1995-96
    return (value,)


def with_days_apart(text: str) -> str:
    """`oct 28, 300 people` for `oct 28 300 people`, where 28 300 is no number; `text` is in small letters."""

    def day(match: re.Match[str]) -> str:
        words = text[max(0, match.start() - _LONGEST_MONTH - 3) : match.start()].rstrip(" .\u00a0").split()
        return f"{match[0]}," if words and words[-1] in MONTH_NUMBERS else match[0]

    return _MAYBE_DAY.sub(day, text)


def _clock(token: str, value: Decimal) -> tuple[Decimal, ...]:
    """3.30 is 15.30 too, and 1530 either."""
    if len(token) == 4 and token.isdecimal():
        value /= 100
        return value, value + 12, value - 12
    return (value + 12, value - 12) if value < 24 else ()


def _decades(value: Decimal) -> tuple[Decimal, ...]:
    """The 50s are the 1950s."""
    if value < 100:
        return value + 1900, value + 2000
    return (value % 100,) if 1900 <= value < 2100 else ()
