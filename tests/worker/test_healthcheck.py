"""`python -m worker.healthcheck`, which containers ask."""

import socket

import pytest
import redis

from newsdesk import presence
from newsdesk.keys import Keys
from newsdesk.presence import Worker
from tests.support import RedisServer
from worker.healthcheck import main

PREFIX = "{health}:"


def announce(client: "redis.Redis", host: str, problem: str | None = None) -> None:
    worker = Worker(name=f"celery@{host}", host=host, processes=1, started_at="2021-10-28T08:00:00Z", problem=problem)
    presence.announce(client, Keys(PREFIX), worker, 30)


@pytest.fixture
def client(private_redis: RedisServer, monkeypatch: pytest.MonkeyPatch) -> "redis.Redis":
    monkeypatch.setenv("REDIS_URL", private_redis.url)
    monkeypatch.setenv("KEY_PREFIX", PREFIX)
    return redis.Redis.from_url(private_redis.url, decode_responses=True)


def test_a_worker_of_this_host_takes_articles(client: "redis.Redis") -> None:
    announce(client, socket.gethostname())
    assert main() == 0


@pytest.mark.parametrize(
    ("host", "problem", "said"),
    [("elsewhere", None, "no worker of "), (socket.gethostname(), "no models", "no models")],
)
def test_none_does(
    client: "redis.Redis", capsys: pytest.CaptureFixture[str], host: str, problem: str | None, said: str
) -> None:
    announce(client, host, problem)
    assert main() == 1
    assert said in capsys.readouterr().err


def test_a_full_redis_is_no_fault_of_the_worker(client: "redis.Redis", capsys: pytest.CaptureFixture[str]) -> None:
    announce(client, socket.gethostname())
    client.config_set("maxmemory", 1)
    assert main() == 1
    assert capsys.readouterr().err.startswith("Redis is full")


def test_nor_is_a_read_only_replica(client: "redis.Redis", capsys: pytest.CaptureFixture[str]) -> None:
    announce(client, socket.gethostname())
    client.replicaof("127.0.0.1", "1")
    assert main() == 1
    assert capsys.readouterr().err == "Redis takes no writes: it is a read-only replica.\n"


def test_redis_is_away(client: "redis.Redis", private_redis: RedisServer, capsys: pytest.CaptureFixture[str]) -> None:
    private_redis.stop()
    assert main() == 1
    assert capsys.readouterr().err.startswith("redis is unavailable")
