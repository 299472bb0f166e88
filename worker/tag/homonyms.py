"""What of two things that are called alike an article means, by its other words: KTM of motorcycles. Adds no names."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from newsdesk.article import TextField
from worker.tag.gazetteer import Match
from worker.tag.mentions import Texts


class _Homonym(NamedTuple):
    """The id of a body, a form of its name that another has too, and words that speak for the other and for it."""

    id: str
    form: str
    another: re.Pattern[str]
    itself: re.Pattern[str]


_HOMONYMS = (
    _Homonym(  # the railway, and a maker of motorcycles
        "org:ktmb",
        "KTM",
        re.compile(r"\b(?:Aprilia|Ducati|Moto(?:GP|2|3)|Red Bull KTM|KTM Duke)\b"),
        re.compile(r"\b(?:ETS|Komuter|Keretapi|landasan|railways?|stesen|trains?|tren)\b", re.IGNORECASE),
    ),
    _Homonym(  # the stock exchange, and a city of Turkey
        "org:bursa-malaysia",
        "Bursa",
        re.compile(r"\b(?:T[uü]rk|[Iİ]stanbul)"),
        re.compile(r"\b(?:KLCI|indeks|index|listed|ringgit|saham|senarai\w*|shares?|stocks?)\b", re.IGNORECASE),
    ),
)


def as_meant(texts: Texts, matches: Mapping[TextField, Sequence[Match]]) -> dict[TextField, list[Match]]:
    """The matches of an article's fields but those by a name that is another's there.

    So it is where words speak for the other, none for the body, and the article calls that by no other of its names.
    """
    found = {field: list(of_field) for field, of_field in matches.items()}
    for homonym in _HOMONYMS:
        if _is_another(homonym, texts, found):
            found = {field: [*but_of({homonym.id}, of_field)] for field, of_field in found.items()}
    return found


def but_of(ids: Collection[str], matches: Sequence[Match]) -> Iterator[Match]:
    """Without the readings that are of one of these ids."""
    for match in matches:
        if readings := tuple(reading for reading in match.readings if reading.entry.id not in ids):
            yield match._replace(readings=readings)


def _is_another(homonym: _Homonym, texts: Texts, matches: Mapping[TextField, Sequence[Match]]) -> bool:
    called = {
        match.form
        for match in chain.from_iterable(matches.values())
        if any(reading.entry.id == homonym.id for reading in match.readings)
    }
    if called != {homonym.form} or any(map(homonym.itself.search, texts.values())):
        return False
    return any(map(homonym.another.search, texts.values()))
