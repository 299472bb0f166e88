"""What of two things that are called alike an article means, by its other words: KTM of motorcycles. Adds no names."""

import re
from collections.abc import Mapping, Sequence

from newsdesk.article import TextField
from worker.tag.gazetteer import Match
from worker.tag.mentions import Texts

_RAILWAY = "org:ktmb", "KTM"  # its id, and what a maker of motorcycles is called too
_RACES = re.compile(r"\b(?:Aprilia|Ducati|Moto(?:GP|2|3)|Red Bull KTM|KTM Duke)\b")
_TRAINS = re.compile(r"\b(?:ETS|KTMB|Komuter|Keretapi|landasan|railways?|stesen|trains?|tren)\b", re.IGNORECASE)


def as_meant(texts: Texts, matches: Mapping[TextField, Sequence[Match]]) -> dict[TextField, list[Match]]:
    """The matches of an article's fields, in a story of races without the railway."""
    if not any(map(_RACES.search, texts.values())) or any(map(_TRAINS.search, texts.values())):
        return {field: list(of_field) for field, of_field in matches.items()}
    return {field: [*_but_railway(texts[field], of_field)] for field, of_field in matches.items()}


def _but_railway(text: str, matches: Sequence[Match]) -> Sequence[Match]:
    id_, name = _RAILWAY
    found = list[Match]()
    for match in matches:
        if text[match.start : match.end] == name:
            match = match._replace(readings=tuple(one for one in match.readings if one.entry.id != id_))
        if match.readings:
            found.append(match)
    return found
