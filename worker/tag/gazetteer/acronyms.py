"""Acronyms of a body in one language, and what the other has for them. Finds no names itself."""

import re
from collections.abc import Collection

from newsdesk.article import Language
from worker.tag.gazetteer.gazetteer import Match
from worker.tag.names.entries import Entry

# Malay news has its own acronym for these, at least ten times as often. Not among them are those of bodies that it
# calls both ways (CITF and JKJAV), or whose own it hardly uses (KSM and KESUMA).
ENGLISH_ALONE = frozenset(
    """
    CCM DID DOE DoE EC EPF IIUM IRB MACC MAF MCMM MDTCA MDTCC MHLG MMEA MOE MOH MOHA MOHE MWFCD MoE MoH NRD NSI OCM PSC
    PSD PWD RMAF RMCD RMN RMP RTD SOCSO SWD
    """.split()
)
_ROAD = re.compile(r"\b(?:Expressway|Highway|Lebuh ?[Rr]aya)\b")
_OF_OTHERS_TOO = frozenset({"IRB", "MAF"})  # a board of rugby, a measure of water


def is_english_alone(mention: str) -> bool:
    """Whether it is the English acronym of a Malaysian body that Malay news calls by another."""
    return mention in ENGLISH_ALONE


def is_introduced(entry: Entry, text: str, match: Match, source: Language) -> bool:
    """Whether an organisation or a road has its acronym in brackets behind it: `Kajang-Seremban Highway (Lekas)`.

    Not behind another of an organisation's names, which may be of other years, or say no country: IAAF of World
    Athletics.
    """
    is_name = entry.type == "organisation" and match.form.casefold() == entry.name(source).casefold()
    if not text.startswith(" (", match.end) or " " not in match.form or not (is_name or _ROAD.search(match.form)):
        return False
    behind = text[match.end :].casefold()
    return any(behind.startswith(f" ({acronym})".casefold()) for acronym in entry.acronyms)


def counterpart(
    entry: Entry, match: Match, text: str, source: Language, tagged: Collection[tuple[str, str]]
) -> str | None:
    """What the other language has for an organisation's acronym in an article of these entities: SPR for EC.

    None where the sentence has that too, and for one that counts without another name, unless it is English alone.
    """
    mention, forms = match.form, entry.forms_in(source.other)
    if entry.type != "organisation" or mention in forms:
        return None
    is_acronym = is_english_alone(mention) or (mention in entry.context and mention.isupper())
    if not is_acronym or not _is_meant(entry, mention, tagged):
        return None
    acronym = next((form for form in forms if form.isupper()), None)
    return acronym if acronym and acronym not in text else None


def _is_meant(entry: Entry, mention: str, tagged: Collection[tuple[str, str]]) -> bool:
    """Whether the article calls none of its bodies so but this one: `the International Rugby Board (IRB)`."""
    names = {name for id_, name in tagged if id_ == entry.id}
    known = {form.casefold() for form in entry.forms}
    spelled_out = {name for name in names if " " in name}
    is_known = all(name.casefold() in known for name in spelled_out)
    return mention in names and is_known and (bool(spelled_out) or mention not in _OF_OTHERS_TOO)
