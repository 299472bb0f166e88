"""A task that takes longer than something else has patience for: the broker, its soft limit, its hard limit."""

from collections.abc import Callable
from typing import Any

from newsdesk.queue import celery_app, length
from newsdesk.record import Status
from newsdesk.store import Store
from tests.faults.accounts import LONGER, SENTENCE, all_done, finished, story, translating
from tests.faults.conftest import Recovery
from tests.integration.desk import Desk
from tests.newsdesk.inspection import assert_consistent, eventually
from tests.support import WorkerProcess
from tests.support.texts import long_text


class Broker:
    """What Celery keeps in Redis, and the broker's way to deliver what nobody has acknowledged."""

    def __init__(self, store: Store) -> None:
        self._unacknowledged = f"{store.settings.key_prefix}unacked"
        self._client = store.client
        self._app = celery_app(store.settings)

    def deliver_again(self, worker: WorkerProcess) -> None:
        """What is delivered and not acknowledged, as at the end of a visibility timeout that is too short."""
        received = _deliveries(worker)
        with self._app.connection_for_read() as connection:
            channel: Any = connection.channel()
            channel.visibility_timeout = 0
            channel.qos.restore_visible(interval=1)
        eventually(lambda: _deliveries(worker) > received)

    def idle(self) -> bool:
        return length(self._app) == 0 and not self._client.hlen(self._unacknowledged)


def _deliveries(worker: WorkerProcess) -> int:
    """How many messages the worker has received."""
    return worker.log.read_text().count("] received")


def test_an_article_that_is_delivered_again_while_it_is_translated_is_begun_once(
    desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    worker = start_worker(processes=2)
    broker = Broker(store)
    identifier = desk.post(body=LONGER).json["id"]
    translating(store, identifier)
    recovery.begin()
    for _ in range(3):
        broker.deliver_again(worker)
        record = store.get(identifier)
        assert record is not None and record.attempt == 1

    (record,) = all_done(store, [identifier])
    recovery.complete()
    eventually(broker.idle)  # the duplicates end
    assert store.get(identifier) == record
    all_done(store, [desk.post(body=story(1)).json["id"]])


def test_an_article_over_the_soft_limit_fails_and_the_next_is_done(
    desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    start_worker(SOFT_TIME_LIMIT="5s", HARD_TIME_LIMIT="60s")
    recovery.begin()
    slow = desk.post(body=long_text(1800)).json["id"]
    following = desk.post(body=SENTENCE).json["id"]

    failed = finished(store, slow)
    assert failed.status is Status.FAILED
    assert failed.problem is not None and failed.problem.type == "/problems/time-limit"
    assert failed.attempt == 1
    all_done(store, [following])
    recovery.complete()
    assert_consistent(store)  # once nothing moves any more: it reads one thing after another
    assert desk.request("GET", "/readyz").status == 200


def test_an_article_over_the_hard_limit_is_taken_over(
    desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    worker = start_worker(SOFT_TIME_LIMIT="9s", HARD_TIME_LIMIT="10s")
    identifier = desk.post(body=long_text(60)).json["id"]
    waiting = desk.post(body=story(1)).json["id"]
    eventually(lambda: (record := store.get(identifier)) is not None and record.status is Status.RUNNING)
    stopped = worker.translating_child()
    stopped.suspend()  # neither works nor notices its soft limit
    recovery.begin()
    record = store.get(identifier)
    assert record is not None and record.status is Status.RUNNING, "it was over before the fault could be injected"

    (record, _) = all_done(store, [identifier, waiting], attempts=2)
    recovery.complete()
    assert record.attempt == 2
    eventually(lambda: not stopped.is_running())
    assert desk.request("GET", "/readyz").status == 200
