"""The same article sent fifty times, at once and one after the other, with a key and without, while a worker runs."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from newsdesk.store import Store
from tests.faults.accounts import all_done, story
from tests.faults.conftest import Recovery
from tests.integration.desk import Answer, Desk
from tests.support import WorkerProcess

TIMES = 50
WAYS = [(at_once, key) for at_once in (50, 1) for key in (f"story-{at_once}", None)]


def test_it_is_kept_and_processed_once(
    desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    worker = start_worker(processes=2)
    recovery.begin()
    identifiers = [
        send(desk, {"body": story(number)}, at_once, key) for number, (at_once, key) in enumerate(WAYS, start=1)
    ]
    all_done(store, identifiers)
    recovery.complete()

    assert sorted(item["id"] for item in desk.request("GET", "/v1/articles").json["items"]) == sorted(identifiers)
    assert worker.log.read_text().count('"event": "done"') == len(WAYS)


def send(desk: Desk, article: dict[str, str], at_once: int, key: str | None) -> str:
    """Send the article fifty times; the one id that all answers give."""
    headers = {"Content-Type": "application/json", **({"Idempotency-Key": key} if key else {})}
    content = json.dumps(article).encode()

    def post(_: int) -> Answer:
        return desk.request("POST", "/v1/articles", content, headers)

    with ThreadPoolExecutor(at_once) as pool:
        answers = list(pool.map(post, range(TIMES)))
    (identifier,) = {answer.json["id"] for answer in answers}
    assert sorted(answer.status for answer in answers) == [200] * (TIMES - 1) + [202]
    assert sum("deduplicated" in answer.json for answer in answers) == (0 if key else TIMES - 1)
    return str(identifier)
