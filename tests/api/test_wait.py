"""Waiting, with ?wait on GET and Prefer: wait on both GET and POST."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest

from newsdesk.record import Progress
from newsdesk.store import Store
from service.waiting import preferred_wait
from tests.api.client import Client
from tests.api.problem import assert_problem
from tests.newsdesk.examples import article, result
from tests.newsdesk.inspection import eventually

LONG = "30"


def waiting(http: Client, pool: ThreadPoolExecutor, identifier: str, **headers: str) -> Future[Any]:
    """A request that has begun to wait for the article."""
    app = http.application
    waits = app.extensions["desk"].waits
    before = waits.waiting
    future = pool.submit(
        lambda: app.test_client().get(f"/v1/articles/{identifier}", query_string={"wait": LONG}, headers=headers)
    )
    eventually(lambda: waits.waiting > before)
    return future


def test_it_works(http: Client, store: Store, queued: str) -> None:
    with ThreadPoolExecutor() as pool:
        future = waiting(http, pool, queued)
        attempt = store.claim(queued).attempt
        store.beat(queued, attempt, Progress(done=1, total=2))
        assert not future.done(), "without If-None-Match it waits for the end"
        store.complete(queued, attempt, result())
        response = future.result()
    assert response.status_code == 200
    assert response.json["status"] == "done"
    assert response.headers["ETag"] == '"4"'


def test_every_change_ends_a_wait_for_another_version(http: Client, store: Store, queued: str) -> None:
    with ThreadPoolExecutor() as pool:
        future = waiting(http, pool, queued, **{"If-None-Match": '"1"'})
        attempt = store.claim(queued).attempt
        running = future.result()
        assert (running.status_code, running.json["status"], running.headers["ETag"]) == (200, "running", '"2"')
        future = waiting(http, pool, queued, **{"If-None-Match": running.headers["ETag"]})
        store.beat(queued, attempt, Progress(done=1, total=2))
        assert future.result().json["progress"] == {"done": 1, "total": 2}


def test_a_wait_for_another_version_ends_in_the_format_that_accept_prefers_once_it_is_done(
    http: Client, store: Store, queued: str
) -> None:
    accept = {"Accept": "text/html, */*;q=0.8"}
    with ThreadPoolExecutor() as pool:
        future = waiting(http, pool, queued, **accept, **{"If-None-Match": '"1"'})
        attempt = store.claim(queued).attempt
        assert (future.result().json["status"], future.result().headers["ETag"]) == ("running", '"2"')
        future = waiting(http, pool, queued, **accept, **{"If-None-Match": '"2"'})
        store.complete(queued, attempt, result())
        assert (future.result().mimetype, future.result().headers["ETag"]) == ("text/html", '"3-html"')


def test_an_old_version_does_not_wait(http: Client, store: Store, queued: str) -> None:
    store.claim(queued)
    response = http.get(f"/v1/articles/{queued}?wait={LONG}", headers={"If-None-Match": '"1"'})
    assert response.json["version"] == 2


def test_a_finished_article_does_not_wait(http: Client, store: Store, queued: str) -> None:
    store.complete(queued, store.claim(queued).attempt, result())
    assert http.get(f"/v1/articles/{queued}?wait={LONG}").json["status"] == "done"


def test_nothing_changes(http: Client, queued: str) -> None:
    response = http.get(f"/v1/articles/{queued}?wait=1")
    assert (response.status_code, response.json["status"], response.headers["Retry-After"]) == (200, "queued", "1")
    unchanged = http.get(f"/v1/articles/{queued}?wait=1", headers={"If-None-Match": '"1"'})
    assert (unchanged.status_code, unchanged.headers["ETag"]) == (304, '"1"')
    assert unchanged.headers["Retry-After"] == "1", "else a client takes it for finished"


def test_a_deletion_ends_the_wait(http: Client, store: Store, queued: str) -> None:
    with ThreadPoolExecutor() as pool:
        futures = [waiting(http, pool, queued), waiting(http, pool, queued, **{"If-None-Match": "*"})]
        store.delete(queued)
        for future in futures:
            assert_problem(future.result(), 410)


def test_a_wait_is_capped(open_service: Callable[..., Client], queued: str) -> None:
    http = open_service(max_wait=1)
    response = http.get(f"/v1/articles/{queued}", headers={"Prefer": "respond-async, wait=100"})
    assert response.status_code == 200
    assert response.headers["Preference-Applied"] == "wait=1"


def test_only_a_preference_is_said_to_be_applied(http: Client, queued: str) -> None:
    response = http.get(f"/v1/articles/{queued}?wait=0", headers={"Prefer": "return=minimal"})
    assert "Preference-Applied" not in response.headers


def test_other_articles_do_not_end_the_wait(http: Client, store: Store, queued: str) -> None:
    _, other = store.create(article(1))
    with ThreadPoolExecutor() as pool:
        future = waiting(http, pool, queued)
        store.complete(other, store.claim(other).attempt, result())
        assert http.get(f"/v1/articles/{other}?wait={LONG}").json["status"] == "done"
        assert not future.done()
        store.delete(queued)
        future.result()


def test_post_waits_as_preferred(http: Client, store: Store) -> None:
    def work() -> None:
        eventually(lambda: bool(store.silent(0)))
        (identifier,) = store.silent(0)
        store.complete(identifier, store.claim(identifier).attempt, result())

    thread = threading.Thread(target=work)
    thread.start()
    response = http.post("/v1/articles", json={"body": "A story."}, headers={"Prefer": f"wait={LONG}"})
    thread.join()
    assert response.status_code == 200
    assert response.json["translation"]["body"] == result().translation.body
    assert response.headers["Preference-Applied"] == "wait=30"
    assert response.headers["Location"] == f"/v1/articles/{response.json['id']}"
    assert "deduplicated" not in response.json
    assert "Retry-After" not in response.headers


def test_post_does_not_wait_longer(http: Client) -> None:
    response = http.post("/v1/articles", json={"body": "A story."}, headers={"Prefer": "wait=1"})
    assert response.status_code == 202
    assert response.json["status"] == "queued"
    assert response.headers["Preference-Applied"] == "wait=1"


def test_more_waits_than_threads_allow(open_service: Callable[..., Client], store: Store, queued: str) -> None:
    http = open_service(service_threads=4)
    with ThreadPoolExecutor() as pool:
        futures = [waiting(http, pool, queued) for _ in range(2)]
        third = http.get(f"/v1/articles/{queued}", headers={"Prefer": f"wait={LONG}"})
        assert (third.status_code, third.json["status"]) == (200, "queued")
        assert "Preference-Applied" not in third.headers
        fourth = http.get(f"/v1/articles/{queued}?wait={LONG}", headers={"If-None-Match": '"1"'})
        assert (fourth.status_code, fourth.headers["Retry-After"]) == (304, "1")
        store.complete(queued, store.claim(queued).attempt, result())
        assert [future.result().json["status"] for future in futures] == ["done", "done"]
        _, other = store.create(article(1))
        freed = waiting(http, pool, other)
        store.delete(other)
        assert freed.result().status_code == 410


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("", None),
        ("respond-async", None),
        ("wait=10", 10),
        ("WAIT=10", 10),
        ('wait="10"', 10),
        ("respond-async, wait = 10", 10),
        ("wait=10; note=x, wait=20", 10),
        ("handling=lenient; wait=3, wait=5", 5),
        ("wait=0", 0),
        ("wait", None),
        ("wait=", None),
        ("wait=x", None),
        ("wait=-1", None),
        ("wait=1.5", None),
        ("wait=" + "9" * 5000, None),
    ],
)
def test_preferences(header: str | None, seconds: int | None) -> None:
    assert preferred_wait(header) == seconds
