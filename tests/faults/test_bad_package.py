"""A translation package that is missing or corrupt before the worker starts, and one that is lost while it runs."""

import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsdesk.record import Status
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.faults.accounts import PATIENCE, all_done, story
from tests.faults.conftest import Recovery
from tests.integration.desk import Desk
from tests.support import WorkerProcess

Spoil = Callable[[Path], None]


@pytest.fixture
def settings(settings: Settings, tmp_path: Path) -> Iterator[Settings]:
    """With a copy of the models, to be spoilt."""
    models = shutil.copytree(settings.models_dir, tmp_path / "models")
    yield replace(settings, models_dir=models)
    shutil.rmtree(models)


@pytest.fixture
def package(settings: Settings) -> Path:
    return max(settings.models_dir.glob("translate-en_ms-*.argosmodel"))


@pytest.fixture
def start_unready_worker(settings: Settings, tmp_path: Path) -> Iterator[Callable[[], WorkerProcess]]:
    """Start a worker, and do not wait until it takes articles."""

    class Unready(WorkerProcess):
        def ready(self) -> bool:
            return True

    worker = Unready(settings, tmp_path)

    def start() -> WorkerProcess:
        worker.start()
        return worker

    yield start
    worker.kill()


def missing(package: Path) -> None:
    package.unlink()


def corrupt(package: Path) -> None:
    content = bytearray(package.read_bytes())
    content[len(content) // 2] ^= 1
    put(package, bytes(content))


def put(package: Path, content: bytes) -> None:
    """In one step, as an installation does it."""
    part = package.with_name(".part")
    part.write_bytes(content)
    part.replace(package)


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "the condition did not come true"
        time.sleep(0.05)


@pytest.mark.parametrize("spoil", [missing, corrupt])
def test_readyz_names_it_and_articles_wait_until_it_is_mended(
    spoil: Spoil,
    package: Path,
    desk: Desk,
    store: Store,
    start_unready_worker: Callable[[], WorkerProcess],
    recovery: Recovery,
) -> None:
    content = package.read_bytes()
    spoil(package)
    worker = start_unready_worker()
    identifier = desk.post(body=story(1)).json["id"]
    until(lambda: package.name in desk.request("GET", "/readyz").json.get("detail", ""))
    assert desk.request("GET", "/readyz").status == 503
    assert package.name in worker.log.read_text()
    record = store.get(identifier)
    assert record is not None
    assert (record.status, record.attempt) == (Status.QUEUED, 0)

    recovery.begin()
    put(package, content)
    all_done(store, [identifier])
    recovery.complete()
    assert desk.request("GET", "/readyz").status == 200


def test_a_running_worker_keeps_the_models_it_has_and_articles_of_a_new_process_wait(
    package: Path,
    desk: Desk,
    store: Store,
    start_worker: Callable[..., WorkerProcess],
    recovery: Recovery,
) -> None:
    content = package.read_bytes()
    worker = start_worker()
    all_done(store, [desk.post(body=story(0)).json["id"]])  # its process has loaded the models by now
    missing(package)
    all_done(store, [desk.post(body=story(1)).json["id"]])

    worker.translating_child().kill()
    identifier = desk.post(body=story(2)).json["id"]
    until(lambda: "the models cannot be loaded" in worker.log.read_text())
    until(lambda: store.statuses([identifier]) == [Status.QUEUED])

    recovery.begin()
    put(package, content)
    all_done(store, [identifier])
    recovery.complete()
