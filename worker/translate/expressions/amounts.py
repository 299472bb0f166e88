"""Amounts, counts and shares of Malay and English news: how each language writes them, and one as the other has it.

By rule, no model. Never changes a value.
"""

import re

from newsdesk.article import Language
from worker.caps import is_all_caps
from worker.text import currencies
from worker.text.patterns import SPACE as _S
from worker.text.patterns import any_of

_FORMS = {
    10**3: ("k", "thousand", "ribu"),
    10**6: ("m", "mn", "mln", "mil", "million", "juta", "j"),
    10**9: ("b", "bn", "bln", "bil", "billion", "bilion", "miliar"),
    10**12: ("tn", "trn", "trln", "tril", "trillion", "trilion"),
}
SCALES = {form: scale for scale, forms in _FORMS.items() for form in forms}  # in small letters; how many times
_WORDS = {
    Language.EN: {10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"},
    Language.MS: {10**3: "ribu", 10**6: "juta", 10**9: "bilion", 10**12: "trilion"},
}
_ABBREVIATED = {"mil", "mln", "bil", "bln", "bn", "tril", "trn", "trln"}  # without a currency too: 45mil
_COUNTED = (  # what 300k and 5m before it are no metres of
    "people|users|residents|voters|followers|subscribers|customers|passengers|tourists|visitors|jobs|workers|students"
    "|ton(?:ne)?s|barrels|doses|shares|units|votes|viewers|views|homes"
    "|euros?|dollars?|pounds?|yen|yuan|baht|rupees?|rupiah|pesos?|francs?|dirhams?|naira|kron(?:er|or)"
)

THOUSANDS = r"\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}"  # 67 000
NUMBER = rf"(?:{THOUSANDS}(?!\w)|\d{{1,15}}(?:[.,:/–-]\d{{1,15}}){{0,5}})"
CURRENCY = f"{currencies.BEFORE_AMOUNT}{_S}?"
SCALE_WORD = any_of(form for form in SCALES if len(form) > 4 or form in ("ribu", "juta"))

# To be built into a larger pattern, once, as they have groups.
AMOUNT = rf"(?P<sum>{CURRENCY}{NUMBER})(?:{_S}|-)?(?P<scale>(?ai:{any_of(SCALES)}))"
# `2.9 bil shares` in English; but 30 BN seats, and in Malay `bil` is a bill.
_SPACED = {Language.EN: f"(?:{_S}(?=[a-z]))?", Language.MS: ""}
COUNTS = {
    language: rf"(?P<figure>{NUMBER})(?:(?:{_S}|-)?(?P<word>(?ai:{SCALE_WORD}))"
    rf"|{spaced}(?P<letters>(?ai:{any_of(_ABBREVIATED)}))|(?P<letter>[kKmM])(?={_S}(?ai:{_COUNTED})\b))"
    for language, spaced in _SPACED.items()
}
# South Korea's won behind a scale, or with what it is worth in another currency; else it is the verb, as of a prize.
_NAMED_WON = rf"{_S}(?:(?:South{_S})?Korean{_S})?(?ai:won)\b"
WON = (
    rf"(?P<won>{NUMBER})(?:(?:{_S}|-)?(?P<won_scale>(?ai:{SCALE_WORD}|bn|tn|trn))"
    rf"{_NAMED_WON}(?!{_S}(?:an?|by|her|his|its|the|their|\d)\b)"
    rf"|(?:(?P<won_m>m)|(?<=,\d{{3}})){_NAMED_WON}(?={_S}\({CURRENCY}\d))"
)
SHARE = rf"(?P<share>{NUMBER})(?:{_S}|-)?(?ai:per{_S}?cent|per-cent|pct|pc|peratus|persen)"
# Which has the scale of the number after it: 20 to 30 thousand.
_NUMBER_BEFORE = re.compile(rf"\d{_S}(?ai:to|and|or|hingga|sehingga|dan|atau|ke){_S}\Z")
_FURTHEST = 12  # characters


def amount(found: re.Match[str], target: Language) -> str:
    """What AMOUNT found, as `target` has it."""
    return _scaled(found, found["sum"], found["scale"], target)


def count(found: re.Match[str], target: Language) -> str:
    """What COUNTS found, as `target` has it."""
    return _scaled(found, found["figure"], found["word"] or found["letters"] or found["letter"], target)


def won(found: re.Match[str], target: Language) -> str:
    """What WON found, as `target` has it."""
    scale = found["won_scale"] or found["won_m"]
    figure = _scaled(found, found["won"], scale, target) if scale else found["won"]
    whose = "" if "Korean" not in found["won_sum"] else " Korea Selatan" if "South" in found["won_sum"] else " Korea"
    return f"{figure} {'Won' if found['won_sum'].endswith('Won') else 'won'}{whose}"


def share(found: re.Match[str], target: Language) -> str:
    """What SHARE found, as `target` has it; as it is written where that may be computers: 500 PC."""
    written = found["percent"]
    if written.endswith("PC") and not (written[-3].isdigit() and is_all_caps(found.string)):
        return str(written)
    return f"{found['share']} {'peratus' if target is Language.MS else 'per cent'}"


def scale_word(scale: str, target: Language) -> str:
    """A word or an abbreviation of SCALES, as a word of `target` in small letters."""
    return _WORDS[target][SCALES[scale.lower()]]


def is_abbreviated(mention: str, written: str, target: Language) -> bool:
    """Of English, which has too many ways to write an amount, none is RM5j."""
    return written != mention and (target is Language.MS or mention[-1] in "jJ")


def is_short_share(mention: str, written: str, target: Language) -> bool:
    """4.2pc and 4.2 pct, which a model takes for hours."""
    return written != mention and mention.lower().endswith(("pc", "pct"))


def _scaled(found: re.Match[str], figure: str, scale: str, target: Language) -> str:
    times = SCALES[scale.lower()]
    shared = _NUMBER_BEFORE.search(found.string, max(0, found.start() - _FURTHEST), found.start())
    if times == 10**3 and not shared and re.fullmatch(r"\D*\d{1,3}", figure):
        return f"{figure},000"
    word = _WORDS[target][times]
    return f"{figure} {word.capitalize() if len(scale) > 1 and scale.istitle() else word}"
