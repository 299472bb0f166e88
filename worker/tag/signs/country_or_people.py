"""What tells a country from the people or the language that is called like it in Malay: India. Looks at one line."""

import re
from collections.abc import Iterable

from worker.tag.gazetteer.abroad import Countries
from worker.tag.gazetteer.gazetteer import Match
from worker.tag.names.mentions import Placed

_NEAR = 120  # characters on either side
# A language or an ethnic group of that name, not the country.
_OF_MALAYSIA_ONLY = r"Bidayuh|Bumiputera|Cina(?! Taipei)|Dayak|Iban|Kadazan|Melayu|Murut|Siam|Tamil(?! Nadu)"
_NAMES_OF_PEOPLES = rf"(?:{_OF_MALAYSIA_ONLY}|Punjabi|Sikh)"
_COMMA_OR_AND = r"(?:,|,?\s(?:atau|dan|mahupun|serta))\s"
_PEOPLE = re.compile(
    r"\b(?:bahasa|kaum|etnik|keturunan|bangsa|komuniti|masyarakat|orang)\s"
    rf"(?:(?:India|{_NAMES_OF_PEOPLES}){_COMMA_OR_AND})*\Z",
    re.IGNORECASE,
)
_AFTER_A_PEOPLE = re.compile(rf"(?<!\bTanah )(?<!\bKepulauan )\b{_NAMES_OF_PEOPLES}{_COMMA_OR_AND}\Z")
_BEFORE_A_PEOPLE = re.compile(rf"[ -]Muslim\b|{_COMMA_OR_AND}{_NAMES_OF_PEOPLES}\b")
# Of the country, unless other peoples of Malaysia are spoken of: pengundi India dan pengundi Cina.
_PEOPLE_OR_NATION = re.compile(
    r"\b(?:belia|calon|lelaki|murid|pelajar|pemimpin|pengundi|peniaga|penduduk|rakyat|undi|usahawan|wanita)\s\Z",
    re.IGNORECASE,
)
_ANOTHER_PEOPLE = re.compile(rf"\b(?:{_OF_MALAYSIA_ONLY}|MCA|MIC)\b")
_THE_SAME_PEOPLES = frozenset({"Singapore", "Singapura"})
_ALSO_PEOPLES = frozenset({"DE", "ES", "FR", "IN", "JP", "NL"})


def is_a_people(text: str, name: Placed, matches: Iterable[Match], countries: Countries, dateline: str | None) -> bool:
    """Whether a name, one of `matches` or `Cina`, is a language or a people: `kaum Cina dan India`."""
    start, end = name.start, name.end
    if text[start:end] == "Cina":
        return True  # the country is China
    codes = {match.entry.country for match in matches if (match.start, match.end) == (start, end)} & _ALSO_PEOPLES
    if not codes:
        return False
    before = text[max(0, start - _NEAR) : start]
    if _PEOPLE.search(before):
        return True
    if "IN" not in codes:
        return False
    if _AFTER_A_PEOPLE.search(before) or _BEFORE_A_PEOPLE.match(text, end):
        return True
    at_home = dateline is None or dateline in _THE_SAME_PEOPLES or not countries.is_abroad(dateline)
    return at_home and _is_beside_a_people(text, before, end)


def _is_beside_a_people(text: str, before: str, end: int) -> bool:
    """Whether `pengundi India`, which ends there, has a people of Malaysia near it in its line."""
    if not _PEOPLE_OR_NATION.search(before):
        return False
    line = before.rpartition("\n")[2] + text[end : end + _NEAR].partition("\n")[0]
    return bool(_ANOTHER_PEOPLE.search(line))
