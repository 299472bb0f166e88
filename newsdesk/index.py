"""Sorted sets of ids by time (ms), read newest first while entries come and go. Changes none."""

import math
from collections.abc import Iterator
from typing import cast

import redis

_READ_AT_ONCE = 100


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
