"""A client of the running desk, as a newsroom would write one: POST, then poll."""

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsdesk.settings import Settings
from tests.support import ServiceProcess, WorkerProcess

PATIENCE = 60


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    json: Any


@dataclass(frozen=True)
class Desk:
    url: str

    def request(
        self, method: str, path: str, content: bytes | None = None, headers: dict[str, str] | None = None
    ) -> Answer:
        request = urllib.request.Request(self.url + path, content, headers or {}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as response:
                return _answer(response)
        except urllib.error.HTTPError as error:
            with error:
                return _answer(error)

    def post(self, **article: Any) -> Answer:
        content = json.dumps(article).encode()
        return self.request("POST", "/v1/articles", content, {"Content-Type": "application/json"})

    def post_text(self, text: bytes) -> Answer:
        return self.request("POST", "/v1/articles", text, {"Content-Type": "text/plain; charset=utf-8"})

    def finished(self, accepted: Answer) -> dict[str, Any]:
        """The record's final state, waited for by long polls."""
        assert accepted.status in (200, 202), accepted.json
        for _ in range(PATIENCE // 20):
            record = self.request("GET", f"/v1/articles/{accepted.json['id']}?wait=20").json
            if record["status"] not in ("queued", "running"):
                return dict(record)
        raise AssertionError(f"not finished within {PATIENCE} s: {record['status']}, {record['progress']}")


@contextmanager
def open_desk(settings: Settings, folder: Path) -> Iterator[Desk]:
    """The service under gunicorn and a Celery worker with two processes, on the Redis of `settings`."""
    with WorkerProcess(settings, folder, processes=2), ServiceProcess(settings, folder) as service:
        yield Desk(service.url)


def _answer(response: Any) -> Answer:
    content = response.read()
    return Answer(response.status, dict(response.headers), json.loads(content) if content else None)


def assert_aligned(record: dict[str, Any]) -> None:
    """Offsets are exact on both sides, cover both texts in order, and what stands between segments is the same."""
    for field in ("headline", "body"):
        source, target = record["article"].get(field), record["translation"].get(field)
        if source is None:
            assert target is None
            continue
        pairs = [pair for pair in record["translation"]["segments"] if pair["source"]["field"] == field]
        assert _gaps(source, [pair["source"] for pair in pairs]) == _gaps(target, [pair["target"] for pair in pairs])


def _gaps(text: str, spans: list[dict[str, Any]]) -> list[str]:
    edges = [0, *(edge for span in spans for edge in (span["start"], span["end"])), len(text)]
    assert edges == sorted(edges)
    return [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
