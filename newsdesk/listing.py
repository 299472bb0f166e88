"""Listing records newest first, filtered, page by page. Reads only; never a record's texts."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import cast
from uuid import UUID

import redis

from newsdesk.article import Language
from newsdesk.keys import Keys
from newsdesk.record import COMMON_FIELDS, Status, Summary, common_fields

_FIELDS = (*COMMON_FIELDS, "headline", "facets")
_SCANNED_AT_MOST = 1000  # entries a page looks at before it ends with a cursor to go on from
_READ_AT_ONCE = 100
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class CursorError(ValueError):
    """A cursor that no page gave."""


@dataclass(frozen=True)
class Filters:
    """What a listing keeps; None keeps all. `topic` is a qcode, `entity` a gazetteer id or a name in any language.

    `since` and `until` are times of creation, both included.
    """

    status: Status | None = None
    language: Language | None = None
    topic: str | None = None
    entity: str | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True)
class Page:
    items: tuple[Summary, ...]
    cursor: str | None  # where the next page begins; None at the end


def page(client: "redis.Redis", keys: Keys, filters: Filters, cursor: str | None, limit: int) -> Page:
    """At most `limit` records, newest first. A page may be short and still have a cursor.

    Raises CursorError for a cursor that no page gave.
    """
    items: list[Summary] = []
    scanned = 0
    last = None
    for score, identifier, fields in _newest(client, keys, filters, _read_cursor(cursor)):
        if scanned == _SCANNED_AT_MOST or len(items) == limit:
            return Page(tuple(items), last)
        scanned, last = scanned + 1, f"{score}_{identifier}"
        summary = _summary(identifier, fields)
        if summary and _kept(filters, summary, fields.get("facets")):
            items.append(summary)
    return Page(tuple(items), None)


def _newest(
    client: "redis.Redis", keys: Keys, filters: Filters, after: tuple[int, str] | None
) -> Iterator[tuple[int, str, dict[str, str | None]]]:
    """(creation time, id, summary fields) of all records in range, newest first."""
    highest = math.inf if filters.until is None else (filters.until - _EPOCH) // _MILLISECOND
    lowest = -math.inf if filters.since is None else -((_EPOCH - filters.since) // _MILLISECOND)
    offset = 0
    while True:
        if after is not None:
            highest = min(highest, after[0])
        entries = cast(
            list[tuple[str, float]],
            client.zrevrangebyscore(keys.recent, highest, lowest, start=offset, num=_READ_AT_ONCE, withscores=True),
        )
        wanted = [(int(score), name) for name, score in entries if after is None or (int(score), name) < after]
        pipeline = client.pipeline(transaction=False)
        for _, identifier in wanted:
            pipeline.hmget(keys.articles + identifier, _FIELDS)
        for (score, identifier), values in zip(wanted, pipeline.execute(), strict=True):
            yield score, identifier, dict(zip(_FIELDS, values, strict=True))
        if len(entries) < _READ_AT_ONCE:
            return
        # Go on from the last entry, not from a count: entries come and go meanwhile.
        after, offset = (wanted[-1], 0) if wanted else (after, offset + len(entries))


def _kept(filters: Filters, summary: Summary, facets: str | None) -> bool:
    if filters.status not in (None, summary.status) or filters.language not in (None, summary.language):
        return False
    if filters.topic is None and filters.entity is None:
        return True
    known = set(json.loads(facets or "[]"))
    return filters.topic in {None, *known} and (
        filters.entity is None or filters.entity in known or filters.entity.casefold() in known
    )


def _read_cursor(cursor: str | None) -> tuple[int, str] | None:
    if cursor is None:
        return None
    score, _, identifier = cursor.partition("_")
    try:
        return int(score), str(UUID(identifier))
    except ValueError:
        raise CursorError("not a cursor that an earlier page gave") from None


def _summary(identifier: str, fields: dict[str, str | None]) -> Summary | None:
    if not fields["status"]:
        return None  # expired; the index follows later
    return Summary(headline=fields["headline"] or None, **common_fields(identifier, fields))
