"""kill -9 of the process that translates."""

from collections.abc import Callable

from newsdesk.store import Store
from tests.faults.accounts import LONG, all_done, translating
from tests.faults.conftest import Recovery
from tests.integration.desk import Desk
from tests.support import WorkerProcess


def test_its_article_is_done_at_the_second_attempt(
    desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    worker = start_worker()
    identifier = desk.post(body=LONG).json["id"]
    translating(store, identifier)
    recovery.begin()
    worker.translating_child().kill()

    (record,) = all_done(store, [identifier], attempts=2)
    recovery.complete()
    assert record.attempt == 2
