"""Amounts, counts and shares of Malay and English news: how each language writes them, and one as the other has it.

By rule, no model. Never changes a value.
"""

import re

from newsdesk.article import Language
from worker import currencies
from worker.caps import is_all_caps
from worker.patterns import SPACE as _S
from worker.patterns import any_of, near

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
_DIMENSION = r"(?:high(?! school)|tall|deep|long|wide|thick)\b(?!-)"
# What counts something is followed by what it counts, which is none of these.
_COUNTS_NOTHING = (
    "above|across|after|along|and|are|around|as|at|because|before|below|between|but|by|compared|during|for|from|in|into"
    "|is|last|near|of|off|on|or|over|since|that|this|through|till|to|today|under|until|was|were|when|which|while|with"
    "|within|yesterday"
)
_FROM_TO = r"\d{1,3}(?:\.\d{1,2})?[-–]\d{1,3}(?:\.\d{1,2})?"
METRES = rf"(?:{_FROM_TO}|\d{{1,3}}\.\d{{1,2}}){_S}?m(?!{_S}(?!{_DIMENSION}|(?:{_COUNTS_NOTHING})\b)\w)"
_LENGTH = re.compile(  # without such words near by, 4.2m are millions
    rf"\d{_S}?m[ -]{_DIMENSION}|(?ai:\b(?:(?:danger|warning|alert|critical|normal|sea|water)[ -]levels?|rivers?|sungai"
    r"|dams?|waves|(?:high|king|low|spring) tides?|tides?(?! of (?!\d|up to|about))|snowfall"
    r"|floodwaters?|depth|height|width|(?:high|long|triple) jump|jumper|pole vault(?:er)?|vaulted"
    r"|shot put|javelin|discus|world record|personal best)\b|\b(?:danger|warning|alert): \d"
    r"|\b(?:jumped|leap(?:ed|t)|cleared|threw|landed) \d)"
)
# But what is counted near by is no length, though a river is there too.
_NO_LENGTH = re.compile(
    r"(?ai:\b(?:costs?|costing|sales|sold|loss(?:es)?|profits?|revenue|budget|debt|worth|spent|raised|population|people)\b)"
)
_NEAR, _AROUND, _BESIDE, _LIST = 40, 60, 120, 200  # characters
# English; what these are the words near by must tell.
MILLIONS = r"(?P<so_many>\d{1,3})m"
_DISTANCES = frozenset("50 60 100 110 200 400 800".split())  # of races
_PLACES = "ahead|away|behind|beneath|beyond|down|inside|outside|past|up"  # what 150m may be measured from
_IN_METRES = (  # what is measured in them, and what is no plural
    "barriers|beams|boats|buses|cables|cranes|crocodiles|gaps|heats|hurdles|ladders|lanes|lorries|poles|pools|races"
    "|relays|runners|sharks|ships|snakes|sprints|swimmers|towers|trains|trees|vessels|walls|waves|whales|winners"
    r"|always|besides|does|goes|sometimes|this|times|\w+wards"
)
_SEVERAL = re.compile(  # behind it: 300m new vaccines
    rf"{_S}(?:(?!(?:{_COUNTS_NOTHING}|{_PLACES})\b|{_DIMENSION})[\w-]+{_S})?"
    rf"(?!(?:{_IN_METRES})\b)[a-z]{{2,}}[^\W\d_su]s\b"
)
_POPULATION = re.compile(
    r"(?ai:\bpopulation)\b[^.;]{0,30}\b(?:is|was|of|to|by|at|about|around|over|nearly|almost|some|reached|than) \Z"
)
_BY_TIME = re.compile(r"/(?:s|sec|min|h)\b")  # +1.4m/s
# What stands between the lengths of a list, as at (4.8m), Muar 5.2m and Kuala Muda near the town of Sungai Petani 3.1m.
_LISTED = re.compile(r"(?:\W|[A-Z\d][\w'’-]*|(?:and|or|at|in|near|of|off|for|from|to|by|the|town|was|were|while)\b)++")
# Which has the scale of the number after it: 20 to 30 thousand.
_NUMBER_BEFORE = re.compile(rf"\d{_S}(?ai:to|and|or|hingga|sehingga|dan|atau|ke){_S}\Z")
_FURTHEST = 12  # characters


def amount(found: re.Match[str], target: Language) -> str:
    """What AMOUNT found, as `target` has it."""
    return _scaled(found, found["sum"], found["scale"], target)


def millions(found: re.Match[str], target: Language) -> str:
    """What MILLIONS found, as `target` has it."""
    return f"{found['so_many']} {_WORDS[target][10**6]}"


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


def _is_length(found: re.Match[str]) -> bool:
    """Whether what METRES found are metres: with two decimals and no word after it, or as the text near by tells.

    That tells it of a whole list, and of others in the sentence.
    """
    if re.match(rf"\d+\.\d\dm(?!{_S}\w)", found.string[found.start() : found.end() + 2]):
        return True
    if _BY_TIME.match(found.string, found.end()):
        return True
    return not _NO_LENGTH.search(near(found, _AROUND)) and bool(
        _LENGTH.search(near(found, _NEAR)) or _goes_on_list(found) or _is_beside_length(found)
    )


def no_length(found: re.Match[str]) -> str | None:
    """What METRES found where they are none."""
    return None if _is_length(found) else str(found["metres"])


def is_abbreviated(mention: str, written: str, target: Language) -> bool:
    """Of English, which has too many ways to write an amount, none is RM5j."""
    return written != mention and (target is Language.MS or mention[-1] in "jJ")


def is_short_share(mention: str, written: str, target: Language) -> bool:
    """4.2pc and 4.2 pct, which a model takes for hours."""
    return written != mention and mention.lower().endswith(("pc", "pct"))


def no_millions(found: re.Match[str]) -> str | None:
    """What MILLIONS found where they may be metres; not of 300m vaccines, nor of a population."""
    text, start = found.string, found.start()
    is_length = found["so_many"] in _DISTANCES or _LENGTH.search(near(found, _NEAR))
    is_told = _SEVERAL.match(text, found.end()) or _POPULATION.search(text[max(0, start - _NEAR) : start])
    return None if is_told and not is_length else f"{found['so_many']}m"


def _goes_on_list(found: re.Match[str]) -> bool:
    before = found.string[max(0, found.start() - _LIST) : found.start()]
    ends = [length.end() for length in re.finditer(METRES, before)]
    return bool(ends) and bool(_LISTED.fullmatch(before, ends[-1]) and _LENGTH.search(before))


def _is_beside_length(found: re.Match[str]) -> bool:
    """Whether words near by tell it of another in the sentence: 8.22m today, compared to 8.61m yesterday."""
    beside = near(found, _BESIDE)
    return bool(_LENGTH.search(beside)) and any(
        _LENGTH.search(near(other, _NEAR)) for other in re.finditer(METRES, beside)
    )


def _scaled(found: re.Match[str], figure: str, scale: str, target: Language) -> str:
    times = SCALES[scale.lower()]
    shared = _NUMBER_BEFORE.search(found.string, max(0, found.start() - _FURTHEST), found.start())
    if times == 10**3 and not shared and re.fullmatch(r"\D*\d{1,3}", figure):
        return f"{figure},000"
    word = _WORDS[target][times]
    return f"{figure} {word.capitalize() if len(scale) > 1 and scale.istitle() else word}"
