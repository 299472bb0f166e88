"""What of two things that are called alike an article means, by its other words: KTM of motorcycles. Adds no names."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from newsdesk.article import TextField
from worker.tag.gazetteer.gazetteer import Match
from worker.tag.names.mentions import Texts


class _Homonym(NamedTuple):
    """The id of an entry, forms of its name that another has too, and words that speak for the other and for it.

    `instead`: the id of the other, where that is an entry by these forms too.
    """

    id: str
    forms: tuple[str, ...]
    another: re.Pattern[str]
    itself: re.Pattern[str]
    instead: str | None = None


# A town of England that has a football club, and a rugby club, too.
_TOWN_OR_RUGBY = (
    r"\b(?:(?:[Aa]round|[Ii]n|[Nn]ear|[Tt]own of|[Bb]andar(?:aya)?|[Dd]i) {0}(?! (?:City|United)\b)"
    r"|(?:comes?|came|[mw][ae]n|students?|lelaki|pelajar|penduduk|wanita) (?:[Dd]ari|[Ff]rom) {0}"
    r"|{0} (?:Airport|Building|Cathedral|Castle|Council|Crown|Magistrates|[Pp]olice|Square|[Ss]tation|Union|University)"
    r"|(?:[Uu]niversity of|Universiti|Scottish (?:&|[Aa]nd)) {0}|Newcastle[ -]upon"
    r"|[Rr]agbi|[Rr]ugby|[Ff]lanker|[Ff]ly-half|Heineken|[Ss]crum\w*|Falcons|Harlequins|Saracens|Sharks|Tigers|Wasps)\b"
)
_FOOTBALL = re.compile(
    r"\b(?:[Bb]ola ?[Ss]epak|[Ff]ootball|[Gg]ol|[Gg]oalkeeper|[Jj]aring\w*|[Ll]iga|[Mm]idfielder|[Pp]enyerang|[Ss]occer"
    r"|[Ss]triker|Arsenal|Chelsea|EFL|Everton|FA|Fulham|Manchester (?:City|United)|Premier League|Spurs|Tottenham)\b"
)


def _club(identifier: str, town: str) -> _Homonym:
    return _Homonym(identifier, (town,), re.compile(_TOWN_OR_RUGBY.format(town)), _FOOTBALL)


_HOMONYMS = (
    _club("org:leicester-city", "Leicester"),
    _club("org:newcastle-united", "Newcastle"),
    _club("org:norwich-city", "Norwich"),
    _club("org:sunderland-afc", "Sunderland"),
    _Homonym(  # who stands up for human rights, and what a law may grant
        "org:amnesty-international",
        ("Amnesty",),
        re.compile(r"\b(?:(?:Pardon and|Tax) Amnesty|Amnesty (?:[Aa]ct|[Bb]ill|[Ll]aw|[Pp]rogramme|[Ss]cheme))\b"),
        re.compile(r"\b(?:[Hh]ak asasi|[Hh]uman [Rr]ights)\b"),
    ),
    _Homonym(  # the party, and a club of Makassar
        "org:psm",
        ("PSM",),
        re.compile(r"\b(?:[Bb]ola ?[Ss]epak|[Ff]ootball|[Kk]apten PSM|Liga 1|Makassar)\b"),
        re.compile(r"\b(?:[Pp]art(?:i|y)|[Pp]ilihan [Rr]aya|[Ss]ocialists?|[Ss]osialis)\b"),
    ),
    _Homonym(  # the railway, and a maker of motorcycles
        "org:ktmb",
        ("KTM",),
        re.compile(
            r"\b(?:Aprilia|Bajaj|BMW|CFMoto|Ducati|Gas ?Gas|Honda|Husqvarna|Kawasaki|Mattighofen|Moto(?:GP|2|3)|Suzuki"
            r"|Triumph|Yamaha|(?:motor|super)?bikes?|motorcycles?|motosikal|pelumba|penunggang|riders?|\d+ ?cc"
            r"|Acosta|Brad Binder|EICMA|Freeride|Remy Gardner|Kiska|Oliveira|Orange Carnival|Pierer"
            r"|Pol Espargaro|Powerwear|Red Bull|Super ?Duke|Supermoto|Tech ?3|X-Bow|Zarco"
            r"|fork|kerangka|perlumbaan|tunggangan"
            r"|\d{3,4} (?:Adventure|Duke)|RC ?\d{1,3}C?"
            r"|KTM (?:AG|Adventure|Duke|EXC|Factory|Motorsport|Racing|Super Adventure|\d{2,4}))\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:ERL|ETS|gerabak|Komuter|Keretapi|kereta api|KTM (?:commuter|stations?)|landasan|locomotives?"
            r"|lokomotif|LRT|MRT|passengers?|penumpang|railways?|Rapid ?KL|stesen(?! minyak)|tergendala|trains?|tren"
            r"|(?:jambatan|jejambat|lintasan|pengguna) KTM)\b",
            re.IGNORECASE,
        ),
        "org:ktm-motorcycles",
    ),
    _Homonym(  # the stock exchange, and a city of Turkey
        "org:bursa-malaysia",
        ("Bursa",),
        re.compile(r"\b(?:T[uü]rk|[Iİ]stanbul)"),
        re.compile(r"\b(?:KLCI|indeks|index|listed|ringgit|saham|senarai\w*|shares?|stocks?)\b", re.IGNORECASE),
    ),
    _Homonym(  # Japan's party, and Sabah's
        "org:ldp-japan",
        ("Liberal Democratic Party", "LDP"),
        re.compile(r"\b(?:Sabah|Sarawak|Barisan|BN|GRS|Kota Kinabalu)\b"),
        re.compile(r"\b(?:Japan(?:ese)?|Jepun|Tokyo)\b"),
        "org:ldp",
    ),
    _Homonym(  # the ruler of Pahang, and one of Perak in the 19th century
        "person:al-sultan-abdullah",
        ("Sultan Abdullah",),
        re.compile(r"\b(?:Birch|Maharaja ?[Ll]ela|Perjanjian Pangkor|Pangkor Treaty|Seychelles|Sultan Perak ke-2\d)\b"),
        re.compile(r"\b(?:Agong|Al-Mustafa|Istana Negara|Pahang|Tengku Hassanal)\b"),
    ),
    _Homonym(  # the retailer, and the forest and its river
        "org:amazon",
        ("Amazon",),
        re.compile(
            r"\b(?:[Dd]eforest\w*|[Ii]ndigenous|[Rr]ain ?forests?|(?:[Hh]utan|[Ss]ungai|[Pp]erairan) Amazon"
            r"|[Pp]enebangan|Brazilian Amazon"
            r"|Amazon (?:[Bb]asin|[Ff]orest|[Rr]ain ?forest|[Rr]egion|[Rr]iver|(?:pink|gray|grey|river) dolphin))\b"
        ),
        re.compile(r"\b(?:AWS|Alexa|Bezos|Prime|e-?commerce|online|peruncit|retail\w*|dalam talian)\b", re.IGNORECASE),
        "place:amazon-rainforest",
    ),
    _Homonym(  # the city of Sumatra, and what is called after a field
        "place:medan",
        ("Medan",),
        re.compile(r"\b(?:Hospital Medan|Medan (?:\d|(?:Ikan Bakar|Niaga|Selera|Tuanku)\b))"),
        re.compile(r"\b(?:Aceh|Indonesia|Jakarta|Kualanamu|Sumater?a)\b"),
    ),
    _Homonym(  # the city, and its club
        "place:barcelona",
        ("Barcelona",),
        re.compile(
            r"\b(?:Atletico|Camp Nou|Champions League|El Clasico|Hansi Flick|La ?Liga|Lamine Yamal|Liga Juara-Juara"
            r"|Lionel Messi|Nou Camp|Real Madrid|U(?:efa|EFA)"
            r"|Barcelona (?:boss|captain|coach|defender|forward|goalkeeper|manager|midfielder|star|striker|winger)"
            r"|(?:bersama|[Jj]urulatih|[Kk]elab|[Kk]apten|[Pp]asukan|[Pp]engurus|[Pp]ertahanan|[Pp]enjaga gol"
            r"|[Pp]enyerang|[Pp]emain(?: \w+){0,2}) Barcelona)\b"
        ),
        re.compile(
            r"\b(?:Catalunya|Formula (?:1|One|Satu)|Grand Prix|[Ll]itar|Moto(?:GP|2|3)"
            r"|(?:[Bb]andar(?:aya)?|[Cc]ity of|[Dd]i|[Ii]n) Barcelona)\b"
        ),
        "org:barcelona-fc",
    ),
)


def as_meant(texts: Texts, matches: Mapping[TextField, Sequence[Match]]) -> dict[TextField, list[Match]]:
    """The matches of an article's fields but those by a name that is another's there, or with the other for certain.

    So it is where words speak for the other, none for the entry, and the article calls that by no other of its names.
    """
    found = {field: list(of_field) for field, of_field in matches.items()}
    for homonym in _HOMONYMS:
        if _is_another(homonym, texts, found):
            found = {field: [*_but_of_homonym(homonym, of_field)] for field, of_field in found.items()}
    return found


def _but_of_homonym(homonym: _Homonym, matches: Sequence[Match]) -> Iterator[Match]:
    for match in but_of({homonym.id}, matches):
        readings = (r._replace(certain=True) if r.entry.id == homonym.instead else r for r in match.readings)
        yield match._replace(readings=tuple(sorted(readings, key=lambda reading: not reading.certain)))


def but_of(ids: Collection[str], matches: Sequence[Match]) -> Iterator[Match]:
    """Without the readings that are of one of these ids."""
    for match in matches:
        if readings := tuple(reading for reading in match.readings if reading.entry.id not in ids):
            yield match._replace(readings=readings)


def _is_another(homonym: _Homonym, texts: Texts, matches: Mapping[TextField, Sequence[Match]]) -> bool:
    called = {
        match.form.upper()
        for match in chain.from_iterable(matches.values())
        if any(reading.entry.id == homonym.id for reading in match.readings)
    }
    shared = {form.upper() for form in homonym.forms}
    if not called or not called <= shared or any(map(homonym.itself.search, texts.values())):
        return False
    return any(map(homonym.another.search, texts.values()))
