"""The service as it runs: gunicorn with its own configuration, real sockets, slow and many clients."""

import json
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from newsdesk.connection import connect
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.api.server import Server
from tests.newsdesk.examples import article, result
from tests.newsdesk.inspection import eventually
from tests.support import RedisServer

Serve = Callable[..., Server]
JSON = {"Content-Type": "application/json"}
TEXT = {"Content-Type": "text/plain; charset=utf-8"}
POST = b"POST /v1/articles HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n"


@pytest.fixture(scope="module")
def shared_settings(redis_server: RedisServer) -> Settings:
    return Settings(redis_url=redis_server.url, key_prefix="{server}:")


@pytest.fixture(scope="module")
def server(shared_settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One for all tests that do not end it."""
    folder = tmp_path_factory.mktemp("server")
    with Server(shared_settings, folder, MAX_REQUEST_BYTES="10000", SERVICE_THREADS="8") as server:
        yield server


@pytest.fixture
def desk_store(shared_settings: Settings) -> Iterator[Store]:
    with connect(shared_settings) as client:
        yield Store(client, shared_settings)


def raw(server: Server, request: bytes) -> bytes:
    """The answer to bytes that are no good HTTP."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        connection.sendall(request)
        return b"".join(iter(lambda: connection.recv(65536), b""))


def test_it_works(server: Server, desk_store: Store) -> None:
    status, headers, body = server.request("POST", "/v1/articles", b"A story.", TEXT)
    assert status == 202
    identifier = json.loads(body)["id"]
    assert headers["Location"] == f"/v1/articles/{identifier}"
    desk_store.complete(identifier, desk_store.claim(identifier).attempt, result())
    assert json.loads(server.request("GET", headers["Location"])[2])["status"] == "done"


def test_its_log_is_json_and_without_texts(serve: Serve) -> None:
    server = serve()
    _, headers, _ = server.request("POST", "/v1/articles", b"A secret story.", {**TEXT, "X-Request-Id": "r1"})
    server.terminate()
    lines = [json.loads(line) for line in server.log.read_text().splitlines()]
    (posted,) = [line for line in lines if line.get("request_id") == "r1"]
    assert (posted["method"], posted["path"], posted["status"]) == ("POST", "/v1/articles", 202)
    assert headers["Location"] == f"/v1/articles/{posted['article_id']}"
    assert any("Listening at" in line["event"] for line in lines), "gunicorn's own lines too"
    assert "secret" not in server.log.read_text()


def pieces(size: int, count: int) -> Iterator[bytes]:
    for _ in range(count):
        yield b"x" * size


def test_a_body_in_chunks(server: Server) -> None:
    status, _, body = server.request("POST", "/v1/articles", pieces(1000, 10), TEXT, chunked=True)
    assert status == 202
    assert json.loads(body)["article"]["body"] == "x" * 10_000


@pytest.mark.parametrize("chunks", [b"zz\r\n", b"5\r\nHelloXX\r\n0\r\n\r\n", b"5\r\nHello", b"5\r\nHello\r\n0\r\n"])
@pytest.mark.parametrize("path", [b"/v1/articles", b"/v1/batches"])
def test_a_body_in_broken_chunks(server: Server, path: bytes, chunks: bytes) -> None:
    kind = b"text/plain" if path == b"/v1/articles" else b"application/x-ndjson"
    head = b"POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n" % (path, kind)
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        connection.sendall(head + chunks)
        connection.shutdown(socket.SHUT_WR)
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b"\r\nConnection: close\r\n" in answer
    assert answer.count(b"HTTP/1.1 ") == 1


@pytest.mark.parametrize("path", [b"/v1/articles", b"/v1/batches"])
def test_a_body_that_ends_early(server: Server, path: bytes) -> None:
    kind = b"text/plain" if path == b"/v1/articles" else b"application/x-ndjson"
    head = b"POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: 100\r\n\r\n" % (path, kind)
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        connection.sendall(head + b'{"body": "The first half of a story"}')
        connection.shutdown(socket.SHUT_WR)
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    assert answer.startswith(b"HTTP/1.1 408 ")


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("POST", "/v1/articles", 415),
        ("POST", "/v1/articles?lang=en", 422),
        ("PUT", "/v1/articles", 405),
        ("POST", "/v2/articles", 404),
    ],
)
def test_a_refused_body_that_nobody_read_ends_its_connection(
    server: Server, method: str, path: str, status: int
) -> None:
    """What is left of it would be taken for the next request, or break it."""
    with closing(server.connection(timeout=30)) as connection:
        for _ in range(3):
            connection.request(method, path, b"x" * 65_536, {"Content-Type": "application/xml"})
            answer = connection.getresponse()
            answer.read()
            assert (answer.status, answer.getheader("Connection")) == (status, "close")
            connection.request("GET", "/healthz")  # on a new one
            assert connection.getresponse().read()


def test_too_large_a_body_in_chunks(server: Server) -> None:
    request = POST + b"Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
    answer = raw(server, request + (b"1000\r\n" + b"x" * 4096 + b"\r\n") * 3 + b"0\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert b'"/problems/too-large"' in answer


def test_too_large_a_body_is_refused_before_it_is_sent(server: Server) -> None:
    request = POST + b"Content-Length: 99999999\r\n\r\n"
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        connection.sendall(request)
        assert connection.recv(65536).startswith(b"HTTP/1.1 413 ")


@pytest.mark.parametrize(
    "request_line",
    [
        b"GET /v1/articles?entity=" + b"x" * 5000 + b" HTTP/1.1\r\nHost: x\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + b"x" * 10_000 + b"\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\n" + b"".join(b"X-%d: y\r\n" % number for number in range(60)),
        b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n",
        b"\x16\x03\x01 this is no HTTP\r\n",
        "GET /v1/articles?q=Café HTTP/1.1\r\nHost: x\r\n".encode(),
    ],
    ids=["long line", "long field", "many fields", "two lengths", "no HTTP", "no ASCII"],
)
def test_requests_beyond_the_limits(server: Server, request_line: bytes) -> None:
    head, _, content = raw(server, request_line + b"\r\n").partition(b"\r\n\r\n")
    status = int(head.split(b" ", 2)[1])
    assert 400 <= status < 500
    assert b"Content-Type: application/problem+json\r\n" in head and b"X-Request-Id: " in head
    assert json.loads(content)["status"] == status
    assert server.request("GET", "/healthz")[0] == 200


def test_a_refusal_is_logged_under_its_own_id(serve: Serve) -> None:
    """The thread has served another request, of another article."""
    server = serve(SERVICE_THREADS="1")
    assert server.request("POST", "/v1/articles", b"A story.", TEXT)[0] == 202
    head = raw(server, b"GET / HTTP/1.1\nHost: x\n\n").partition(b"\r\n\r\n")[0].decode()
    server.terminate()
    (line,) = [json.loads(line) for line in server.log.read_text().splitlines() if "InvalidRequestLine" in line]
    assert f"\r\nX-Request-Id: {line['request_id']}\r\n" in head
    assert "article_id" not in line


def test_many_waits_leave_room_for_others(server: Server, desk_store: Store) -> None:
    """Five times as many clients wait as there are threads; the service answers others, and at last all of them."""
    _, identifier = desk_store.create(article())
    with ThreadPoolExecutor(40) as pool:
        waits = [pool.submit(server.request, "GET", f"/v1/articles/{identifier}?wait=30") for _ in range(40)]
        eventually(lambda: sum(wait.done() for wait in waits) == 36)
        for _ in range(5):
            assert server.request("GET", "/healthz")[0] == 200
            assert server.request("POST", "/v1/articles", json.dumps({"body": "x"}).encode(), JSON)[0] in (200, 202)
        assert sum(wait.done() for wait in waits) == 36, "four still wait"
        desk_store.complete(identifier, desk_store.claim(identifier).attempt, result())
        answers = [json.loads(wait.result()[2])["status"] for wait in waits]
    assert sorted(answers) == ["done"] * 4 + ["queued"] * 36


def test_idle_connections_leave_room_for_others(server: Server) -> None:
    with ExitStack() as stack:
        for _ in range(40):
            stack.enter_context(socket.create_connection(("127.0.0.1", server.port)))
        assert server.request("GET", "/healthz")[0] == 200


def test_clients_that_do_not_hang_up_leave_room_for_others(server: Server) -> None:
    """Gunicorn's own worker would answer the last request after 20 seconds; the server's limit of waiting is 10."""
    with ExitStack() as stack:
        for _ in range(10):
            connection = stack.enter_context(socket.create_connection(("127.0.0.1", server.port), timeout=30))
            connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            assert connection.recv(65536).startswith(b"HTTP/1.1 200 ")
        impatient = stack.enter_context(closing(server.connection(timeout=10)))
        impatient.request("GET", "/healthz")
        assert impatient.getresponse().status == 200


@pytest.mark.slow
@pytest.mark.parametrize(
    "beginning",
    [
        b"GET /healthz HT",
        b"GET / HTTP/1.1\r\nHost: x\r\nX-Never",
        POST + b"Content-Length: 9\r\n\r\nstop",
    ],
    ids=["line", "head", "body"],
)
def test_clients_that_stop_in_a_request_are_given_up(serve: Serve, beginning: bytes) -> None:
    server = serve(SERVICE_THREADS="2")
    with ExitStack() as stack:
        stopped = [
            stack.enter_context(socket.create_connection(("127.0.0.1", server.port), timeout=60)) for _ in range(2)
        ]
        for connection in stopped:
            connection.sendall(beginning)
        assert server.request("GET", "/healthz")[0] == 200
        answers = [connection.recv(65536) for connection in stopped]
    assert all(answer.startswith(b"HTTP/1.1 408 ") for answer in answers)
    server.terminate()
    levels = [json.loads(line)["level"] for line in server.log.read_text().splitlines()]
    assert "error" not in levels


def test_waiting_clients_get_their_answer_when_the_server_stops(serve: Serve, store: Store) -> None:
    server = serve(MAX_WAIT="2")
    _, identifier = store.create(article())
    with ThreadPoolExecutor() as pool:
        wait = pool.submit(server.request, "GET", f"/v1/articles/{identifier}?wait=2")
        time.sleep(0.5)
        assert server.terminate() == 0
        assert wait.result()[0] == 200


def test_two_processes_count_together(serve: Serve, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    left = temporary / "dwiberita-metrics-4194305-x"  # of a process that was killed; Linux has no such number
    left.mkdir(parents=True)
    server = serve(SERVICE_PROCESSES="2", TMPDIR=str(temporary))
    assert not left.exists()
    for _ in range(20):
        assert server.request("GET", "/v1/models")[0] == 200
    line = b'dwiberita_requests_total{method="GET",route="/v1/models",status="200"} 20.0'
    assert line in server.request("GET", "/metrics")[2]
    assert server.terminate() == 0
    assert not list(temporary.iterdir())
