"""Where no name counts, and what stands around a name and tells that it is not what it looks like. Rules only."""

import re

from newsdesk.article import TextField
from worker.segments import Kind
from worker.tag.gazetteer.gazetteer import Gazetteer, Match
from worker.tag.names import persons
from worker.tag.signs.country_or_people import is_a_people
from worker.tag.signs.introductions import LOOK_BACK, in_brackets, long_form_of
from worker.text import tickers
from worker.text.addresses import ADDRESS, may_have_address
from worker.wire import labels
from worker.wire.frame import WireFrame

# A company, a society or a competition that is called after a place.
_CALLED_AFTER = re.compile(
    r"\s(?:Airlines|Airways|Association|Bank|Berhad|Bhd|Club|Corp|Corporation|Cup|Evangelical|FC|Foundation|Group"
    r"|Herald|Holdings|Institute|Mission|Open|Post|Scam|Sdn|Society|Times|Tribune|United|University)\b"
)
_MR = re.compile(r"\b(?:Mrs?|Ms)\.?\s\Z")  # Ms Essex
_AMOUNT = re.compile(r"\s?[$€]\s?\d")


def without_names(field: TextField, text: str, wire: WireFrame) -> bytearray:
    """A byte a character: 1 in byline, credit, label and ticker, addresses, handles and hashtags: no name counts."""
    marks = bytearray(len(text))
    patterns = (ADDRESS, tickers.IN_BRACKETS) if may_have_address(text) else (tickers.IN_BRACKETS,)
    spans = [found.span() for pattern in patterns for found in pattern.finditer(text)]
    spans += labels.known(text)
    spans += [span for span, kind in wire.kinds(field).items() if kind in (Kind.BYLINE, Kind.CREDIT)]
    for start, end in spans:
        marks[start:end] = b"\x01" * (end - start)
    return marks


def names_something_else(text: str, match: Match, gazetteer: Gazetteer, dateline: str | None) -> bool:
    """Whether the words around it make the match a part of another name, or no name at all."""
    entry, before = match.entry, text[max(0, match.start - LOOK_BACK) : match.start]
    one_word = not re.search(r"\s", match.form)
    match entry.type:
        case "place":
            return is_a_people(text, match, [match], gazetteer.countries, dateline) or (
                one_word and (bool(_MR.search(before)) or _in_a_longer_name(text, match.start, match.end))
            )
        case "organisation":
            return not one_word and gazetteer.countries.is_foreign(text, match, entry.country)
        case "person":
            return one_word and not persons.stands_alone(text, match.start, match.end)
        case _:
            return False


def _in_a_longer_name(text: str, start: int, end: int) -> bool:
    """The place is a part of the name of something else: of Johor Corp, Persatuan Guru Malaysia (PGM)."""
    if _CALLED_AFTER.match(text, end) or _AMOUNT.match(text, end):
        return True
    acronym = in_brackets(text, end)
    before = text[max(0, start - LOOK_BACK) : end] + " "
    return acronym is not None and long_form_of(acronym, before, whole=True) is not None
