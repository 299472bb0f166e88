"""How a process's threads share its connections to Redis."""

import threading
from concurrent.futures import ThreadPoolExecutor

from newsdesk.connection import connect
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.support import RedisServer

THREADS = 500


def test_many_threads_at_once_share_few_connections(private_redis: RedisServer) -> None:
    with connect(Settings(redis_url=private_redis.url)) as client:
        store, start = Store(client, Settings(redis_url=private_redis.url)), threading.Barrier(THREADS)

        def read() -> object:
            start.wait()
            return store.version("1b4e28ba-2fa1-11d2-883f-0016d3cca427")

        with ThreadPoolExecutor(THREADS) as threads:
            found = [future.result() for future in [threads.submit(read) for _ in range(THREADS)]]
        assert found == [None] * THREADS
        assert int(client.info("stats")["total_connections_received"]) < THREADS / 5
