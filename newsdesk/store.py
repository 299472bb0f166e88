"""The articles' records in Redis. Only this module and amendment.py change them, each time by one of scripts/*.lua.

All times are Redis's own, so that no host's clock matters.
"""

import json
import uuid
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Literal, NamedTuple, Self, cast

import redis
from redis.commands.core import Script

from newsdesk import listing
from newsdesk.article import Article, Language, opening
from newsdesk.connection import milliseconds
from newsdesk.index import Page
from newsdesk.keys import Keys
from newsdesk.listing import Filters
from newsdesk.outcomes import ChangedError, Claim, ClaimOutcome, CreateOutcome, RetryOutcome
from newsdesk.problem import Problem
from newsdesk.record import Progress, Record, Status, Summary, recorded
from newsdesk.result import Flag, Result
from newsdesk.settings import Settings

_SCRIPTS = Path(__file__).parent / "scripts"


def _change(client: "redis.Redis", name: str) -> Script:
    """One of scripts/*.lua: an atomic change of the records."""
    return client.register_script((_SCRIPTS / f"{name}.lua").read_text("utf-8"))


class _Findings(NamedTuple):
    """What the record says beside the outcome: of a result all of it, of a problem nothing."""

    language: Language | Literal[""] = ""
    facets: Sequence[str] = ()
    flags: Sequence[Flag] = ()
    segments: int | Literal[""] = ""

    @classmethod
    def of(cls, result: Result, acronyms: Iterable[str]) -> Self:
        translation = result.translation
        return cls(result.language, _facets(result, acronyms), translation.quality.flags, len(translation.segments))


class Store:
    """Creates, claims, finishes, finds and forgets articles. Methods raise UNAVAILABLE (connection.py)."""

    def __init__(self, client: "redis.Redis", settings: Settings) -> None:
        self.client = client
        self.settings = settings
        self.keys = Keys(settings.key_prefix)

        self._create, self._claim, self._beat = (_change(client, name) for name in ("create", "claim", "beat"))
        self._finish, self._release, self._delete = (_change(client, name) for name in ("finish", "release", "delete"))
        self._retry = _change(client, "retry")
        self.amend = _change(client, "amend")  # which amendment.py calls

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

    def complete(self, identifier: str, attempt: int, result: Result, acronyms: Iterable[str] = ()) -> bool:
        """Done, also if it was already; its entities are found by their `acronyms`, too.

        False: the attempt no longer owned the article and nothing was written.
        """
        return self._finish_as(Status.DONE, identifier, attempt, result, _Findings.of(result, acronyms))

    def fail(self, identifier: str, attempt: int, problem: Problem) -> bool:
        """Failed for the reason in `problem`; the text is kept. False as for complete()."""
        return self._finish_as(Status.FAILED, identifier, attempt, problem, _Findings())

    def _finish_as(
        self, status: Status, identifier: str, attempt: int, outcome: Result | Problem, found: _Findings
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
                    json.dumps(found.facets, ensure_ascii=False),
                    found.language,
                    self.settings.retention * 1000,
                    keys.changes,
                    keys.digests,
                    found.segments,
                    json.dumps(found.flags),
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
        return recorded(identifier, fields) if fields else None

    def page(self, filters: Filters, cursor: str | None, limit: int) -> Page[Summary]:
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
        before = milliseconds(self.client) - seconds * 1000
        return cast(list[str], self.client.zrangebyscore(self.keys.pending, "-inf", before))


def _facets(result: Result, acronyms: Iterable[str]) -> list[str]:
    """What a finished article can be found by: qcodes, surest first, entity ids, case-folded names and acronyms."""
    found = [topic.qcode for topic in result.tags.topics]
    for entity in result.tags.entities:
        found += [entity.id or "", *(name.casefold() for name in (entity.name, entity.names.en, entity.names.ms))]
    found += map(str.casefold, acronyms)
    return [facet for facet in dict.fromkeys(found) if facet]
