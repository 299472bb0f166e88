"""Which names of persons and companies a translation must carry over as they are.

Must never expect what the other language translates: not all that the recogniser takes for a name is one.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from newsdesk.result import Entity, Span
from newsdesk.spans import locator
from worker.tag.names import companies
from worker.tag.names.mentions import Texts
from worker.tag.names.persons import has_patronymic
from worker.text.legible import legible

_WORD = re.compile(r"[^\W\d_]{3,}")
_LEGAL_FORM = re.compile(companies.ENDS_NAME)
# Of a Malay job title what may stand before its last word: Pengarah Urusan Kumpulan, Ketua Operasi dan Penyelenggaraan.
_JOB = re.compile(r"\b(?:Pengerusi|Pengarah|Ketua|Pengurus|Presiden|Pegawai)(?:\s(?:dan|[A-Z]\w{1,20})){0,4}\s\Z")
_LONGEST_JOB = 100  # characters
# Its last word or words, but no other plain ones: Hotel, Bina and Next are as often the first word of a company.
_END_OF_JOB = re.compile(
    r"(?:(?:besar|eksekutif|jualan|kanan|kewangan|komersial|komunikasi|korporat|kumpulan|operasi|pemasaran|pentadbiran"
    r"|penyelenggaraan|penyelidikan|promosi|teknikal|urusan)\s+)*",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(r"(?:bahagian|jabatan|unit)\s", re.IGNORECASE)
_PARTICLES = frozenset("del den der dos van von".split())


def carried(
    entities: Iterable[Entity], texts: Texts, segments: Sequence[Span], plain_words: Collection[str]
) -> list[list[str]]:
    """For each segment the mentions in it, as they are seen and each once, of names that say whose they are.

    Of a person that is a name of several words, the same in both languages, none of them in `plain_words` (in small
    letters). Of a company that the gazetteer has not it is one with its legal form, and without a small word: MV Agusta
    Malaysia Sdn Bhd, but not `Ibu pejabat Kawasaki Sdn Bhd`; nor does the end of a job title belong to it: Gamuda
    Berhad of `Pengarah Urusan Kumpulan Gamuda Berhad`.
    """
    segment_of = locator(segments)
    found: list[list[str]] = [[] for _ in segments]
    for entity in entities:
        is_person = entity.type == "person" and _is_telling(entity.name, plain_words)
        is_company = entity.type == "organisation" and entity.id is None
        if entity.names.en != entity.names.ms or not (is_person or is_company):
            continue
        for number, mention, text in seen_mentions(entity, texts, segment_of):
            if is_company:
                text = _without_job(text, texts[mention.field], mention.start)
            if text not in found[number] and (is_person or _is_of_company(text)):
                found[number].append(text)
    return found


def seen_mentions(
    entity: Entity, texts: Texts, segment_of: Callable[[Span], int | None]
) -> Iterator[tuple[int, Span, str]]:
    """The mentions that lie in a segment: its number, where they stand, and as they are seen."""
    for mention in entity.mentions:
        number = segment_of(mention)
        if number is not None:
            yield number, mention, legible(texts[mention.field][mention.start : mention.end]).text


def renderings(name: str) -> Sequence[str]:
    """As what a name that is carried over may stand in the translation: a company without its legal form too."""
    return tuple(dict.fromkeys((name, _LEGAL_FORM.sub("", name))))


def _is_of_company(mention: str) -> bool:
    return bool(_LEGAL_FORM.search(mention)) and not any(map(str.islower, mention.split()))


def _without_job(mention: str, text: str, start: int) -> str:
    """Without its first words that are of the job title before it; empty where that goes on to name a department."""
    if not _JOB.search(text, max(0, start - _LONGEST_JOB), start):
        return mention
    name = _END_OF_JOB.sub("", mention, count=1)
    return "" if _DEPARTMENT.match(name) else name


def _is_telling(name: str, plain_words: Collection[str]) -> bool:
    if len(name.split()) < 2:
        return False
    words = {word.lower() for word in _WORD.findall(name)} - _PARTICLES
    return has_patronymic(name) or words.isdisjoint(plain_words)
