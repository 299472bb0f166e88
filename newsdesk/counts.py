"""How the desk fares: articles by state, throughput and the last failures. Reads indexes only, never scans records."""

from datetime import datetime
from typing import cast

import redis
from pydantic import BaseModel, ConfigDict, Field

from newsdesk.connection import milliseconds
from newsdesk.keys import Keys
from newsdesk.problem import Problem, ShownProblem
from newsdesk.record import instant

_MINUTES = 5
_FAILURES = 10


class Counts(BaseModel):
    """Articles by state; finished ones until their retention time is over."""

    model_config = ConfigDict(frozen=True)

    queued: int
    running: int
    done: int
    failed: int


class Throughput(BaseModel):
    """What was finished as `done` in the last `seconds`: the minute that runs and the four before it, by UTC.

    `words` are those of the source texts, headlines included, as white space separates them.
    """

    model_config = ConfigDict(frozen=True)

    seconds: int = Field(ge=60 * (_MINUTES - 1), lt=60 * _MINUTES)
    articles: int
    words: int
    words_per_second: float


class Failure(BaseModel):
    """A failed article, and why it failed."""

    model_config = ConfigDict(frozen=True)

    id: str
    headline: str | None
    opening: str | None
    finished_at: datetime
    problem: ShownProblem


def counts(client: "redis.Redis", keys: Keys) -> Counts:
    """All four at one moment."""
    now = milliseconds(client)
    with client.pipeline(transaction=True) as pipeline:
        pipeline.zcard(keys.pending)
        pipeline.scard(keys.running)
        pipeline.zcount(keys.expiring, now, "+inf")
        pipeline.zcount(keys.failed, now, "+inf")
        unfinished, running, finished, failed = cast(list[int], pipeline.execute())
    return Counts(queued=unfinished - running, running=running, done=finished - failed, failed=failed)


def throughput(client: "redis.Redis", keys: Keys) -> Throughput:
    """Over the minute that runs and the four before it."""
    minute, elapsed = divmod(milliseconds(client) // 1000, 60)
    with client.pipeline(transaction=False) as pipeline:
        for one in range(minute - _MINUTES + 1, minute + 1):
            pipeline.hmget(keys.throughput + str(one), "articles", "words")
        found = cast(list[list[str | None]], pipeline.execute())
    articles, words = (sum(int(number or 0) for number in numbers) for numbers in zip(*found, strict=True))
    seconds = 60 * (_MINUTES - 1) + elapsed
    return Throughput(seconds=seconds, articles=articles, words=words, words_per_second=round(words / seconds, 2))


def failures(client: "redis.Redis", keys: Keys) -> list[Failure]:
    """The last ten failed articles, newest first."""
    newest = client.zrevrangebyscore(keys.failed, "+inf", milliseconds(client), start=0, num=_FAILURES)
    identifiers = cast(list[str], newest)
    with client.pipeline(transaction=False) as pipeline:
        for identifier in identifiers:
            pipeline.hmget(keys.articles + identifier, "status", "headline", "opening", "finished", "outcome")
        found = cast(list[list[str | None]], pipeline.execute())
    return [
        Failure(
            id=identifier,
            headline=headline or None,
            opening=opening,
            finished_at=cast(datetime, instant(finished)),
            problem=Problem.model_validate_json(cast(str, outcome)),
        )
        for identifier, (status, headline, opening, finished, outcome) in zip(identifiers, found, strict=True)
        if status == "failed"  # not deleted or retried meanwhile
    ]
