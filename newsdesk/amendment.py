"""Correcting a finished article: its record is read, changed by newsdesk.corrections, and written by one atomic script.

Never writes over a record that has changed since it was read.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast

from newsdesk.article import Article
from newsdesk.connection import milliseconds
from newsdesk.corrections import Edit, Remembered, corrected, edits_in, source_of
from newsdesk.memory import MemoryKey, direction, plain
from newsdesk.record import Status
from newsdesk.result import Result
from newsdesk.store import Store


@dataclass(frozen=True)
class Finished:
    """A finished article as it was read. `original` is the result as the worker made it; `read_at` is Redis's time."""

    identifier: str
    version: int
    article: Article
    original: Result
    result: Result
    read_at: datetime


def read(store: Store, identifier: str) -> Finished | Status | None:
    """The article, if it is done; the status of another; None where there is none."""
    status, version, article, outcome, original = cast(
        list[Any],
        store.client.hmget(store.keys.articles + identifier, "status", "version", "article", "outcome", "original"),
    )
    if status != Status.DONE:
        return Status(status) if status else None
    return Finished(
        identifier=identifier,
        version=int(version),
        article=Article.model_validate_json(article),
        original=Result.model_validate_json(original or outcome),
        result=Result.model_validate_json(outcome),
        read_at=datetime.fromtimestamp(milliseconds(store.client) / 1000, UTC),
    )


def write(store: Store, finished: Finished, number: int, edit: Edit | None) -> bool:
    """Correct segment `number`, or take its correction back (None); the memory of its sentence goes with it.

    False: the record has changed since it was read, and nothing was written.
    """
    edits = {other: one for other, one in edits_in(finished.result).items() if other != number}
    if edit is not None:
        edits[number] = edit
    result = corrected(finished.article, finished.original, edits)
    key = _key(finished, number)
    remembered = _remembered(finished, key, edits)
    keys = store.keys
    return bool(
        store.amend(
            keys=[
                keys.articles + finished.identifier,
                keys.memory + direction(key.language),
                keys.corrections + direction(key.language),
            ],
            args=[
                finished.identifier,
                finished.version,
                result.model_dump_json(),
                json.dumps(result.translation.quality.flags),
                key.field,
                key.identifier,
                remembered.model_dump_json() if remembered else "",
                round(remembered.at.timestamp() * 1000) if remembered else "",
                keys.changes,
            ],
        )
    )


def _key(finished: Finished, number: int) -> MemoryKey:
    pair = finished.original.translation.segments[number]
    return MemoryKey.of(source_of(finished.article, pair), finished.original.language)


def _remembered(finished: Finished, key: MemoryKey, edits: Mapping[int, Edit]) -> Remembered | None:
    """The latest correction of the sentence: it may stand in the article more than once."""
    numbers = [number for number in edits if _key(finished, number) == key]
    if not numbers:
        return None
    number = max(reversed(numbers), key=lambda one: edits[one].at)  # in a millisecond the one just made, the last
    source = source_of(finished.article, finished.original.translation.segments[number])
    edit = edits[number]
    return Remembered(source=plain(source), text=edit.text, by=edit.by, at=edit.at, article=finished.identifier)
