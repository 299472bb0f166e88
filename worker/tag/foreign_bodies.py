"""Malaysian bodies by whose names an article means another country's. Looks at all of it; finds no names itself."""

import re
from collections.abc import Mapping, Sequence

from newsdesk.article import TextField
from worker.tag.abroad import may_be_any_countrys, speaks_of_malaysia
from worker.tag.gazetteer import Gazetteer, Match
from worker.tag.mentions import Texts
from worker.wire.frame import WireFrame

_BURSA = "org:bursa-malaysia", "Bursa"  # its id, and what a city of Turkey's is called too
_TURKEY = re.compile(r"\b(?:T[uü]rk|[Iİ]stanbul)")
_MARKET = re.compile(r"\b(?:KLCI|indeks|index|listed|ringgit|saham|senarai\w*|shares?|stocks?)\b", re.IGNORECASE)


def of_other_countries(
    texts: Texts, wire: WireFrame, gazetteer: Gazetteer, known: Mapping[TextField, Sequence[Match]]
) -> frozenset[str]:
    """The ids of Malaysian bodies by whose names the article means another country's: `Gaza's Health Ministry`.

    So it does in a story from abroad that never speaks of Malaysia, and else where the body first has the name with
    another country's, and nowhere with Malaysia's. And the stock exchange's where Bursa is the city.
    """
    abroad = wire.place is not None and gazetteer.countries.is_abroad(wire.place)
    abroad = abroad and not any(map(speaks_of_malaysia, texts.values()))
    foreign: dict[str, bool] = {}
    at_home = set[str]()
    for field, matches in known.items():
        text = texts[field]
        for match in matches:
            form, (entry, certain) = text[match.start : match.end], match.readings[0]
            if entry.type != "organisation" or entry.country or not certain:
                continue
            if may_be_any_countrys(form):
                if field == "body" or abroad:
                    foreign.setdefault(entry.id, abroad or gazetteer.countries.is_foreign(text, match, None))
            elif " " in form:  # Wisma Putra
                at_home.add(entry.id)
            elif field == "body" and not abroad:
                foreign.setdefault(entry.id, False)
    meant = {id_ for id_, is_foreign in foreign.items() if is_foreign} - at_home
    return frozenset(meant | ({_BURSA[0]} if _names_turkeys_bursa(texts, known) else set()))


def _names_turkeys_bursa(texts: Texts, known: Mapping[TextField, Sequence[Match]]) -> bool:
    """Whether the article names Turkey, the stock exchange by no other name than the city's, and nothing traded."""
    id_, city = _BURSA
    forms = {
        texts[field][match.start : match.end]
        for field, matches in known.items()
        for match in matches
        if match.readings[0].entry.id == id_
    }
    if forms != {city} or any(map(_MARKET.search, texts.values())):
        return False
    return any(map(_TURKEY.search, texts.values()))
