"""What `make run` says of a desk that does not do its work; tests/integration starts the real one."""

import errno
import json
import os
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from scripts import stack
from scripts.ports import Failure
from scripts.stack import Stack, log_file, process_sample, stack_environment, wait_until_ready
from tests.support.ports import free_port


class NeverDone(BaseHTTPRequestHandler):
    """Takes the sample, and cannot reach Redis when it is first asked for it."""

    asked: ClassVar = 0

    def do_POST(self) -> None:
        self.answer(202, "queued")

    def do_GET(self) -> None:
        type(self).asked += 1
        self.answer(*((503, 503) if self.asked == 1 else (200, "queued")))

    def answer(self, code: int, status: object) -> None:
        content = json.dumps({"id": "x", "status": status}).encode()
        self.send_response(code)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        pass


class Forgets(NeverDone):
    def do_GET(self) -> None:
        self.answer(404, 404)


class HangsUp(NeverDone):
    def do_GET(self) -> None:
        self.close_connection = True


@contextmanager
def served(handler: type[BaseHTTPRequestHandler]) -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


class Running(Stack):
    """Whose processes have not ended."""

    def check(self) -> None:
        pass


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Running]:
    running = Running({"PORT": "0"})
    running.log = stack.ROOT / "var" / f"{tmp_path.name}.log"
    running.log.parent.mkdir(exist_ok=True)
    running.log.write_text("first\n" * 30 + "worker: what is wrong\n")
    yield running
    running.log.unlink()


@pytest.mark.parametrize(
    ("service", "told"),
    [
        (NeverDone, "the sample is still queued after 0 seconds"),
        (Forgets, "the sample cannot be looked at"),
        (HangsUp, "the service does not answer"),
    ],
)
def test_a_sample_that_is_never_done_ends_with_the_last_words_of_the_desk(
    monkeypatch: pytest.MonkeyPatch, desk: Running, service: type[BaseHTTPRequestHandler], told: str
) -> None:
    monkeypatch.setattr(stack, "STORY", 0.2)
    with (
        served(service) as port,
        pytest.raises(Failure, match=rf"(?s)^{told}.*{desk.log.name}:\n.*worker: what is wrong$"),
    ):
        process_sample(desk, f"http://127.0.0.1:{port}")


class TrustsOthers(NeverDone):
    def do_GET(self) -> None:
        self.answer(400, None)


def test_a_desk_that_does_not_trust_its_host_is_named_at_once(desk: Running) -> None:
    with served(TrustsOthers) as port, pytest.raises(Failure, match=r"does not answer at .* TRUSTED_HOSTS must have"):
        wait_until_ready(desk, f"http://127.0.0.1:{port}")


def test_a_proxy_for_the_outside_is_not_asked(monkeypatch: pytest.MonkeyPatch, desk: Running) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "")
    monkeypatch.setattr(urllib.request, "_opener", None)  # it keeps the proxies that it found at first
    with served(Forgets) as port, pytest.raises(Failure, match="the sample cannot be looked at"):
        process_sample(desk, f"http://127.0.0.1:{port}")


@pytest.mark.parametrize("name", ["REDIS_URL", "REDIS_URL_FILE"])
def test_the_port_of_a_redis_that_is_not_started_may_be_taken(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    with served(NeverDone) as port:
        monkeypatch.setenv("REDIS_PORT", str(port))
        with pytest.raises(Failure, match="is taken"):
            stack_environment(free_port())
        monkeypatch.setenv(name, "given")
        stack_environment(free_port())


def test_a_folder_that_cannot_be_written_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stack, "ROOT", Path("/proc"))
    with pytest.raises(Failure, match=r"^/proc/var cannot be written: No such file or directory$"):
        stack_environment(free_port())


def test_a_log_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    running = Running({"PORT": "0"})
    running.log = tmp_path
    with pytest.raises(Failure, match=f"^{tmp_path} cannot be written: Is a directory$"):
        running.__enter__()


def test_what_belongs_to_another_user_is_named_with_what_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, exist_ok: bool) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(Failure, match=r"/var may not be written by this user; make .* yours"):
        stack_environment(free_port())


def test_two_desks_of_one_folder_write_to_logs_of_their_own() -> None:
    assert log_file("8000").name == "stack.log"
    assert log_file("8001") != log_file("8000")
