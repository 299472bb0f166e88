"""Looking into Redis behind the store's back, moving its time on, and waiting for what comes of it."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing

from celery import Celery

from newsdesk import queue
from newsdesk.connection import milliseconds
from newsdesk.counts import Counts, counts
from newsdesk.record import Status
from newsdesk.store import Store


def names(store: Store, prefix: str) -> list[str]:
    """All keys that begin with `prefix`."""
    return sorted(str(name) for name in store.client.keys(prefix + "*"))


def snapshot(store: Store) -> dict[str, object]:
    """Every key of the store with its value, to see that nothing was written."""
    client = store.client
    read: dict[str, Callable[[str], object]] = {
        "hash": client.hgetall,
        "string": client.get,
        "set": client.smembers,
        "zset": lambda name: client.zrange(name, 0, -1, withscores=True),
    }
    return {name: read[str(client.type(name))](name) for name in names(store, store.settings.key_prefix)}


def age(store: Store, identifier: str, seconds: float) -> None:
    """Let the last sign of life of an unfinished article be `seconds` old."""
    store.client.zadd(store.keys.pending, {identifier: milliseconds(store.client) - seconds * 1000}, xx=True)


def expire(store: Store, identifier: str) -> None:
    """Let the retention time of a finished article be over."""
    client, keys = store.client, store.keys
    digest = keys.digests + str(client.hget(keys.articles + identifier, "digest"))
    for index in (keys.expiring, keys.failed):
        client.zadd(index, {identifier: milliseconds(client) - 1}, xx=True)
    client.delete(keys.articles + identifier)
    if client.get(digest) == identifier:
        client.delete(digest)


def eventually(condition: Callable[[], bool]) -> None:
    """Wait for `condition`; give up after a minute."""
    for _ in range(3000):
        if condition():
            return
        time.sleep(0.02)
    raise AssertionError("the condition did not come true within 60 s")


def raised(call: Callable[[], object]) -> BaseException | None:
    """What `call` raises; fails the test where it hangs."""
    pool = ThreadPoolExecutor(1)
    future: Future[object] = pool.submit(call)
    pool.shutdown(wait=False)
    return future.exception(timeout=60)


def counted(store: Store) -> Counts:
    """Articles by state, counted over all records."""
    states = [store.client.hget(name, "status") for name in names(store, store.keys.articles)]
    return Counts(**{name: states.count(name) for name in Counts.model_fields})


def assert_consistent(store: Store) -> None:
    """Records, indexes, counts and digests tell one story."""
    client, keys = store.client, store.keys
    identifiers = {name.removeprefix(keys.articles) for name in names(store, keys.articles)}
    records = {identifier: store.get(identifier) for identifier in identifiers}
    unfinished = {identifier for identifier, record in records.items() if record and not record.status.final}
    assert set(client.zrange(keys.pending, 0, -1)) == unfinished
    assert set(client.zrange(keys.recent, 0, -1)) >= identifiers
    assert set(client.zrange(keys.expiring, 0, -1)) >= identifiers - unfinished
    assert counts(client, keys) == counted(store)
    for identifier, record in records.items():
        assert record is not None
        digest = keys.digests + record.article.digest
        lifetimes = client.pttl(keys.articles + identifier), client.pttl(digest)
        if record.status is Status.FAILED:
            assert client.get(digest) != identifier
            assert lifetimes[0] > 0
        else:
            assert client.get(digest) == identifier
            assert (lifetimes[0] > 0, lifetimes[1] > 0) == (record.status.final, record.status.final), lifetimes


def taken(app: Celery) -> list[str]:
    """The ids of all messages, taken off the queue in the order in which a worker gets them."""
    waiting = queue.length(app)
    with app.connection_for_read() as connection, closing(connection.SimpleQueue(queue.QUEUE)) as messages:
        return [messages.get(timeout=5).payload[0][0] for _ in range(waiting)]
