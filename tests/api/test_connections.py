"""How the service's connections end: between requests, after an answer, and while one is sent."""

import json
import socket
from collections.abc import Callable

import pytest

from tests.api.server import Server
from tests.newsdesk.inspection import eventually

Serve = Callable[..., Server]
GET = b"GET /healthz HTTP/1.1\r\nHost: x\r\n"


def statuses(server: Server, request: bytes) -> list[bytes]:
    """Of all answers on one connection, until the service ends it."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        connection.sendall(request)
        answers = b"".join(iter(lambda: connection.recv(65536), b""))
    return [answer[:3] for answer in answers.split(b"HTTP/1.1 ")[1:]]


def complaints(server: Server) -> list[dict[str, str]]:
    """What its log has to say, once it has stopped, beside the course of things."""
    server.terminate()
    lines = [json.loads(line) for line in server.log.read_text().splitlines()]
    return [line for line in lines if line["level"] not in ("debug", "info")]


@pytest.mark.slow
def test_one_that_is_idle_between_requests_ends_without_a_word(serve: Serve) -> None:
    server = serve()
    assert statuses(server, 3 * (GET + b"\r\n")) == 3 * [b"200"]
    assert complaints(server) == []


def test_the_broken_body_of_what_is_answered_gets_no_second_answer(serve: Serve) -> None:
    """The client would take it for that of its next request."""
    server = serve()
    assert statuses(server, GET + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n") == [b"200"]
    assert complaints(server) == []


@pytest.mark.slow
def test_a_client_that_takes_no_answers_is_given_up_in_a_line(serve: Serve) -> None:
    server = serve(SERVICE_THREADS="1")
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.connect(("127.0.0.1", server.port))
        connection.sendall(400 * b"GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n")
        eventually(lambda: '"info"' not in server.log.read_text().splitlines()[-1])
        (line,) = complaints(server)
    assert line["level"] == "warning"
    assert "exception" not in line and "request_id" in line
