"""Malaysian bodies by whose names an article means another country's. Looks at all of it; finds no names itself."""

from collections.abc import Mapping, Sequence

from newsdesk.article import TextField
from worker.tag.abroad import may_be_any_countrys, speaks_of_malaysia
from worker.tag.acronyms import is_english_alone
from worker.tag.gazetteer import Gazetteer, Match
from worker.tag.mentions import Texts
from worker.wire.frame import WireFrame


def of_other_countries(
    texts: Texts, wire: WireFrame, gazetteer: Gazetteer, known: Mapping[TextField, Sequence[Match]]
) -> frozenset[str]:
    """The ids of Malaysian bodies by whose names the article means another country's: `Gaza's Health Ministry`.

    So it does in a story from abroad that never speaks of Malaysia, and else where the body first has the name with
    another country's, and nowhere with Malaysia's.
    """
    abroad = wire.place is not None and gazetteer.countries.is_abroad(wire.place)
    abroad = abroad and not any(map(speaks_of_malaysia, texts.values()))
    foreign: dict[str, bool] = {}
    at_home = set[str]()
    for field, matches in known.items():
        text = texts[field]
        for match in matches:
            entry = match.entry
            if entry.type != "organisation" or entry.country or not match.certain:
                continue
            body = entry.names.en if is_english_alone(match.form) else match.form
            if may_be_any_countrys(body):
                if field == "body" or abroad:
                    foreign.setdefault(entry.id, abroad or gazetteer.countries.is_foreign(text, match, None))
            elif " " in match.form:  # Wisma Putra
                at_home.add(entry.id)
            elif field == "body" and not abroad:
                foreign.setdefault(entry.id, False)
    return frozenset(id_ for id_, is_foreign in foreign.items() if is_foreign) - at_home
