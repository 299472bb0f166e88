"""Fixtures for all tests: a real Valkey for the whole run, and keys of its own for each test."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
import redis

from newsdesk.connection import connect
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.support import RedisServer

hypothesis.settings.register_profile("any machine", deadline=None)  # how long an example takes tells nothing here
hypothesis.settings.load_profile("any machine")

_numbers = itertools.count()


@pytest.fixture(scope="session")
def redis_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    server = RedisServer(tmp_path_factory.mktemp("valkey"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def private_redis(tmp_path: Path) -> Iterator[RedisServer]:
    """A server that one test may stop, kill and freeze."""
    server = RedisServer(tmp_path)
    server.start()
    yield server
    server.kill()


@pytest.fixture
def settings(redis_server: RedisServer) -> Settings:
    return Settings(redis_url=redis_server.url, key_prefix=f"{{test{next(_numbers)}}}:")


@pytest.fixture
def client(settings: Settings) -> Iterator["redis.Redis"]:
    with connect(settings) as client:
        yield client


@pytest.fixture
def store(client: "redis.Redis", settings: Settings) -> Store:
    return Store(client, settings)
