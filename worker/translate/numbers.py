"""Numbers of a Malay or English sentence, in digits and words, so that the two can be compared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from worker.translate.typography import FRACTIONS

_UNITS = {
    "zero": 0, "sifar": 0, "kosong": 0, "one": 1, "satu": 1, "two": 2, "dua": 2, "three": 3, "tiga": 3, "four": 4,
    "empat": 4, "five": 5, "lima": 5, "six": 6, "enam": 6, "seven": 7, "tujuh": 7, "eight": 8, "lapan": 8, "delapan": 8,
    "nine": 9, "sembilan": 9, "ten": 10, "sepuluh": 10, "eleven": 11, "sebelas": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "first": 1, "pertama": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "once": 1, "sekali": 1, "twice": 2, "double": 2, "both": 2, "pair": 2, "triple": 3,
    "a": 1, "an": 1, "single": 1, "sole": 1, "tunggal": 1, "another": 1, "seorang": 1,
    "sebuah": 1, "sehari": 1, "sebulan": 1, "setahun": 1, "seminggu": 1, "sejam": 1, "seekor": 1, "sebatang": 1,
    "quarter": 4, "fortnight": 2, "noon": 12, "midday": 12, "midnight": 12,
}  # fmt: skip
_SCALES = {
    "dozen": 12, "dozens": 12, "sedozen": 12, "hundred": 100, "hundreds": 100, "ratus": 100, "seratus": 100,
    "thousand": 1000, "ribu": 1000, "seribu": 1000,
    "million": 10**6, "juta": 10**6, "sejuta": 10**6, "mil": 10**6, "mln": 10**6, "mn": 10**6,
    "billion": 10**9, "bilion": 10**9, "bil": 10**9, "bn": 10**9, "miliar": 10**9, "sebilion": 10**9,
    "trillion": 10**12, "trilion": 10**12, "tn": 10**12,
}  # fmt: skip
_LETTERS = {"k": 1000, "m": 10**6, "b": 10**9}
_ZERO = Decimal(0)
_TENS = frozenset(map(Decimal, range(10, 100, 10)))
_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
_TOKEN = re.compile(rf"(?P<digits>{_DIGITS})|(?P<word>[^\W\d_]+)")
_SEPARATOR = re.compile(r"[,\s]")
_CLOCK = re.compile(r"(?<=\d):(?=\d\d(?!\d))")
_ORDINALS = {prefix + word: value for prefix in ("ke", "se") for word, value in _UNITS.items()}  # ketiga, seratus
_VALUES = _ORDINALS | _UNITS
_COUNTING = frozenset({*_VALUES, *_SCALES, *_LETTERS, "puluh", "belas", "and"})


@dataclass(frozen=True)
class Numbers:
    """`digits`: the values written in digits. `known`: those and all that words, scales and clock times can mean."""

    digits: frozenset[Decimal]
    known: frozenset[Decimal]


def numbers(text: str) -> Numbers:
    """The numbers of `text`: 1,000 equals 1 000, 1.5 million equals 1,500,000, 3.30 equals 3:30, 38th equals ke-38."""
    reader = _Reader()
    end, counting = -1, False  # of the token before: where it ended, and whether a number may go on after it
    for match in _TOKEN.finditer(_CLOCK.sub(".", text.lower().translate(FRACTIONS))):
        token = match[0]
        if match.lastgroup == "digits":
            reader.read_digits(Decimal(_SEPARATOR.sub("", token)))
            counting = True
        elif token in _COUNTING:
            reader.read_word(token, adjacent=match.start() == end)
            counting = True
        elif counting:
            reader.end()
            counting = False
        end = match.end()
    reader.end()
    known = reader.digits | reader.words
    return Numbers(frozenset(reader.digits), frozenset(known | set(_related(known))))


class _Reader:
    """Puts words together to numbers: the one being read is thousands + hundreds + value (units and tens)."""

    def __init__(self) -> None:
        self.digits: set[Decimal] = set()
        self.words: set[Decimal] = set()
        self._value: Decimal | None = None
        self._hundreds = self._thousands = _ZERO
        self._written = False  # begun in digits

    def read_digits(self, value: Decimal) -> None:
        self.end()
        self._value, self._written = value, True

    def read_word(self, word: str, adjacent: bool) -> None:
        unit = _VALUES.get(word)
        if self._written and adjacent and word in _LETTERS:
            # 5m is metres or millions
            self.words |= {self._sum(), self._sum() * _LETTERS[word]}
            self._clear()
        elif word in _SCALES:
            self._multiply(Decimal(_SCALES[word]))
        elif word == "puluh" and self._value is not None:
            self._value *= 10
        elif word == "belas" and self._value is not None:
            self._value += 10
        elif unit is not None:
            self._add(Decimal(unit))
        elif word != "and" or not (self._hundreds or self._thousands):
            self.end()

    def end(self) -> None:
        """The number, if one was being read, is complete."""
        if self._value is not None or self._hundreds or self._thousands:
            (self.digits if self._written else self.words).add(self._sum())
        self._clear()

    def _clear(self) -> None:
        self._value, self._hundreds, self._thousands, self._written = None, _ZERO, _ZERO, False

    def _sum(self) -> Decimal:
        return self._thousands + self._hundreds + (self._value or 0)

    def _multiply(self, scale: Decimal) -> None:
        if scale < 1000:
            self._hundreds += (Decimal(1) if self._value is None else self._value) * scale
        else:
            group = self._hundreds + (self._value or 0)
            self._thousands += (group or (Decimal(1) if self._value is None else Decimal(0))) * scale
            self._hundreds = Decimal(0)
        self._value = None

    def _add(self, unit: Decimal) -> None:
        if self._value is None and not self._written:
            self._value = unit
        elif self._value in _TENS and unit < 10 and not self._written:
            self._value = (self._value or 0) + unit
        else:
            self.end()
            self._value = unit


def _related(values: set[Decimal]) -> Iterator[Decimal]:
    """What a value may also be written as: a clock time with 12 hours more or less, a decade without its century."""
    for value in values:
        if value < 24:
            yield value + 12
            yield value - 12
        if 1900 <= value < 2100:
            yield value % 100
        if value in _TENS:
            yield value + 1900
