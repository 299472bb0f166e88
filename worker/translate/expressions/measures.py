"""Measures of Malay and English news, such as 500 acres and RM650 psf: which a model takes for others, and their words.

By rule, no model. Never changes a value, nor one measure into another.
"""

import re
from collections.abc import Mapping

from newsdesk.article import Language
from worker.text.patterns import SPACE as _S
from worker.text.patterns import any_of
from worker.translate.expressions.amounts import CURRENCY, NUMBER, SCALE_WORD, SCALES, scale_word

_STOP = r"(?:\.(?=\s(?-i:[a-z])))?"  # of an abbreviation within a sentence
# How Malay and English write each, and the patterns of all that they call it; no English name where a model knows it.
_UNITS = (
    ("ekar", "ekar", "acres", "acres?"),
    ("kaki persegi", "kaki persegi|kps", "square feet", "square (?:feet|foot)|sq ?ft"),
    ("meter persegi", "(?:meter|m) persegi", "square metres", "square met(?:re|er)s?|sq ?m"),
    ("batu sejam", "batu (?:se|per |setiap )jam|bsj", "", "mph|miles (?:an|per) hour"),
    ("km/j", "km ?/ ?(?:j(?:am)?|h)|kmj|(?:km|kilometer) (?:se|per |setiap )jam", "", "kmp?h|kph|km/h(?:our)?"),
    ("gelen", "gelen", "gallons", "gallons?"),
    ("tong", "tong|barel", "", "barrels"),
    ("auns", "auns", "ounces", "ounces?|oz"),
    ("sudu teh", "sudu (?:teh|kecil)", "teaspoons", rf"tsps?{_STOP}|teaspoons?"),
    ("sudu besar", "sudu (?:besar|makan)", "tablespoons", rf"tbsps?{_STOP}|tablespoons?"),
    ("kaki", "kaki", "", "ft|feet|(?<=-)foot"),
    ("inci", "inci", "inches", "inch(?:es)?|(?<=[0-9])in"),
    ("paun", "paun", "", "lbs?"),
    ("ela", "ela", "", "yards?"),
    ("batu", "batu", "", "miles?"),
    (
        "sekaki persegi",
        "(?:se|per |setiap )kaki persegi",
        "per square foot",
        "psf|(?:a|per) (?:square f(?:oo|ee)t|sq ?ft)",
    ),
    ("seekar", "(?:se|per |setiap )ekar", "an acre", "(?:an|per|each) acre"),
    ("seauns", "(?:se ?|per |setiap |satu )auns", "an ounce", "(?:an|per) (?:ounce|oz)"),
    ("satu tan", "(?:se|se |per |setiap |satu )tan", "", "(?:a|per) tonne"),
    ("setong", "(?:se|per |setiap )(?:tong|barel)", "a barrel", "(?:a|per) barrel"),
)
_CALLED: Mapping[Language, Mapping[str, str]] = {
    Language.EN: {english: called for _, _, english, called in _UNITS if english},
    Language.MS: {malay: called for malay, called, _, _ in _UNITS},
}
# The same by the name that the other language gives it.
_FOUND: Mapping[Language, Mapping[str, str]] = {
    Language.EN: {malay: called for malay, _, _, called in _UNITS},
    Language.MS: {english: called for _, called, english, _ in _UNITS if english},
}
_MORE = ("acres", "gallons", "ounces", "teaspoons", "tablespoons")
_ONE = {more: more.removesuffix("s") for more in _MORE} | {"inches": "inch"}
_NAMES = any_of({*_CALLED[Language.MS], *_CALLED[Language.EN], *_ONE.values()})
_FORM = re.compile(
    rf"(?:{CURRENCY})?(?P<figure>\d\S*(?:\s\d{{3}})*)(?: (?:{SCALE_WORD}))? (?P<unit>{_NAMES})", re.IGNORECASE
)


def _group(name: str) -> str:
    return "unit_" + re.sub(r"\W", "_", name)


def _pattern(source: Language) -> str:
    units = any_of(f"(?P<{_group(name)}>{finds})" for name, finds in _FOUND[source].items())
    return (
        rf"(?P<measured>(?:{CURRENCY})?{NUMBER})(?:(?:{_S}|-)?(?P<times>(?ai:{any_of(SCALES)}))(?={_S}|-))?"
        rf"(?:{_S}|-)?(?ai:{units.replace(' ', _S)})"
    )


# To be built into a larger pattern, once, as they have groups.
PATTERNS = {source: _pattern(source) for source in Language}


def translate(found: re.Match[str], target: Language) -> str:
    """What PATTERNS found, as `target` has it."""
    unit = next(name for name in _CALLED[target] if found[_group(name)])
    times = f" {scale_word(found['times'], target)}" if found["times"] else ""
    return f"{found['measured']}{times} {_ONE.get(unit, unit) if found['measured'] == '1' else unit}"


def is_lost(form: str, target: str, language: Language) -> bool:
    """Whether `target` has not what translate() wrote for it.

    A figure that it has in words is none that lost its measure.
    """
    parts = _FORM.fullmatch(form)
    assert parts
    figure, unit = re.escape(parts["figure"]), _called(parts["unit"].lower(), language)
    if re.search(rf"(?<!\d){figure}(?:[\s-](?:{SCALE_WORD}))?[\s-]{{0,2}}(?:{unit})\b", target, re.IGNORECASE):
        return False
    return parts["figure"] in target or not re.search(rf"\b(?:{unit})\b", target, re.IGNORECASE)


def _called(unit: str, language: Language) -> str:
    return next(called for name, called in _CALLED[language].items() if unit in (name, _ONE.get(name)))
