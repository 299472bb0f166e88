"""Codes of Malay and English news, such as PRU15, 3D2N and ZX-10RR, and how the other language writes them.

By rule, no model. Never changes a number.
"""

import re

from newsdesk.article import Language
from worker.text.patterns import SPACE as _S
from worker.text.patterns import near
from worker.translate.expressions.amounts import CURRENCY, THOUSANDS

_NO_NAME = "(?!(?ai:under|over|mid|top|pre|post|bawah)-)"  # Under-23 is no code as COVID-19 is
# To be built into a larger pattern: all that has a digit in it, 10,000, 2-1, 30°C, RM50, COVID-19, 302R.
PLAIN = (
    rf"(?:{CURRENCY}|{_NO_NAME}(?:[A-Z][^\W\d_]{{0,30}}|covid)-)?"
    rf"(?:{THOUSANDS}(?!/\d)|[^\W\d]{{0,40}}\d\w*(?:[.,:/–-]\d\w*)*)(?:{_S}?°[CF]?|%)?"
)
_NEAR = 100  # characters; what is farther tells nothing of a code
_ELECTION = {Language.EN: ("PRU", "GE"), Language.MS: ("GE", "PRU")}  # a general one; by target
_STAY = {Language.EN: ("H", "M", "D", "N"), Language.MS: ("D", "N", "H", "M")}  # letters of days and nights
_TEAM = {Language.EN: ("B", "U"), Language.MS: ("U", "B")}  # of players below an age
_SPORT = re.compile(  # without such a word near by, B12 is a vitamin, B20 a fuel, B-21 a bomber
    r"\b(?ai:squads?|teams?|cups?|championships?|football|players?|coach|tournament|league|match(?:es)?|qualifiers?|final"
    r"|skuad|bola|piala|kejohanan|pemain|jurulatih|liga|perlawanan|kelayakan|harimau)\b"
)
_AGE = "(?:1[2-9]|2[0-3])"
UNDER_AGE = rf"(?ai:under)-(?P<age>{_AGE})"  # English; to be built into a larger pattern, once
_OF_A_TEAM = re.compile(
    r" (?:side|international|goalkeeper|keeper|defender|midfielder|forward|winger|striker|captain|skipper)\b"
)
_MALAYSIA_PLAN = re.compile(r"RMK[Ee]?-?(\d\d)")
# In a translation they have several right forms; of measures only metric ones stay, and pence. A 12MP may be a camera.
_METRIC = "[kcm]?m|[km]?g|m?l|ha|[kmg]w|kwh|[kmgt]b|[kmg]?hz|k?v|cc"
_CODE = re.compile(  # ZX-10RR, 1,000mg, 458.5p, 1:57.50s
    rf"(?=\D{{0,30}}\d)(?=[^a-zA-Z]{{0,30}}[a-zA-Z])[a-zA-Z\d-]{{2,30}}|\d{{1,3}}(?:,\d{{3}}){{1,3}}(?:{_METRIC})"
    r"|\d{1,3}(?:,?\d{3})?(?:\.\d{1,2})?p|\d{1,2}:\d\d\.\d\ds"
)
_IN_WORDS = "ft|in|hrs?|mins?|secs?|yrs?|lbs?|oz|mph|jam|minit|saat|kaki|inci|tahun|bulan|hari|kali"
_VARIOUS = rf"\d+(?!(?:{_METRIC}|p)\Z)(?:[a-z]+|(?ai:{_IN_WORDS}))|(?!Covid)[A-Z][a-z]{{2,}}-\d+|B-?{_AGE}"
_VARIOUS_IN = {
    Language.EN: re.compile(_VARIOUS),
    Language.MS: re.compile(rf"{_VARIOUS}|U-?{_AGE}|\d\dMP"),
}


def translate(found: re.Match[str], target: Language) -> str:
    """What PLAIN found, as `target` has it, the same where no rule knows it."""
    code = str(found["plain"])
    name, other_name = _ELECTION[target]
    if election := re.fullmatch(rf"{name}(-?\d{{2}})", code):
        return other_name + election[1]
    days, nights, other_days, other_nights = _STAY[target]
    stay = re.fullmatch(rf"([0-9]{{1,2}}){days}([0-9]{{1,2}}){nights}", code)
    if stay and abs(int(stay[1]) - int(stay[2])) < 2:  # unlike hours and minutes
        return f"{stay[1]}{other_days}{stay[2]}{other_nights}"
    letter, other_letter = _TEAM[target]
    if (team := re.fullmatch(rf"{letter}(-?{_AGE})", code)) and _SPORT.search(near(found, _NEAR)):
        return other_letter + team[1]
    plan = _MALAYSIA_PLAN.fullmatch(code) if target is Language.EN else None
    return f"{plan[1]}MP" if plan else code


def no_team(found: re.Match[str]) -> str | None:
    """The age alone where what UNDER_AGE found is of no team: under-18 drinking."""
    is_team = _OF_A_TEAM.match(found.string, found.end()) or _SPORT.search(near(found, _NEAR))
    return None if is_team else found["age"]


def team(found: re.Match[str], target: Language) -> str:
    """The team that UNDER_AGE found, in Malay."""
    return f"B-{found['age']}"


def is_team_lost(written: str, target: str, language: Language) -> bool:
    """Whether `target`, in Malay, has it not: B-23, or `bawah 23 tahun`."""
    age = written[-2:]
    return not re.search(rf"\b(?ai:B-?{age}|(?<!\bdi )bawah[ -]{age})(?!\w)", target)


def is_telling(mention: str, written: str, target: Language) -> bool:
    """Whether what is so written for `target` is a code without which a translation is surely wrong."""
    return bool(_CODE.fullmatch(written)) and not _VARIOUS_IN[target].fullmatch(written)
