"""GET /v1/batches/{id}: how the articles of a batch fare."""

import json
from datetime import datetime, timedelta
from typing import Any

from newsdesk.problem import Problem
from newsdesk.store import Store
from tests.api.client import Client
from tests.api.problem import assert_problem
from tests.newsdesk.examples import result

DAY = 86400


def sent(http: Client, *bodies: str) -> tuple[str, list[str]]:
    """The batch's address, and its articles' ids."""
    data = "\n".join(json.dumps({"body": body}) for body in bodies)
    response = http.post("/v1/batches", data=data, content_type="application/x-ndjson")
    lines = [json.loads(line) for line in response.text.splitlines()]
    return response.headers["Location"], [line["id"] for line in lines if "id" in line]


def standing(http: Client, address: str) -> Any:
    return http.get(address).json["standing"]


def test_it_works(http: Client) -> None:
    address, _ = sent(http, "one", "two", "")

    response = http.get(address)
    assert response.status_code == 200
    assert response.headers["Retry-After"] == "1"
    batch = response.json
    assert address == f"/v1/batches/{batch['id']}"
    assert (batch["articles"], batch["refused"], batch["unread"]) == (2, 1, False)
    assert batch["standing"] == {"queued": 2, "running": 0, "done": 0, "failed": 0, "gone": 0}
    assert datetime.fromisoformat(batch["created_at"]).utcoffset() == timedelta(0)


def test_every_state_is_counted(http: Client, store: Store) -> None:
    address, (done, failed, running, deleted, _) = sent(http, "done", "failed", "running", "deleted", "queued")
    store.complete(done, store.claim(done).attempt, result())
    store.fail(failed, store.claim(failed).attempt, Problem(title="Failed", status=500))
    store.claim(running)
    http.delete(f"/v1/articles/{deleted}")

    assert standing(http, address) == {"queued": 1, "running": 1, "done": 1, "failed": 1, "gone": 1}


def test_retry_after_until_all_are_finished(http: Client, store: Store) -> None:
    address, articles = sent(http, "one", "two")
    for number, article in enumerate(articles):
        assert ("Retry-After" in http.get(address).headers) is True, number
        store.complete(article, store.claim(article).attempt, result())
    assert "Retry-After" not in http.get(address).headers


def test_not_modified_until_a_state_changes(http: Client, store: Store) -> None:
    address, (article,) = sent(http, "one")
    known = {"If-None-Match": http.get(address).headers["ETag"]}
    unchanged = http.get(address, headers=known)
    assert (unchanged.status_code, unchanged.data, unchanged.headers["ETag"]) == (304, b"", known["If-None-Match"])
    assert unchanged.headers["Retry-After"] == "1"
    store.claim(article)
    assert http.get(address, headers=known).status_code == 200


def test_it_is_forgotten_after_its_articles_also_when_they_wait_for_a_day(http: Client, store: Store) -> None:
    address, _ = sent(http, "one")
    identifier = address.rpartition("/")[2]
    keys = [f"{store.keys.batches}{identifier}", f"{store.keys.batches}{identifier}:articles"]
    for key in keys:
        assert DAY - 60 < store.client.ttl(key) - store.settings.retention <= DAY
        store.client.expire(key, 10)
    http.get(address)
    assert all(store.client.ttl(key) > store.settings.retention for key in keys)  # kept until it is finished


def test_an_unknown_batch(http: Client) -> None:
    assert_problem(http.get("/v1/batches/1b4e28ba-2fa1-11d2-883f-0016d3cca427"), 404)
    assert_problem(http.get("/v1/batches/one"), 404)


def test_without_redis(http_without_redis: Client) -> None:
    response = http_without_redis.get("/v1/batches/1b4e28ba-2fa1-11d2-883f-0016d3cca427")
    assert_problem(response, 503, "/problems/store-unavailable")
