"""Sorted sets of ids by time (ms), read newest first while entries come and go, page by page. Changes none."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

import redis

_READ_AT_ONCE = 100
T = TypeVar("T")


class CursorError(ValueError):
    """A cursor that no page gave."""


@dataclass(frozen=True)
class Page(Generic[T]):
    items: tuple[T, ...]
    cursor: str | None  # where the next page begins; None at the end


def cursor_after(time: int, identifier: str) -> str:
    """Where a page begins that goes on behind this entry."""
    return f"{time}_{identifier}"


def read_cursor(cursor: str | None, identifiers: re.Pattern[str]) -> tuple[int, str] | None:
    """The entry behind which to go on. Raises CursorError for a cursor that no page of such `identifiers` gave."""
    if cursor is None:
        return None
    time, _, identifier = cursor.partition("_")
    if not re.fullmatch("[0-9]{1,15}", time) or not identifiers.fullmatch(identifier):
        raise CursorError("not a cursor that an earlier page gave")
    return int(time), identifier


def newest(
    client: "redis.Redis",
    name: str,
    after: tuple[int, str] | None,
    highest: float = math.inf,
    lowest: float = -math.inf,
) -> Iterator[list[tuple[int, str]]]:
    """(time, id) of all entries in range, newest first, of one time in falling order of their ids; some at once.

    `after` is the entry behind which to go on; it need not be there any more.
    """
    offset = 0
    while True:
        if after is not None:
            highest = min(highest, after[0])
        entries = cast(
            list[tuple[str, float]],
            client.zrevrangebyscore(name, highest, lowest, start=offset, num=_READ_AT_ONCE, withscores=True),
        )
        wanted = [(int(score), member) for member, score in entries if after is None or (int(score), member) < after]
        yield wanted
        if len(entries) < _READ_AT_ONCE:
            return
        # Go on from the last entry, not from a count: entries come and go meanwhile.
        after, offset = (wanted[-1], 0) if wanted else (after, offset + len(entries))


def newest_of(
    client: "redis.Redis",
    name: str,
    identifiers: list[str],
    after: tuple[int, str] | None,
    highest: float = math.inf,
    lowest: float = -math.inf,
) -> Iterator[list[tuple[int, str]]]:
    """As newest(), of these ids alone: their times are read in one go, however many entries lie between them."""
    times = cast(list[float | None], client.zmscore(name, identifiers) if identifiers else [])
    found = [
        (int(time), identifier)
        for time, identifier in zip(times, identifiers, strict=True)
        if time is not None and lowest <= time <= highest
    ]
    wanted = sorted((entry for entry in found if after is None or entry < after), reverse=True)
    for start in range(0, len(wanted), _READ_AT_ONCE):
        yield wanted[start : start + _READ_AT_ONCE]
