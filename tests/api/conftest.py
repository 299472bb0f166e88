"""The service on a real Valkey server, without a worker: tests claim, beat and complete as a worker would."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from newsdesk.settings import Settings
from newsdesk.store import Store
from service.app import create_app
from tests.api.client import Client
from tests.api.server import Server
from tests.newsdesk.examples import article
from tests.support import RedisServer


@pytest.fixture
def open_service(settings: Settings) -> Iterator[Callable[..., Client]]:
    """Makes a client of a service whose settings are the test's, changed as asked."""
    desks = []

    def open_one(**changes: Any) -> Client:
        app = create_app(replace(settings, **changes))
        desks.append(app.extensions["desk"])
        app.test_client_class = Client
        return cast(Client, app.test_client())

    yield open_one
    for desk in desks:
        desk.close()


@pytest.fixture
def http(open_service: Callable[..., Client]) -> Client:
    return open_service()


@pytest.fixture
def http_without_redis(private_redis: RedisServer, open_service: Callable[..., Client]) -> Client:
    """A service that has worked with its Redis, which then stopped."""
    http = open_service(redis_url=private_redis.url)
    assert http.get("/v1/articles").status_code == 200
    private_redis.stop()
    return http


@pytest.fixture
def serve(settings: Settings, tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """Starts the service under gunicorn, with these variables in its environment."""
    with ExitStack() as servers:
        yield lambda **environment: servers.enter_context(Server(settings, tmp_path, **environment))


@pytest.fixture
def queued(store: Store) -> str:
    """The id of an article that waits for a worker."""
    return store.create(article())[1]
