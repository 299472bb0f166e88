"""kill -9 of a whole worker: its main process and all its children at once, so that nothing gives a message back."""

from collections.abc import Callable

from newsdesk.store import Store
from tests.faults.accounts import LONG, all_done, story, translating
from tests.faults.conftest import Recovery
from tests.integration.desk import Desk
from tests.support import WorkerProcess

StartWorker = Callable[..., WorkerProcess]


def test_a_worker_in_the_middle_of_another_article_does_both(
    desk: Desk, store: Store, start_worker: StartWorker, recovery: Recovery
) -> None:
    killed, _ = start_worker(), start_worker()
    identifiers = [desk.post(headline=f"Part {number}", body=LONG).json["id"] for number in (1, 2)]
    for identifier in identifiers:
        translating(store, identifier)
    recovery.begin()
    killed.kill()

    records = all_done(store, identifiers, attempts=2)
    recovery.complete()
    assert sorted(record.attempt for record in records) == [1, 2]


def test_the_articles_behind_its_own_wait_for_another_worker(
    desk: Desk, store: Store, start_worker: StartWorker, recovery: Recovery
) -> None:
    """Which is started afterwards, and does its own at the second attempt."""
    worker = start_worker()
    running = desk.post(body=LONG).json["id"]
    waiting = [desk.post(body=story(number)).json["id"] for number in range(8)]
    translating(store, running)
    recovery.begin()
    worker.kill()
    start_worker()

    all_done(store, waiting)
    (record,) = all_done(store, [running], attempts=2)
    recovery.complete()
    assert record.attempt == 2


def test_an_idle_worker_is_not_missed(desk: Desk, store: Store, start_worker: StartWorker, recovery: Recovery) -> None:
    idle, _ = start_worker(), start_worker()
    recovery.begin()
    idle.kill()
    identifiers = [desk.post(body=story(number)).json["id"] for number in range(8)]

    all_done(store, identifiers)
    recovery.complete()


def test_articles_that_arrive_while_it_dies_are_done(
    desk: Desk, store: Store, start_worker: StartWorker, recovery: Recovery
) -> None:
    """A message may be on its way into the worker at that moment: in no queue, and not yet kept as unacknowledged."""
    idle, _ = start_worker(), start_worker()
    before = [desk.post(body=story(number)).json["id"] for number in range(4)]
    recovery.begin()
    idle.kill()
    after = [desk.post(body=story(number)).json["id"] for number in range(4, 8)]

    all_done(store, before, attempts=2)
    all_done(store, after)
    recovery.complete()
