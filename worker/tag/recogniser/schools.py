"""Schools of Malaysia by how their names begin: a model cuts them, or takes them for whom they are called after."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from newsdesk.article import Language
from worker.caps import is_all_caps
from worker.language.common_words import ENGLISH, MALAY
from worker.segments.lines import LINE
from worker.tag.names import persons
from worker.tag.names.mentions import Recognised, longer
from worker.tag.verbs import is_verb
from worker.wire.dates import NAMED_MONTH

_KIND = r"(?:Menengah|Rendah|Kebangsaan|Jenis|Agama|Tinggi|Sains|Teknik|Tamil|Cina)"
_SHORT = r"\((?:SMKA?|SK|SMJK|SJKC|SJKT|SMA|Cina|Tamil|C|T)\)"
_SCHOOL = re.compile(
    rf"(?<![\w-])(?:Sekolah(?: {_KIND})+(?: {_SHORT})?|(?:SMKA?|SMJK)(?: {_KIND})*|SJK ?\([CT]\)|SJK[CT]"
    r"|(?P<two_words>SK))(?= [A-Z])"
)
_WORD = re.compile(r" (?:(?:Dr|St|[A-HJ-Z])\.(?= [A-Z])|[A-Z][\w'’-]*)")
_NUMBER = re.compile(rf" \d{{1,2}}(?![\w.,:]\d|\w| {NAMED_MONTH})")
# Of who stands behind a school, and who hardly is whom it is called after.
_TITLE = re.compile(r" (?:Datuk|Dato|Datin|Tan Sri)(?!\w)")
_MOST_WORDS = 6  # after the kind
_LEAST_BEFORE_A_PERSON = 2  # words: SMK Bukit Indah Noraini Hashim, but SMK Seri Noraini Hashim
# Of a headline in title case, and of parents and teachers: SMK Seri Aman Gets New Hall, SK Seri Aman PTA.
_NO_PART = (ENGLISH - MALAY) | {"pibg", "pta"} | {word for word in MALAY if is_verb(word, Language.MS)}


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
        if not longer(school, names)
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
            may_be_person = words >= _LEAST_BEFORE_A_PERSON
            person = may_be_person and (end + 1 in whole_persons or _TITLE.match(text, end))
            if word[0][1:].lower() in _NO_PART or person:
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


def _overlaps(name: Recognised, schools: Sequence[Recognised]) -> bool:
    following = bisect_right(schools, name.start, key=lambda school: school.end)
    return following < len(schools) and schools[following].start < name.end
