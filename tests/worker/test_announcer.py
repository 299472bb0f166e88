"""A worker's presence, and what keeps its thread going."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from newsdesk import presence, queue
from newsdesk.article import Article
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.newsdesk.inspection import age, eventually
from worker.announcer import OUT_OF_TOUCH, Announcer


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return replace(settings, heartbeat_interval=1)


@contextmanager
def announced(settings: Settings, out_of_touch: Callable[[], float] = lambda: 0.0) -> Iterator[None]:
    """A worker that takes articles is there, inside."""
    announcer = Announcer(settings, name="desk", processes=1)
    announcer.ready(out_of_touch)
    announcer.start()
    try:
        yield
    finally:
        announcer.stop()


def alive(store: Store) -> list[str | None]:
    """What each worker alive says of itself."""
    return [worker.problem for worker in presence.workers(store.client, store.keys)]


def test_it_works(store: Store, settings: Settings) -> None:
    age(store, store.create(Article(body="Left behind."))[1], 3 * settings.stale_after)

    with announced(settings):
        eventually(lambda: queue.length(queue.celery_app(settings)) == 1)
        assert alive(store) == [None]

    assert alive(store) == []


def test_it_goes_on_after_an_error_that_nobody_foresaw(store: Store, settings: Settings) -> None:
    store.client.set(store.keys.pending, "no sorted set")

    with announced(settings):
        eventually(lambda: store.client.exists(store.keys.reconciler) > 0)  # it stumbles now
        store.client.delete(store.keys.pending, store.keys.workers)

        eventually(lambda: alive(store) == [None])


def test_it_is_alive_while_it_sends_many(store: Store, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        age(store, store.create(Article(body=f"Left behind: {number}."))[1], 3 * settings.stale_after)
    seen: list[list[str | None]] = []

    def slow(*_: object) -> None:
        seen.append(alive(store))
        store.client.delete(store.keys.workers)  # as if it had expired
        time.sleep(settings.heartbeat_interval)

    monkeypatch.setattr(queue, "send", slow)
    with announced(settings):
        eventually(lambda: len(seen) == 3)

    assert seen == [[None]] * 3


def test_it_tells_that_its_broker_has_been_away_for_long(store: Store, settings: Settings) -> None:
    seconds = OUT_OF_TOUCH
    with announced(settings, lambda: seconds), capture_logs() as logs:
        eventually(lambda: alive(store) == [None])
        seconds += 1
        eventually(lambda: "broker" in str(alive(store)))
        time.sleep(2 * settings.heartbeat_interval)
        assert [line["seconds"] for line in logs if "broker" in line["event"]] == [seconds], "once"
        seconds = 0
        eventually(lambda: alive(store) == [None])


def test_it_tells_at_once_that_its_broker_is_back(store: Store, settings: Settings) -> None:
    seconds = OUT_OF_TOUCH + 1
    with announced(replace(settings, heartbeat_interval=6), lambda: seconds):
        eventually(lambda: "broker" in str(alive(store)))
        seconds, since = 0, time.monotonic()
        eventually(lambda: alive(store) == [None])
    assert time.monotonic() - since < 3


def test_one_that_was_suspended_does_not_blame_its_broker(store: Store, settings: Settings) -> None:
    """It finds that its loop has not run for long, and a moment later that it runs."""
    told: list[list[str | None]] = []

    def out_of_touch() -> float:
        told.append(alive(store))
        return OUT_OF_TOUCH + 1 if len(told) == 2 else 0

    with announced(settings, out_of_touch):
        eventually(lambda: len(told) == 4)
    assert told == [[], [None], [None], [None]]


def test_a_stop_is_heard_at_any_moment(store: Store, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    announcer = Announcer(replace(settings, heartbeat_interval=5), name="desk", processes=1)
    stopping = threading.Thread(target=announcer.stop)
    changed = announcer._changed
    clear = changed.clear

    def stopped_just_before() -> None:
        stopping.start()
        changed.wait()
        clear()

    monkeypatch.setattr(changed, "clear", stopped_just_before)
    announcer.start()
    announcer._thread.join(timeout=2)

    assert not announcer._thread.is_alive()
    assert alive(store) == []
