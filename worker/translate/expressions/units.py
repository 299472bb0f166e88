"""What a number in a Malay or English sentence belongs to: months of dates, currencies, per cent, some measures."""

import re
from collections.abc import Mapping

from worker.text import currencies
from worker.text.patterns import SPACE, any_of
from worker.translate.expressions.amounts import SCALES
from worker.wire.dates import MONTH_NUMBERS

Unit = str | int  # the name of a currency or measure, the number of a month

# Those that a model takes for others, by words that mean nothing else.
_MEASURES = {
    "acre": "acre acres ekar seekar",
    "gallon": "gallon gallons gelen",
    "ounce": "oz ounce ounces auns seauns",
}
_SHARES = ("%", "per cent", "per-cent", "percent", "percentage", "pct", "pc", "peratus", "peratusan", "persen")
# With those of Indonesian copy, whose dates a model reads well.
_MONTHS = MONTH_NUMBERS | {"maret": 2, "juni": 5, "juli": 6, "agustus": 7, "desember": 11}
_UNITS: Mapping[str, Unit] = {
    **_MONTHS,
    **dict.fromkeys(_SHARES, "per cent"),
    **currencies.NAMES,
    **{word: unit for unit, words in _MEASURES.items() for word in words.split()},
}
_WORD = re.compile(r"(?i:per[ -]cents?)\b|[^\W\d_]+|[$€£¥¢฿₹%]")
_NUMBER_AFTER = re.compile(rf"(?:US)?\.?,?{SPACE}?(?:of )?\d")
_NUMBER_BEFORE = re.compile(rf"\d(?:st|nd|rd|th|hb)?(?:[ -]?(?i:{any_of(SCALES)}))?[ \u00a0-]?(?:of )?\Z")
_FURTHEST = 14  # characters from a digit to the unit after it


def units(text: str) -> tuple[set[Unit], set[Unit]]:
    """Those of numbers in digits, and all that are named. A month is known by its capital: may and march are words."""
    counted: set[Unit] = set()
    named: set[Unit] = set()
    if _UNITS.keys().isdisjoint(map(str.lower, _WORD.findall(text))):  # as mostly
        return counted, named
    for match in _WORD.finditer(text):
        word = match[0].lower()
        unit = _UNITS.get(word)
        if unit is None or (word in _MONTHS and match[0].islower()):
            continue
        if match[0] == "PC" and not text[: match.start()][-1:].isdigit():
            continue  # computers
        named.add(unit)
        start, end = match.span()
        if _NUMBER_AFTER.match(text, end) or _NUMBER_BEFORE.search(text, max(0, start - _FURTHEST), start):
            counted.add(unit)
    return counted, named
