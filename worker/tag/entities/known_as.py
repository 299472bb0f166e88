"""Names that a model found, as whom or what the gazetteer has them under another form. Never by likeness."""

import re
from collections.abc import Container
from dataclasses import replace

from worker.tag.gazetteer.gazetteer import Gazetteer, is_word
from worker.tag.names import persons
from worker.tag.names.companies import listed_as
from worker.tag.names.entries import Entry
from worker.tag.names.mentions import Mention
from worker.tag.signs.introductions import abbreviates, both_ways, in_brackets, shares_words

_YEAR = r"(?:19|20)\d\d"
_NUMBER = rf"{_YEAR}|\d{{1,3}}(?:st|nd|rd|th)"
_EDITION = re.compile(rf"(?:(?P<first>{_NUMBER})\s)?(?P<event>.+?)(?:\s(?P<last>{_YEAR}|[Kk]e-\d+))?")

_ENOUGH_WORDS = 2  # in common, where the acronym is none of the name


def known_as(text: str, name: Mention, gazetteer: Gazetteer, foreign: Container[str] = ()) -> Mention:
    """Without initials, `Donald J. Trump`, by an acronym, `Long Form (LF)`, or one of many times, `2026 World Cup`.

    And a place or an organisation that is a common word too, which the gazetteer alone doesn't find where a sentence
    begins: `NILAI:`, `Chelsea tewas`; or a place that stands in capitals where none begins: `KAHERAH/ ISTANBUL`.
    `foreign`: the ids of those it can't be.
    """
    entry = _person(name, gazetteer) if name.type == "person" else _by_acronym(text, name, gazetteer)
    entry = entry or _place(name, gazetteer) or _organisation(name, gazetteer)
    entry = entry or _event(" ".join(name.text.split()), gazetteer)
    if entry is None or entry.id in foreign:
        return name
    return replace(name, type=entry.type, key=entry.id, entry=entry)


def _person(name: Mention, gazetteer: Gazetteer) -> Entry | None:
    plain = persons.without_initials(name.text)
    entry = gazetteer.sole(plain) if plain != name.text else None
    return entry if entry and entry.type == "person" else None


def _by_acronym(text: str, name: Mention, gazetteer: Gazetteer) -> Entry | None:
    """And one that has its acronym within: `Dewan Undangan Negeri (DUN) Sabah`."""
    if called := both_ways(name.text):
        return gazetteer.sole(called[0])
    acronym = in_brackets(text, name.end)
    entry = gazetteer.sole(acronym) if acronym else None
    if acronym is None or entry is None:
        return None
    fits = abbreviates(acronym, name.text) and shares_words(name.text, [entry])
    return entry if fits or _has_the_same_name(name, entry, gazetteer) else None


def _has_the_same_name(name: Mention, entry: Entry, gazetteer: Gazetteer) -> bool:
    """Whether an organisation's name is the entry's, whose acronym is of another language: FAM.

    Not that of a branch, with a known organisation in it (`Markas PDRM`), or with a place that is not the entry's.
    """
    if not name.type == entry.type == "organisation" or not shares_words(name.text, [entry], _ENOUGH_WORDS):
        return False
    own = " ".join(entry.forms)
    inside = [match for match in gazetteer.matches(name.text) if match.certain]
    return all(match.form in own and (match.entry.type == "place" or match.start == 0) for match in inside)


def _place(name: Mention, gazetteer: Gazetteer) -> Entry | None:
    """In capitals the model may take it for an organisation."""
    in_capitals = name.text.isupper()
    if name.type != "place" and not (in_capitals and name.type == "organisation"):
        return None
    words = name.text.capitalize() if in_capitals and is_word(name.text.capitalize()) else name.text
    entry = gazetteer.sole(words, is_name=True) if in_capitals or is_word(words) else None
    return entry if entry and entry.type == "place" else None


def _organisation(name: Mention, gazetteer: Gazetteer) -> Entry | None:
    """And one that the model found with its article, `The Institution of Engineers, Malaysia`, or its legal form."""
    body = listed_as(name.text.removeprefix("The "))
    if name.type != "organisation" or not (is_word(body) or body != name.text):
        return None
    entry = gazetteer.sole(body, is_name=True)
    return entry if entry and entry.type == "organisation" else None


def _event(name: str, gazetteer: Gazetteer) -> Entry | None:
    """The one of that year or number if it is listed, whichever stands first, or else the event as such."""
    found = _EDITION.fullmatch(name)
    if found is None or not (found["first"] or found["last"]):
        return None
    event = found["event"]
    forms = (f"{event} {found['first']}", f"{found['last']} {event}", event)
    entries = filter(None, map(gazetteer.sole, forms))
    return next((entry for entry in entries if entry.type == "event"), None)
