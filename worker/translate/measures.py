"""Measures of Malay and English news, such as 500 acres and RM650 psf: which a model takes for others, and their words.

By rule, no model. Never changes a value, nor one measure into another.
"""

import re
from collections.abc import Mapping

from newsdesk.article import Language
from worker.patterns import any_of
from worker.translate.amounts import CURRENCY, NUMBER, SCALE_WORD, SCALES, scale_word

_S = "[ \u00a0]"
# By what is written: the pattern that finds it in the other language, and that of all it may be called in its own.
_BY_TARGET: Mapping[Language, Mapping[str, tuple[str, str]]] = {
    Language.MS: {
        "ekar": ("acres?", "ekar"),
        "kaki persegi": ("sq ?ft|square (?:feet|foot)", "kaki persegi|kps"),
        "meter persegi": ("sq ?m|square metres?", "(?:meter|m) persegi"),
        "batu sejam": ("mph|miles (?:an|per) hour", "batu (?:se|per |setiap )jam|bsj"),
        "km/j": ("kmp?h|kph|km/h", "km ?/ ?j(?:am)?|(?:km|kilometer) (?:se|per |setiap )jam"),
        "gelen": ("gallons?", "gelen"),
        "tong": ("barrels", "tong|barel"),
        "auns": ("ounces?|oz", "auns"),
        "kaki": ("ft|feet|(?<=-)foot", "kaki"),
        "inci": ("inch(?:es)?|(?<=[0-9])in", "inci"),
        "paun": ("lbs?", "paun"),
        "ela": ("yards?", "ela"),
        "batu": ("miles?", "batu"),
        "sekaki persegi": ("psf|(?:a|per) (?:sq ?ft|square foot)", "(?:se|per |setiap )kaki persegi"),
        "seekar": ("(?:an|per) acre", "(?:se|per |setiap )ekar"),
        "seauns": ("(?:an|per) ounce", "(?:se|per |setiap )auns"),
        "satu tan": ("(?:a|per) tonne", "(?:se|se |per |setiap |satu )tan"),
        "setong": ("(?:a|per) barrel", "(?:se|per |setiap )(?:tong|barel)"),
    },
    Language.EN: {
        "acres": ("ekar", "acres?"),
        "square feet": ("kaki persegi|kps", "square (?:foot|feet)|sq ?ft"),
        "square metres": ("meter persegi", "square met(?:re|er)s?|sq ?m"),
        "gallons": ("gelen", "gallons?"),
        "ounces": ("auns", "ounces?|oz"),
        "inches": ("inci", "inch(?:es)?|in"),
        "per square foot": ("(?:se|setiap )kaki persegi", "psf|(?:a|per) (?:square (?:foot|feet)|sq ?ft)"),
        "an acre": ("(?:se|setiap )ekar", "(?:an|per|each) acre"),
        "an ounce": ("(?:se|satu |setiap )auns", "(?:an|per) (?:ounce|oz)"),
        "a barrel": ("(?:se|setiap )tong", "(?:a|per) barrel"),
    },
}
_ONE = {"acres": "acre", "gallons": "gallon", "ounces": "ounce", "inches": "inch"}
_NAMES = any_of({*_BY_TARGET[Language.MS], *_BY_TARGET[Language.EN], *_ONE.values()})
_FORM = re.compile(
    rf"(?:{CURRENCY})?(?P<figure>\d\S*(?:\s\d{{3}})*)(?: (?:{SCALE_WORD}))? (?P<unit>{_NAMES})", re.IGNORECASE
)


def pattern(source: Language) -> str:
    """To be built into a larger pattern, once, as it has groups."""
    units = any_of(f"(?P<{_group(name)}>{finds})" for name, (finds, _) in _BY_TARGET[source.other].items())
    return (
        rf"(?P<measured>(?:{CURRENCY})?{NUMBER})(?:(?:{_S}|-)?(?P<times>(?ai:{any_of(SCALES)}))(?={_S}|-))?"
        rf"(?:{_S}|-)?(?ai:{units.replace(' ', _S)})"
    )


def translate(found: re.Match[str], target: Language) -> str:
    """What pattern() found, as `target` has it."""
    unit = next(name for name in _BY_TARGET[target] if found[_group(name)])
    times = f" {scale_word(found['times'], target)}" if found["times"] else ""
    return f"{found['measured']}{times} {_ONE.get(unit, unit) if found['measured'] == '1' else unit}"


def is_lost(form: str, target: str, language: Language) -> bool | None:
    """Whether `target` has not what translate() wrote for it; None where `form` is something else.

    A figure that it has in words is none that lost its measure.
    """
    parts = _FORM.fullmatch(form)
    if not parts:
        return None
    figure, unit = re.escape(parts["figure"]), _called(parts["unit"].lower(), language)
    if re.search(rf"(?<!\d){figure}(?:[\s-](?:{SCALE_WORD}))?[\s-]{{0,2}}(?:{unit})\b", target, re.IGNORECASE):
        return False
    return parts["figure"] in target or not re.search(rf"\b(?:{unit})\b", target, re.IGNORECASE)


def _group(name: str) -> str:
    return "unit_" + re.sub(r"\W", "_", name)


def _called(unit: str, language: Language) -> str:
    return next(called for name, (_, called) in _BY_TARGET[language].items() if unit in (name, _ONE.get(name)))
