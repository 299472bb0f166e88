"""What is kept of an article."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from newsdesk.article import Article, Language
from newsdesk.problem import Problem, ShownProblem
from newsdesk.result import Flag, Tags, Translation


class Status(StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"

    @property
    def final(self) -> bool:
        """Over, unless a failed article is retried."""
        return self in (Status.DONE, Status.FAILED)


class Progress(BaseModel):
    """Segments translated, and how many there are; both 0 before the article was read."""

    model_config = ConfigDict(frozen=True)

    done: int = Field(default=0, ge=0)
    total: int = Field(default=0, ge=0)


class State(BaseModel):
    """Where an article stands: what its record and its summary have in common."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    id: str
    status: Status
    version: int = Field(ge=1, description="Goes up with every change a client can see; the ETag is made from it.")
    attempt: int = Field(ge=0, description="How often a worker has begun the article.")
    progress: Progress
    language: Language | None = Field(description="Of the source text; null until it is known.")
    created_at: datetime
    started_at: datetime | None = None
    finished_at: datetime | None = None


class Summary(State):
    """A record without its texts, as listed: with `topics` and `flags` when done, with `problem` when failed."""

    headline: str | None = None
    opening: str | None = Field(default=None, description="How the body begins, on one line; … where it goes on.")
    topics: tuple[str, ...] = Field(default=(), description="Their qcodes, the surest first.")
    flags: tuple[Flag, ...] = Field(default=(), description="All flags of the translation's segments.")
    problem: ShownProblem | None = Field(default=None, description="Why it failed.")


class Record(State):
    """A record as a client sees it: with `translation` and `tags` when it is done, with `problem` when it is failed."""

    article: Article
    translation: Translation | None = None
    tags: Tags | None = None
    problem: Problem | None = None


def instant(milliseconds: str | int | None) -> datetime | None:
    """UTC time from milliseconds since 1970; None for nothing."""
    return datetime.fromtimestamp(int(milliseconds) / 1000, UTC) if milliseconds else None


COMMON_FIELDS = ("status", "version", "attempt", "done", "total", "language", "created", "started", "finished")


def common_fields(identifier: str, fields: Mapping[str, str | None]) -> dict[str, Any]:
    """What records and summaries have in common, from the fields kept in Redis."""
    return {
        "id": identifier,
        "status": fields["status"],
        "version": int(fields["version"] or 0),
        "attempt": int(fields["attempt"] or 0),
        "progress": Progress(done=int(fields.get("done") or 0), total=int(fields.get("total") or 0)),
        "language": fields.get("language") or None,
        "created_at": instant(fields["created"]),
        "started_at": instant(fields.get("started")),
        "finished_at": instant(fields.get("finished")),
    }


def recorded(identifier: str, fields: Mapping[str, str]) -> Record:
    """The record, from all fields kept in Redis."""
    status = Status(fields["status"])
    outcome = json.loads(fields["outcome"]) if status.final else {}
    return Record(
        article=Article.model_validate_json(fields["article"]),
        translation=outcome["translation"] if status is Status.DONE else None,
        tags=outcome["tags"] if status is Status.DONE else None,
        problem=Problem.model_validate(outcome) if status is Status.FAILED else None,
        **common_fields(identifier, fields),
    )
