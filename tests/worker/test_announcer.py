"""A worker's presence, and what keeps its thread going."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

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
def announced(settings: Settings) -> Iterator[None]:
    """A worker that takes articles is there, inside."""
    announcer = Announcer(settings, name="desk", processes=1)
    announcer.ready()
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
    announcer = Announcer(settings, name="desk", processes=1)
    announcer.ready(lambda: seconds)
    announcer.start()
    try:
        eventually(lambda: alive(store) == [None])
        seconds += 1
        eventually(lambda: "broker" in str(alive(store)))
        seconds = 0
        eventually(lambda: alive(store) == [None])
    finally:
        announcer.stop()


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
