"""Names in text by a trained model: a conditional random field over the words of each sentence, of both languages.

What it finds are spans with a type; which of them name one thing is decided by entities.py.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

import pycrfsuite

from newsdesk.article import Language
from worker.segments import split
from worker.tag.gazetteer.gazetteer import Match
from worker.tag.names.entries import EntityType
from worker.tag.names.mentions import Recognised
from worker.tag.names.persons import title_length
from worker.tag.names.tokens import Token
from worker.tag.recogniser.features import Features, WordTable, marks, tokenise
from worker.tag.recogniser.whole_names import whole
from worker.text.patterns import any_of
from worker.wire.dates import WEEKDAYS

# The files within a model's archive.
WEIGHTS = "weights.crfsuite"
WORDS = "words.tsv"

_PARTY = (
    "Amanah|BN|Bebas|Bersatu|DAP|GPS|GRS|KDM|MCA|MIC|MUDA|Muda|PAS|PBB|PBM|PBRS|PBS|PDP|PH|PKR|PN|PRS|PSB|Pas|Pejuang"
    "|STAR|SUPP|UMNO|UPKO|Umno|Warisan|WARISAN"
)
_SEAT = re.compile(rf"\(({_PARTY})-([A-Z]\w*(?: [A-Z]\w*)*)\)")  # of a member: (PH-Segambut)
_SMALL_WORDS = re.compile(r"(?:(?:[^\W\d_A-Z]{4,}|at|for|from|in|of|to)\s+)+(?=\S)")  # bandar Utrecht, province of X
_ORDINAL = re.compile(r"[–—-]\s?(?:\d{1,3}\s(?=\S))?")  # of ke-13 Liga Super
_UNDER = re.compile(r"\b(?:[Uu]nder|[Bb]awah|U)\Z")  # of under-19 World Cup, which is not the World Cup
_HELD = re.compile(r".*\b(?:Summits?|Championships?|Olympics)\Z|(?:Sidang Kemuncak|Kejohanan|Kejuaraan)\b", re.DOTALL)
# Fairs, races and prizes, which a model may take for a place or an organisation.
_FAIR = re.compile(
    r"(?:.+\s(?:Marathon|Grand Prix|Masters|Film (?:Awards|Festival))\Z"
    r"|(?:Pesta|Festival|Karnival|Ekspo|Grand Prix|Anugerah)\s)"
    r"(?!.*\b(?:Association|Ballet|Berhad|Bhd|City|Commission|Holdings|Mall)\Z)",
    re.DOTALL,
)
_STORM = re.compile(
    r"(?:(?:Super )?(?:Typhoon|Hurricane|Cyclone)|(?:Tropical )?Storm|Taufan|Siklon|Ribut Tropika|Hurikan)"
    r"(?! (?:.* )?(?:Advisory|Cent(?:er|re)|Committee|Hunters|Warnings?)\Z)(?: [A-Z].*)?"
)
_LAW = re.compile(r".+\s(?:Bill|Act|Ordinances?|Enactment)(?:\s\d{4})?\Z|(?:Akta|Enakmen|RUU|Rang Undang-Undang)\s")
# Several of something, which no name is: NFTs, Sundays.
_SEVERAL = re.compile(rf"[A-Z]{{2,5}}s|{any_of(f'{day}s' for day in WEEKDAYS[Language.EN])}")
# What letters to the editor, sermons and lists of prayer times have.
_NO_NAME = re.compile(
    "Pengarang|Sembilan|Imsak|Subuh|Syuruk|Zohor|Zuhur|Asar|Maghrib|Isyak|Surah .+|HR (?:[Aa][lnt]-.+|Bukhari|Muslim)"
)
# Who holds an office, by its acronym: a headline's ` - Health D-G`, `Sabah CM`; Capital FM is a station.
_OFFICE = re.compile(r"(?:\S+ ){0,4}(?:D-G|Dg)|(?:\S+ )?(?:D?CM|[DT]PM)|FM|VP|MB|KM")
_WARD = re.compile("ICU|Intensive Care Units?")  # no place; an organisation may be called ICU
# What is called after a person: Trump Tower.
_BUILT = re.compile(
    r"\s(?:Airport|Arena|Avenue|Bridge|Building|Expressway|Highway|Hospital|Hotel|Library|Mosque|Museum|Plaza|Road|Square|Stadium"
    r"|Street|Towers?)\Z"
)
_FOUNDED = re.compile(r"\s(?:Company|Foundation|Group|Institute|Media|Organi[sz]ation|Plc|PLC|School|University)\Z")
_ACRONYM = re.compile(r"(?<=\w)\s\([A-Z]{2,8}\)\Z")  # that the name is given there
_LONGEST = 150  # characters of a name; more are a list or a line in capitals
_CLOSING = " ?!,;:…"
_BRACKETS = (("(", ")"), ("[", "]"), ("“", "”"))


class Recogniser:
    """Loads an archive of training/entities for each language, one for both once. For one thread at a time.

    `tables`: how the news in which its archives counted words writes them.
    """

    def __init__(self, archives: Mapping[Language, bytes]) -> None:
        models = {archive: _Model(archive) for archive in set(archives.values())}
        self._models = {language: models[archive] for language, archive in archives.items()}
        self.tables = tuple(model.table for model in models.values())

    def recognise(self, text: str, language: Language, known: Sequence[Match]) -> list[Recognised]:
        """The names in order; they never overlap. `known`: the gazetteer's matches in `text`."""
        model, marked = self._models[language], marks(text, known)
        found: list[Recognised] = []
        for segment in split(text):
            tokens = tokenise(text, segment.start, segment.end)
            labels = model.tagger.tag(model.features.of_sentence(tokens, marked))
            for name in names(tokens, labels):
                found += _trimmed(text, name)
        return whole(text, found, known, model.table.cased)


class _Model:
    def __init__(self, archive: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(archive)) as files:
            self.table = WordTable.parse(files.read(WORDS).decode("utf-8"))
            self._weights = files.read(WEIGHTS)  # must live as long as the tagger, which reads them in place
        self.features = Features(self.table)
        self.tagger = pycrfsuite.Tagger()
        self.tagger.open_inmemory(self._weights)


def names(tokens: Sequence[Token], labels: Sequence[str]) -> Iterator[Recognised]:
    """The spans of labels such as `B-place`, `I-place` and `O`."""
    begun: tuple[int, str] | None = None
    for place, label in enumerate([*labels, "O"]):
        if begun is not None and label != f"I-{begun[1]}":
            first, kind = begun
            yield Recognised(tokens[first].start, tokens[place - 1].end, cast(EntityType, kind))
            begun = None
        if label != "O" and begun is None:
            first = place - 1 if label == "B-person" and _is_surname(tokens, labels, place - 1) else place
            begun = (first, label[2:])


def _is_surname(tokens: Sequence[Token], labels: Sequence[str], place: int) -> bool:
    """`Tan` before a person, which the model takes for the beginning of a title: `Dr. Tan Ah Kow`."""
    return place >= 0 and tokens[place].text == "Tan" and labels[place] == "O" and tokens[place + 1].text != "Sri"


def _trimmed(text: str, name: Recognised) -> Iterator[Recognised]:
    """A person without the title, party and seat apart, what is held an event; none begins with a hyphen.

    Nothing with half a bracket, and nothing too long for a name.
    """
    for part in _parts(text, name):
        start = part.start
        if part.end - start > _LONGEST:
            continue
        if ordinal := _ORDINAL.match(text, start, part.end):
            under = _UNDER.search(text, max(0, start - 6), start)
            start = under.start() if under else ordinal.end()
        if small := _SMALL_WORDS.match(text, start, part.end):
            start = small.end()
        if part.type == "person":
            start += title_length(text[start : part.end])
        words = _ACRONYM.sub("", text[start : part.end].rstrip(_CLOSING))
        closed = all(words.count(opening) == words.count(closing) for opening, closing in _BRACKETS)
        if closed and any(map(str.isalnum, words)) and (kind := _kind(words, part.type)):
            yield Recognised(start, start + len(words), kind)


def _kind(name: str, taken_for: EntityType) -> EntityType | None:
    """What `name` says that it is, else what the model took it for; None for a law, and for a storm without a name.

    And for what has the form of no name.
    """
    if any(form.fullmatch(name) for form in (_SEVERAL, _NO_NAME, _OFFICE)):
        return None
    if taken_for == "place" and _WARD.fullmatch(name):
        return None
    if _STORM.fullmatch(name):
        return "event" if " " in name else None
    if _HELD.match(name):
        return "event"
    if taken_for != "person":
        return None if _LAW.match(name) else "event" if _FAIR.match(name) else taken_for
    return "place" if _BUILT.search(name) else "organisation" if _FOUNDED.search(name) else taken_for


def _parts(text: str, name: Recognised) -> Iterator[Recognised]:
    seat = _SEAT.match(text, max(0, name.start - 1), name.end + 1)
    if seat and name.type != "person":
        yield Recognised(*seat.span(1), "organisation")
        yield Recognised(*seat.span(2), "place")
    else:
        yield name
