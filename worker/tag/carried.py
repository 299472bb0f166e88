"""Which names of persons a translation must carry over as they are.

Must never expect what the other language translates: not all that the recogniser takes for a name is one.
"""

import re
from collections.abc import Collection, Iterable, Sequence

from newsdesk.result import Entity, Span
from newsdesk.spans import locator
from worker.legible import legible
from worker.tag.mentions import Texts
from worker.tag.persons import has_patronymic

_WORD = re.compile(r"[^\W\d_]{3,}")
_PARTICLES = frozenset("del den der dos van von".split())


def carried(
    entities: Iterable[Entity], texts: Texts, segments: Sequence[Span], plain_words: Collection[str]
) -> list[list[str]]:
    """For each segment the mentions in it, as they are seen and each once, of persons whose name says that it is one.

    That is a name of several words, the same in both languages, none of them in `plain_words` (in small letters).
    """
    segment_of = locator(segments)
    found: list[list[str]] = [[] for _ in segments]
    for entity in entities:
        if entity.type != "person" or entity.names.en != entity.names.ms or not _is_telling(entity.name, plain_words):
            continue
        for mention in entity.mentions:
            number = segment_of(mention)
            text = legible(texts[mention.field][mention.start : mention.end]).text
            if number is not None and text not in found[number]:
                found[number].append(text)
    return found


def _is_telling(name: str, plain_words: Collection[str]) -> bool:
    if len(name.split()) < 2:
        return False
    words = {word.lower() for word in _WORD.findall(name)} - _PARTICLES
    return has_patronymic(name) or words.isdisjoint(plain_words)
