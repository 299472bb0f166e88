"""One idempotency key for different articles, one after the other and all at once."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from newsdesk.store import Store
from tests.faults.accounts import all_done, story
from tests.faults.conftest import Recovery
from tests.integration.desk import Answer, Desk
from tests.support import WorkerProcess

HEADERS = {"Content-Type": "application/json", "Idempotency-Key": "story-1"}


def post(desk: Desk, body: str) -> Answer:
    return desk.request("POST", "/v1/articles", json.dumps({"body": body}).encode(), HEADERS)


def assert_refused(answer: Answer, first: str) -> None:
    assert (answer.status, answer.json["type"]) == (422, "/problems/idempotency-key-reused")
    assert first in answer.json["detail"]


def test_the_first_article_is_untouched(
    desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    first = post(desk, story(1)).json["id"]
    recovery.begin()
    assert_refused(post(desk, story(2)), first)
    start_worker()
    (record,) = all_done(store, [first])
    assert_refused(post(desk, story(3)), first)
    recovery.complete()

    assert record.article.body == story(1)
    assert store.get(first) == record
    assert len(desk.request("GET", "/v1/articles").json["items"]) == 1


def test_one_of_many_at_once_is_accepted(
    desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    start_worker()
    recovery.begin()
    with ThreadPoolExecutor(20) as pool:
        answers = dict(enumerate(pool.map(lambda number: post(desk, story(number)), range(20))))
    accepted = {number: answer for number, answer in answers.items() if answer.status != 422}
    ((number, answer),) = accepted.items()
    (record,) = all_done(store, [answer.json["id"]])
    recovery.complete()

    assert answer.status == 202
    assert record.article.body == story(number)
    for other in answers.keys() - accepted.keys():
        assert_refused(answers[other], answer.json["id"])
    assert len(desk.request("GET", "/v1/articles").json["items"]) == 1
