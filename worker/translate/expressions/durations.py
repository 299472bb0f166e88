"""Ages and times in two or three units, `1 tahun 8 bulan`, which a model tears apart. Malay to English only.

By rule, no model. Never changes a value.
"""

import re

from newsdesk.article import Language
from worker.patterns import SPACE as _S

_ENGLISH = {
    **{"tahun": "year", "bulan": "month", "minggu": "week", "hari": "day"},
    **{"jam": "hour", "minit": "minute", "saat": "second"},
}
_THEN = rf"{_S}(?:dan{_S})?"
_SECONDS = rf"\d{{1,2}}(?:\.\d{{1,3}})?{_S}saat"


def _pair(longer: str, shorter: str) -> str:
    return rf"\d{{1,3}}{_S}{longer}{_THEN}\d{{1,2}}{_S}(?:{shorter})"


# To be built into a larger pattern, once, as it has a group: a model writes it before what lasts so long, a video.
PATTERN = (
    rf"(?ai:(?P<lasts>berdurasi{_S})?(?:{_pair('tahun', 'bulan|minggu')}|{_pair('bulan', 'minggu|hari')}"
    rf"|{_pair('minggu', 'hari')}|{_pair('hari', 'jam')}|{_pair('jam', 'minit')}(?:{_THEN}{_SECONDS})?"
    rf"|\d{{1,3}}{_S}minit{_THEN}{_SECONDS}))"
)
_PART = re.compile(r"([\d.]+)[\s-](\w+)")
_AND = r",?[\s-](?:and[\s-])?"


def translate(found: re.Match[str], target: Language) -> str:
    """What PATTERN found, in English: `1 year and 8 months`; for `berdurasi 2 minit 36 saat` `2-minute 36-second`."""
    parts = [(figure, _in_english(unit)) for figure, unit in _PART.findall(found["duration"])]
    if found["lasts"]:
        return " ".join(f"{figure}-{unit}" for figure, unit in parts)
    *first, last = (f"{figure} {unit}" if figure == "1" else f"{figure} {unit}s" for figure, unit in parts)
    return f"{', '.join(first)} and {last}"


def is_lost(form: str, target: str, language: Language) -> bool:
    """Whether `target` has not, one behind the other, all parts of what translate() wrote; 1 may be `one`."""
    parts = _AND.join(_written(figure, unit.lower()) for figure, unit in _PART.findall(form))
    return not re.search(rf"(?<![\d.]){parts}\b", target, re.IGNORECASE)


def _in_english(unit: str) -> str:
    word = _ENGLISH[unit.lower()]
    return word.capitalize() if unit.istitle() else word


def _written(figure: str, unit: str) -> str:
    return rf"(?:one|1)[\s-]{unit}" if figure == "1" else rf"{re.escape(figure)}[\s-]{unit.removesuffix('s')}s?"
