"""Rates with a stroke, 20mm/hour and RM5/day, and of exchange, 16,630 per dollar: which a model bends.

By rule, no model. Never changes a value.
"""

import re

from newsdesk.article import Language
from worker.text.patterns import SPACE as _S
from worker.text.patterns import any_of
from worker.translate.expressions.amounts import CURRENCY, NUMBER

_PER = (  # English and Malay
    *(("hour", "jam"), ("day", "hari"), ("second", "saat"), ("minute", "minit"), ("week", "minggu")),
    *(("month", "bulan"), ("year", "tahun"), ("litre", "liter"), ("person", "orang"), ("night", "malam")),
    ("tonne", "tan"),
)
_NAMES = {Language.EN: {ms: en for en, ms in _PER}, Language.MS: {en: ms for en, ms in _PER}}  # by target
_LITRES = {Language.EN: "litres", Language.MS: "liter"}  # by target
_BASES = {"dollar": "dolar", "euro": "euro", "pound": "paun"}  # of an exchange rate, English and Malay
_EXCHANGE = {  # by the language of the sentence
    Language.EN: rf"(?P<exchanged>(?:{CURRENCY})?{NUMBER}){_S}per{_S}"
    rf"(?P<of_the_us>(?:US|U\.S\.){_S})?(?P<base>{any_of(_BASES)})(?![\w-])|",
    Language.MS: "",
}
# To be built into a larger pattern, once, as they have groups.
PATTERNS = {
    target.other: rf"{_EXCHANGE[target.other]}(?P<figure_of_rate>{CURRENCY}{NUMBER}|{NUMBER}(?={_S}?[a-zA-Z]))"
    rf"(?P<unit_of_rate>{_S}?(?:mm|cm|m|km(?!/(?ai:hour))|kg|mg|g|ml|[lL]|sen|(?P<litres>lit(?:re|er)s?)))?"
    rf"/(?ai:(?P<per>{any_of(names)}))"
    for target, names in _NAMES.items()
}
SPEED = rf"\d[\d.,]{{0,12}}{_S}?(?ai:rpm|kmsj)"  # of engines and winds
_WRITTEN_EXCHANGE = re.compile(r"\D*(?P<figure>\S+) setiap (?P<base>\w+)")


def translate(found: re.Match[str], target: Language) -> str:
    """What PATTERNS found, as `target` has it."""
    if target is Language.MS and found["exchanged"]:
        return f"{found['exchanged']} setiap {_BASES[found['base']]}{' AS' if found['of_the_us'] else ''}"
    unit = found["unit_of_rate"] or ""
    if found["litres"]:
        unit = unit.replace(found["litres"], _LITRES[target])
    return f"{found['figure_of_rate']}{unit}/{_NAMES[target][found['per'].lower()]}"


def speed(found: re.Match[str], target: Language) -> str:
    """What SPEED found, as `target` has it."""
    return re.sub("kmsj", "km/h", found["speed"], flags=re.IGNORECASE) if target is Language.EN else found["speed"]


def is_lost(form: str, target: str, language: Language) -> bool:
    """Whether `target` has not what translate() wrote, nor that in words."""
    if exchange := _WRITTEN_EXCHANGE.match(form):
        figure, base = re.escape(exchange["figure"]), exchange["base"]
        return not re.search(rf"(?<!\d){figure}\s(?:(?!peratus)\w+\s){{0,2}}(?:se)?{base}\b", target, re.IGNORECASE)
    rate, _, per = form.rpartition("/")
    what = r"[\s-]?".join(map(re.escape, re.findall(r"[^\W\d_]+|[\d.,]+|[^\w\s]", rate)))
    per = "h(?:our)?" if per.lower() == "hour" else per
    joint = r"\s?(?:/|per\s|an?\s|setiap\s|se)\s?"
    return not re.search(rf"(?<!\d){what}{joint}{per}\b", target, re.IGNORECASE)
