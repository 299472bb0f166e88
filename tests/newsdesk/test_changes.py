import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest
import redis

from newsdesk import changes
from newsdesk.changes import ChangeFeed
from newsdesk.connection import connect
from newsdesk.keys import Keys
from newsdesk.record import Progress
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.newsdesk.examples import PROBLEM, article, result
from tests.newsdesk.inspection import eventually
from tests.support import RedisServer

LONG = 60.0


@pytest.fixture
def only_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody looks again by themselves, so that only a message can wake them."""
    monkeypatch.setattr(changes, "_LOOK_AGAIN", LONG)


@pytest.fixture
def feed(settings: Settings) -> ChangeFeed:
    return ChangeFeed(lambda: connect(settings), Keys(settings.key_prefix))


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(40) as pool:
        yield pool


class Look:
    """Counts how often a condition is looked at."""

    def __init__(self, condition: Callable[[], bool]) -> None:
        self.condition = condition
        self.times = 0

    def __call__(self) -> bool:
        found = self.condition()
        self.times += 1
        return found


def _newer(store: Store, identifier: str, version: int) -> Look:
    return Look(lambda: store.version(identifier) != version)


def _subscribe(feed: ChangeFeed) -> None:
    """Let the feed's subscription, which wakes all who wait, stand before the test begins."""
    look = Look(lambda: look.times == 1)
    assert feed.wait("nobody", look, LONG)


def _waiting(pool: ThreadPoolExecutor, feed: ChangeFeed, identifier: str, look: Look) -> "Future[bool]":
    """A wait that has looked once and found nothing."""
    future = pool.submit(feed.wait, identifier, look, LONG)
    eventually(lambda: look.times == 1)
    return future


def test_what_has_changed_already_is_not_waited_for(feed: ChangeFeed) -> None:
    look = Look(lambda: True)

    assert feed.wait("any", look, LONG)
    assert look.times == 1


def test_nothing_changes(feed: ChangeFeed) -> None:
    look = Look(lambda: False)

    assert not feed.wait("any", look, 0.05)
    assert look.times >= 1


def test_no_time_to_wait_still_looks_once(feed: ChangeFeed) -> None:
    assert feed.wait("any", lambda: True, 0)
    assert not feed.wait("any", lambda: False, 0)


CHANGES: dict[str, Callable[[Store, str], object]] = {
    "beat": lambda store, identifier: store.beat(identifier, 1, Progress(done=1, total=2)),
    "complete": lambda store, identifier: store.complete(identifier, 1, result()),
    "fail": lambda store, identifier: store.fail(identifier, 1, PROBLEM),
    "release": lambda store, identifier: store.release(identifier, 1),
    "delete": lambda store, identifier: store.delete(identifier),
}


@pytest.mark.usefixtures("only_messages")
@pytest.mark.parametrize("change", ["claim", *CHANGES])
def test_every_change_wakes_who_waits(feed: ChangeFeed, pool: ThreadPoolExecutor, store: Store, change: str) -> None:
    _, identifier = store.create(article())
    version = 1
    if change != "claim":
        store.claim(identifier)
        version = 2
    _subscribe(feed)
    waiting = _waiting(pool, feed, identifier, _newer(store, identifier, version))

    assert CHANGES.get(change, Store.claim)(store, identifier)

    assert waiting.result(timeout=LONG / 2)


@pytest.mark.usefixtures("only_messages")
def test_a_mere_beat_wakes_nobody(feed: ChangeFeed, pool: ThreadPoolExecutor, store: Store) -> None:
    _, identifier = store.create(article())
    store.claim(identifier)
    _subscribe(feed)
    look = _newer(store, identifier, 2)
    waiting = _waiting(pool, feed, identifier, look)

    store.beat(identifier, 1, Progress())
    store.beat(identifier, 1, Progress(done=1, total=2))

    assert waiting.result(timeout=LONG / 2)
    assert look.times == 2


@pytest.mark.usefixtures("only_messages")
def test_only_who_waits_for_the_article_is_woken(feed: ChangeFeed, pool: ThreadPoolExecutor, store: Store) -> None:
    patient, *others = [store.create(article(number))[1] for number in range(20)]
    _subscribe(feed)
    look = _newer(store, patient, 1)
    waiting = _waiting(pool, feed, patient, look)

    for identifier in others:
        other = _waiting(pool, feed, identifier, _newer(store, identifier, 1))
        store.claim(identifier)
        assert other.result(timeout=LONG / 2)
    store.claim(patient)

    assert waiting.result(timeout=LONG / 2)
    assert look.times == 2


@pytest.mark.usefixtures("only_messages")
def test_many_wait_over_one_connection(private_redis: RedisServer, pool: ThreadPoolExecutor) -> None:
    settings = Settings(redis_url=private_redis.url)
    feed = ChangeFeed(lambda: connect(settings), Keys(settings.key_prefix))
    with connect(settings) as client:
        store = Store(client, settings)
        identifiers = [store.create(article(number))[1] for number in range(3)]
        _subscribe(feed)
        waiting = [_waiting(pool, feed, identifiers[n % 3], _newer(store, identifiers[n % 3], 1)) for n in range(30)]

        assert len(client.client_list(_type="pubsub")) == 1

        for identifier in identifiers:
            store.claim(identifier)
        assert all(one.result(timeout=LONG / 2) for one in waiting)
        assert len(client.client_list(_type="pubsub")) == 1


@pytest.mark.usefixtures("only_messages")
def test_feed_is_back_after_a_restart_of_redis(private_redis: RedisServer, pool: ThreadPoolExecutor) -> None:
    settings = Settings(redis_url=private_redis.url)
    feed = ChangeFeed(lambda: connect(settings), Keys(settings.key_prefix))
    with connect(settings) as client:
        store = Store(client, settings)
        _, identifier = store.create(article())
        _subscribe(feed)
        missed = threading.Event()
        during = _waiting(pool, feed, "changed-while-away", Look(missed.is_set))

        private_redis.kill()
        missed.set()
        private_redis.start()

        assert during.result(timeout=LONG / 2)
        after = _waiting(pool, feed, identifier, _newer(store, identifier, 1))
        store.claim(identifier)
        assert after.result(timeout=LONG / 2)


def test_a_lost_message_is_made_up_for(
    feed: ChangeFeed, pool: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "_LOOK_AGAIN", 0.05)
    changed = threading.Event()
    _subscribe(feed)
    waiting = _waiting(pool, feed, "any", Look(changed.is_set))

    changed.set()

    assert waiting.result(timeout=LONG / 2)


def test_waiting_works_without_redis(private_redis: RedisServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "_LOOK_AGAIN", 0.05)
    private_redis.stop()
    settings = Settings(redis_url=private_redis.url)
    feed = ChangeFeed(lambda: connect(settings), Keys(settings.key_prefix))
    look = Look(lambda: look.times == 3)

    assert feed.wait("any", look, LONG)


def test_nobody_is_remembered_after_the_wait(feed: ChangeFeed, pool: ThreadPoolExecutor) -> None:
    def fail() -> bool:
        raise redis.exceptions.ConnectionError("down")

    list(pool.map(lambda number: feed.wait(f"id-{number % 3}", lambda: False, 0.05), range(20)))
    feed.wait("id", lambda: True, 1)
    with pytest.raises(redis.exceptions.ConnectionError):
        feed.wait("id", fail, 1)

    assert dict(feed._waiting) == {}


def test_a_feed_may_be_made_before_redis_is_asked() -> None:
    def never() -> Any:
        raise AssertionError("connected before the first wait")

    assert ChangeFeed(never, Keys("{x}:"))._thread is None
