"""The first word of a sentence in small letters, where a package has it only in pieces.

Of `Policies` translate-en_ms 0.6 makes the police, of `Employees` employers: words that mostly have an article before
them it hardly saw with a capital. So it reads those that stand behind a colon, or begin what is said.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import lru_cache

_WORD = r"[A-Z][a-z]{2,}(?=[ ,.;:!?]|\Z)(?! [A-Z])"  # of no longer name
_FIRST = re.compile(rf"(?P<before>(?:\A|(?<=: ))[\"“'‘(]?|(?<=, )[\"“])(?P<word>{_WORD})")
_WITHIN = re.compile(r"(?:: [\"“'‘]?|, [\"“])(?=[^\W\d_])")
_REMEMBERED = 4_096  # words


@dataclass(frozen=True)
class FirstWords:
    """`plain` words, in small letters, are no names; `pieces` tells how many a package has a text in."""

    plain: Collection[str]
    pieces: Callable[[str], int]
    _is_better_small: Callable[[str], bool] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_is_better_small", lru_cache(_REMEMBERED)(self._is_in_pieces))

    def readable(self, text: str) -> str:
        """`text` as a package reads it well."""
        return _FIRST.sub(self._small, text)

    def _small(self, first: re.Match[str]) -> str:
        return first["before"] + first["word"].lower() if self._is_better_small(first["word"]) else first[0]

    def _is_in_pieces(self, word: str) -> bool:
        """Whether the package has no whole `word`, and the same in small letters in no more pieces."""
        small = word.lower()
        return small in self.plain and 1 < self.pieces(word) >= self.pieces(small)


def mended(source: str, translated: str) -> str:
    """`translated` with a capital behind a colon, and where it begins what is said, as `source` has it."""
    ends = [found.end() for found in _WITHIN.finditer(source)]
    places = [found.end() for found in _WITHIN.finditer(translated)] if ends else []
    if len(places) == len(ends):
        for end, place in zip(ends, places, strict=True):
            if source[end].isupper():
                translated = translated[:place] + translated[place].upper() + translated[place + 1 :]
    return translated
