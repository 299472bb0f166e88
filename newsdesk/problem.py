"""The one error format: RFC 9457 problem details, in HTTP answers and in the record of a failed article."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

MEDIA_TYPE = "application/problem+json"


class ProblemType(StrEnum):
    """Relative URI references, as RFC 9457 section 3.1.1 allows; docs/api.md explains each."""

    BLANK = "about:blank"
    INVALID_INPUT = "/problems/invalid-input"
    TOO_LARGE = "/problems/too-large"
    IDEMPOTENCY_KEY_REUSED = "/problems/idempotency-key-reused"
    BACKLOG_FULL = "/problems/backlog-full"
    STORE_UNAVAILABLE = "/problems/store-unavailable"
    NOT_READY = "/problems/not-ready"
    UNSUPPORTED_LANGUAGE = "/problems/unsupported-language"
    PROCESSING_FAILED = "/problems/processing-failed"
    TIME_LIMIT = "/problems/time-limit"
    WORKER_LOST = "/problems/worker-lost"


class InvalidField(BaseModel):
    """One invalid part of the input.

    `pointer` is a JSON Pointer as a URI fragment (`#/body`), or names a query parameter (`?wait`) or a header.
    """

    model_config = ConfigDict(frozen=True)

    pointer: str
    detail: str


class Problem(BaseModel):
    """`status` is the HTTP status it goes with; a failed article's problem carries the one that fits best."""

    model_config = ConfigDict(frozen=True)

    type: ProblemType = ProblemType.BLANK
    title: str
    status: int
    detail: str | None = None
    errors: tuple[InvalidField, ...] = Field(default=())

    def as_dict(self) -> dict[str, Any]:
        """As it goes out: without what is empty."""
        return {name: value for name, value in self.model_dump(mode="json").items() if value not in (None, [])}


ShownProblem = Annotated[Problem, PlainSerializer(Problem.as_dict)]
"""Part of what goes out."""
