"""Prices of one, `RM4,310 setan`, `RM62 sebotol`, `RM2.05 seliter`, of which a model makes sets, abotol, aliter.

It reads `setiap tan`, and writes `per` or `each tonne`. A litre and a kilo it gets as they are, and writes them wrong.
Of what each pays, `RM1,000 seorang`, it makes RM1,000 per day or year.
"""

import re

from worker.text.patterns import any_of
from worker.translate.expressions.amounts import CURRENCY, NUMBER, SCALE_WORD

_UNITS = {  # as it is written in one word with `se`: what a model reads, and how English calls it
    "tan": ("tan", "tonne"),
    "unit": ("unit", "unit"),
    "botol": ("botol", "bottle"),
    "gram": ("gram", "gram"),
    "kg": ("kg", "kg"),
    "kampit": ("beg", "bag"),
}
_CALLED = {called for _, called in _UNITS.values()}
_PRICE = rf"(?:(?:{CURRENCY}{NUMBER}|⟦\d+⟧)(?: (?ai:{SCALE_WORD}))?|\b(?ai:sen|ringgit|dolar))\)?"
_MALAY = re.compile(rf"(?P<price>{_PRICE}) ?(?ai:se(?P<unit>{any_of(_UNITS)}))\b")
_EACH = re.compile(
    rf"(?P<price>{_PRICE}) (?=(?ai:seorang)"
    rf"(?:[,.;:)”\"]|\Z| [–—-]| (?ai:{any_of('atas atau bagi dan dengan di kerana selepas untuk'.split())})\b))"
)
_ENGLISH = re.compile(
    rf"(?P<price>[\d⟧)]|(?ai:sen|cents?|ringgit|dollars?|thousand|(?:m|b|tr)illion))"
    rf" (?ai:(?:each|per) (?P<metric>metric )?(?P<unit>{any_of(_CALLED)}|ton)s?)\b"
)
_PER = "[ /](?:per )?(?:se|a|per|(?<=per ))"  # 23km/seliter, aliter, perkilo, per liter
# 5 sen seliter, and one that is masked, but not `dan seliter minyak`.
_OF_PRICE = r"(?:[\d⟧]\w{0,9}(?: \w{1,20})?|\b(?:sen|ringgit|harga))\)?[ /]"
_MISSPELT = (  # in Malay, as a model writes it, and in English
    (re.compile(rf"{_OF_PRICE}seliter\b", re.IGNORECASE), re.compile(rf"{_PER}l[iy]tt?er\b"), " per litre"),
    (re.compile(rf"{_OF_PRICE}sekilo\b", re.IGNORECASE), re.compile(rf"{_PER}kilo\b"), " per kilo"),
)


def readable(malay: str) -> str:
    """Malay as a model reads it well."""
    malay = _EACH.sub(r"\g<price> setiap ", malay)
    return _MALAY.sub(lambda found: f"{found['price']} setiap {_UNITS[found['unit'].lower()][0]}", malay)


def per_unit(malay: str, english: str) -> str:
    """`english` with `per tonne` for `each ton`, `per litre` for `aliter` and so on, where `malay` has such prices."""
    for of_price, written, per_one in _MISSPELT:
        if of_price.search(malay):
            english = written.sub(per_one, english)
    return _ENGLISH.sub(_per_one, english) if _MALAY.search(malay) else english


def _per_one(found: re.Match[str]) -> str:
    unit = found["unit"] if found["unit"] != "ton" else "tonne"
    return f"{found['price']} per {found['metric'] or ''}{unit}"
