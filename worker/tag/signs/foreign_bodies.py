"""Malaysian bodies by whose names an article means another country's. Looks at all of it; finds no names itself."""

import re
from collections.abc import Mapping, Sequence

from newsdesk.article import TextField
from worker.tag.gazetteer.abroad import may_be_any_countrys, speaks_of_malaysia
from worker.tag.gazetteer.acronyms import is_english_alone
from worker.tag.gazetteer.gazetteer import Gazetteer, Match
from worker.tag.names.mentions import Texts
from worker.wire.frame import WireFrame

_SAYS = re.compile(r"(?:\s(?:--?|[–—])|\w:)\s\Z")  # what stands before who said it, at a headline's end
_SPOKESMAN = re.compile(r"(?:\s(?:[Ss]pox|[Ss]pokes\w{1,6}))?\s*\Z")


def of_other_countries(
    texts: Texts, wire: WireFrame, gazetteer: Gazetteer, known: Mapping[TextField, Sequence[Match]]
) -> frozenset[str]:
    """The ids of Malaysian bodies by whose names the article means another country's: `Gaza's Health Ministry`.

    So it does in a story from abroad that never speaks of Malaysia, as its dateline or, without one, its words tell, in
    a headline on another country at whose end it is who said so, and else where the body first has the name with
    another country's, and nowhere with Malaysia's.
    """
    at_home_too = any(map(speaks_of_malaysia, texts.values()))
    countries = gazetteer.countries
    abroad = not at_home_too and (
        countries.is_abroad(wire.place) if wire.place else countries.tells_of_abroad("\n".join(texts.values()))
    )
    headline = next((text for text in texts.values() if "\n" not in text.strip()), "")
    on_another = not wire.place and not at_home_too and countries.speaks_of_another(headline)
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
                said_abroad = abroad or (on_another and text == headline and _says_it(text, match))
                if field == "body" or said_abroad:
                    foreign.setdefault(entry.id, said_abroad or countries.is_foreign(text, match, None))
            elif " " in match.form:  # Wisma Putra
                at_home.add(entry.id)
            elif field == "body" and not abroad:
                foreign.setdefault(entry.id, False)
    return frozenset(id_ for id_, is_foreign in foreign.items() if is_foreign) - at_home


def _says_it(headline: str, match: Match) -> bool:
    """Whether it ends on the match, as on who said it: ` - Health Ministry`, `: Health Ministry spox`.

    An acronym, ` - MOH`, is Malaysia's more often.
    """
    if " " not in match.form:
        return False
    return bool(_SPOKESMAN.match(headline, match.end) and _SAYS.search(headline[max(0, match.start - 5) : match.start]))
