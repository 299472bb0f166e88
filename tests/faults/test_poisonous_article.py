"""An article that kills the process that translates it, every time."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from newsdesk.record import Status
from newsdesk.store import Store
from tests.faults.accounts import LONG, all_done, finished, story
from tests.faults.conftest import Recovery
from tests.integration.desk import Desk
from tests.newsdesk.inspection import assert_consistent
from tests.support import WorkerProcess


@contextmanager
def poison(store: Store, worker: WorkerProcess, identifier: str) -> Iterator[list[int]]:
    """The worker's only process dies whenever it is in the middle of this article. Yields the attempts that did."""
    deadly: list[int] = []
    ended = threading.Event()

    def kill_each_attempt() -> None:
        while not ended.wait(0.02):
            record = store.get(identifier)
            if record and record.status is Status.RUNNING and record.progress.done and record.attempt not in deadly:
                deadly.append(record.attempt)
                worker.translating_child().kill()

    thread = threading.Thread(target=kill_each_attempt, daemon=True)
    thread.start()
    try:
        yield deadly
    finally:
        ended.set()
        thread.join()


def test_it_fails_after_three_attempts_and_all_others_are_done(
    desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    worker = start_worker()
    before = [desk.post(body=story(number)).json["id"] for number in range(3)]
    poisonous = desk.post(body=LONG).json["id"]
    after = [desk.post(body=story(number)).json["id"] for number in range(3, 6)]
    with poison(store, worker, poisonous) as deadly:
        recovery.begin()
        failed = finished(store, poisonous)
        recovery.complete()

    assert failed.status is Status.FAILED
    assert failed.problem is not None and failed.problem.type == "/problems/worker-lost"
    assert (failed.attempt, deadly) == (3, [1, 2, 3])
    assert_consistent(store)
    all_done(store, [*before, *after])
    assert desk.request("GET", f"/v1/articles/{poisonous}").json["article"]["body"] == LONG  # its text is kept
    assert desk.request("GET", "/readyz").status == 200
    all_done(store, [desk.post(body=story(6)).json["id"]])
