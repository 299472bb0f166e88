"""Schools of Malaysia by how their names begin: a model cuts them, or takes them for whom they are called after."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from worker.common_words import ENGLISH, MALAY
from worker.segments.lines import LINE
from worker.tag.mentions import Recognised, around
from worker.translate.caps import is_all_caps

_KIND = r"(?:Menengah|Rendah|Kebangsaan|Jenis|Agama|Tinggi|Sains|Teknik|Tamil|Cina)"
_SHORT = r"\((?:SMKA?|SK|SMJK|SJKC|SJKT|SMA|Cina|Tamil|C|T)\)"
_SCHOOL = re.compile(
    rf"(?<![\w-])(?:Sekolah(?: {_KIND})+(?: {_SHORT})?|SMKA?|SMJK|SJK ?\([CT]\)|SJK[CT]|(?P<two_words>SK))(?= [A-Z])"
)
_WORD = re.compile(r" (?:(?:Dr|St|[A-HJ-Z])\.(?= [A-Z])|[A-Z][\w'’-]*)")
_NUMBER = re.compile(r" \d{1,2}(?![\w.,:]\d|\w)")
_HONORIFIC = re.compile(r" (?:Cikgu|Dat(?:in|uk|o['’]?)|Encik|Puan|Tan Sri|Tuan)\b")
_MOST_WORDS = 6  # after the kind
_NO_PART = ENGLISH - MALAY  # of a headline in title case: SMK Seri Aman Gets New Hall


def with_schools(text: str, names: Sequence[Recognised]) -> list[Recognised]:
    """The names in order, those within a school's name replaced by it, a place if the model took it for one."""
    types = {name.start: name.type for name in names if name.type != "person"}
    schools = [
        replace(school, type=types.get(school.start, school.type))
        for school in _schools(text)
        if not _is_in_a_longer_name(school, names)
    ]
    if not schools:
        return list(names)
    rest = [name for name in names if not _overlaps(name, schools)]
    return sorted([*rest, *schools], key=lambda name: name.start)


def _schools(text: str) -> Iterator[Recognised]:
    for line in LINE.finditer(text) if "S" in text else ():
        found = list(_SCHOOL.finditer(text, *line.span()))
        if found and not is_all_caps(line[0]):
            yield from _in_line(text, line.end(), found)


def _in_line(text: str, last: int, found: Iterable[re.Match[str]]) -> Iterator[Recognised]:
    before = 0
    for kind in found:
        end, words = kind.end(), 0
        while words < _MOST_WORDS and (word := _WORD.match(text, end, last)):
            if word[0][1:].lower() in _NO_PART or (words and _HONORIFIC.match(text, end, last)):
                break
            end, words = word.end(), words + 1
        if words > bool(kind["two_words"]) and kind.start() >= before:
            number = _NUMBER.match(text, end, last)
            before = number.end() if number else end
            yield Recognised(kind.start(), before, "organisation")


def _is_in_a_longer_name(school: Recognised, names: Sequence[Recognised]) -> bool:
    name = around(school, names)
    return name is not None and (name.start, name.end) != (school.start, school.end)


def _overlaps(name: Recognised, schools: Sequence[Recognised]) -> bool:
    following = bisect_right(schools, name.start, key=lambda school: school.end)
    return following < len(schools) and schools[following].start < name.end
