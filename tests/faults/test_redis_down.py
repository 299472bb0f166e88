"""Redis is away at the moment when a worker wants to write its result, for seconds or for a minute."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from newsdesk.store import Store
from tests.faults.accounts import LONG, PATIENCE, all_done, story, translating
from tests.faults.conftest import Recovery
from tests.integration.desk import Desk
from tests.newsdesk.inspection import eventually
from tests.support import RedisServer, ServiceProcess, WorkerProcess

pytestmark = pytest.mark.timeout(300)  # a minute without Redis, and Celery pauses before it looks again


def holding_its_result(worker: WorkerProcess) -> None:
    """Wait until the worker has translated and Redis did not take the result."""
    deadline = time.monotonic() + PATIENCE
    while "redis is unavailable, waiting" not in worker.log.read_text("utf-8"):  # with an article begun, of a result
        assert time.monotonic() < deadline, "the worker never tried to write a result"
        time.sleep(0.05)


@pytest.mark.parametrize("seconds", [3, 60])
def test_the_result_is_kept_until_redis_is_back(
    valkey: RedisServer,
    desk: Desk,
    store: Store,
    start_worker: Callable[..., WorkerProcess],
    recovery: Recovery,
    seconds: int,
) -> None:
    """Done at the first attempt: nothing is translated twice. What waits behind it is done as well."""
    worker = start_worker()
    long = desk.post(body=LONG).json["id"]
    behind = [desk.post(body=story(number)).json["id"] for number in range(2)]
    translating(store, long)
    valkey.stop()
    holding_its_result(worker)
    refused = desk.post(body=story(2))
    assert (refused.status, "Retry-After" in refused.headers) == (503, True)
    time.sleep(seconds)
    recovery.begin()
    valkey.start()

    all_done(store, [long])
    accepted = desk.post(body=story(2))
    assert accepted.status == 202
    all_done(store, [*behind, accepted.json["id"]])
    recovery.complete()


def test_a_broker_of_its_own_may_be_away_longer_than_an_article_may_be_silent(
    tmp_path: Path,
    start_service: Callable[..., ServiceProcess],
    start_worker: Callable[..., WorkerProcess],
    store: Store,
    recovery: Recovery,
) -> None:
    """The worker says meanwhile that it is there, and the article without a message is found afterwards."""
    broker = RedisServer(tmp_path)
    broker.start()
    try:
        desk = Desk(start_service(BROKER_URL=broker.url).url)
        start_worker(BROKER_URL=broker.url)
        broker.stop()
        accepted = desk.post(body=story(0))
        assert accepted.status == 202
        eventually(lambda: store.silent(2 * store.settings.stale_after) == [accepted.json["id"]])
        time.sleep(2 * store.settings.stale_after)  # so that the worker has looked, and its last word has expired
        assert desk.request("GET", "/readyz").status == 200
        recovery.begin()
        broker.start()
        all_done(store, [accepted.json["id"]])
        recovery.complete()
    finally:
        broker.kill()
