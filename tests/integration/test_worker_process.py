"""A real worker process: what it works on, holds and writes down. What becomes of one that is killed: tests/faults."""

import shutil
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsdesk import presence, queue
from newsdesk.article import Article
from newsdesk.record import Record, Status
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.newsdesk.inspection import assert_consistent, eventually
from tests.support import WorkerProcess

pytestmark = pytest.mark.slow
SENTENCE = "The minister said the new bridge in Johor would open in June and cost RM3.2 million. "


@pytest.fixture
def settings(settings: Settings, tmp_path: Path) -> Settings:
    """Quick to notice a lost message, with a copy of the models that a test may spoil."""
    models = shutil.copytree(settings.models_dir, tmp_path / "models")
    return replace(settings, heartbeat_interval=1, stale_after=3, models_dir=models, cache_dir=tmp_path / "packages")


@pytest.fixture
def worker(settings: Settings, tmp_path: Path) -> Iterator[WorkerProcess]:
    process = WorkerProcess(settings, tmp_path)
    yield process
    process.kill()


def send(store: Store, body: str) -> str:
    identifier = store.create(Article(body=body))[1]
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
    worker.start()

    assert finished(store, send(store, SENTENCE)).status is Status.DONE


def test_processes_share_the_memory_of_what_is_no_engine(store: Store, worker: WorkerProcess) -> None:
    worker.start()
    finished(store, send(store, SENTENCE))

    memory = worker.translating_child().memory_full_info()
    assert memory.rss - memory.uss > 100_000_000


def test_an_article_without_a_message_is_found(store: Store, worker: WorkerProcess) -> None:
    worker.start()
    identifier = store.create(Article(body=SENTENCE))[1]

    assert finished(store, identifier).status is Status.DONE


def problems(store: Store) -> list[str]:
    return [worker.problem or "" for worker in presence.workers(store.client, store.keys)]


def test_a_worker_that_waits_for_its_packages_can_be_stopped(
    store: Store, settings: Settings, worker: WorkerProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(settings.models_dir)
    monkeypatch.setattr(worker, "ready", lambda: bool(problems(store)))
    worker.start()

    assert worker.terminate() in (0, -signal.SIGTERM)


def test_article_text_is_never_logged(store: Store, worker: WorkerProcess) -> None:
    worker.start()
    finished(store, send(store, "The secret word is xylophonic. " * 3))
    finished(store, send(store, "Das geheime Wort lautet xylophonisch, sagte die Ministerin am Montag in Berlin."))

    assert "xylophon" not in worker.log.read_text()
