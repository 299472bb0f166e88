"""Cities abroad that are a person's surname too: Charles Santiago, and later Santiago. Adds no names."""

import re
from collections.abc import Iterator, Mapping, Sequence

from newsdesk.article import TextField
from worker.tag.abroad import Countries
from worker.tag.gazetteer import Match
from worker.tag.mentions import Recognised, Texts

_WHERE = re.compile(r"\b(?:at|bandar|dari|di|from|in|ke|near|of|to)\s\Z")
_IN_A_COUNTRY = re.compile(r",\s[A-Z]")
_BEFORE_IT = re.compile(r"\b([A-Z]\w+)\s(?:and|dan)\s\Z")
_AFTER_IT = re.compile(r"\s(?:and|dan)\s([A-Z]\w+)")
_LOOK_BACK = 24  # characters


def but_surnames(
    texts: Texts,
    known: Mapping[TextField, Sequence[Match]],
    recognised: Mapping[TextField, Sequence[Recognised]],
    countries: Countries,
) -> dict[TextField, list[Match]]:
    """The matches but those of a city by the last word of a person whom the article names in full.

    Not if one of its mentions stands as a place does, `di Santiago`, beside another one abroad, `Beijing and Santiago`,
    or is a dateline's in capitals.
    """
    surnames = {name.rpartition(" ")[2] for name in _persons(texts, known, recognised)}
    cities: dict[str, bool] = {}  # by name, whether a mention is surely of it
    for field, matches in known.items():
        for match in matches:
            form, entry = match.form, match.entry
            city = entry.type == "place" and not entry.country and form.title() in surnames
            if city and countries.is_abroad(form):
                beside = _beside(texts[field], match) - surnames
                sure = form.title() != form or _stands_as_a_place(texts[field], match)
                sure = sure or any(map(countries.is_abroad, beside))
                cities[form.title()] = cities.get(form.title(), False) or sure
    not_meant = {city for city, sure in cities.items() if not sure}
    return {field: [match for match in matches if match.form not in not_meant] for field, matches in known.items()}


def _persons(
    texts: Texts, known: Mapping[TextField, Sequence[Match]], recognised: Mapping[TextField, Sequence[Recognised]]
) -> Iterator[str]:
    """Those that the body names in full: a headline may have all its words in capitals."""
    spans = [(name.start, name.end) for name in recognised.get("body", ()) if name.type == "person"]
    certain = (match for match in known["body"] if match.certain)
    spans += [(match.start, match.end) for match in certain if match.entry.type == "person"]
    for start, end in spans:
        if " " in (name := texts["body"][start:end]):
            yield name


def _stands_as_a_place(text: str, match: Match) -> bool:
    before = text[max(0, match.start - _LOOK_BACK) : match.start]
    return bool(_WHERE.search(before) or _IN_A_COUNTRY.match(text, match.end))


def _beside(text: str, match: Match) -> set[str]:
    """What is named together with it: Beijing of `Beijing and Washington`."""
    found = _BEFORE_IT.search(text[max(0, match.start - _LOOK_BACK) : match.start]), _AFTER_IT.match(text, match.end)
    return {name[1] for name in found if name}
