"""GET /v1/articles/{id}: the record in each of its states, and its versions."""

from dataclasses import replace
from uuid import uuid4

import pytest

from newsdesk.record import Progress
from newsdesk.store import Store
from tests.api.client import Client
from tests.api.problem import assert_invalid, assert_problem
from tests.newsdesk.examples import PROBLEM, article, result
from tests.newsdesk.inspection import eventually


def test_it_works(http: Client, store: Store, queued: str) -> None:
    store.complete(queued, store.claim(queued).attempt, result())
    response = http.get(f"/v1/articles/{queued}")

    assert response.status_code == 200
    body = response.json
    assert (body["id"], body["status"], body["version"], body["attempt"]) == (queued, "done", 3, 1)
    assert body["article"]["body"] == article().body
    assert body["translation"] == result().translation.model_dump(mode="json")
    assert body["tags"] == result().tags.model_dump(mode="json")
    assert "problem" not in body
    assert body["language"] == "en"
    assert body["created_at"] <= body["started_at"] <= body["finished_at"]
    assert response.headers["ETag"] == '"3"'
    assert response.headers["Cache-Control"] == "private, no-cache"
    assert "Retry-After" not in response.headers


def test_unfinished(http: Client, store: Store, queued: str) -> None:
    first = http.get(f"/v1/articles/{queued}")
    assert (first.json["status"], first.headers["ETag"], first.headers["Retry-After"]) == ("queued", '"1"', "1")
    attempt = store.claim(queued).attempt
    store.beat(queued, attempt, Progress(done=2, total=7))
    running = http.get(f"/v1/articles/{queued}")
    assert (running.json["status"], running.headers["ETag"], running.headers["Retry-After"]) == ("running", '"3"', "1")
    assert running.json["progress"] == {"done": 2, "total": 7}
    assert not {"translation", "tags", "problem"} & running.json.keys()


def test_failed(http: Client, store: Store, queued: str) -> None:
    store.fail(queued, store.claim(queued).attempt, PROBLEM)
    response = http.get(f"/v1/articles/{queued}")
    assert response.status_code == 200, "the request for the record did not fail"
    assert response.json["status"] == "failed"
    assert response.json["problem"] == PROBLEM.as_dict()
    assert not {"translation", "tags"} & response.json.keys()
    assert "Retry-After" not in response.headers


@pytest.mark.parametrize(
    ("header", "status"),
    [
        ('"1"', 304),
        ('W/"1"', 304),
        ('"7", "1"', 304),
        ("*", 304),
        ('"2"', 200),
        ('"11"', 200),
        ('W/"2", "3"', 200),
        ("", 200),
    ],
)
def test_if_none_match(http: Client, queued: str, header: str, status: int) -> None:
    response = http.get(f"/v1/articles/{queued}", headers={"If-None-Match": header})
    assert response.status_code == status
    assert response.headers["ETag"] == '"1"'
    assert response.headers["Cache-Control"] == "private, no-cache"
    assert bool(response.data) == (status == 200)


def test_a_version_is_not_sent_twice(http: Client, store: Store, queued: str) -> None:
    known = http.get(f"/v1/articles/{queued}").headers["ETag"]
    assert http.get(f"/v1/articles/{queued}", headers={"If-None-Match": known}).status_code == 304
    store.claim(queued)
    changed = http.get(f"/v1/articles/{queued}", headers={"If-None-Match": known})
    assert (changed.status_code, changed.headers["ETag"]) == (200, '"2"')


def test_head(http: Client, queued: str) -> None:
    got, head = http.get(f"/v1/articles/{queued}"), http.head(f"/v1/articles/{queued}")
    assert head.status_code == 200
    assert head.data == b""
    for name in ("ETag", "Content-Length", "Content-Type", "Retry-After"):
        assert head.headers[name] == got.headers[name]


def test_an_upper_case_id_is_the_same_id(http: Client, queued: str) -> None:
    assert http.get(f"/v1/articles/{queued.upper()}").json["id"] == queued


@pytest.mark.parametrize(
    "identifier", ["1", "not-a-uuid", "0b0f2f4e6c1b4c529a531f0a8d6f7a11", "{0}", "%00", "..%2f", "*"]
)
def test_what_is_no_id(http: Client, identifier: str) -> None:
    assert_problem(http.get(f"/v1/articles/{identifier}"), 404)


def test_unknown(http: Client) -> None:
    identifier = str(uuid4())
    assert identifier in assert_problem(http.get(f"/v1/articles/{identifier}"), 404)["detail"]
    assert_problem(http.get(f"/v1/articles/{identifier}", headers={"If-None-Match": "*"}), 404)


def test_deleted_and_cancelled(http: Client, store: Store, queued: str) -> None:
    store.delete(queued)
    assert "cancelled" in assert_problem(http.get(f"/v1/articles/{queued}"), 410)["detail"]
    _, other = store.create(article(1))
    store.complete(other, store.claim(other).attempt, result())
    store.delete(other)
    response = http.get(f"/v1/articles/{other}", headers={"If-None-Match": '"3"'})
    assert "deleted" in assert_problem(response, 410)["detail"]


def test_expired(http: Client, store: Store, queued: str) -> None:
    short = Store(store.client, replace(store.settings, retention=1))
    short.complete(queued, short.claim(queued).attempt, result())
    eventually(lambda: store.get(queued) is None)
    assert "retention" in assert_problem(http.get(f"/v1/articles/{queued}"), 410)["detail"]


@pytest.mark.parametrize("wait", ["", "-1", "1.5", "x", "+3", "1e3", "\u0661", "9" * 10])
def test_a_wait_is_a_whole_number(http: Client, queued: str, wait: str) -> None:
    assert_invalid(http.get(f"/v1/articles/{queued}", query_string={"wait": wait}), "?wait")


def test_unknown_and_repeated_parameters_are_named(http: Client, queued: str) -> None:
    assert_invalid(http.get(f"/v1/articles/{queued}?timeout=3"), "?timeout")
    assert_invalid(http.get(f"/v1/articles/{queued}?wait=0&wait=3"), "?wait")
