"""A worker waits for Redis instead of losing what it made."""

import threading
import time

import pytest

from newsdesk.article import Article
from newsdesk.connection import UNAVAILABLE, connect
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.support import RedisServer
from worker.patience import patiently


def test_it_works_through_an_outage(private_redis: RedisServer) -> None:
    settings = Settings(redis_url=private_redis.url)
    store = Store(connect(settings), settings)
    identifier = store.create(Article(body="Hello."))[1]
    private_redis.kill()
    back = threading.Timer(1.0, private_redis.start)
    back.start()

    record = patiently(lambda: store.get(identifier))

    back.join()
    assert record is not None and record.article.body == "Hello."


def test_a_full_redis_is_waited_for(private_redis: RedisServer) -> None:
    settings = Settings(redis_url=private_redis.url)
    store = Store(connect(settings), settings)
    store.client.config_set("maxmemory", "1")
    room = threading.Timer(1.0, store.client.config_set, ("maxmemory", "0"))
    room.start()

    outcome, _ = patiently(lambda: store.create(Article(body="Hello.")))

    room.join()
    assert outcome == "created"


def test_there_is_an_end_to_it(private_redis: RedisServer) -> None:
    settings = Settings(redis_url=private_redis.url)
    store = Store(connect(settings), settings)
    private_redis.kill()

    with pytest.raises(UNAVAILABLE):
        patiently(store.backlog, limit=0.5)


def test_other_errors_are_not_waited_for() -> None:
    calls = []

    def broken() -> None:
        calls.append(time.monotonic())
        raise ValueError("a bug")

    with pytest.raises(ValueError, match="a bug"):
        patiently(broken)
    assert len(calls) == 1
