"""A text as its reader sees it: without markup and what is invisible, a letter and its accent as one character, a word
that a line's end cuts in two as one word.

All that looks for words looks in this one; every place in it leads back to the text as it was sent.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from operator import itemgetter

from worker.text.broken_words import rejoined
from worker.text.markup import TAG, may_have_signs, reference, signs

# Character classes. Invisible: not seen, or only turning the direction of writing.
INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_ACCENTS = "\u0300-\u036f"
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SUSPECT = re.compile(rf"[<&*_~!\[\]{_SPACES}{INVISIBLE}{_ACCENTS}]")
# What goes on from a letter: up to the last accent, and what is unseen after it.
_ATTACHED = re.compile(f"(?P<accented>(?:[{INVISIBLE}]*+[{_ACCENTS}]++)*+)[{INVISIBLE}]*")
_UNSEEN = re.compile(f"[{INVISIBLE}]")
_SPACE = re.compile(f"[{_SPACES}]")
_JOINER = "\u200d"  # which also makes one emoji of several

_Change = tuple[int, int, str]  # text[start:end] reads as


@dataclass(frozen=True)
class Legible:
    """`text` is what is seen. A span of it is told in code points of the source."""

    text: str
    length: int  # of the source
    _starts: Sequence[int] | None = None  # for each character of `text` where in the source it stands
    _ends: Sequence[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the source, without what is unseen around it. It must not be empty."""
        if self._starts is None or self._ends is None:
            return start, end
        return self._starts[start], self._ends[end - 1]

    def span_with_unseen(self, start: int, end: int, after: int = 0) -> tuple[int, int]:
        """Where `text[start:end]` stands in the source with the unseen that touches it, not before `after`."""
        if self._starts is None or self._ends is None:
            return start, end
        first = self._ends[start - 1] if start else 0
        return max(first, after), self._starts[end] if end < len(self.text) else self.length

    def place(self, position: int) -> int:
        """How many characters of `text` are seen before `position` of the source."""
        return position if self._starts is None else bisect_left(self._starts, position)


def legible(text: str) -> Legible:
    """What is seen of `text`. Nearly all text is seen as it is, and quick to tell."""
    broken = list(rejoined(text))
    if not broken and text.isascii() and "<" not in text and "&" not in text and not may_have_signs(text):
        return Legible(text, len(text))
    pieces: list[str] = []
    starts, ends, position = array("I"), array("I"), 0
    for start, end, seen in merge(broken, _changes(text), key=itemgetter(0)):
        if start < position:  # a soft hyphen, which the word is joined at
            continue
        pieces += (text[position:start], seen)
        starts.extend((*range(position, start), *[start] * len(seen)))
        ends.extend((*range(position + 1, start + 1), *[end] * len(seen)))
        position = end
    if not position:
        return Legible(text, len(text))
    pieces.append(text[position:])
    starts.extend(range(position, len(text)))
    ends.extend(range(position + 1, len(text) + 1))
    return Legible("".join(pieces), len(text), starts, ends)


def without_accents(text: str) -> str:
    """`text` with each letter as it is without its accents: `Bogota` of Bogotá."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


def _changes(text: str) -> Iterator[_Change]:
    """In order, none overlapping another."""
    position = 0
    ends = {start: end for pair in signs(text) for start, end in pair}
    for suspect in _SUSPECT.finditer(text):
        at = suspect.start()
        if at < position:
            continue
        for change in [(at, ends[at], "")] if at in ends else _changes_at(text, at, position):
            yield change
            position = change[1]


def _changes_at(text: str, at: int, after: int) -> Iterator[_Change]:
    if text[at] == "<" or text[at] == "&":
        yield from _markup_at(text, at)
    elif _SPACE.match(text, at):
        yield at, at + 1, " "
    elif at > after and text[at - 1].isalnum():
        attached = _ATTACHED.match(text, at)
        assert attached is not None  # it may be empty
        if accented := attached["accented"]:
            yield (
                at - 1,
                attached.end("accented"),
                unicodedata.normalize("NFC", text[at - 1] + _without_unseen(accented)),
            )
        if attached.end("accented") < attached.end():
            yield attached.end("accented"), attached.end(), ""
    elif text[at] != _JOINER and _UNSEEN.match(text, at):
        yield at, at + 1, ""


def _markup_at(text: str, at: int) -> Iterator[_Change]:
    if tag := TAG.match(text, at):
        yield at, tag.end(), "\n" if tag["block"] else ""
    elif found := reference(text, at):
        yield at, found[0], _without_unseen(_SPACE.sub(" ", found[1]))


def _without_unseen(text: str) -> str:
    """`text` without what is invisible."""
    return _UNSEEN.sub("", text)
