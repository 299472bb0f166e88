"""Every error as RFC 9457 problem details, whatever raised it. Never shows a stack trace or another client's text."""

import traceback
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

import structlog
from flask import Flask, Response, g, request
from gunicorn.http.errors import NoMoreData, ParseException  # type: ignore[import-untyped]
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from newsdesk.connection import NO_PERMISSION, UNAVAILABLE, what_is_wrong
from newsdesk.index import CursorError
from newsdesk.problem import MEDIA_TYPE, InvalidField, Problem, ProblemType
from service.answers import encode

log = structlog.get_logger(__name__)

_DETAILS = {
    404: "There is nothing at this address. /docs lists what there is.",
    405: "This address does not take {method}. The Allow header lists what it takes.",
}


class ProblemError(Exception):
    """An error that knows its answer; `members` are extension members of the problem (RFC 9457, section 3.2)."""

    def __init__(
        self, problem: Problem, headers: Mapping[str, str] | None = None, members: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(problem.title)
        self.problem = problem
        self.headers = headers or {}
        self.members = members or {}


def failure(status: int, detail: str, headers: Mapping[str, str] | None = None) -> ProblemError:
    """A problem that its HTTP status says all about."""
    return ProblemError(Problem(title=HTTPStatus(status).phrase, status=status, detail=detail), headers)


def invalid(errors: Iterable[InvalidField], status: int = 422) -> ProblemError:
    """422 for input that was read and is not acceptable, 400 for input that cannot even be read."""
    title = "The request is not valid" if status == 422 else "The request cannot be read"
    problem = Problem(type=ProblemType.INVALID_INPUT, title=title, status=status, errors=tuple(errors))
    return ProblemError(problem)


def too_large(detail: str) -> Problem:
    return Problem(type=ProblemType.TOO_LARGE, title="The request is too large", status=413, detail=detail)


def respond(
    problem: Problem, headers: Mapping[str, str] | None = None, members: Mapping[str, Any] | None = None
) -> Response:
    return Response(encode({**problem.as_dict(), **(members or {})}), problem.status, headers, content_type=MEDIA_TYPE)


def register(app: Flask) -> None:
    app.register_error_handler(ProblemError, lambda error: respond(error.problem, error.headers, error.members))
    app.register_error_handler(HTTPException, of_http)
    for broken in (ParseException, NoMoreData):
        app.register_error_handler(broken, _broken_body)
    for unavailable in UNAVAILABLE:
        app.register_error_handler(unavailable, _store_unavailable)
    app.register_error_handler(CursorError, _unknown_cursor)
    app.register_error_handler(Exception, _unexpected)


def of_http(error: HTTPException) -> Response:
    """The problem of an error that Flask or an address has raised."""
    status = error.code or 500
    headers = {name: value for name, value in error.get_headers() if name not in ("Content-Type", "Content-Length")}
    if isinstance(error, RequestEntityTooLarge):
        problem = too_large(f"Such a request may have at most {(request.max_content_length or 1) - 1} bytes.")
        return respond(problem, {**headers, "Connection": "close"})
    detail = _DETAILS.get(status, error.description or "").replace("{method}", request.method)
    return respond(Problem(title=error.name, status=status, detail=detail), headers)


def _broken_body(error: Exception) -> Response:
    """From gunicorn, while a body in chunks is read. What follows on this connection cannot be told from its rest."""
    detail = "The body breaks the rules of Transfer-Encoding: chunked, or ends before its last chunk."
    problem = Problem(title=HTTPStatus(400).phrase, status=400, detail=detail)
    return respond(problem, {"Connection": "close"})


def _store_unavailable(error: Exception) -> Response:
    log.warning("redis is unavailable", error=str(error))
    wrong = what_is_wrong(error) if isinstance(error, NO_PERMISSION) else "Redis is down, starting, full or read-only."
    return respond(
        Problem(
            type=ProblemType.STORE_UNAVAILABLE,
            title="The store is unavailable",
            status=503,
            detail=f"{wrong} Nothing was lost; send the same request again later.",
        ),
        {"Retry-After": "5"},
    )


def _unknown_cursor(error: CursorError) -> Response:
    return respond(invalid([InvalidField(pointer="?cursor", detail=f"is {error}")]).problem)


def _unexpected(error: Exception) -> Response:
    # A validation error's own words quote its input, which may be an article.
    words = f"{error.error_count()} validation errors" if isinstance(error, ValidationError) else str(error)
    log.error(
        "request failed", exception=type(error).__name__, error=words, at=traceback.format_tb(error.__traceback__)
    )
    detail = f"This is a fault of the service; its log tells more about request {g.get('request_id')}."
    return respond(Problem(title=HTTPStatus(500).phrase, status=500, detail=detail))
