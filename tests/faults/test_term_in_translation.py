"""TERM and QUIT to a worker in the middle of an article, as an operator or a container's end sends them."""

import os
import signal
from collections.abc import Callable

from newsdesk import presence
from newsdesk.record import Status
from newsdesk.store import Store
from tests.faults.accounts import LONG, LONGER, all_done, finished, story, translating
from tests.faults.conftest import Recovery
from tests.integration.desk import Desk
from tests.support import WorkerProcess

StartWorker = Callable[..., WorkerProcess]


def begun(desk: Desk, store: Store, body: str = LONG) -> tuple[str, list[str]]:
    """An article that is being translated, and those that wait behind it."""
    running = desk.post(body=body).json["id"]
    waiting = [desk.post(body=story(number)).json["id"] for number in range(4)]
    translating(store, running)
    return running, waiting


def test_term_lets_the_article_end_and_leaves_those_behind_it_to_another_worker(
    desk: Desk, store: Store, start_worker: StartWorker, recovery: Recovery
) -> None:
    worker = start_worker()
    running, waiting = begun(desk, store)
    recovery.begin()
    assert worker.terminate() == 0
    assert presence.workers(store.client, store.keys) == []  # it has withdrawn

    all_done(store, [running])
    assert store.statuses(waiting) == [Status.QUEUED] * len(waiting)
    start_worker()
    all_done(store, waiting)
    recovery.complete()


def test_quit_gives_the_article_back_after_the_grace(
    desk: Desk, store: Store, start_worker: StartWorker, recovery: Recovery
) -> None:
    worker = start_worker(REMAP_SIGTERM="SIGQUIT", SHUTDOWN_GRACE="1s")
    running, waiting = begun(desk, store, LONGER)
    recovery.begin()
    assert worker.terminate() == 0

    assert store.statuses([running, *waiting]) == [Status.RUNNING] + [Status.QUEUED] * len(waiting)
    start_worker()
    all_done(store, waiting)
    (record,) = all_done(store, [running], attempts=2)
    recovery.complete()
    assert record.attempt == 2


def test_quit_lets_an_article_end_that_needs_less_than_the_grace(
    desk: Desk, store: Store, start_worker: StartWorker, recovery: Recovery
) -> None:
    """And ends with it, long before its grace is over."""
    worker = start_worker(REMAP_SIGTERM="SIGQUIT", SHUTDOWN_GRACE="150s")
    running, waiting = begun(desk, store)
    recovery.begin()
    assert worker.terminate() == 0

    finished(store, running)
    assert store.statuses(waiting) == [Status.QUEUED] * len(waiting)
    start_worker()
    all_done(store, [running, *waiting])
    recovery.complete()


def test_a_worker_killed_while_it_still_ends_its_article_loses_none(
    desk: Desk, store: Store, start_worker: StartWorker, recovery: Recovery
) -> None:
    """What a container's end does when its grace period is shorter than the article."""
    worker = start_worker()
    running, waiting = begun(desk, store)
    recovery.begin()
    os.kill(worker.pid, signal.SIGTERM)
    worker.kill()
    start_worker()

    all_done(store, waiting)
    (record,) = all_done(store, [running], attempts=2)
    recovery.complete()
    assert record.attempt == 2
