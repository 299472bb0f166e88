"""Who is meant by one name behind the highest offices, `PM Anwar`, or as who says what a headline tells, ` - Khairy`.

The gazetteer has the persons.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from newsdesk.article import TextField
from worker.tag.gazetteer.gazetteer import Match
from worker.tag.names import persons
from worker.tag.names.mentions import Recognised, Texts, longer
from worker.text.patterns import SPACE

_LOOK_BACK = 60  # characters before a name in which the office is sought
_OFFICE = re.compile(
    r"(?<!\w)(?:[DT]?PM|(?i:Perdana Menteri|Presiden|President|Prime Minister))"
    rf"(?:,?{SPACE}(?:Datin|Datuk|Dato['’]?|Dr\.?|Se?ri|Tan|Tun))*{SPACE}\Z"
)
# What stands between a headline and who said it.
_SAYS = re.compile(rf"\s(?:--?|[–—])\s(?:(?:Datuk|Dr\.?|Se?ri|Tan Sri|CM|KM){SPACE}){{0,3}}\Z")
_SAYS_SO = re.compile(r":\s")
# Whose one name is of few but them: a President Hadi is no politician of Terengganu.
_PRESIDENTS = frozenset(
    """
    Ahmadinejad Assad Biden Duterte Gaddafi Lukashenko Lula Macron Maduro Marcos Megawati Milei Morsi Mugabe Pezeshkian
    Prabowo Putin Rouhani Ruto SBY Tharman Tinubu Trump Zuma el-Sisi
    """.split()
)


def with_leaders(
    texts: Texts, matches: Mapping[TextField, Sequence[Match]], recognised: Mapping[TextField, Sequence[Recognised]]
) -> Iterator[tuple[TextField, Match]]:
    """The matches, certain those by one name of a single person that stands alone behind such an office, or says so.

    There it is as good as the name in full, which headlines and briefs lack; unless somebody of a longer name, whom the
    model found, has it too: President Anwar is Anwar Sadat.
    """
    whole_names = {
        match.form
        for field, of_field in matches.items()
        for match in of_field
        if (name := longer(match, recognised.get(field, ()))) and name.type == "person"
    }
    for field, of_field in matches.items():
        for match in of_field:
            whose = [reading for reading in match.readings if reading.entry.type == "person"]
            is_leader = len(whose) == 1 and not match.certain and _is_leader(texts[field], match)
            if is_leader and match.form not in whole_names:
                others = (reading for reading in match.readings if reading != whose[0])
                match = match._replace(readings=(whose[0]._replace(certain=True), *others))
            yield field, match


def _is_leader(text: str, match: Match) -> bool:
    before = text[max(0, match.start - _LOOK_BACK) : match.start]
    office = _OFFICE.search(before)
    if not office or (office[0].lower().startswith("presi") and match.form not in _PRESIDENTS):
        return _says_it(text, before, match)
    return persons.stands_alone(text, match.start, match.end)


def _says_it(text: str, before: str, match: Match) -> bool:
    """Whether it is who said what a headline or a brief of one line tells: at its end, or at its beginning, `KJ: `."""
    if "\n" in text.strip():
        return False
    if not before.strip():
        return bool(_SAYS_SO.match(text, match.end))
    return bool(_SAYS.search(before)) and not text[match.end :].strip()
