"""Persons whom an article calls by one word alone, Lorenzo of a headline, that a translation must carry over.

Who has a longer name in the article is carried's.
"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from newsdesk.result import Entity, Span
from newsdesk.spans import locator
from worker.tag.names.mentions import Texts
from worker.tag.translated.carried import seen_mentions

_NAME = re.compile(r"[^\W\d_]{4,}")  # a shorter one is too often a word
_SAYS = r"(?:akui|berkata|memaklumkan|memberitahu|menambah|mendedahkan|menegaskan|menjelaskan|added|said|says|told)"
_BEHIND = re.compile(rf",? (?:also |juga |turut )?{_SAYS}\b")
_BEFORE = re.compile(r"\b(?:akui|jelas|kata|katanya|tambah|tegas|ujar|added|said|says)\s(?:[A-Z]\S{1,10} )?\Z")
_LOOK_BACK = 24  # characters
_NOUNS = frozenset({"Abang", "Hakim"})  # a brother, a judge: names too, which a court report hardly means


@dataclass(frozen=True)
class SingleNames:
    """`persons`: words that are mostly of a person's name. `may_stay`: whether a word is none that is translated."""

    persons: Collection[str]
    may_stay: Callable[[str], bool]

    def of(self, entities: Iterable[Entity], texts: Texts, segments: Sequence[Span]) -> list[list[str]]:
        """For each segment the mentions in it, as they are seen and each once, of such persons.

        None that the gazetteer knows or that is called otherwise in one language, nor one in capitals: a lead-in's are
        lowered. What is no known name of persons, as a model takes Alga and Marikh for one, counts where it says
        something.
        """
        segment_of = locator(segments)
        found: list[list[str]] = [[] for _ in segments]
        for entity in filter(_is_single, entities):
            if entity.name in _NOUNS or not self.may_stay(entity.name):
                continue
            for number, mention, text in seen_mentions(entity, texts, segment_of):
                is_surely_one = entity.name in self.persons or _says_something(texts[mention.field], mention)
                if is_surely_one and not text.isupper() and text not in found[number]:
                    found[number].append(text)
        return found


def _says_something(text: str, name: Span) -> bool:
    before = text[max(0, name.start - _LOOK_BACK) : name.start]
    return bool(_BEHIND.match(text, name.end) or _BEFORE.search(before))


def _is_single(entity: Entity) -> bool:
    is_carried_over = entity.type == "person" and entity.id is None and entity.names.en == entity.names.ms
    return is_carried_over and bool(_NAME.fullmatch(entity.name))
