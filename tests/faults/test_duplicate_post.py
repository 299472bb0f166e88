"""The same article sent fifty times, at once and one after the other, while a worker runs."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from newsdesk.store import Store
from tests.faults.accounts import all_done, story
from tests.faults.conftest import Recovery
from tests.integration.desk import Answer, Desk
from tests.support import WorkerProcess

TIMES = 50


@pytest.mark.parametrize("at_once", [50, 1], ids=["at_once", "in_sequence"])
@pytest.mark.parametrize("key", ["story-1", None], ids=["with_key", "without_key"])
def test_it_is_kept_and_processed_once(
    at_once: int,
    key: str | None,
    desk: Desk,
    store: Store,
    start_worker: Callable[..., WorkerProcess],
    recovery: Recovery,
) -> None:
    worker = start_worker(processes=2)
    headers = {"Content-Type": "application/json", **({"Idempotency-Key": key} if key else {})}
    content = json.dumps({"body": story(1)}).encode()

    def post(_: int) -> Answer:
        return desk.request("POST", "/v1/articles", content, headers)

    recovery.begin()
    with ThreadPoolExecutor(at_once) as pool:
        answers = list(pool.map(post, range(TIMES)))
    identifiers = {answer.json["id"] for answer in answers}
    all_done(store, identifiers)
    recovery.complete()

    assert len(identifiers) == 1
    assert sorted(answer.status for answer in answers) == [200] * (TIMES - 1) + [202]
    assert sum("deduplicated" in answer.json for answer in answers) == (0 if key else TIMES - 1)
    assert len(desk.request("GET", "/v1/articles").json["items"]) == 1
    assert worker.log.read_text().count('"event": "done"') == 1
