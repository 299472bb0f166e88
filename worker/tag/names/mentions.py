"""Where names stand in an article, before they are put together as entities. Holds places, knows no names."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from newsdesk.article import TextField
from worker.tag.names.entries import EntityType, Entry
from worker.tag.names.tokens import APOSTROPHES

Texts = Mapping[TextField, str]


class Placed(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=Placed)

_ALIKE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))


def key_of(name: str) -> str:
    """The key of a name that the gazetteer does not have: the same in any case, spacing and with any apostrophe."""
    return " ".join(name.split()).casefold().translate(_ALIKE)


def around(one: Placed, others: Sequence[P]) -> P | None:
    """Which of the others, in their order and without overlap, has all of this one in it."""
    following = bisect_left(others, one.end, key=lambda other: other.end)
    if following == len(others) or others[following].start > one.start:
        return None
    return others[following]


def beginning(start: int, others: Sequence[P]) -> P | None:
    """Which of the others, likewise, begins there."""
    place = bisect_left(others, start, key=lambda other: other.start)
    return others[place] if place < len(others) and others[place].start == start else None


def begins(start: int, others: Sequence[P]) -> bool:
    """Whether one of them does."""
    return beginning(start, others) is not None


def longer(one: Placed, others: Sequence[P]) -> P | None:
    """Which of them has all of this one in it, but is longer."""
    other = around(one, others)
    return other if other and (other.start, other.end) != (one.start, one.end) else None


def inside(one: Placed, others: Sequence[P]) -> Sequence[P]:
    """Which of the others, likewise, begin in this one."""
    first = bisect_left(others, one.start, key=lambda other: other.start)
    return others[first : bisect_left(others, one.end, key=lambda other: other.start)]


@dataclass(frozen=True)
class Recognised:
    """A name that a trained model found: `text[start:end]`, and what it names."""

    start: int
    end: int
    type: EntityType


@dataclass(frozen=True)
class Mention:
    """Mentions of one entity have one `key`. `entry` is None for a name that the gazetteer does not have."""

    field: TextField
    start: int
    end: int
    text: str
    type: EntityType
    key: str
    entry: Entry | None = None


class Said:
    """The mentions so far, of which none overlaps another.

    `taken`: a byte a character, 1 where no name counts; those taken are marked in it.
    """

    def __init__(self, taken: Mapping[TextField, bytearray]) -> None:
        self._taken = taken
        self._mentions: list[Mention] = []

    @property
    def mentions(self) -> Sequence[Mention]:
        """Those so far, without any that are taken later."""
        return tuple(self._mentions)

    def has_room(self, field: TextField, name: Placed) -> bool:
        return not any(self._taken[field][name.start : name.end])

    def take(self, more: Iterable[Mention]) -> None:
        """Those that overlap none taken before."""
        for mention in more:
            if self.has_room(mention.field, mention):
                self._taken[mention.field][mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
                self._mentions.append(mention)
