"""POST /v1/articles/{id}/retry"""

from collections.abc import Callable

from newsdesk.record import Status
from newsdesk.store import Store
from tests.api.client import Client
from tests.api.problem import assert_problem
from tests.newsdesk.examples import PROBLEM, article, result
from tests.newsdesk.inspection import assert_consistent

UNKNOWN = "00000000-0000-4000-8000-000000000000"


def failed(store: Store, identifier: str) -> str:
    attempt = store.claim(identifier).attempt
    assert store.fail(identifier, attempt, PROBLEM)
    return identifier


def test_it_works(http: Client, store: Store, queued: str) -> None:
    failed(store, queued)

    response = http.post(f"/v1/articles/{queued}/retry")

    assert response.status_code == 202
    assert response.headers["Location"] == f"/v1/articles/{queued}"
    assert response.headers["Retry-After"] == "1"
    record = response.json
    assert (record["status"], record["attempt"], record["version"]) == ("queued", 1, 4)
    assert "problem" not in record
    assert record["finished_at"] is None
    assert_consistent(store)


def test_a_retried_article_has_new_attempts_and_can_be_done(http: Client, store: Store, queued: str) -> None:
    for _ in range(store.settings.max_attempts):
        failed(store, queued)
        http.post(f"/v1/articles/{queued}/retry")
    claim = store.claim(queued)

    assert claim.attempt == store.settings.max_attempts + 1
    assert store.complete(queued, claim.attempt, result())
    assert http.get(f"/v1/articles/{queued}").json["status"] == "done"
    assert_consistent(store)


def test_a_straggler_of_an_earlier_attempt_owns_nothing(http: Client, store: Store, queued: str) -> None:
    failed(store, queued)
    http.post(f"/v1/articles/{queued}/retry")
    store.claim(queued)

    assert not store.complete(queued, 1, result())
    assert store.statuses([queued]) == [Status.RUNNING]


def test_only_a_failed_article_is_retried(http: Client, store: Store, queued: str) -> None:
    problem = assert_problem(http.post(f"/v1/articles/{queued}/retry"), 409)
    assert "queued" in problem["detail"]
    store.claim(queued)
    store.complete(queued, 1, result())
    problem = assert_problem(http.post(f"/v1/articles/{queued}/retry"), 409)
    assert "done" in problem["detail"]


def test_what_is_not_there(http: Client, store: Store, queued: str) -> None:
    assert_problem(http.post(f"/v1/articles/{UNKNOWN}/retry"), 404)
    store.delete(queued)
    assert_problem(http.post(f"/v1/articles/{queued}/retry"), 410)


def test_a_full_backlog_takes_none_back(open_service: Callable[..., Client], store: Store, queued: str) -> None:
    failed(store, queued)
    store.create(article(1))

    response = open_service(max_backlog=1).post(f"/v1/articles/{queued}/retry")

    assert_problem(response, 503, "/problems/backlog-full")
    assert store.statuses([queued]) == [Status.FAILED]


def test_the_failed_are_listed_until_they_are_retried(http: Client, store: Store, queued: str) -> None:
    failed(store, queued)
    assert [item["id"] for item in http.get("/v1/articles?status=failed").json["items"]] == [queued]
    http.post(f"/v1/articles/{queued}/retry")
    assert http.get("/v1/articles?status=failed").json["items"] == []


def test_an_article_that_was_sent_anew_is_not_retried(http: Client, store: Store, queued: str) -> None:
    failed(store, queued)
    anew = http.post("/v1/articles", json=article().model_dump(mode="json", exclude_defaults=True)).json["id"]
    assert anew != queued

    problem = assert_problem(http.post(f"/v1/articles/{queued}/retry"), 409)

    assert "again" in problem["detail"]
    assert store.statuses([queued]) == [Status.FAILED]
    assert_consistent(store)
