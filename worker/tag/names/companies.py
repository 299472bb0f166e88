"""Legal forms, and what companies are called without them: `George Kent` of `George Kent (Malaysia) Bhd`."""

import re
from collections.abc import Iterator

# Of Malaysian companies, behind a name that the gazetteer has without it.
MALAYSIAN = r"\s(?:Sdn\.?\s)?(?:Bhd\b\.?|Berhad\b)"
# What at the end of a name, in any case, tells that it is a company's, of any country: no Group.
ENDS_NAME = r"(?i:,? (?:Co|Pte|Sdn|Sdn\.Bhd|Bhd|Berhad|Ltd|Limited|Inc|Corp|Plc)\.?){1,4}$"
# What a company may be called without; the first alone tells that it is one.
_LIMITED = r"(?:Berhad|Bhd|Corp|Inc|Limited|Ltd|PLC|Plc)\.?"
_LEFT_OUT = rf"(?:{_LIMITED}|(?:Co|Company|Corporation|Group|Holdings?|Pte|Sdn)\.?|\(M\)|\(Malaysia\))"
_COMPANY = re.compile(rf"(.*?\w)(?:,?\s{_LEFT_OUT})+\Z")
_SHORTEST = 3  # characters of a name that stands without its legal form
_OF_A_DAUGHTER = frozenset({"Corporation", "Holding", "Holdings"})
_IS_LIMITED = re.compile(rf"\s{_LIMITED}\Z")


def company(name: str) -> str | None:
    """What stands before `Bhd`, `Corp` or `Group`; None if nothing such ends the name."""
    found = _COMPANY.match(name)
    return found[1] if found else None


def in_short(name: str) -> str | None:
    """What a company may be called without its legal form; nothing as short as the `AB` of AB Corp."""
    found = company(name)
    return found if found and len(found) >= _SHORTEST else None


def listed_as(name: str) -> str:
    """The name without its legal form, but as it is where that may be a daughter's: `Felda Holdings Bhd`."""
    found = company(name)
    return found if found and _OF_A_DAUGHTER.isdisjoint(name[len(found) :].split()) else name


def beginnings(name: str) -> Iterator[str]:
    """What else a company may be called in short: the first words, `AME` and `AME Elite` of AME Elite Consortium Bhd.

    Nothing of what only may be one: Zorb Medical Group.
    """
    found = company(name) if _IS_LIMITED.search(name) else None
    words = found.split() if found else []
    yield from (" ".join(words[:end]) for end in range(1, len(words)))
