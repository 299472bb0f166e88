"""Listing records newest first, filtered, page by page. Reads only; never a record's texts."""

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import cast

import redis

from newsdesk import index
from newsdesk.article import Language
from newsdesk.index import Page, cursor_after, read_cursor
from newsdesk.keys import Keys
from newsdesk.problem import Problem
from newsdesk.record import COMMON_FIELDS, Status, Summary, common_fields
from newsdesk.result import Flag
from newsdesk.topics import vocabulary

_FIELDS = (*COMMON_FIELDS, "headline", "opening", "facets", "flags")
_SCANNED_AT_MOST = 1000  # entries a page looks at before it ends with a cursor to go on from
# A state's index is not in order of creation, so each page has to read all of it: 10,000 ids are some 10 ms of work,
# a million would hold Redis up for half a second. Where so many are in a state, a scan of all records soon meets some.
_SORTED_AT_MOST = 10_000
_Fields = Mapping[str, str | None]
_IDENTIFIER = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True)
class Filters:
    """What a listing keeps; None keeps all. `topic` is a qcode.

    `entity` is a gazetteer id, or a name or acronym in any language.
    `text` stands in the headline or the opening, in any case; `flag` is one of the translation.
    `since` and `until` are times of creation, both included.
    """

    status: Status | None = None
    language: Language | None = None
    topic: str | None = None
    entity: str | None = None
    text: str | None = None
    flag: Flag | None = None
    since: datetime | None = None
    until: datetime | None = None


def page(client: "redis.Redis", keys: Keys, filters: Filters, cursor: str | None, limit: int) -> Page[Summary]:
    """At most `limit` records, newest first. A page may be short and still have a cursor.

    Raises CursorError for a cursor that no page gave.
    """
    items: list[Summary] = []
    scanned = 0
    last = following = None
    for score, identifier, fields in _newest(client, keys, filters, read_cursor(cursor, _IDENTIFIER)):
        if scanned == _SCANNED_AT_MOST or len(items) == limit:
            following = last
            break
        scanned, last = scanned + 1, cursor_after(score, identifier)
        if _kept(filters, fields):
            items.append(_summary(identifier, fields))
    return Page(tuple(_with_problems(client, keys, items)), following)


def _with_problems(client: "redis.Redis", keys: Keys, items: Sequence[Summary]) -> list[Summary]:
    """The failed ones say why; of the others nothing more is read, as an outcome may be a whole translation."""
    failed = [item.id for item in items if item.status is Status.FAILED]
    with client.pipeline(transaction=False) as pipeline:
        for identifier in failed:
            pipeline.hmget(keys.articles + identifier, "status", "outcome")
        kept = dict(zip(failed, pipeline.execute(), strict=True))
    problems = {
        identifier: Problem.model_validate_json(outcome)
        for identifier, (status, outcome) in kept.items()
        if status == Status.FAILED  # and not retried by now
    }
    return [item.model_copy(update={"problem": problems.get(item.id)}) for item in items]


def _newest(
    client: "redis.Redis", keys: Keys, filters: Filters, after: tuple[int, str] | None
) -> Iterator[tuple[int, str, _Fields]]:
    """(creation time, id, summary fields) of all records in range that the status may fit, newest first."""
    highest = math.inf if filters.until is None else (filters.until - _EPOCH) // _MILLISECOND
    lowest = -math.inf if filters.since is None else -((_EPOCH - filters.since) // _MILLISECOND)
    for wanted in _entries(client, keys, filters.status, after, highest, lowest):
        pipeline = client.pipeline(transaction=False)
        for _, identifier in wanted:
            pipeline.hmget(keys.articles + identifier, _FIELDS)
        for (score, identifier), values in zip(wanted, pipeline.execute(), strict=True):
            yield score, identifier, dict(zip(_FIELDS, values, strict=True))


def _entries(
    client: "redis.Redis",
    keys: Keys,
    status: Status | None,
    after: tuple[int, str] | None,
    highest: float,
    lowest: float,
) -> Iterator[list[tuple[int, str]]]:
    """(creation time, id), newest first: of a state those in its index, behind a first look at all.

    Where most are in the state that look is enough, and no index is read.
    """
    of_all = index.newest(client, keys.recent, after, highest, lowest)
    if status is not None:
        yield (first := next(of_all))
        if (those := _in_state(client, keys, status)) is not None:
            yield from index.newest_of(client, keys.recent, those, first[-1] if first else after, highest, lowest)
            return
    yield from of_all


def _in_state(client: "redis.Redis", keys: Keys, status: Status) -> list[str] | None:
    """The ids in the state's index, which may hold those of another state too; None where they are too many."""
    if status is Status.RUNNING:
        return list(cast(set[str], client.smembers(keys.running)))  # as many as there are workers
    name = {Status.QUEUED: keys.pending, Status.DONE: keys.expiring, Status.FAILED: keys.failed}[status]
    return cast(list[str], client.zrange(name, 0, -1)) if client.zcard(name) <= _SORTED_AT_MOST else None


def _kept(filters: Filters, fields: _Fields) -> bool:
    """Told from the fields alone: of a thousand that a page looks at few may become summaries."""
    if not fields["status"]:
        return False  # expired; the index follows later
    facets = _listed(fields["facets"])
    return (
        filters.status in (None, fields["status"])
        and filters.language in (None, fields["language"])
        and (filters.topic is None or filters.topic in _topics(facets))
        and filters.flag in (None, *_listed(fields["flags"]))
        and (filters.entity is None or filters.entity in facets or filters.entity.casefold() in facets)
        and (filters.text is None or _stands_in(filters.text, fields["headline"], fields["opening"]))
    )


def _stands_in(text: str, *places: str | None) -> bool:
    return any(text.casefold() in place.casefold() for place in places if place)


def _listed(value: str | None) -> list[str]:
    return cast(list[str], json.loads(value or "[]"))


def _topics(facets: list[str]) -> tuple[str, ...]:
    return tuple(facet for facet in facets if facet in vocabulary())


def _summary(identifier: str, fields: _Fields) -> Summary:
    return Summary(
        headline=fields["headline"] or None,
        opening=fields["opening"],
        topics=_topics(_listed(fields["facets"])),
        flags=_listed(fields["flags"]),
        **common_fields(identifier, fields),
    )
