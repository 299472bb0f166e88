"""Where no name counts, and what stands around a name and tells that it is not what it looks like. Rules only."""

import re
from collections.abc import Iterator

from newsdesk.article import TextField
from worker.segments import Kind
from worker.segments.lines import LINE
from worker.tag.gazetteer.gazetteer import Gazetteer, Match
from worker.tag.names import persons
from worker.tag.signs.country_or_people import is_a_people
from worker.tag.signs.introductions import LOOK_BACK, in_brackets, long_form_of
from worker.text import tickers
from worker.text.addresses import ADDRESS, may_have_address
from worker.wire import labels
from worker.wire.credit import is_agency
from worker.wire.frame import WireFrame

_TOP = 300  # characters of a body in which its byline stands
_BY = re.compile(r"\s*(?:by|oleh)\s*:?\s+(\S.{0,40})", re.IGNORECASE)
# What is named after a person is not the person.
_NAMED_AFTER = re.compile(
    r"\b(?:Jalan|Jln|Lorong|Lebuh|Lebuhraya|Persiaran|Taman|Kampung|Kg|Masjid|Surau|Stadium|Hospital|Sekolah|SMK|SK"
    r"|Universiti|Kolej|Yayasan|Menara|Bangunan|Dewan|Kompleks|Piala|Kem|Pangkalan|Lapangan Terbang|Felda)\s"
    r"(?:[A-Z][\w'’.-]*\s){0,3}\Z"
)
# But he is who heads it: Yang Dipertua Dewan Rakyat Tan Sri Johari Abdul.
_HONORIFIC = r"(?:Tan\sSri|Dat(?:uk|o['’]?)(?:\sSe?ri)?|Datin(?:\sSeri)?)"
_HEADS_IT = re.compile(
    r"\b(?:Felda|Dewan\s(?:Rakyat|Negara|Undangan\sNegeri(?:\s[A-Z]\w+){0,2})"
    rf"|(?:Universiti|Hospital|Yayasan)(?:\s(?!{_HONORIFIC}\s)[A-Z][\w'’.-]*){{1,3}})"
    rf"\s(?:{_HONORIFIC}(?:\sDr\.?)?|Dr\.?)\s\Z"
)
# A company, a society or a competition that is called after a place.
_CALLED_AFTER = re.compile(
    r"\s(?:Airlines|Airways|Association|Bank|Berhad|Bhd|Club|Corp|Corporation|Cup|Evangelical|FC|Foundation|Group"
    r"|Herald|Holdings|Institute|Mission|Open|Post|Scam|Sdn|Society|Times|Tribune|United|University)\b"
)
# A ministry of a state, whose name goes on: Kementerian Pelancongan, Kebudayaan dan Alam Sekitar Sabah.
_OF_A_STATE = re.compile(
    r"(?:,? (?:dan|(?!Jabatan|Kementerian|Kerajaan)[A-Z]\w+)){1,8} (?:\([A-Z]+\) )?(?:Sabah|Sarawak)\b"
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
    if field == "body":
        spans += _by_agencies(text)
    for start, end in spans:
        marks[start:end] = b"\x01" * (end - start)
    return marks


def _by_agencies(text: str) -> Iterator[tuple[int, int]]:
    """Lines at the top that say nothing but which agency wrote it: `By Bernama`."""
    for line in LINE.finditer(text, 0, _TOP):
        found = _BY.fullmatch(line[0])
        if found and is_agency(found[1]):
            yield line.span()


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
            of_a_state = match.form.startswith("Kementerian ") and bool(_OF_A_STATE.match(text, match.end))
            return not one_word and (of_a_state or gazetteer.countries.is_foreign(text, match, entry.country))
        case "person":
            part = one_word and not persons.stands_alone(text, match.start, match.end)
            return part or bool(_NAMED_AFTER.search(before) and not _HEADS_IT.search(before))
        case _:
            return False


def _in_a_longer_name(text: str, start: int, end: int) -> bool:
    """The place is a part of the name of something else: of Johor Corp, Persatuan Guru Malaysia (PGM)."""
    if _CALLED_AFTER.match(text, end) or _AMOUNT.match(text, end):
        return True
    acronym = in_brackets(text, end)
    before = text[max(0, start - LOOK_BACK) : end] + " "
    return acronym is not None and long_form_of(acronym, before, whole=True) is not None
