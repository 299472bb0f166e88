"""Redis's memory is full: writes are refused, `noeviction` keeps what is there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from newsdesk.queue import celery_app, length
from newsdesk.record import Status
from newsdesk.store import Store
from tests.faults.accounts import LONG, all_done, story, translating
from tests.faults.conftest import Recovery
from tests.integration.desk import Desk
from tests.newsdesk.inspection import assert_consistent, eventually
from tests.support import WorkerProcess


@contextmanager
def no_room(store: Store) -> Iterator[None]:
    """The limit lies below what is used already."""
    usual = str(store.client.config_get("maxmemory")["maxmemory"])
    store.client.config_set("maxmemory", 1)
    try:
        yield
    finally:
        store.client.config_set("maxmemory", usual)


def post_waiting(desk: Desk) -> list[str]:
    return [desk.post(body=story(number)).json["id"] for number in range(5)]


def assert_refused(desk: Desk, number: int) -> None:
    """A new article is refused in a way that tells a client to send it again."""
    answer = desk.post(body=story(number))
    assert answer.status == 503
    assert answer.json["type"] == "/problems/store-unavailable"
    assert int(answer.headers["Retry-After"]) > 0


def test_a_finished_article_is_kept_until_there_is_room_and_no_waiting_one_is_lost(
    desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    """The worker, whose presence could not be renewed, is heard again."""
    worker = start_worker()
    running = desk.post(body=LONG).json["id"]
    translating(store, running)
    waiting = post_waiting(desk)
    with no_room(store):
        assert_refused(desk, 5)
        held = f'"article_id": "{running}"'
        eventually(lambda: any(held in line and "waiting" in line for line in worker.log.read_text().splitlines()))
        assert_refused(desk, 6)
        answer = desk.request("GET", f"/v1/articles/{running}")
        assert (answer.status, answer.json["status"]) == (200, Status.RUNNING)
        assert_consistent(store)
        assert store.backlog() == 1 + len(waiting)  # nothing that was refused is there
        eventually(lambda: desk.request("GET", "/readyz").status == 503)  # its presence cannot be renewed
        recovery.begin()

    eventually(lambda: desk.request("GET", "/readyz").status == 200)
    assert worker.process is not None and worker.process.poll() is None
    again = [desk.post(body=story(number)).json["id"] for number in (5, 6)]
    all_done(store, [running, *waiting, *again])
    recovery.complete()


def test_messages_fetched_while_it_is_full_are_not_lost(
    desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    worker = start_worker()
    running = desk.post(body=LONG).json["id"]
    translating(store, running)
    waiting = post_waiting(desk)
    broker = celery_app(store.settings)
    with no_room(store):
        assert desk.request("DELETE", f"/v1/articles/{running}").status == 204
        eventually(lambda: length(broker) < len(waiting))  # the process is free and takes the next message
        eventually(lambda: desk.request("GET", "/readyz").status == 503)  # it stays full for a while
        recovery.begin()

    all_done(store, waiting)
    recovery.complete()
    assert worker.process is not None and worker.process.poll() is None
    assert desk.request("GET", "/readyz").status == 200
