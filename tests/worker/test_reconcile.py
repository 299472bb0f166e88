"""Articles without a message get one again, and only those."""

from collections.abc import Sequence

import pytest
from celery import Celery
from structlog.testing import capture_logs

from newsdesk import queue
from newsdesk.article import Article
from newsdesk.connection import milliseconds
from newsdesk.record import Status
from newsdesk.store import Store
from tests.newsdesk.inspection import age, taken
from worker.reconcile import Reconciler


@pytest.fixture
def app(store: Store) -> Celery:
    return queue.celery_app(store.settings)


@pytest.fixture
def old(store: Store) -> float:
    return 2 * store.settings.stale_after + 1


def create(store: Store, body: str = "Hello.") -> str:
    return store.create(Article(body=body))[1]


def reconcile(store: Store, app: Celery) -> list[str]:
    store.client.delete(store.keys.reconciler)
    return Reconciler(store, app).run()


def test_it_works(store: Store, app: Celery, old: float) -> None:
    unsent = create(store)
    age(store, unsent, old)

    assert reconcile(store, app) == [unsent]
    assert queue.length(app) == 1


def test_the_log_has_the_number_and_the_first_of_many(store: Store, app: Celery, old: float) -> None:
    unsent = [create(store, f"No. {number}.") for number in range(30)]
    for number, identifier in enumerate(unsent):
        age(store, identifier, old + 30 - number)

    with capture_logs() as logs:
        reconcile(store, app)

    assert [(log["count"], log["article_ids"]) for log in logs] == [(30, unsent[:20])]


def test_a_fresh_article_is_left_alone(store: Store, app: Celery) -> None:
    create(store)

    assert reconcile(store, app) == []


def test_one_that_waits_its_turn_is_left_alone(store: Store, app: Celery, old: float) -> None:
    waiting = create(store)
    queue.send(app, waiting)
    age(store, waiting, old)

    assert reconcile(store, app) == []
    assert queue.length(app) == 1


@pytest.mark.parametrize("seen", [Status.QUEUED, Status.RUNNING])
@pytest.mark.parametrize("waits", [True, False])
def test_one_that_a_worker_begins_at_that_moment_is_left_alone(
    store: Store, app: Celery, old: float, monkeypatch: pytest.MonkeyPatch, seen: Status, waits: bool
) -> None:
    begun = create(store)
    age(store, begun, old)
    if waits:
        queue.send(app, create(store, "Another."))
    statuses = store.statuses

    def meanwhile(identifiers: Sequence[str]) -> list[Status | None]:
        found = statuses(identifiers) if seen is Status.QUEUED else []
        store.claim(begun)
        return found or statuses(identifiers)

    monkeypatch.setattr(store, "statuses", meanwhile)

    assert reconcile(store, app) == []
    assert statuses([begun]) == [Status.RUNNING]


def test_one_that_was_overtaken_is_sent_also_behind_a_queue_and_once(store: Store, app: Celery, old: float) -> None:
    unsent = create(store)
    age(store, unsent, old)
    store.claim(create(store, "Sent later, and begun."))
    waiting = create(store, "Waiting.")
    queue.send(app, waiting)

    assert reconcile(store, app) == [unsent]
    assert reconcile(store, app) == []
    assert taken(app) == [waiting, unsent], "before it, it would make all that wait look overtaken"


def test_one_that_came_little_earlier_than_what_was_begun_is_left_alone(store: Store, app: Celery, old: float) -> None:
    waiting, begun = create(store), create(store, "Sent later, and begun.")
    age(store, waiting, old)
    age(store, begun, old - 1)
    store.claim(begun)
    queue.send(app, waiting)

    assert reconcile(store, app) == []


def test_one_that_was_taken_over_overtakes_nothing(store: Store, app: Celery, old: float) -> None:
    waiting, lost = create(store), create(store, "Lost by its worker, and begun again.")
    age(store, waiting, 2 * old)
    age(store, lost, 2 * old - 1)
    store.claim(lost)
    age(store, lost, old)
    store.claim(lost)
    queue.send(app, waiting)

    assert reconcile(store, app) == []


def test_the_article_of_a_silent_worker_is_sent_also_behind_a_queue(store: Store, app: Celery, old: float) -> None:
    lost = create(store)
    store.claim(lost)
    age(store, lost, old)
    waiting = create(store, "Another.")
    queue.send(app, waiting)

    assert reconcile(store, app) == [lost]
    assert taken(app) == [lost, waiting]


def test_one_that_is_sent_again_makes_none_of_those_that_wait_look_overtaken(
    store: Store, app: Celery, old: float
) -> None:
    unsent = create(store)
    begun = create(store, "Sent later, and begun.")
    age(store, unsent, 4 * old)
    age(store, begun, 2 * old)
    store.claim(begun)
    waiting = [create(store, f"No. {number}.") for number in range(2)]
    for identifier in waiting:
        age(store, identifier, old)
        queue.send(app, identifier)
    assert reconcile(store, app) == [unsent]
    first, *others = taken(app)
    for identifier in others:
        queue.send(app, identifier)
    store.claim(first)

    assert reconcile(store, app) == []


def lost_and_sent_again(store: Store, app: Celery, old: float) -> str:
    """An article whose worker fell silent long ago and that was sent again `old` seconds ago, behind a queue."""
    lost = create(store)
    age(store, lost, 4 * old)
    store.claim(lost)
    age(store, lost, 3 * old)
    queue.send(app, create(store, "Another."))
    assert reconcile(store, app) == [lost]
    store.client.zadd(store.keys.resent, {lost: milliseconds(store.client) - old * 1000}, xx=True)
    return lost


def test_the_article_of_a_silent_worker_is_sent_once(store: Store, app: Celery, old: float) -> None:
    lost_and_sent_again(store, app, old)

    assert reconcile(store, app) == []
    assert queue.length(app) == 2


def test_and_again_when_its_worker_falls_silent_again(store: Store, app: Celery, old: float) -> None:
    lost = lost_and_sent_again(store, app, 2 * old)
    assert store.claim(lost).attempt == 2
    age(store, lost, old)

    assert reconcile(store, app) == [lost]


def test_and_again_when_its_message_was_lost_with_the_queue(store: Store, app: Celery, old: float) -> None:
    lost = lost_and_sent_again(store, app, old)
    app.control.purge()

    assert reconcile(store, app) == [lost]


def test_and_again_when_what_was_sent_after_it_was_begun(store: Store, app: Celery, old: float) -> None:
    lost = lost_and_sent_again(store, app, old)
    store.claim(create(store, "Sent later, and begun."))

    assert reconcile(store, app) == [lost]
    assert reconcile(store, app) == []


def test_what_was_sent_again_is_forgotten(store: Store, app: Celery, old: float) -> None:
    lost_and_sent_again(store, app, old)

    assert 0 < store.client.ttl(store.keys.resent) <= store.settings.retention


def test_a_running_article_with_a_fresh_heartbeat_is_left_alone(store: Store, app: Celery) -> None:
    running = create(store)
    store.claim(running)

    assert reconcile(store, app) == []


def test_one_reconciler_at_a_time(store: Store, app: Celery, old: float) -> None:
    age(store, create(store), old)
    first, second = Reconciler(store, app), Reconciler(store, app)

    assert len(first.run()) == 1
    assert second.run() == []


def test_records_are_not_touched(store: Store, app: Celery, old: float) -> None:
    lost = create(store)
    store.claim(lost)
    age(store, lost, old)
    before = store.get(lost)

    reconcile(store, app)

    assert store.get(lost) == before
