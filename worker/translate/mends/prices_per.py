"""Prices of one, `RM4,310 setan`, `RM62 sebotol`, `715 sen sekg`, of which a model makes sets, abotol, akg.

It reads `setiap tan`, and writes `per` or `each tonne`.
"""

import re

from worker.patterns import any_of
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
_ENGLISH = re.compile(
    rf"(?P<price>[\d⟧)]|(?ai:sen|cents?|ringgit|dollars?|thousand|(?:m|b|tr)illion))"
    rf" (?ai:(?:each|per) (?P<metric>metric )?(?P<unit>{any_of(_CALLED)}|ton)s?)\b"
)


def readable(malay: str) -> str:
    """Malay as a model reads it well."""
    return _MALAY.sub(lambda found: f"{found['price']} setiap {_UNITS[found['unit'].lower()][0]}", malay)


def per_unit(malay: str, english: str) -> str:
    """`english` with `per tonne` for `each ton` and the like, where `malay` has such prices."""
    if not _MALAY.search(malay):
        return english
    return _ENGLISH.sub(
        lambda found: (
            f"{found['price']} per {found['metric'] or ''}{found['unit'] if found['unit'] != 'ton' else 'tonne'}"
        ),
        english,
    )
