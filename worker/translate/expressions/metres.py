"""`4.2m` and `300m`, which are metres or millions: the words near by tell which. By rule, no model.

Metres stay as they are written, and so does what may be either.
"""

import re

from newsdesk.article import Language
from worker.text.patterns import SPACE as _S
from worker.text.patterns import near
from worker.translate.expressions.amounts import scale_word

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
MILLIONS = r"(?P<so_many>\d{1,3})m"  # English
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


def no_length(found: re.Match[str]) -> str | None:
    """What METRES found where they are none."""
    return None if _is_length(found) else str(found["metres"])


def no_millions(found: re.Match[str]) -> str | None:
    """What MILLIONS found where they may be metres; not of 300m vaccines, nor of a population."""
    text, start = found.string, found.start()
    is_length = found["so_many"] in _DISTANCES or _LENGTH.search(near(found, _NEAR))
    is_told = _SEVERAL.match(text, found.end()) or _POPULATION.search(text[max(0, start - _NEAR) : start])
    return None if is_told and not is_length else f"{found['so_many']}m"


def millions(found: re.Match[str], target: Language) -> str:
    """What MILLIONS found, as `target` has it."""
    return f"{found['so_many']} {scale_word('m', target)}"


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
