"""kill -9 of Redis, with an append-only file that is flushed every second."""

import time
from collections.abc import Callable

from newsdesk.store import Store
from tests.faults.accounts import LONG, all_done, story, translating
from tests.faults.conftest import Recovery
from tests.integration.desk import Desk
from tests.support import RedisServer, WorkerProcess

FLUSHED = 1.1  # seconds after which an answered write is on the disk


def kill_and_restart(valkey: RedisServer, recovery: Recovery) -> None:
    time.sleep(FLUSHED)
    valkey.kill()
    recovery.begin()
    valkey.start()


def test_queued_articles_survive(
    valkey: RedisServer, desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    """Nothing works on them. The service goes on with the new Redis."""
    identifiers = [desk.post(body=story(number)).json["id"] for number in range(4)]
    kill_and_restart(valkey, recovery)
    assert [desk.request("GET", f"/v1/articles/{one}").json["status"] for one in identifiers] == ["queued"] * 4
    repeated = desk.post(body=story(0))
    assert (repeated.status, repeated.json["id"]) == (200, identifiers[0])
    identifiers.append(desk.post(body=story(4)).json["id"])
    start_worker()

    all_done(store, identifiers)
    recovery.complete()


def test_an_idle_worker_takes_articles_again(
    valkey: RedisServer, desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    start_worker()
    before = desk.post(body=story(0)).json["id"]
    (done,) = all_done(store, [before])
    kill_and_restart(valkey, recovery)
    after = desk.post(body=story(1)).json["id"]

    assert all_done(store, [before, after])[0] == done
    recovery.complete()


def test_an_article_in_flight_and_those_behind_it_are_done(
    valkey: RedisServer, desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    """The one process keeps its work through the loss, so that no article needs a second attempt."""
    start_worker()
    long = desk.post(body=LONG).json["id"]
    behind = [desk.post(body=story(number)).json["id"] for number in range(3)]
    translating(store, long)
    kill_and_restart(valkey, recovery)
    record = store.get(long)
    assert record is not None and not record.status.final, "it was over before the fault could be injected"

    all_done(store, [long, *behind])
    recovery.complete()
