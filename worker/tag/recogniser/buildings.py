"""Roads, halls and hospitals that are called after a person: a model takes him for the name. Finds no other places."""

import re
from collections.abc import Sequence

from worker.tag.gazetteer.gazetteer import Match
from worker.tag.names import persons
from worker.tag.names.entries import EntityType
from worker.tag.names.mentions import Recognised, begins

_KIND = re.compile(
    r"\b(?:Bangunan|Dewan|Hospital|Jalan|Jambatan|Jln|Kompleks|Lebuh(?: [Rr]aya)?|Lebuhraya|Lorong|Masjid|Menara"
    r"|Persiaran|Sekolah|Stadium|Surau|Terminal|Wisma)\s\Z"
)
_SCHOOL = "Sekolah"
_OFFICE_IN_A_NAME = "Canselor"  # Hospital Canselor Tuanku Muhriz
_LONGEST_KIND = 20  # characters


def with_buildings(text: str, names: Sequence[Recognised], known: Sequence[Match]) -> list[Recognised]:
    """The names in order, `Stadium Tan Sri Hassan Yunos` for the person and what was found of the stadium.

    Not where a match of the gazetteer, which has better names, begins so, nor where another name ends: `Miri Hospital`.
    """
    found: list[Recognised] = []
    for name in names:
        start = _begin(text, name) if name.type == "person" else None
        if start is None or begins(start, known) or (found and found[-1].start < start < found[-1].end):
            found.append(name)
            continue
        kind: EntityType = "organisation" if text.startswith(_SCHOOL, start) else "place"
        while found and found[-1].end > start:
            found.pop()
        found.append(Recognised(start, name.end, kind))
    return found


def _begin(text: str, person: Recognised) -> int | None:
    """Where the name begins of what is called after the person, with the title between; None if nothing is.

    Who has an office there is himself: `Pengarah Hospital Datuk Dr Ahmad`, `Hospital Director Dr Ahmad`.
    """
    title = persons.title_before(text, person.start)
    first = text.rfind(title, 0, person.start) if title else person.start
    found = _KIND.search(text, max(0, first - _LONGEST_KIND), first)
    if found is None or (title and (_has_office(title) or persons.title_before(text, found.start()))):
        return None
    return found.start()


def _has_office(title: str) -> bool:
    return "office" in persons.title_kinds(title) and not title.startswith(_OFFICE_IN_A_NAME)
