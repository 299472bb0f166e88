"""The articles' records in Redis. Only this module and amendment.py change them, each time by one of scripts/*.lua.

All times are Redis's own, so that no host's clock matters.
"""

import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import cast

import redis
from redis.backoff import ExponentialBackoff
from redis.commands.core import Script
from redis.connection import DefaultParser
from redis.retry import Retry

from newsdesk import listing
from newsdesk.article import Article, Language, opening
from newsdesk.keys import Keys
from newsdesk.listing import Filters, Page
from newsdesk.problem import Problem
from newsdesk.record import Progress, Record, Status, common_fields
from newsdesk.result import Flag, Result
from newsdesk.settings import Settings


class WritesRefusedError(redis.exceptions.ResponseError):
    """Redis answers and takes no writes, nor a PING, because its disk is full or broken (MISCONF)."""


# The client has a class for OOM and READONLY but none for this, and its own PING before a read may raise it as well.
DefaultParser.EXCEPTION_CLASSES["MISCONF"] = WritesRefusedError
# Of REDIS_URL, told when a connection is made; how many there are is Redis's to say.
_errors = cast(dict[str, type[Exception]], DefaultParser.EXCEPTION_CLASSES["ERR"])
_errors["DB index is out of range"] = redis.exceptions.ConnectionError

_MOST_CONNECTIONS = 64  # of a process; each is in use for a millisecond at a time

UNAVAILABLE = (
    redis.exceptions.ConnectionError,
    redis.exceptions.TimeoutError,
    redis.exceptions.OutOfMemoryError,
    redis.exceptions.ReadOnlyError,
    WritesRefusedError,
)
"""What is raised while Redis is down, frozen, loading, full or a replica: the same call may work later."""

_SCRIPTS = Path(__file__).parent / "scripts"


class CreateOutcome(StrEnum):
    CREATED = "created"
    REPLAYED = "replayed"  # the same idempotency key and the same article
    KEY_REUSED = "key_reused"  # the same idempotency key with another article
    DUPLICATE = "duplicate"  # the same article under another key, or without one
    BACKLOG_FULL = "backlog_full"


class ClaimOutcome(StrEnum):
    CLAIMED = "claimed"
    BUSY = "busy"  # another worker's heartbeat is fresh
    EXHAUSTED = "exhausted"  # its worker was lost at the last attempt allowed
    FINAL = "final"
    GONE = "gone"


class RetryOutcome(StrEnum):
    RETRIED = "retried"
    BACKLOG_FULL = "backlog_full"
    SENT_ANEW = "sent_anew"  # the same text is another article by now
    UNKNOWN = "unknown"


class ChangedError(Exception):
    """The record is at another version by now."""


@dataclass(frozen=True)
class Claim:
    """`attempt` and `article` stand for claimed, `attempt` also for exhausted; `retry_in` (seconds) for busy."""

    outcome: ClaimOutcome
    attempt: int = 0
    article: Article | None = None
    retry_in: float = 0.0


def connect(settings: Settings, *, timeout: float = 5.0, retries: int = 1) -> "redis.Redis":
    """A client that waits `timeout` seconds for an answer, and tries `retries` times more over a new connection.

    Threads share its connections, however many they are: a thousand at once would be more than Redis lets in at a time.
    """
    pool = redis.BlockingConnectionPool.from_url(
        settings.redis_url,
        max_connections=_MOST_CONNECTIONS,
        timeout=timeout,
        decode_responses=True,
        socket_timeout=timeout,
        socket_connect_timeout=min(timeout, 3),
        socket_keepalive=True,
        health_check_interval=10,
        retry=Retry(ExponentialBackoff(cap=2, base=0.05), retries=retries),
    )
    return redis.Redis.from_pool(pool)


def eviction_policy(client: "redis.Redis") -> str:
    """What Redis does when its memory is full; anything but `noeviction` would drop records without a word."""
    return str(client.info("memory")["maxmemory_policy"])


def _change(client: "redis.Redis", name: str) -> Script:
    """One of scripts/*.lua: an atomic change of the records."""
    return client.register_script((_SCRIPTS / f"{name}.lua").read_text("utf-8"))


class Store:
    """Creates, claims, finishes, finds and forgets articles. Methods raise one of UNAVAILABLE while Redis can not."""

    def __init__(self, client: "redis.Redis", settings: Settings) -> None:
        self.client = client
        self.settings = settings
        self.keys = Keys(settings.key_prefix)

        self._create, self._claim, self._beat = (_change(client, name) for name in ("create", "claim", "beat"))
        self._finish, self._release, self._delete = (_change(client, name) for name in ("finish", "release", "delete"))
        self._retry = _change(client, "retry")

    def create(self, article: Article, idempotency_key: str | None = None) -> tuple[CreateOutcome, str]:
        """Record `article` as queued, or find the one it repeats. Returns outcome and id ('' for backlog_full)."""
        keys, identifier = self.keys, str(uuid.uuid4())
        digest = article.digest
        outcome, found = self._create(
            keys=[
                keys.articles + identifier,
                keys.digests + digest,
                keys.pending,
                keys.recent,
                keys.expiring,
                keys.failed,
                *([keys.idempotency + sha256(idempotency_key.encode()).hexdigest()] if idempotency_key else []),
            ],
            args=[
                identifier,
                digest,
                article.model_dump_json(exclude_defaults=True),
                article.headline or "",
                article.language or "",
                self.settings.max_backlog,
                self.settings.idempotency_retention * 1000,
                keys.articles,
                opening(article.body),
                article.words,
            ],
        )
        return CreateOutcome(outcome), found

    def claim(self, identifier: str) -> Claim:
        """Begin an attempt; at most one worker holds an article at a time."""
        outcome, number, article = self._claim(
            keys=[self.keys.articles + identifier, self.keys.pending, self.keys.running, self.keys.reached],
            args=[identifier, self.settings.stale_after * 1000, self.settings.max_attempts, self.keys.changes],
        )
        match ClaimOutcome(outcome):
            case ClaimOutcome.CLAIMED:
                return Claim(ClaimOutcome.CLAIMED, number, Article.model_validate_json(article))
            case ClaimOutcome.BUSY:
                return Claim(ClaimOutcome.BUSY, retry_in=number / 1000)
            case other:
                return Claim(other, number)

    def beat(self, identifier: str, attempt: int, progress: Progress) -> bool:
        """Say that the attempt is alive, and how far it is. False: it no longer owns the article and must stop."""
        return bool(
            self._beat(
                keys=[self.keys.articles + identifier, self.keys.pending],
                args=[identifier, attempt, progress.done, progress.total, self.keys.changes],
            )
        )

    def complete(self, identifier: str, attempt: int, result: Result) -> bool:
        """Done. False: the attempt no longer owned the article and nothing was written."""
        return self._finish_as(
            Status.DONE,
            identifier,
            attempt,
            result,
            result.language,
            facets=_facets(result),
            flags=result.translation.quality.flags,
            segments=len(result.translation.segments),
        )

    def fail(self, identifier: str, attempt: int, problem: Problem, language: Language | None = None) -> bool:
        """Failed for the reason in `problem`; the text is kept. False as for complete()."""
        return self._finish_as(Status.FAILED, identifier, attempt, problem, language)

    def _finish_as(
        self,
        status: Status,
        identifier: str,
        attempt: int,
        outcome: Result | Problem,
        language: Language | None,
        *,
        facets: Sequence[str] = (),
        flags: Sequence[Flag] = (),
        segments: int | None = None,
    ) -> bool:
        keys = self.keys
        return bool(
            self._finish(
                keys=[
                    keys.articles + identifier,
                    keys.pending,
                    keys.expiring,
                    keys.gone + identifier,
                    keys.running,
                    keys.failed,
                ],
                args=[
                    identifier,
                    attempt,
                    status,
                    outcome.model_dump_json(),
                    json.dumps(facets, ensure_ascii=False),
                    language or "",
                    self.settings.retention * 1000,
                    keys.changes,
                    keys.digests,
                    "" if segments is None else segments,
                    json.dumps(flags),
                    keys.throughput,
                ],
            )
        )

    def release(self, identifier: str, attempt: int) -> bool:
        """Give an attempt that could not begin back to the queue, uncounted."""
        return bool(
            self._release(
                keys=[self.keys.articles + identifier, self.keys.pending, self.keys.running],
                args=[identifier, attempt, self.keys.changes],
            )
        )

    def retry(self, identifier: str) -> RetryOutcome | Status:
        """Put a failed article back into the queue, with MAX_ATTEMPTS new attempts; the status of one not failed."""
        keys = self.keys
        outcome = self._retry(
            keys=[keys.articles + identifier, keys.pending, keys.expiring, keys.gone + identifier, keys.failed],
            args=[identifier, self.settings.max_backlog, keys.changes, keys.digests],
        )
        return RetryOutcome(outcome) if outcome in tuple(RetryOutcome) else Status(outcome)

    def delete(self, identifier: str, version: int | None = None) -> bool:
        """Cancel or drop, and forget the text. False if no such article was ever known.

        Raises ChangedError, having done nothing, where a version is given and the record is at another one.
        """
        keys = self.keys
        outcome = self._delete(
            keys=[
                keys.articles + identifier,
                keys.pending,
                keys.recent,
                keys.expiring,
                keys.gone + identifier,
                keys.running,
                keys.failed,
            ],
            args=[identifier, self.settings.retention * 1000, keys.changes, keys.digests, version or ""],
        )
        if outcome == "changed":
            raise ChangedError
        return cast(str, outcome) != "unknown"

    def get(self, identifier: str) -> Record | None:
        fields = cast(dict[str, str], self.client.hgetall(self.keys.articles + identifier))
        return _record(identifier, fields) if fields else None

    def page(self, filters: Filters, cursor: str | None, limit: int) -> Page:
        """Newest first; see listing.page."""
        return listing.page(self.client, self.keys, filters, cursor, limit)

    def statuses(self, identifiers: Sequence[str]) -> list[Status | None]:
        """The records' statuses alone, in order; None where there is no record."""
        with self.client.pipeline(transaction=False) as pipeline:
            for identifier in identifiers:
                pipeline.hget(self.keys.articles + identifier, "status")
            return [Status(status) if status else None for status in pipeline.execute()]

    def standing(self, identifier: str) -> tuple[Status, int] | None:
        """The record's status and version, without reading its texts; None when there is no record."""
        status, version = cast(
            list[str | None], self.client.hmget(self.keys.articles + identifier, "status", "version")
        )
        return (Status(status), int(version)) if status and version else None

    def version(self, identifier: str) -> int | None:
        """The record's version alone; None when there is no record."""
        standing = self.standing(identifier)
        return standing and standing[1]

    def why_gone(self, identifier: str) -> str | None:
        """`expired`, `deleted` or `cancelled` for an article that was; None for one that never was."""
        return cast(str | None, self.client.get(self.keys.gone + identifier))

    def backlog(self) -> int:
        """How many articles are unfinished."""
        return self.client.zcard(self.keys.pending)

    def silent(self, seconds: float) -> list[str]:
        """Unfinished ids (MAX_BACKLOG at most) that gave no sign of life for `seconds`, oldest first."""
        return cast(list[str], self.client.zrangebyscore(self.keys.pending, "-inf", self.now() - seconds * 1000))

    def overtaken(self, seconds: float) -> set[str]:
        """Unfinished ids that were sent more than `seconds` before one that a worker has begun."""
        return set(cast(list[str], self.client.zrangebyscore(self.keys.pending, "-inf", self._reached(seconds))))

    def resent(self, seconds: float) -> set[str]:
        """Ids sent again since their last sign of life, and at most `seconds` before one that a worker has begun."""
        sent = cast(
            list[tuple[str, float]],
            self.client.zrangebyscore(self.keys.resent, self._reached(seconds), "+inf", withscores=True),
        )
        signs = self.client.zmscore(self.keys.pending, [identifier for identifier, _ in sent]) if sent else []
        return {
            identifier for (identifier, time), sign in zip(sent, signs, strict=True) if sign is not None and sign < time
        }

    def _reached(self, seconds: float) -> float:
        """When the last one was sent of those that a worker has begun, less `seconds`; in milliseconds."""
        return float(cast(str | None, self.client.get(self.keys.reached)) or 0) - seconds * 1000

    def sent_again(self, identifier: str, status: Status, time: int) -> None:
        """Keep when an unfinished article was sent again. What is running keeps its last sign of life."""
        if status is Status.QUEUED:
            self.client.zadd(self.keys.pending, {identifier: time}, xx=True, gt=True)
        else:
            self.client.zadd(self.keys.resent, {identifier: time})
            self.client.expire(self.keys.resent, self.settings.retention)

    def now(self) -> int:
        """Redis's time, in milliseconds since 1970."""
        seconds, microseconds = self.client.time()
        return seconds * 1000 + microseconds // 1000


def _facets(result: Result) -> list[str]:
    """What a finished article can be found by: qcodes, surest first, entity ids and case-folded names."""
    found = [topic.qcode for topic in result.tags.topics]
    for entity in result.tags.entities:
        found += [entity.id or "", *(name.casefold() for name in (entity.name, entity.names.en, entity.names.ms))]
    return [facet for facet in dict.fromkeys(found) if facet]


def _record(identifier: str, fields: dict[str, str]) -> Record:
    status = Status(fields["status"])
    outcome = json.loads(fields["outcome"]) if status in (Status.DONE, Status.FAILED) else {}
    return Record(
        article=Article.model_validate_json(fields["article"]),
        translation=outcome["translation"] if status is Status.DONE else None,
        tags=outcome["tags"] if status is Status.DONE else None,
        problem=Problem.model_validate(outcome) if status is Status.FAILED else None,
        **common_fields(identifier, fields),
    )
