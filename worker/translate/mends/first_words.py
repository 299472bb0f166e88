"""The first word of a sentence in small letters, where a package has it only in pieces.

Of `Policies` translate-en_ms 0.6 makes the police, of `Employees` employers: words that mostly have an article before
them it hardly saw with a capital. So it reads those that stand behind a colon, or begin what is said.
"""

import re
from collections.abc import Callable, Collection
from functools import lru_cache

from worker.translate.mends.terms import NAME

_WORD = r"[A-Z][a-z](?:[a-z]|(?=-))[a-z]*(?:-[a-z]+)*(?=[ ,.;:!?]|\Z)(?! [A-Z])"  # of no longer name
# Of parties, clubs and persons too.
_NAME = re.compile(rf"(?:{NAME}|Borders|Gerakan|Hearts|Hunt|Merdeka|Muda|Rahmat|Rush|Saints|Sisi|Spurs|Stern|Wolves)\b")
# Before a hyphen: Ex-minister.
_PREFIXES = frozenset("anti co cross ex inter mid multi non post pre pro re self semi".split())
_FIRST = re.compile(rf"(?P<before>(?:\A|(?<=: ))[\"“'‘(]?|(?<=, )[\"“])(?P<word>{_WORD})")
_WITHIN = re.compile(r"(?:: [\"“'‘]?|, [\"“])(?=[^\W\d_])")
_REMEMBERED = 4_096  # words


class FirstWords:
    """`plain` words, in small letters, are no names; `pieces` tells in how many a package has a text.

    `compounds`: words with hyphens too, which in Malay are mostly words twice, and known with a capital.
    """

    def __init__(self, plain: Collection[str], pieces: Callable[[str], int], *, compounds: bool = True) -> None:
        self._plain = plain
        self._pieces = pieces
        self._compounds = compounds
        self._is_better_small = lru_cache(_REMEMBERED)(self._is_in_pieces)

    def readable(self, text: str) -> str:
        """`text` as a package reads it well."""
        return _FIRST.sub(self._small, text)

    def _small(self, first: re.Match[str]) -> str:
        return first["before"] + first["word"].lower() if self._is_better_small(first["word"]) else first[0]

    def _is_in_pieces(self, word: str) -> bool:
        """Whether the package has no whole `word`, which is no name."""
        parts = word.lower().split("-")
        is_plain = all(part in self._plain or part in _PREFIXES for part in parts)
        is_read = is_plain and (self._compounds or len(parts) == 1) and not _NAME.match(word)
        return is_read and self._pieces(word) > 1


def mended(source: str, translated: str) -> str:
    """`translated` with a capital behind a colon, and where it begins what is said, as `source` has it."""
    ends = [found.end() for found in _WITHIN.finditer(source)]
    places = [found.end() for found in _WITHIN.finditer(translated)] if ends else []
    if len(places) == len(ends):
        for end, place in zip(ends, places, strict=True):
            if source[end].isupper():
                translated = translated[:place] + translated[place].upper() + translated[place + 1 :]
    return translated
