"""Finds many given names in a text at once: the time grows with the text, not with the number of names."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

_PIECE = re.compile(r"\w+")
_MOST_PIECES = 16  # of a name


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
        """Where each stands, in order, the longest first, be it within a word: the caller knows what ends one."""
        pieces = _pieces(text)
        for number, (word, start, _) in enumerate(pieces):
            if word in self.beginnings:
                for _, _, last in reversed(pieces[number : number + self.longest]):
                    for name in self.by_core.get(text[start:last], ()):
                        if text.startswith(name, start):
                            yield start, name


@lru_cache(maxsize=2)
def _pieces(text: str) -> Sequence[tuple[str, int, int]]:
    """Each with its start and end; remembered, as a headline and a body are searched for several sets of names."""
    return tuple((piece[0], *piece.span()) for piece in _PIECE.finditer(text))
