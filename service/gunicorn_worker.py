"""Gunicorn's threaded worker, made safe from clients that do not hang up, and with problems for what is no HTTP.

It also ends connections as the service says.
"""

import threading
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from typing import Any
from uuid import uuid4

from gunicorn import util  # type: ignore[import-untyped]
from gunicorn.http import Request, errors  # type: ignore[import-untyped]
from gunicorn.workers.gthread import TConn, ThreadWorker  # type: ignore[import-untyped]
from structlog.contextvars import bind_contextvars, clear_contextvars

from newsdesk.problem import MEDIA_TYPE, Problem
from service.answers import encode

_LINGERING_AT_MOST = 64


class HeadTooLate(errors.ParseException):  # type: ignore[misc]
    """A client stopped within a request's head."""


_REFUSALS = {
    HeadTooLate: (HTTPStatus.REQUEST_TIMEOUT, "The head did not arrive in time."),
    errors.LimitRequestLine: (HTTPStatus.REQUEST_URI_TOO_LONG, "The address is too long."),
    errors.LimitRequestHeaders: (
        HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
        "There are too many header fields, or one is too long.",
    ),
    errors.ExpectationFailed: (HTTPStatus.EXPECTATION_FAILED, "Of Expect only 100-continue is taken."),
    errors.UnsupportedTransferCoding: (HTTPStatus.NOT_IMPLEMENTED, "Of Transfer-Encoding only chunked is taken."),
    errors.InvalidRequestLine: (
        HTTPStatus.BAD_REQUEST,
        "The request's first line is no HTTP that is taken. An address is ASCII: é is written %C3%A9.",
    ),
}
_OTHER_REFUSAL = (HTTPStatus.BAD_REQUEST, "The request is no HTTP that is taken.")


class Worker(ThreadWorker):  # type: ignore[misc]
    """Ends connections in threads of their own.

    Gunicorn 27 waits for the client's side of the end, up to two seconds, in the one thread that accepts connections:
    a few clients that keep a connection open after `Connection: close` stop the service, fifteen get it killed.
    """

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._lingering = threading.BoundedSemaphore(_LINGERING_AT_MOST)

    def load_wsgi(self) -> None:
        super().load_wsgi()
        self.wsgi: Callable[..., Any] = _closing(self.wsgi)

    def handle(self, conn: Any) -> Any:
        """In a thread that may have served another request, whose ids are no longer those of what is logged."""
        clear_contextvars()
        return super().handle(conn)

    def handle_request(self, req: Any, conn: Any) -> Any:
        try:
            return super().handle_request(req, conn)
        except BlockingIOError:  # by the time limit that gunicorn_conf.py sets; gunicorn would log a traceback
            self.log.warning("the client stopped taking its answer")
            return False

    def _keepalive_after(self, conn: Any, keepalive: bool) -> bool:
        try:
            return bool(super()._keepalive_after(conn, keepalive))
        except errors.ParseException:  # in the rest of a body: gunicorn would send a second answer
            return False

    def handle_error(self, req: Any, client: Any, addr: Any, exc: BaseException) -> None:
        """Answer a request that cannot even be parsed as any other error is answered; gunicorn would write HTML."""
        of_the_answer = (errors.InvalidResponseHeader, errors.InvalidResponseHeaderName)
        if not isinstance(exc, errors.ParseException) or isinstance(exc, of_the_answer):
            super().handle_error(req, client, addr, exc)
            return
        identifier = uuid4().hex
        bind_contextvars(request_id=identifier)
        self.log.warning("request %s is refused unread: %s", identifier, type(exc).__name__)
        util.write_nonblock(client, _refusal(*_REFUSALS.get(type(exc), _OTHER_REFUSAL), identifier))

    def enqueue_req(self, conn: Any) -> None:
        conn.init = partial(_init, conn)
        conn.close = partial(self._close, conn)
        super().enqueue_req(conn)

    def _close(self, conn: Any, graceful: bool = False) -> None:
        if graceful and self._lingering.acquire(blocking=False):
            threading.Thread(target=self._linger, args=(conn,), name="linger", daemon=True).start()
        else:
            TConn.close(conn)

    def _linger(self, conn: Any) -> None:
        try:
            TConn.close(conn, graceful=True)
        finally:
            self._lingering.release()


class _Request(Request):  # type: ignore[misc]
    """Whose head may stop: gunicorn would log that as an error of its own and give no answer."""

    def parse(self, unreader: Any) -> Any:
        try:
            return super().parse(unreader)
        except BlockingIOError:  # by the time limit that gunicorn_conf.py sets
            raise HeadTooLate from None


def _init(conn: Any) -> None:
    TConn.init(conn)
    conn.parser.mesg_class = _Request


def _closing(app: Callable[..., Any]) -> Callable[..., Any]:
    """`app`, whose `Connection: close` is heeded: gunicorn leaves that header out and keeps the connection."""

    def wrapped(environ: dict[str, Any], start_response: Any) -> Any:
        def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            if ("Connection", "close") in headers:
                start_response.__self__.force_close()  # of gunicorn's response
            return start_response(status, headers, exc_info)

        return app(environ, start)

    return wrapped


def _refusal(status: HTTPStatus, detail: str, identifier: str) -> bytes:
    """A whole answer, to be followed by the end of the connection."""
    content = encode(Problem(title=status.phrase, status=status, detail=detail).as_dict())
    head = (
        f"HTTP/1.1 {status.value} {status.phrase}",
        f"Content-Type: {MEDIA_TYPE}",
        f"Content-Length: {len(content)}",
        f"X-Request-Id: {identifier}",
        "X-Content-Type-Options: nosniff",
        "Connection: close",
        "",
        "",
    )
    return "\r\n".join(head).encode("ascii") + content
