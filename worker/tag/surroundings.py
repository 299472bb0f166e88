"""What stands around a name and tells that it is not what it looks like. Rules only; looks no further than a line."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from newsdesk.article import TextField
from worker.addresses import ADDRESS
from worker.segments import Kind
from worker.segments.lines import LINE
from worker.tag import persons
from worker.tag.abroad import may_be_any_countrys, speaks_of_malaysia
from worker.tag.country_or_people import is_a_people
from worker.tag.entries import Entry
from worker.tag.gazetteer import Gazetteer, Match
from worker.tag.mentions import Texts
from worker.tag.tokens import TICKER
from worker.wire import labels
from worker.wire.credit import is_agency
from worker.wire.frame import WireFrame

# `Long Form Name's (LFN)`; a short name may have three words: `Sime Darby Plantation Bhd (SD Plantation)`.
_IN_BRACKETS = re.compile(r"(?:['’]s?)?\s?\(\s?[\"“']?([A-Z][\w&-]{1,11}(?: [A-Z][\w&-]{0,15}){0,2})[\"”']?\s?\)")
LONG_FORM = re.compile(r"((?:[A-Z][\w'’-]*\s+(?:(?:of|for|and|the|on|dan|bagi|untuk)\s+)*){2,})\(\Z")
_TELLING = 4  # letters of a word by which two names are seen to be of the same thing
LOOK_BACK = 120  # characters before an acronym's bracket in which its long form is sought
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
# A hill, a street or a village that has the name of a better known place.
_ANOTHER_PLACE = re.compile(
    r"\b(?:Air|Ayer|Batu|Bukit|Gunung|Hulu|Ulu|Jalan|Jln|Kampung|Kg\.?|Kota|Kuala|Ladang|Lebuh|Lembah|Lorong|Padang"
    r"|Parit|Persiaran|Pulau|Selat|Sg\.?|Simpang|Sungai|Taman|Tanjung|Tanjong|Teluk|Telok)\s\Z"
)
# A company, a society or a competition that is called after a place.
_CALLED_AFTER = re.compile(
    r"\s(?:Airlines|Airways|Association|Bank|Berhad|Bhd|City|Club|Corp|Corporation|Cup|Evangelical|FC|Foundation|Group"
    r"|Herald|Holdings|Institute|Mission|Open|Post|Scam|Sdn|Society|Times|Tribune|United|University)\b"
)
_AMOUNT = re.compile(r"\s?[$€]\s?\d")
_BURSA = "org:bursa-malaysia", "Bursa"  # its id, and what a city of Turkey's is called too
_TURKEY = re.compile(r"\b(?:T[uü]rk|[Iİ]stanbul)")
_MARKET = re.compile(r"\b(?:KLCI|indeks|index|listed|ringgit|saham|senarai\w*|shares?|stocks?)\b", re.IGNORECASE)


def without_names(field: TextField, text: str, wire: WireFrame) -> bytearray:
    """A byte a character: 1 in byline, credit, label and ticker, addresses, handles and hashtags: no name counts."""
    marks = bytearray(len(text))
    spans = [found.span() for pattern in (ADDRESS, TICKER) for found in pattern.finditer(text)]
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
    entry, before = match.readings[0].entry, text[max(0, match.start - LOOK_BACK) : match.start]
    one_word = not re.search(r"\s", text[match.start : match.end])
    match entry.type:
        case "place":
            return is_a_people(text, match, [match], gazetteer.countries, dateline) or (
                one_word and _in_a_longer_name(text, match.start, match.end)
            )
        case "organisation":
            return not one_word and gazetteer.countries.is_foreign(text, match, entry.country)
        case "person":
            part = one_word and not persons.stands_alone(text, match.start, match.end)
            return part or bool(_NAMED_AFTER.search(before) and not _HEADS_IT.search(before))
        case _:
            return False


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


def _in_a_longer_name(text: str, start: int, end: int) -> bool:
    """The place is a part of the name of something else: of Bukit Kepong, Johor Corp, Persatuan Guru Malaysia (PGM)."""
    before = text[max(0, start - LOOK_BACK) : start]
    if _ANOTHER_PLACE.search(before) or _CALLED_AFTER.match(text, end) or _AMOUNT.match(text, end):
        return True
    acronym = in_brackets(text, end)
    long_form = LONG_FORM.search(before + text[start:end] + " (") if acronym else None
    return bool(acronym and long_form and abbreviates(acronym, long_form[1]))


def abbreviates(acronym: str, name: str) -> bool:
    """Its letters stand in the name in their order, from the first: PBB in Pertubuhan Bangsa-Bangsa Bersatu."""
    letters = iter(name.casefold())
    fits = all(letter in letters for letter in acronym.casefold() if letter.isalnum())
    return fits and acronym != name and acronym[0].casefold() == name[0].casefold()


class Introduction(NamedTuple):
    """What a name is called in brackets behind it; `fits`: by an abbreviation, else by an organisation's name."""

    called: str
    fits: bool


def introduction(
    field: TextField, text: str, start: int, end: int, organisations: Container[tuple[TextField, int, int]]
) -> Introduction | None:
    """Of the name `text[start:end]`: `Long Form Name (LFN)`.

    One word of `organisations`, the names of such, may be of another language: `Persekutuan Bola Sepak Jerman (DFB)`.
    """
    found = _IN_BRACKETS.match(text, end)
    if found is None:
        return None
    if abbreviates(found[1], text[start:end]):
        return Introduction(found[1], True)
    is_organisation = " " not in found[1] and (field, *found.span(1)) in organisations
    return Introduction(found[1], False) if is_organisation else None


def in_brackets(text: str, end: int) -> str | None:
    """What stands in brackets behind the name that ends at `end`, if it may be a name too."""
    found = _IN_BRACKETS.match(text, end)
    return found[1] if found else None


def shares_words(name: str, entries: Iterable[Entry], least: int = 1) -> bool:
    """Whether it has a longer word, or so many, in common with the names of one of them."""
    words = _telling_words(name)
    return any(len(words & _telling_words(" ".join(entry.forms))) >= least for entry in entries)


def _telling_words(name: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\w+", name) if len(word) >= _TELLING}
