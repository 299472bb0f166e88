"""Schools of Malaysia by how their names begin: a model cuts them, or takes them for whom they are called after."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from newsdesk.article import Language
from worker.caps import is_all_caps
from worker.language.common_words import ENGLISH, MALAY
from worker.segments.lines import LINE
from worker.tag.names import persons
from worker.tag.names.mentions import Recognised, longer
from worker.tag.names.titles import titles
from worker.tag.verbs import is_verb
from worker.text.patterns import any_of
from worker.wire.dates import NAMED_MONTH, WHOLE_MONTHS, WHOLE_WEEKDAYS

_KIND = r"(?:Menengah|Rendah|Kebangsaan|Jenis|Agama|Tinggi|Sains|Teknik|Tamil|Cina)"
_SHORT = r"\((?:SMKA?|SK|SMJK|SJKC|SJKT|SMA|Cina|Tamil|C|T)\)"
_SCHOOL = re.compile(
    rf"(?<![\w-])(?:Sekolah(?: {_KIND})+(?: {_SHORT})?|(?:SMKA?|SMJK)(?: {_KIND})*|SJK ?\([CT]\)|SJK[CT]"
    r"|(?P<two_words>SK))(?= [A-Z])"
)
_WORD = re.compile(r" (?:(?:Dr|St|[A-HJ-Z])\.(?= [A-Z])|[A-Z][\w'’-]*)")
_NUMBER = re.compile(rf" \d{{1,2}}(?![\w.,:]\d|\w| {NAMED_MONTH})")
# What a name may begin with that goes on with a title: SK Taman Datuk Harun, SK Tok Imam Lapar.
_BEFORE_A_TITLE = re.compile(r"\b(?:Bandar|Batu|Bukit|Jalan|Kampung|Kg|Kota|Ladang|Pulau|Sri|Seri|Sungai|Taman|Tok)\Z")
_AFTER_WHOM = frozenset({"Penghulu", "Temenggong", "Tun"})  # titles of those after whom many schools are called
_MOST_WORDS = 6  # after the kind
_LEAST_BEFORE_A_PERSON = 2  # words: SMK Bukit Indah Noraini Hashim, but SMK Seri Noraini Hashim
_CLASSES = frozenset("form standard year tingkatan tahun upper lower pta pibg".split())  # SMK Seri Aman Form Five
# Of a headline in title case, and when it was: SMK Seri Aman Gets New Hall, SMK Seri Aman Isnin ini.
_NO_PART = (
    (ENGLISH - MALAY)
    | {word for word in MALAY if is_verb(word, Language.MS)}
    | WHOLE_WEEKDAYS
    | (WHOLE_MONTHS - {"jun", "mei"})  # of Chinese schools' names
    | _CLASSES
)


def with_schools(text: str, names: Sequence[Recognised], language: Language) -> list[Recognised]:
    """The names in order, those within a school's name replaced by it.

    In English it is a place if the model took it for one: where something is held, students are of an organisation.
    The Malay texts from which the model has learnt know organisations alone.
    """
    if not _SCHOOL.search(text):
        return list(names)
    types = {name.start: name.type for name in names if name.type != "person"} if language == Language.EN else {}
    whole_persons = {name.start for name in names if _is_whole_person(text, name)}
    schools = [
        replace(school, type=types.get(school.start, school.type))
        for school in _schools(text, whole_persons)
        if not _is_in_a_longer_name(text, school, names)
    ]
    rest = [name for name in names if not _overlaps(name, schools)]
    return sorted([*rest, *schools], key=lambda name: name.start)


def _schools(text: str, whole_persons: Collection[int]) -> Iterator[Recognised]:
    for line in LINE.finditer(text):
        found = list(_SCHOOL.finditer(text, *line.span()))
        if found and not is_all_caps(line[0]):
            yield from _in_line(text, line.end(), found, whole_persons)


def _in_line(
    text: str, last: int, found: Iterable[re.Match[str]], whole_persons: Collection[int]
) -> Iterator[Recognised]:
    before = 0
    for kind in found:
        if kind.start() < before:
            continue
        end, words = kind.end(), 0
        while words < _MOST_WORDS and (word := _WORD.match(text, end, last)):
            person = words >= _LEAST_BEFORE_A_PERSON and end + 1 in whole_persons
            if word[0][1:].lower() in _NO_PART or person or _title_begins(text, kind, end):
                break
            end, words = word.end(), words + 1
        if words > bool(kind["two_words"]):
            number = _NUMBER.match(text, end, last)
            before = number.end() if number else end
            yield Recognised(kind.start(), before, "organisation")


def _is_whole_person(text: str, name: Recognised) -> bool:
    """Whether it is a person of several words, without a title before as in SMK Bandar Tun Hussein Onn."""
    several = name.type == "person" and " " in text[name.start : name.end]
    return several and persons.title_before(text, name.start) is None


def _title_begins(text: str, kind: re.Match[str], end: int) -> bool:
    """Whether there begins the title of somebody else than whom the school is called after: SMK Seri Aman Datuk Lim.

    Of an office even directly after SK, which is Saskatchewan too.
    """
    if end == kind.end():
        return bool(kind["two_words"] and _title("office").match(text, end))
    if not _title(None).match(text, end):
        return False
    return not (_BEFORE_A_TITLE.search(text, kind.end(), end) or persons.title_before(text, end + 1))


@cache
def _title(kind: str | None) -> re.Pattern[str]:
    """A title of this kind, or of any but sultans and their families."""
    texts = {title.text for title in titles() if title.kind == kind or (kind is None and title.kind != "royal")}
    title = any_of(map(re.escape, texts - _AFTER_WHOM)).replace("'", "['’]")
    return re.compile(rf" (?:Yang|{title})(?!\w)")


def _is_in_a_longer_name(text: str, school: Recognised, names: Sequence[Recognised]) -> bool:
    """Whether the model has found one, but none that goes on with the day: SMK Taman Desa Friday."""
    name = longer(school, names)
    if name is None:
        return False
    after = text[school.end : name.end].split()
    return name.start < school.start or after[0].lower() not in _NO_PART


def _overlaps(name: Recognised, schools: Sequence[Recognised]) -> bool:
    following = bisect_right(schools, name.start, key=lambda school: school.end)
    return following < len(schools) and schools[following].start < name.end
