"""Numbers of a Malay or English sentence, in digits and words, so that the two can be compared."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from worker.translate.expressions.amounts import CURRENCY, SCALES
from worker.translate.expressions.readings import readings, with_days_apart

FRACTIONS = str.maketrans({"½": " 1/2", "¼": " 1/4", "¾": " 3/4", "⅓": " 1/3", "⅔": " 2/3"})  # spaced, as 2½ is 2.5
_UNITS = {
    "zero": 0, "sifar": 0, "kosong": 0, "one": 1, "satu": 1, "two": 2, "dua": 2, "three": 3, "tiga": 3, "four": 4,
    "empat": 4, "five": 5, "lima": 5, "six": 6, "enam": 6, "seven": 7, "tujuh": 7, "eight": 8, "lapan": 8, "delapan": 8,
    "nine": 9, "sembilan": 9, "ten": 10, "sepuluh": 10, "eleven": 11, "sebelas": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "first": 1, "pertama": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "once": 1, "sekali": 1, "twice": 2, "double": 2, "both": 2, "pair": 2, "triple": 3,
    "a": 1, "an": 1, "single": 1, "sole": 1, "tunggal": 1, "another": 1, "seorang": 1,
    "sebuah": 1, "sehari": 1, "sebulan": 1, "setahun": 1, "seminggu": 1, "sejam": 1, "seekor": 1, "sebatang": 1,
    "thirds": 3, "pertiga": 3, "quarter": 4, "quarters": 4, "suku": 4, "perempat": 4,
    "fortnight": 2, "noon": 12, "midday": 12, "midnight": 12, "tengah hari": 12, "tengah malam": 12,
    "sedekad": 10, "sedasawarsa": 10,
    "doubled": 2, "doubles": 2, "doubling": 2, "tripled": 3, "triples": 3, "tripling": 3, "trebled": 3,
    "quadrupled": 4, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "tenfold": 10,
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90, "ii": 2, "iii": 3, "iv": 4, "vi": 6, "vii": 7, "viii": 8, "ix": 9,
}  # fmt: skip
_LETTERS = {form: scale for form, scale in SCALES.items() if len(form) == 1}  # or another unit: 5m is metres too
_SCALES = {form: scale for form, scale in SCALES.items() if form not in _LETTERS} | {
    "dozen": 12, "dozens": 12, "sedozen": 12, "hundred": 100, "hundreds": 100, "ratus": 100, "seratus": 100,
    "seribu": 1000, "sejuta": 10**6, "sebilion": 10**9,
}  # fmt: skip
_BESIDE_FIGURE = frozenset("mn mln mil bn bln bil tn trn trln tril".split())  # 2050 (TN50) is no amount
_CLOSE = frozenset({"", " ", "\u00a0", "-"})
_DECADES = dict.fromkeys(("decade", "decades", "dekad", "dasawarsa"), 10)
_MAYBE_SCALES = _LETTERS | _DECADES
_ARTICLES = frozenset({"a", "an", "one"})
_ADDED_HALVES = frozenset({"setengah", "and a half", "and-a-half"})
_HALVES = _ADDED_HALVES | {"half", "separuh"}
_ZERO, _HALF = Decimal(0), Decimal("0.5")
_LARGEST_WITH_HALF = 100  # 2021 setengah juta is two numbers
_TENS = frozenset(map(Decimal, range(10, 100, 10)))
_DIGITS = r"\d+:\d\d(?!\d)|\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
_TOKEN = re.compile(rf"(?P<digits>{_DIGITS})|(?P<word>and([ -])a\3half\b|tengah (?:hari|malam)\b|[^\W\d_]+)")
_HALF_IN_DIGITS = re.compile(r"(\d+ {1,2})?(?<![\d/.,])1/2(?![\d/])")
_HALF_AFTER = re.compile(  # dua juta setengah, two years and a half: the half is the number's
    r"(?<!\d{3} )\b(se)?(years?|months?|weeks?|days?|hours?|miles?|tahun|bulan|minggu|hari|jam|kilometer|km|meter|batu"
    r"|kaki|liter|kilogram|kg|gram|tan|ekar|hektar|kali|dekad|ribu|juta|bilion|trilion)"
    r" (setengah|and a half)\b(?! (?:tahun|daripada)\b)"
)
_COVID = re.compile("covid ?[ ‐-–-]? ?19")  # called Covid alone as well
_AMOUNT_OR_SCORE = re.compile(  # amounts and scores
    rf"(?<![\w.,:/–-])(?:{CURRENCY}\d[\d.,]*(?<=\d)(?!\w)|\d{{1,2}}[-–]\d{{1,2}}(?![\w/–-]|[.,:]\d))"
)
_LETTER_APART = re.compile(r"\d[ \u00a0-][kmbj]\b")  # that any of these has, and quick to tell
_SPACED_LETTER = re.compile(rf"(?<!\w)((?i:{CURRENCY})[\d.,]*\d)[ \u00a0-](?=[kmbj]\b)")  # $439 m
_OF_A_PARTY = re.compile(r"(?<![^\s(])(?<!RM[ \u00a0])(?<!\$[ \u00a0])(\d[\d,.]*[ \u00a0])BN\b")  # 30 BN seats
_ORDINALS = {prefix + word: value for prefix in ("ke", "se") for word, value in _UNITS.items()}  # ketiga, seratus
_VALUES = _ORDINALS | _UNITS
_COUNTING = frozenset({*_VALUES, *_SCALES, *_MAYBE_SCALES, *_HALVES, "puluh", "belas", "and"})


@dataclass(frozen=True)
class Numbers:
    """`digits`: what each number in digits can mean. `known`: all that these and words can mean."""

    digits: frozenset[frozenset[Decimal]]
    known: frozenset[Decimal]

    def all_in(self, other: "Numbers") -> bool:
        """Whether each number in digits is one that `other` knows."""
        return not any(other.known.isdisjoint(values) for values in self.digits)


def numbers(text: str) -> Numbers:
    """The numbers of `text`: 1,000 equals 1 000, 1.5 million equals 1,500,000, 3.30 equals 3:30, 38th equals ke-38."""
    if "BN" in text:
        text = _OF_A_PARTY.sub(r"\1barisan", text)
    text = _COVID.sub("covid", with_days_apart(text.lower()).translate(FRACTIONS))
    if "1/2" in text:
        text = _HALF_IN_DIGITS.sub(lambda match: f"{(match[1] or '0').strip()}.5", text)
    if "setengah" in text or "half" in text:
        text = _HALF_AFTER.sub(lambda match: f"{'satu ' if match[1] else ''}{match[3]} {match[2]}", text)
    if _LETTER_APART.search(text):
        text = _SPACED_LETTER.sub(r"\1", text)
    reader = _Reader()
    before: re.Match[str] | None = None
    counting = False  # whether a number may go on after it
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token in _COUNTING:
            reader.read_word(token, _gap(before, match))
            counting = True
        elif match["digits"]:
            word = before[0] if before else ""
            reader.read_digits(readings(text, *match.span(), word, _gap(before, match)))
            counting = True
        elif counting:
            reader.end()
            counting = False
        before = match
    reader.end()
    return Numbers(frozenset(reader.digits), frozenset(reader.known))


def amounts_and_scores(text: str) -> Counter[str]:
    """How often `text` tells each amount and each score, or span, in figures: 4-6, RM35."""
    return Counter(re.sub(r"\s", "", found).replace("–", "-") for found in _AMOUNT_OR_SCORE.findall(text))


def _gap(before: re.Match[str] | None, after: re.Match[str]) -> str:
    return after.string[before.end() : after.start()] if before else ""


class _Reader:
    """Puts words together to numbers: the one being read is thousands + hundreds + value (units and tens)."""

    def __init__(self) -> None:
        self.digits: set[frozenset[Decimal]] = set()
        self.known: set[Decimal] = set()
        self._value: Decimal | None = None
        self._others: list[Decimal] = []  # what else it can be
        self._hundreds = self._thousands = _ZERO
        self._written = False  # begun in digits

    def read_digits(self, values: Sequence[Decimal]) -> None:
        """A number in digits, with all that it can mean; what follows belongs to the first."""
        self.end()
        self._value, *self._others = values
        self._written = True

    def read_word(self, word: str, gap: str) -> None:
        """`gap`: what stands before it."""
        unit = _VALUES.get(word)
        if word in _DECADES or (word in _LETTERS and self._written and not gap):
            self._others.append((self._sum() or Decimal(1)) * _MAYBE_SCALES[word])
            self.end()
        elif word in _SCALES and (gap in _CLOSE or word not in _BESIDE_FIGURE):
            self._multiply(Decimal(_SCALES[word]))
        elif word in _HALVES:
            self._add_half(to_value=word in _ADDED_HALVES)
        elif word == "puluh" and self._value is not None:
            self._value *= 10
        elif word == "belas" and self._value is not None:
            self._value += 10
        elif self._value == _HALF and word in _ARTICLES:
            return  # half a million
        elif unit is not None:
            self._add(Decimal(unit))
        elif word != "and" or not (self._hundreds or self._thousands):
            self.end()

    def end(self) -> None:
        """The number, if one was being read, is complete."""
        values = {*self._others}
        if self._written or self._value is not None or self._hundreds or self._thousands:
            values.add(self._sum())
        if self._written:
            self.digits.add(frozenset(values))
        self.known |= values
        self._clear()

    def _clear(self) -> None:
        self._value, self._others = None, []
        self._hundreds = self._thousands = _ZERO
        self._written = False

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

    def _add_half(self, to_value: bool) -> None:
        """Dua setengah is two and a half; otherwise half begins a number."""
        if to_value and self._value is not None and self._value < _LARGEST_WITH_HALF:
            self._value += _HALF
        else:
            self.end()
            self._value = _HALF
