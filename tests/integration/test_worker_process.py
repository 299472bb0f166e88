"""A real worker process: what it works on, holds and writes down. What becomes of one that is killed: tests/faults."""

import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsdesk import presence, queue
from newsdesk.article import Article
from newsdesk.connection import connect
from newsdesk.keys import Keys
from newsdesk.outcomes import CreateOutcome
from newsdesk.record import Record, Status
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.newsdesk.inspection import assert_consistent, eventually
from tests.support import RedisServer, WorkerProcess
from tests.support.texts import long_text

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def settings(redis_server: RedisServer, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Quick to notice a lost message. The keys are those of all tests here, so each sends a text of its own."""
    cache = tmp_path_factory.mktemp("packages")
    prefix = "{worker-process}:"
    return Settings(redis_url=redis_server.url, key_prefix=prefix, heartbeat_interval=1, stale_after=3, cache_dir=cache)


@pytest.fixture(scope="module")
def worker(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkerProcess]:
    with WorkerProcess(settings, tmp_path_factory.mktemp("worker")) as process:
        yield process


def create(store: Store, body: str) -> str:
    outcome, identifier = store.create(Article(body=body))
    assert outcome is CreateOutcome.CREATED
    return identifier


def send(store: Store, body: str) -> str:
    identifier = create(store, body)
    queue.send(queue.celery_app(store.settings), identifier)
    return identifier


def record(store: Store, identifier: str) -> Record:
    found = store.get(identifier)
    assert found is not None
    return found


def finished(store: Store, identifier: str) -> Record:
    eventually(lambda: record(store, identifier).status.final)
    assert_consistent(store)
    return record(store, identifier)


def test_it_works(store: Store, worker: WorkerProcess) -> None:
    assert finished(store, send(store, long_text(1))).status is Status.DONE


def test_processes_share_the_memory_of_what_is_no_engine(store: Store, worker: WorkerProcess) -> None:
    finished(store, send(store, long_text(1, first=1)))

    memory = worker.translating_child().memory_full_info()
    assert memory.rss - memory.uss > 100_000_000


def test_an_article_without_a_message_is_found(store: Store, worker: WorkerProcess) -> None:
    assert finished(store, create(store, long_text(1, first=2))).status is Status.DONE


def test_article_text_is_never_logged(store: Store, worker: WorkerProcess) -> None:
    finished(store, send(store, "The secret word is xylophonic. " * 3))
    finished(store, send(store, "Das geheime Wort lautet xylophonisch, sagte die Ministerin am Montag in Berlin."))

    assert "xylophon" not in worker.log.read_text()


def test_a_worker_that_waits_for_its_packages_can_be_stopped(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without = replace(settings, key_prefix="{without-packages}:", models_dir=tmp_path / "absent")
    worker = WorkerProcess(without, tmp_path)

    def problem_is_known() -> bool:
        with connect(without) as client:
            return any(each.problem for each in presence.workers(client, Keys(without.key_prefix)))

    monkeypatch.setattr(worker, "ready", problem_is_known)
    with worker:
        assert worker.terminate() in (0, -signal.SIGTERM)
