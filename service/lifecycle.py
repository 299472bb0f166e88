"""What happens around every request: its id, its log line and the security headers. Never logs a text or a query."""

import logging
import re
import time
from uuid import uuid4

import structlog
from flask import Flask, Response, g, request
from structlog.contextvars import bind_contextvars, clear_contextvars

log = structlog.get_logger(__name__)

_QUIET = {"/healthz", "/readyz", "/metrics"}
_PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
_DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"


_DISCARDED_BY_GUNICORN = 65_535  # bytes of a body that nobody read; a longer one breaks what comes after it


def register(app: Flask) -> None:
    app.before_request(_begin)
    app.after_request(_secure)
    app.after_request(_end_connection)
    app.after_request(_finish)


def _begin() -> None:
    g.started = time.perf_counter()
    given = request.headers.get("X-Request-Id", "")
    g.request_id = given if re.fullmatch("[A-Za-z0-9._-]{1,64}", given) else uuid4().hex
    clear_contextvars()
    bind_contextvars(request_id=g.request_id)


def _secure(response: Response) -> Response:
    policy = _PAGE_POLICY if response.mimetype == "text/html" else _DATA_POLICY
    response.headers.setdefault("Content-Security-Policy", policy)  # a document that is taken away has its own
    response.headers.update(
        {
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Referrer-Policy": "no-referrer",
            "Cross-Origin-Resource-Policy": "same-origin",
        }
    )
    return response


def _end_connection(response: Response) -> Response:
    """After a refusal, where the rest of a body may stand between it and the next request."""
    is_chunked = "chunked" in request.headers.get("Transfer-Encoding", "").lower()
    if response.status_code >= 400 and (is_chunked or (request.content_length or 0) > _DISCARDED_BY_GUNICORN):
        response.headers["Connection"] = "close"
    return response


def _finish(response: Response) -> Response:
    response.headers["X-Request-Id"] = g.request_id
    log.log(
        logging.DEBUG if request.path in _QUIET else logging.INFO,
        "request",
        method=request.method,
        path=request.path,
        status=response.status_code,
        milliseconds=round((time.perf_counter() - g.started) * 1000, 1),
    )
    return response
