"""/v1/batches: many articles in one request, and how they fare. The body is read by lines, never held as a whole."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from flask import Blueprint, Response, request
from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge

from newsdesk import batches
from newsdesk.article import Article
from newsdesk.outcomes import CreateOutcome
from newsdesk.problem import InvalidField, Problem, ProblemType
from service.accepting import accept, backlog_full
from service.answers import CACHING, answer, ndjson
from service.desk import desk
from service.intake import check_media_type, decoded, from_json, too_late
from service.problems import ProblemError, failure, invalid, too_large
from service.query import Query, read_query
from service.representation import POLL_AFTER

blueprint = Blueprint("batches", __name__, url_prefix="/v1/batches")

NDJSON = "application/x-ndjson"
ACCEPTED = (NDJSON, "application/ndjson", "application/jsonl")
MOST_LINES = 10_000
MOST_BYTES = 100_000_000
_MOST_ERRORS = 5  # of a line that are told: ten thousand lines may be wrong in everything
_READ_AT_ONCE = 65_536  # bytes


@dataclass(frozen=True)
class Line:
    """What became of a line, counted from 1: an article, or the problem why there is none."""

    number: int
    article: str = ""
    outcome: CreateOutcome | None = None
    problem: Problem | None = None

    def as_dict(self) -> dict[str, Any]:
        if self.problem is not None:
            return {"line": self.number, "problem": self.problem.as_dict()}
        known = {"deduplicated": True} if self.outcome is CreateOutcome.DUPLICATE else {}
        return {"line": self.number, "id": self.article, **known}


@blueprint.post("")
def create() -> Response:
    read_query(Query)
    check_media_type(ACCEPTED)
    lines, whole = _lines()
    articles = list(dict.fromkeys(line.article for line in lines if line.article))
    if not articles:
        raise _nothing_taken(lines)
    refused = sum(line.problem is not None for line in lines)
    identifier = batches.keep(desk().store, articles, refused, unread=not whole)
    head = {"batch": identifier, "articles": len(articles), "refused": refused, **({} if whole else {"unread": True})}
    content = ndjson([head, *(line.as_dict() for line in lines)])
    created = any(line.outcome is CreateOutcome.CREATED for line in lines)
    headers = {"Location": f"/v1/batches/{identifier}", **POLL_AFTER, **CACHING}
    if not whole:
        headers["Connection"] = "close"  # else the rest of the body would have to be read
    return Response(content, 202 if created else 200, headers, content_type=NDJSON)


@blueprint.get("/<uuid:batch>")
def read(batch: UUID) -> Response:
    read_query(Query)
    found = batches.find(desk().store, str(batch))
    if found is None:
        raise failure(404, f"No batch has the id {batch}, or it was forgotten with its articles.")
    tag = "-".join(map(str, found.standing.model_dump().values()))
    headers = {"ETag": f'"{tag}"', **CACHING, **(POLL_AFTER if found.standing.unfinished else {})}
    if request.if_none_match.contains_weak(tag):
        return Response(status=304, headers=headers)
    return answer(found, headers=headers)


def _lines() -> tuple[list[Line], bool]:
    """Take the body's lines in, one after the other; blank ones are only counted. Also, whether these are all.

    Of a body that turns out to be too large the rest, which is not read, counts as one refused line. Raises 408, and
    413 for one that says it is.
    """
    if (request.content_length or 0) > MOST_BYTES:
        raise ProblemError(too_large(f"A batch may have at most {MOST_BYTES} bytes."), {"Connection": "close"})
    request.max_content_length = MOST_BYTES + 1  # at its limit Werkzeug refuses a chunked body that is no longer
    lines: list[Line] = []
    number = 0
    try:
        for raw in _raw_lines(desk().settings.max_request_bytes):
            if number == MOST_LINES:
                raise RequestEntityTooLarge
            number += 1
            if raw is None or raw.strip():
                lines.append(_taken(number, raw))
    except ClientDisconnected:
        raise too_late() from None
    except RequestEntityTooLarge:
        detail = f"A batch may have {MOST_LINES} lines and {MOST_BYTES} bytes; from here on nothing was read."
        lines.append(Line(number + 1, problem=too_large(detail)))
        return lines, False
    return lines, True


def _raw_lines(limit: int) -> Iterator[bytes | None]:
    """The body's lines; None for one of more than `limit` bytes."""
    reader = io.BufferedReader(cast(io.RawIOBase, request.stream), _READ_AT_ONCE)
    while line := reader.readline(limit + 1):
        if len(line) <= limit or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = reader.readline(limit)
        yield None


def _taken(number: int, raw: bytes | None) -> Line:
    if raw is None:
        limit = desk().settings.max_request_bytes
        return Line(number, problem=too_large(f"A line may have at most {limit} bytes."))
    try:
        outcome, identifier = accept(from_json(Article, decoded(raw)))
    except ProblemError as error:
        told = error.problem.errors[:_MOST_ERRORS]
        return Line(number, problem=error.problem.model_copy(update={"errors": told}))
    return Line(number, identifier, outcome)


def _nothing_taken(lines: Sequence[Line]) -> ProblemError:
    """The answer to a batch without an article. Its pointers take the lines for the elements of an array."""
    problems = [(line.number - 1, line.problem) for line in lines if line.problem]
    if not problems:
        return invalid([InvalidField(pointer="#", detail="is empty")], status=400)
    if any(problem.type is ProblemType.BACKLOG_FULL for _, problem in problems):
        return backlog_full()
    return invalid(
        InvalidField(pointer=f"#/{place}{error.pointer.removeprefix('#')}", detail=error.detail)
        for place, problem in problems[:100]
        for error in problem.errors or (InvalidField(pointer="#", detail=problem.detail or problem.title),)
    )
