"""Ages, times and stays in two or three units, `1 tahun 8 bulan`, which a model tears apart. Malay to English only.

By rule, no model. Never changes a value.
"""

import re

from newsdesk.article import Language
from worker.text.patterns import SPACE as _S
from worker.text.patterns import any_of

_ENGLISH = {
    **{"tahun": "year", "bulan": "month", "minggu": "week", "hari": "day"},
    **{"jam": "hour", "minit": "minute", "saat": "second", "malam": "night"},
}
_NUMBERS = {
    **{"satu": "one", "dua": "two", "tiga": "three", "empat": "four", "lima": "five"},
    **{"enam": "six", "tujuh": "seven", "lapan": "eight", "sembilan": "nine"},
}
_WORDS = {str(figure): word for figure, word in enumerate(_NUMBERS.values(), start=1)}
_THEN = rf"{_S}(?:dan{_S})?"
_SECONDS = rf"\d{{1,2}}(?:\.\d{{1,3}})?{_S}saat"


def _pair(longer: str, shorter: str) -> str:
    return rf"\d{{1,3}}{_S}{longer}{_THEN}\d{{1,2}}{_S}(?:{shorter})"


# Of a holiday or a course; no hours of the night that follow days: 3 hari, 8 malam hingga 10 malam.
_STAY = (
    rf"(?:\d{{1,2}}|{any_of(_NUMBERS)}){_S}hari(?:/|,?{_THEN})(?:\d{{1,2}}|{any_of(_NUMBERS)}){_S}?(?:malam|mlm)"
    rf"(?!{_S}(?:hingga|sehingga|sampai|tadi|semalam|esok|terakhir|pertama)\b)"
)
HINT = rf"(?ai:(?:{any_of(_NUMBERS)}){_S}hari)"
# To be built into a larger pattern, once, as it has a group: a model writes it before what lasts so long, a video.
PATTERN = (
    rf"(?ai:(?P<lasts>berdurasi{_S})?(?:{_pair('tahun', 'bulan|minggu')}|{_pair('bulan', 'minggu|hari')}"
    rf"|{_pair('minggu', 'hari')}|{_pair('hari', 'jam')}|{_pair('jam', 'minit')}(?:{_THEN}{_SECONDS})?"
    rf"|\d{{1,3}}{_S}minit{_THEN}{_SECONDS}|{_STAY}))"
)
_PART = re.compile(rf"([\d.]+|(?ai:{any_of((*_NUMBERS, *_NUMBERS.values()))})\b)[\s-]?(\w+)")
_ONE = ("1", "one", "One")
_AND = r",?[\s-](?:and[\s-])?"


def translate(found: re.Match[str], target: Language) -> str:
    """What PATTERN found, in English: `1 year and 8 months`; for `berdurasi 2 minit 36 saat` `2-minute 36-second`."""
    parts = [(_number(figure), _in_english(unit)) for figure, unit in _PART.findall(found["duration"])]
    if found["lasts"]:
        return " ".join(f"{figure}-{unit}" for figure, unit in parts)
    *first, last = (f"{figure} {unit}" if figure in _ONE else f"{figure} {unit}s" for figure, unit in parts)
    return f"{', '.join(first)} and {last}"


def is_lost(form: str, target: str, language: Language) -> bool:
    """Whether `target` has not, one behind the other, all parts of what translate() wrote, in figures or words."""
    parts = _AND.join(_written(figure.lower(), unit.lower()) for figure, unit in _PART.findall(form))
    return not re.search(rf"(?<![\d.]){parts}\b", target, re.IGNORECASE)


def _number(figure: str) -> str:
    word = _NUMBERS.get(figure.lower(), figure)
    return word.capitalize() if figure.istitle() else word


def _in_english(unit: str) -> str:
    word = _ENGLISH["malam" if unit.lower() == "mlm" else unit.lower()]
    return word.capitalize() if unit.istitle() else word


def _written(figure: str, unit: str) -> str:
    digits = next((digits for digits, word in _WORDS.items() if word == figure), figure)
    number = rf"(?:{digits}|{_WORDS[digits]})" if digits in _WORDS else re.escape(figure)
    return rf"{number}[\s-]{unit.removesuffix('s')}s?"
