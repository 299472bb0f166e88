"""Redis's disk takes no writes: it answers every write with MISCONF and still lets everything be read."""

import time
from collections.abc import Callable, Iterator

import pytest
import redis

from newsdesk.store import Store
from tests.faults.accounts import LONG, all_done, story, translating
from tests.faults.conftest import Recovery
from tests.faults.test_redis_down import holding_its_result
from tests.integration.desk import Desk
from tests.newsdesk.inspection import eventually
from tests.support import RedisServer, WorkerProcess

IDLE = 11.0  # seconds after which an unused connection is probed with a PING, which Redis refuses as well


@pytest.fixture
def client(valkey: RedisServer) -> Iterator["redis.Redis"]:
    """Never sends a PING of its own, which a full disk refuses."""
    with redis.Redis.from_url(valkey.url) as client:
        yield client


def save(client: "redis.Redis") -> str:
    """Write a snapshot; "ok" or "err", as it went."""
    client.bgsave()
    eventually(lambda: client.info("persistence")["rdb_bgsave_in_progress"] == 0)
    return str(client.info("persistence")["rdb_last_bgsave_status"])


def fill_disk(valkey: RedisServer, client: "redis.Redis") -> None:
    """A folder lies where the snapshot would be, so that it cannot be put in its place."""
    client.config_set("save", "1000000 1")
    (valkey.folder / "dump.rdb" / "in the way").mkdir(parents=True)
    assert save(client) == "err"


def free_disk(valkey: RedisServer, client: "redis.Redis") -> None:
    (valkey.folder / "dump.rdb" / "in the way").rmdir()
    (valkey.folder / "dump.rdb").rmdir()
    assert save(client) == "ok"


def test_the_finished_result_is_written_when_there_is_room_again(
    valkey: RedisServer,
    client: "redis.Redis",
    desk: Desk,
    store: Store,
    start_worker: Callable[..., WorkerProcess],
    recovery: Recovery,
) -> None:
    """Done at the first attempt, the worker is present again, and nothing is an internal error meanwhile."""
    worker = start_worker()
    long, behind = (desk.post(body=body).json["id"] for body in (LONG, story(0)))
    translating(store, long)
    fill_disk(valkey, client)
    refused = desk.post(body=story(1))
    assert (refused.status, "Retry-After" in refused.headers) == (503, True)
    assert refused.json["type"].endswith("store-unavailable")
    holding_its_result(worker)
    time.sleep(IDLE)
    assert desk.request("GET", f"/v1/articles/{long}").status in (200, 503)
    assert desk.request("GET", "/readyz").status == 503
    assert desk.post(body=story(1)).status == 503

    recovery.begin()
    free_disk(valkey, client)
    all_done(store, [long])
    accepted = desk.post(body=story(1))
    assert accepted.status == 202
    all_done(store, [behind, accepted.json["id"]])
    eventually(lambda: desk.request("GET", "/readyz").status == 200)
    recovery.complete()
