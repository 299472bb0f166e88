"""The Idempotency-Key of POST /v1/articles: the same request twice makes one article."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

import pytest

from tests.api.client import Client
from tests.api.problem import assert_invalid, assert_problem


def post(http: Client, key: str, body: str = "A story.", **more: Any) -> Any:
    return http.post("/v1/articles", json={"body": body, **more}, headers={"Idempotency-Key": key})


def test_it_works(http: Client) -> None:
    first, second = post(http, "key-1"), post(http, "key-1")
    assert (first.status_code, second.status_code) == (202, 200)
    assert second.json == first.json, "a replay is not called a duplicate"
    assert second.headers["Location"] == first.headers["Location"]


def test_a_key_belongs_to_one_article(http: Client) -> None:
    first = post(http, "key-1")
    problem = assert_problem(post(http, "key-1", "Another story."), 422, "/problems/idempotency-key-reused")
    assert first.json["id"] in problem["detail"]
    assert len(http.get("/v1/articles").json["items"]) == 1


def test_another_key_with_the_same_article_is_a_duplicate(http: Client) -> None:
    first, second = post(http, "key-1"), post(http, "key-2")
    assert second.json["id"] == first.json["id"]
    assert second.json["deduplicated"] is True
    assert "deduplicated" not in post(http, "key-2").json


def test_quoted_and_bare_keys_are_the_same(http: Client) -> None:
    assert post(http, '"key-1"').status_code == 202
    assert "deduplicated" not in post(http, "key-1").json
    assert post(http, r'"a\"b\\c"', "Another.").status_code == 202
    assert "deduplicated" not in post(http, r'a"b\c', "Another.").json


@pytest.mark.parametrize("key", ["x", "x" * 255, '"' + "x" * 255 + '"', "0b0f2f4e-6c1b-4c52", "a b", "~!@#"])
def test_keys_that_are_taken(http: Client, key: str) -> None:
    assert post(http, key).status_code == 202


@pytest.mark.parametrize("key", ["", '""', "x" * 256, "kunci-é", "a\tb"])
def test_keys_that_are_refused(http: Client, key: str) -> None:
    assert_invalid(post(http, key), "Idempotency-Key")
    assert http.get("/v1/articles").json["items"] == []


def at_once(http: Client, bodies: list[str]) -> list[Any]:
    """The answers to articles that are sent with one key, each by a client of its own."""
    app = http.application

    def send(body: str) -> Any:
        return post(cast(Client, app.test_client()), "key-1", body)

    with ThreadPoolExecutor(8) as pool:
        return list(pool.map(send, bodies))


def test_many_at_once_make_one_article(http: Client) -> None:
    answers = at_once(http, ["A story."] * 24)
    assert sorted(answer.status_code for answer in answers) == [200] * 23 + [202]
    assert len({answer.json["id"] for answer in answers}) == 1
    assert len(http.get("/v1/articles").json["items"]) == 1


def test_of_different_articles_at_once_one_is_accepted(http: Client) -> None:
    answers = at_once(http, [f"Story {number}." for number in range(24)])
    ((number, accepted),) = [pair for pair in enumerate(answers) if pair[1].status_code == 202]
    for answer in answers[:number] + answers[number + 1 :]:
        problem = assert_problem(answer, 422, "/problems/idempotency-key-reused")
        assert accepted.json["id"] in problem["detail"]
    (item,) = http.get("/v1/articles").json["items"]
    assert http.get(f"/v1/articles/{item['id']}").json["article"]["body"] == f"Story {number}."
