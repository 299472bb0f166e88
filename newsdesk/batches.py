"""Which articles were sent together. Keeps their ids alone: their records tell how they fare."""

import uuid
from collections.abc import Sequence
from datetime import datetime

import redis
from pydantic import BaseModel, ConfigDict, Field

from newsdesk.connection import milliseconds
from newsdesk.record import Status, instant
from newsdesk.store import Store

_LONGEST_WAIT = 86400  # seconds in which a backlog is worked off, when nobody asks for the batch meanwhile


class Standing(BaseModel):
    """Of the articles of a batch, how many are in each state; `gone` are those deleted, cancelled or expired."""

    model_config = ConfigDict(frozen=True)

    queued: int = 0
    running: int = 0
    done: int = 0
    failed: int = 0
    gone: int = 0

    @property
    def unfinished(self) -> int:
        return self.queued + self.running


class Batch(BaseModel):
    """Articles sent in one request."""

    model_config = ConfigDict(frozen=True)

    id: str
    created_at: datetime
    articles: int = Field(description="Different articles, new ones and those that were known already.")
    refused: int = Field(description="Lines of which no article was made.")
    unread: bool = Field(description="Whether the last of those stands for all from there on, which were too many.")
    standing: Standing


def keep(store: Store, articles: Sequence[str], refused: int, *, unread: bool) -> str:
    """The id of a new batch of these articles. Forgotten `retention` and a day after it was last seen unfinished."""
    identifier = str(uuid.uuid4())
    head, members = _keys(store, identifier)
    with store.client.pipeline() as pipeline:
        created = milliseconds(store.client)
        pipeline.hset(head, mapping={"created": created, "refused": refused, "unread": int(unread)})
        if articles:
            pipeline.rpush(members, *articles)
        _expire(pipeline, store, identifier)
        pipeline.execute()
    return identifier


def find(store: Store, identifier: str) -> Batch | None:
    """The batch as it stands now; None for one that was forgotten or never was."""
    head, members = _keys(store, identifier)
    with store.client.pipeline() as pipeline:
        pipeline.hgetall(head)
        pipeline.lrange(members, 0, -1)
        fields, articles = pipeline.execute()
    if not fields:
        return None
    standing = _standing(store.statuses(articles))
    if standing.unfinished:
        _expire(store.client, store, identifier)
    created = instant(fields["created"])
    assert created is not None
    return Batch(
        id=identifier,
        created_at=created,
        articles=len(articles),
        refused=int(fields["refused"]),
        unread=fields.get("unread") == "1",
        standing=standing,
    )


def _keys(store: Store, identifier: str) -> tuple[str, str]:
    return store.keys.batches + identifier, f"{store.keys.batches}{identifier}:articles"


def _expire(client: "redis.Redis", store: Store, identifier: str) -> None:
    """Renew the batch's lifetime, by this client or pipeline: its last article may be finished a backlog later."""
    for key in _keys(store, identifier):
        client.expire(key, store.settings.retention + _LONGEST_WAIT)


def _standing(statuses: Sequence[Status | None]) -> Standing:
    counts = {status.value: statuses.count(status) for status in Status}
    return Standing(**counts, gone=len(statuses) - sum(counts.values()))
