"""What `make run` says of a desk that does not do its work; tests/integration starts the real one."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from scripts import stack
from scripts.stack import Failure, Stack, log_file, process_sample


class NeverDone(BaseHTTPRequestHandler):
    """Takes the sample, and now and then cannot reach Redis."""

    asked = 0

    def do_GET(self) -> None:
        type(self).asked += 1
        status = 503 if self.asked % 3 == 0 else 200
        content = json.dumps({"id": "x", "status": "queued" if status == 200 else status}).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_POST = do_GET

    def log_message(self, format: str, *args: object) -> None:
        pass


class HangsUp(NeverDone):
    """After it has taken the sample."""

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
    [(NeverDone, "the sample is still queued after 0 seconds"), (HangsUp, "the service does not answer")],
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


def test_two_desks_of_one_folder_write_to_logs_of_their_own() -> None:
    assert log_file("8000").name == "stack.log"
    assert log_file("8001") != log_file("8000")
