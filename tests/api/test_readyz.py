"""GET /readyz: whether articles can be processed, and if not, why."""

from collections.abc import Callable
from dataclasses import replace

import pytest
import redis

from newsdesk import presence
from newsdesk.connection import connect
from newsdesk.store import Store
from tests.api.client import Client
from tests.api.problem import assert_problem
from tests.api.workers import announce, package
from tests.support import RedisServer

CORRUPT = "translate-ms_en-0_1.argosmodel is corrupt: expected SHA-256 aaaa, found bbbb; fetch it again"


def test_it_works(http: Client, store: Store) -> None:
    announce(store, "celery@one", package("ms", "en"))
    response = http.get("/readyz")
    assert response.status_code == 200
    assert response.json["status"] == "ready"
    assert [(check["name"], check["ok"]) for check in response.json["checks"]] == [("redis", True), ("workers", True)]
    assert response.headers["Cache-Control"] == "no-store"


def test_no_worker(http: Client, store: Store) -> None:
    response = http.get("/readyz")
    problem = assert_problem(response, 503, "/problems/not-ready")
    assert problem["detail"] == "No worker is alive."
    assert [(check["name"], check["ok"]) for check in problem["checks"]] == [("redis", True), ("workers", False)]
    assert response.headers["Retry-After"]
    announce(store, "celery@one")
    assert http.get("/readyz").status_code == 200
    presence.withdraw(store.client, store.keys, "celery@one")
    assert http.get("/readyz").status_code == 503


def test_a_corrupt_package_is_quoted(http: Client, store: Store) -> None:
    announce(store, "celery@one", problem=CORRUPT)
    problem = assert_problem(http.get("/readyz"), 503, "/problems/not-ready")
    assert "celery@one" in problem["detail"]
    assert CORRUPT in problem["detail"]


def test_one_sound_worker_is_enough(http: Client, store: Store) -> None:
    announce(store, "celery@one", problem=CORRUPT)
    announce(store, "celery@two", package("ms", "en"))
    response = http.get("/readyz")
    assert response.status_code == 200
    assert CORRUPT in response.json["checks"][1]["detail"], "still told"


def test_redis_stopped(http_without_redis: Client) -> None:
    problem = assert_problem(http_without_redis.get("/readyz"), 503, "/problems/not-ready")
    assert problem["detail"].startswith("Redis does not answer")
    assert [(check["name"], check["ok"]) for check in problem["checks"]] == [("redis", False)]


def test_redis_frozen(private_redis: RedisServer, open_service: Callable[..., Client]) -> None:
    http = open_service(redis_url=private_redis.url)
    assert http.get("/readyz").json["checks"][0]["ok"]
    private_redis.pause()
    assert not assert_problem(http.get("/readyz"), 503, "/problems/not-ready")["checks"][0]["ok"]
    private_redis.resume()
    assert http.get("/readyz").json["checks"][0]["ok"]


def test_a_full_redis(private_redis: RedisServer, open_service: Callable[..., Client], store: Store) -> None:
    http = open_service(redis_url=private_redis.url)
    with redis.Redis.from_url(private_redis.url) as client:
        client.config_set("maxmemory", 1_000_000)
        with pytest.raises(redis.exceptions.OutOfMemoryError):
            for number in range(100):
                client.set(str(number), "x" * 100_000)
    problem = assert_problem(http.get("/readyz"), 503, "/problems/not-ready")
    assert problem["detail"].startswith("Redis is full: of 1000000 bytes ")
    assert "worker" not in problem["detail"]


def test_a_read_only_replica(private_redis: RedisServer, open_service: Callable[..., Client], store: Store) -> None:
    """Told although a worker was there a moment ago, and cannot take that back."""
    http = open_service(redis_url=private_redis.url)
    with connect(replace(store.settings, redis_url=private_redis.url)) as client:
        announce(Store(client, store.settings), "celery@one")
        assert http.get("/readyz").status_code == 200
        client.replicaof("127.0.0.1", "1")
        problem = assert_problem(http.get("/readyz"), 503, "/problems/not-ready")
        assert problem["detail"] == "Redis takes no writes: it is a read-only replica."
        client.config_set("replica-read-only", "no")
        assert http.get("/readyz").status_code == 200


def test_a_redis_that_forbids_what_is_needed(private_redis: RedisServer, open_service: Callable[..., Client]) -> None:
    http = open_service(redis_url=private_redis.url)
    with redis.Redis.from_url(private_redis.url) as client:
        client.acl_setuser("default", enabled=True, commands=["-info"])
    problem = assert_problem(http.get("/readyz"), 503, "/problems/not-ready")
    assert "no permissions to run the 'info' command" in problem["detail"]
    assert "ACL SETUSER" in problem["detail"]


def test_a_redis_that_may_drop_records(private_redis: RedisServer, open_service: Callable[..., Client]) -> None:
    http = open_service(redis_url=private_redis.url)
    with redis.Redis.from_url(private_redis.url) as client:
        client.config_set("maxmemory-policy", "volatile-lru")
        problem = assert_problem(http.get("/readyz"), 503, "/problems/not-ready")
    assert "volatile-lru" in problem["detail"]
