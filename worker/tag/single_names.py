"""Persons whom an article calls by one word alone, Lorenzo of a headline, that a translation must carry over.

Who has a longer name in the article is carried's.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from newsdesk.result import Entity, Span
from newsdesk.spans import locator
from worker.legible import legible
from worker.tag.mentions import Texts

_NAME = re.compile(r"[^\W\d_]{4,}")  # a shorter one is too often a word
# What a person does who begins a sentence; other words that begin it have a capital too.
_ACTS = re.compile(
    r",? (?:akan|akui|berkata|juga|memaklumkan|memberitahu|menambah|mendedahkan|menegaskan|menjelaskan|pula|telah|turut"
    r"|added|also|had|has|is|said|says|told|was|will)\b"
)


def single_names(
    entities: Iterable[Entity], texts: Texts, segments: Sequence[Span], may_stay: Callable[[str], bool]
) -> list[list[str]]:
    """For each segment the mentions in it, as they are seen and each once, of such persons.

    None that the gazetteer knows, that is called otherwise in one language, or is a word, which `may_stay` tells.
    What begins a segment counts where it comes again in the article, or says or does something there.
    """
    segment_of = locator(segments)
    found: list[list[str]] = [[] for _ in segments]
    for entity in entities:
        if not (_is_single(entity) and may_stay(entity.name)):
            continue
        for mention in entity.mentions:
            number = segment_of(mention)
            whole = texts[mention.field]
            text = legible(whole[mention.start : mention.end]).text
            if number is None or text in found[number]:
                continue
            is_first = mention.start == segments[number].start
            if not is_first or len(entity.mentions) > 1 or _ACTS.match(whole, mention.end):
                found[number].append(text)
    return found


def _is_single(entity: Entity) -> bool:
    is_carried_over = entity.type == "person" and entity.id is None and entity.names.en == entity.names.ms
    return is_carried_over and bool(_NAME.fullmatch(entity.name))
