"""Redis answers and refuses writes: after a failover it is a replica, or it is full while a worker starts."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.faults.accounts import all_done, story
from tests.faults.conftest import Recovery
from tests.faults.test_redis_full import assert_refused, no_room
from tests.integration.desk import Desk
from tests.newsdesk.inspection import eventually
from tests.support import WorkerProcess

REFUSED = 8.0  # seconds: at nine connections a second a leak would be plain
REFUSALS = "Cannot connect to redis"


@contextmanager
def replica(store: Store) -> Iterator[None]:
    """Of a server that is not there, as after a failover whose new master died."""
    store.client.replicaof("127.0.0.1", "1")
    try:
        yield
    finally:
        store.client.replicaof("NO", "ONE")


def assert_it_tries_seldom_and_leaves_nothing_open(worker: WorkerProcess) -> None:
    eventually(lambda: REFUSALS in worker.log.read_text())
    process = psutil.Process(worker.pid)
    tries, files = worker.log.read_text().count(REFUSALS), process.num_fds()
    time.sleep(REFUSED)
    assert process.num_fds() <= files + 4  # one try may be going on
    assert 1 <= worker.log.read_text().count(REFUSALS) - tries <= 6


def test_a_replica_is_told_and_an_idle_worker_takes_articles_when_it_is_none_any_more(
    desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    worker = start_worker()
    with replica(store):
        assert_refused(desk, 0)
        answer = desk.request("GET", "/readyz")
        assert (answer.status, answer.json["detail"]) == (503, "Redis takes no writes: it is a read-only replica.")
        assert_it_tries_seldom_and_leaves_nothing_open(worker)
        recovery.begin()

    all_done(store, [desk.post(body=story(0)).json["id"]])
    recovery.complete()
    eventually(lambda: desk.request("GET", "/readyz").status == 200)


def test_a_worker_that_starts_while_it_is_full_takes_articles_when_there_is_room(
    desk: Desk,
    store: Store,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    recovery: Recovery,
) -> None:
    waiting = desk.post(body=story(0)).json["id"]
    worker = WorkerProcess(settings, tmp_path)
    monkeypatch.setattr(worker, "ready", lambda: REFUSALS in worker.log.read_text())
    with no_room(store), worker:
        assert_it_tries_seldom_and_leaves_nothing_open(worker)
        recovery.begin()
        store.client.config_set("maxmemory", 0)
        all_done(store, [waiting])
        recovery.complete()


def test_a_worker_that_waits_for_the_next_try_stops_when_told(
    store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    worker = start_worker()
    with replica(store):
        eventually(lambda: worker.log.read_text().count(REFUSALS) > 4)  # it waits longer by now
        recovery.begin()
        assert worker.terminate() == 0
        recovery.complete()
