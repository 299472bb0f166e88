"""Finds many given names in a text at once: the time grows with the text, not with the number of names."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, Self

_PIECE = re.compile(r"\w+")
_MOST_PIECES = 16  # of a name


class Boundary(NamedTuple):
    """What makes a name a part of a longer word, where it stands directly before it or behind it."""

    before: re.Pattern[str]
    after: re.Pattern[str]

    def holds(self, text: str, start: int, end: int) -> bool:
        """Whether `text[start:end]`, which begins with a letter or a digit, is no part of a longer word."""
        return not (self.before.match(text, max(0, start - 1)) or self.after.match(text, end))


_LETTER = r"\w|['’](?!s\b)\w"
OF_NAME = Boundary(re.compile(r"[./'’-]"), re.compile(rf"{_LETTER}|-[\dA-Z]"))
OF_ACRONYM = Boundary(re.compile(r"[./-]"), re.compile(r"\w|-[\dA-Z]"))  # an apostrophe may stand before it: 'MAB
OF_TERM = Boundary(re.compile(r"[/'’@_-]"), re.compile(rf"{_LETTER}|[/-]\w"))
OF_SHORT_NAME = Boundary(re.compile(r"['’-]"), re.compile(_LETTER))  # a full stop may, too, or a stroke: Dr.Ali


@dataclass(frozen=True)
class Forms:
    """Names by what each is up to its last letter or digit; with which pieces they begin, how many one has at most."""

    by_core: Mapping[str, Sequence[str]]
    beginnings: frozenset[str]
    longest: int

    @classmethod
    def of(cls, names: Iterable[str]) -> Self:
        """Those that begin with a letter or a digit."""
        by_core: dict[str, list[str]] = {}
        beginnings: set[str] = set()
        longest = 0
        for name in sorted(names, key=len, reverse=True):
            pieces = list(_PIECE.finditer(name))
            if pieces and not pieces[0].start():
                by_core.setdefault(name[: pieces[-1].end()], []).append(name)
                beginnings.add(pieces[0][0])
                longest = max(longest, len(pieces))
        return cls(by_core, frozenset(beginnings), min(longest, _MOST_PIECES))

    def within(self, text: str) -> Iterator[tuple[int, str]]:
        """Where each stands, in order, the longest first, be it within a word."""
        pieces = _pieces(text)
        for number, (word, start, _) in enumerate(pieces):
            if word in self.beginnings:
                for _, _, last in reversed(pieces[number : number + self.longest]):
                    for name in self.by_core.get(text[start:last], ()):
                        if text.startswith(name, start):
                            yield start, name

    def whole(self, text: str, boundary: Boundary) -> Iterator[tuple[int, int, str]]:
        """Likewise, each with its start and end, but within no word."""
        for start, name in self.within(text):
            if boundary.holds(text, start, end := start + len(name)):
                yield start, end, name


@lru_cache(maxsize=2)
def _pieces(text: str) -> Sequence[tuple[str, int, int]]:
    """Each with its start and end; remembered, as a headline and a body are searched for several sets of names."""
    return tuple((piece[0], *piece.span()) for piece in _PIECE.finditer(text))
