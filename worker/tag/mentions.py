"""Where names stand in an article, before they are put together as entities. Holds places, decides nothing."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from newsdesk.article import TextField
from worker.tag.entries import EntityType, Entry

Texts = Mapping[TextField, str]


class Placed(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=Placed)


def around(one: Placed, others: Sequence[P]) -> P | None:
    """Which of the others, in their order and without overlap, has all of this one in it."""
    following = bisect_left(others, one.end, key=lambda other: other.end)
    if following == len(others) or others[following].start > one.start:
        return None
    return others[following]


def longer(one: Placed, others: Sequence[P]) -> P | None:
    """Likewise, but one that is longer."""
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
