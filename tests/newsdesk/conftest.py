"""Redis that breaks, for the tests of this folder."""

import threading
from collections.abc import Iterator

import pytest

from newsdesk.connection import connect
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.newsdesk.lossy import LossyProxy
from tests.support import RedisServer


@pytest.fixture
def proxy(redis_server: RedisServer) -> Iterator[LossyProxy]:
    with LossyProxy(redis_server) as proxy:
        threading.Thread(target=proxy.serve_forever, args=(0.05,), daemon=True).start()
        yield proxy
        proxy.shutdown()


@pytest.fixture
def fragile(private_redis: RedisServer) -> Iterator[Store]:
    """A store on a server that the test may break."""
    settings = Settings(redis_url=private_redis.url)
    with connect(settings, timeout=0.5) as client:
        yield Store(client, settings)
