"""Acronyms that an article itself gives to known names, `Long Form Name (LFN)`, and whose they are where."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from newsdesk.article import TextField
from worker.tag.entries import Entry
from worker.tag.gazetteer import Match
from worker.tag.mentions import Mention, Texts
from worker.tag.surroundings import LONG_FORM, LOOK_BACK, abbreviates, introduction, shares_words


@dataclass(frozen=True)
class Introductions:
    """Where, in order, and to which."""

    acronyms: Mapping[str, Sequence[tuple[tuple[bool, int], Entry]]]

    @classmethod
    def of(
        cls,
        texts: Texts,
        matches: Sequence[tuple[TextField, Match]],
        organisations: Container[tuple[TextField, int, int]],
    ) -> Self:
        """`matches` are in the order of the article. `organisations`: those that only a model found.

        An acronym that doesn't fit is of a name of several words: PKR (Pakatan) are two.
        """
        found: dict[str, list[tuple[tuple[bool, int], Entry]]] = {}
        for field, match in matches:
            entry, certain = match.readings[0]
            given = introduction(field, texts[field], match.start, match.end, organisations) if certain else None
            long_form = entry.type == "organisation" and len(texts[field][match.start : match.end].split()) > 1
            if given and (given.fits or (long_form and given.called not in entry.forms)):
                found.setdefault(given.called, []).append(((field != "headline", match.start), entry))
        return cls(found)

    def meant(self, acronym: str, field: TextField, start: int) -> Entry | None:
        """Whose it is there: the one to whom it was given last, or, before it was given to any, the first one."""
        given = self.acronyms.get(acronym)
        if not given:
            return None
        number = bisect_right(given, (field != "headline", start), key=lambda introduction: introduction[0])
        return given[max(0, number - 1)][1]

    def mentions(self, texts: Texts) -> Iterator[Mention]:
        """Mentions by acronyms that the gazetteer does not have, or not for this entry."""
        for acronym in self.acronyms:
            for field, text in texts.items():
                for found in re.finditer(rf"(?<![\w./-]){re.escape(acronym)}(?!\w|-[\dA-Z])", text):
                    if entry := self.meant(acronym, field, found.start()):
                        yield Mention(field, found.start(), found.end(), acronym, entry.type, entry.id, entry)


def stands_for_another(text: str, match: Match) -> str | None:
    """The acronym, if the text introduces it as that of something else: `Long Form Name (LFN)`."""
    form = text[match.start : match.end]
    in_brackets = text[match.start - 1 : match.start] == "(" and text[match.end : match.end + 1] == ")"
    long_form = LONG_FORM.search(text[max(0, match.start - LOOK_BACK) : match.start]) if in_brackets else None
    if long_form is None or not abbreviates(form, long_form[1]):
        return None
    return None if shares_words(long_form[1], [reading.entry for reading in match.readings]) else form
