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
    def do_GET(self) -> None:
        content = json.dumps({"id": "x", "status": "queued"}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_POST = do_GET

    def log_message(self, format: str, *args: object) -> None:
        pass


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


def test_a_sample_that_is_never_done_ends_with_the_last_words_of_the_desk(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(stack, "STORY", 0.2)
    with served(NeverDone) as port:
        running = Running({"PORT": str(port)})
        running.log = stack.ROOT / "var" / f"{tmp_path.name}.log"
        running.log.parent.mkdir(exist_ok=True)
        running.log.write_text("first\n" * 30 + "worker: what is wrong\n")
        try:
            with pytest.raises(Failure, match=r"(?s)still queued after 0 seconds.*\.log:\n.*worker: what is wrong$"):
                process_sample(running, f"http://127.0.0.1:{port}")
        finally:
            running.log.unlink()


def test_two_desks_of_one_folder_write_to_logs_of_their_own() -> None:
    assert log_file("8000").name == "stack.log"
    assert log_file("8001") != log_file("8000")
