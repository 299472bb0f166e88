"""PATCH /v1/articles/{id}/segments/{n}"""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any

import pytest

from newsdesk.store import Store
from tests.api.client import Client
from tests.api.problem import assert_invalid, assert_problem
from tests.newsdesk.examples import PROBLEM, article, result

UNKNOWN = "00000000-0000-4000-8000-000000000000"
ANY = {"If-Match": "*"}


@pytest.fixture
def done(store: Store, queued: str) -> str:
    """The id of an article whose translation is "Hujan lebat dijangka.": one segment, version 3."""
    store.claim(queued)
    assert store.complete(queued, 1, result())
    return queued


def correct(
    http: Client, identifier: str, text: str | None, by: str | None = None, number: int = 0, match: str | None = "*"
) -> Any:
    return http.patch(
        f"/v1/articles/{identifier}/segments/{number}",
        json={"text": text, **({"by": by} if by else {})},
        headers={"If-Match": match} if match else {},
    )


def test_it_works(http: Client, store: Store, done: str) -> None:
    etag = http.get(f"/v1/articles/{done}").headers["ETag"]

    response = correct(http, done, "Hujan lebat akan turun.", "Aminah", match=etag)

    assert response.status_code == 200
    assert response.headers["ETag"] == '"4"'
    record = response.json
    assert record == http.get(f"/v1/articles/{done}").json
    assert (record["status"], record["version"]) == ("done", 4)
    assert record["article"] == {**record["article"], "body": article().body}
    assert record["translation"]["body"].startswith("Hujan lebat akan turun.")
    (segment,) = record["translation"]["segments"]
    assert segment["target"] == {"field": "body", "start": 0, "end": 23}
    assert (segment["origin"], segment["score"], segment["flags"]) == ("human", None, [])
    correction = segment["correction"]
    assert (correction["by"], correction["replaced"]) == ("Aminah", "Hujan lebat dijangka")
    assert datetime.fromisoformat(correction["at"]).utcoffset() is not None
    assert record["translation"]["quality"] == {"score": None, "flags": []}


def test_a_correction_can_be_corrected_and_taken_back(http: Client, done: str) -> None:
    before = http.get(f"/v1/articles/{done}").json
    correct(http, done, "Satu.")
    record = correct(http, done, "Dua.", "Aminah").json
    assert record["translation"]["segments"][0]["correction"]["replaced"] == "Hujan lebat dijangka"

    response = correct(http, done, None)

    assert response.status_code == 200
    assert response.json == {**before, "version": 6}


def test_there_is_nothing_to_take_back(http: Client, done: str) -> None:
    assert_problem(correct(http, done, None), 409)
    correct(http, done, "Satu.")
    correct(http, done, None)
    assert_problem(correct(http, done, None), 409)


def test_without_if_match_nothing_is_corrected(http: Client, done: str) -> None:
    problem = assert_problem(correct(http, done, "Satu.", match=None), 428)
    assert "If-Match" in problem["detail"]
    assert http.get(f"/v1/articles/{done}").json["version"] == 3


@pytest.mark.parametrize("match", ['"2"', '"4"', 'W/"4"', '"*"', "", '"x"'])
def test_another_version_is_refused(http: Client, done: str, match: str) -> None:
    response = http.patch(f"/v1/articles/{done}/segments/0", json={"text": "Satu."}, headers={"If-Match": match})

    assert_problem(response, 412)
    assert http.get(f"/v1/articles/{done}").json["version"] == 3


@pytest.mark.parametrize("match", ['"3"', '"1", "3"', 'W/"3"', "*"])
def test_one_of_the_versions_named_will_do(http: Client, done: str, match: str) -> None:
    assert correct(http, done, "Satu.", match=match).status_code == 200


def test_of_many_at_once_with_one_etag_one_wins(open_service: Callable[..., Client], done: str) -> None:
    clients = [open_service() for _ in range(8)]

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: correct(clients[n], done, f"Ayat {n}.", match='"3"'), range(8)))

    assert sorted(answer.status_code for answer in answers) == [200] + [412] * 7
    winner = next(answer for answer in answers if answer.status_code == 200)
    assert clients[0].get(f"/v1/articles/{done}").json == winner.json


def test_of_many_at_once_with_a_star_all_are_written(open_service: Callable[..., Client], done: str) -> None:
    clients = [open_service() for _ in range(8)]

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: correct(clients[n], done, f"Ayat {n}."), range(8)))

    assert [answer.status_code for answer in answers] == [200] * 8
    assert clients[0].get(f"/v1/articles/{done}").json["version"] == 3 + 8


def test_what_is_not_there(http: Client, store: Store, done: str) -> None:
    assert_problem(correct(http, UNKNOWN, "Satu."), 404)
    assert "1 segments" in assert_problem(correct(http, done, "Satu.", number=1), 404)["detail"]
    assert_problem(correct(http, done, "Satu.", number=10**30), 404)
    assert_problem(http.patch(f"/v1/articles/{done}/segments/-1", json={"text": "Satu."}, headers=ANY), 404)
    store.delete(done)
    assert_problem(correct(http, done, "Satu."), 410)


def test_only_an_article_that_is_done(http: Client, store: Store, queued: str) -> None:
    assert "queued" in assert_problem(correct(http, queued, "Satu."), 409)["detail"]
    store.claim(queued)
    assert "running" in assert_problem(correct(http, queued, "Satu."), 409)["detail"]
    store.fail(queued, 1, PROBLEM)
    assert "failed" in assert_problem(correct(http, queued, "Satu."), 409)["detail"]


@pytest.mark.parametrize(
    ("body", "pointers"),
    [
        ({}, ["#/text"]),
        ({"text": ""}, ["#/text"]),
        ({"text": " \t"}, ["#/text"]),
        ({"text": 1}, ["#/text"]),
        ({"text": "x" * 281}, ["#/text"]),
        ({"text": "Satu.\nDua."}, ["#/text"]),
        ({"text": "Satu.\rDua."}, ["#/text"]),
        ({"text": "Satu.\u2028Dua."}, ["#/text"]),
        ({"text": "Satu.\u2029"}, ["#/text"]),
        ({"text": "Satu.\x00"}, ["#/text"]),
        ({"text": "Satu.", "by": ""}, ["#/by"]),
        ({"text": "Satu.", "by": "x" * 101}, ["#/by"]),
        ({"text": "Satu.", "by": "A\nB"}, ["#/by"]),
        ({"text": "Satu.", "at": "2026-11-28T12:00:00Z"}, ["#/at"]),
        ({"text": "", "by": 1, "origin": "model"}, ["#/text", "#/by", "#/origin"]),
    ],
)
def test_invalid_corrections(http: Client, done: str, body: dict[str, object], pointers: list[str]) -> None:
    response = http.patch(
        f"/v1/articles/{done}/segments/0", data=json.dumps(body), content_type="application/json", headers=ANY
    )

    assert_invalid(response, *pointers)
    assert http.get(f"/v1/articles/{done}").json["version"] == 3


def test_the_limit_grows_with_the_sentence(http: Client, done: str) -> None:
    (detail,) = assert_invalid(correct(http, done, "x" * 281), "#/text")
    assert "281" in detail and "280" in detail
    assert correct(http, done, "x" * 280).status_code == 200


def test_a_name_may_have_a_hundred_characters(http: Client, done: str) -> None:
    assert correct(http, done, "Satu.", "ä" * 100).status_code == 200


def test_outer_white_space_is_left_out_and_the_text_is_composed(http: Client, done: str) -> None:
    record = correct(http, done, " Cafe\u0301. \t").json

    assert record["translation"]["body"].startswith("Café.")
    assert record["translation"]["segments"][0]["target"]["end"] == 5


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        (b"", "#"),
        (b"{", "#"),
        (b'{"text": "a", "text": "b"}', "#"),
        (b'{"text": NaN}', "#"),
        (b'{"text": "\\ud800"}', "#/text"),
        (b"\xff", "#"),
    ],
)
def test_what_cannot_be_read(http: Client, done: str, body: bytes, pointer: str) -> None:
    response = http.patch(f"/v1/articles/{done}/segments/0", data=body, content_type="application/json", headers=ANY)
    assert_invalid(response, pointer, status=400)


def test_only_json_is_taken(http: Client, done: str) -> None:
    response = http.patch(f"/v1/articles/{done}/segments/0", data="Satu.", content_type="text/plain", headers=ANY)

    assert_problem(response, 415)
    assert response.headers["Accept-Patch"] == "application/json"
    assert "Accept-Post" not in response.headers


def test_a_large_body_is_refused(open_service: Callable[..., Client], done: str) -> None:
    response = correct(open_service(max_request_bytes=100), done, "x" * 200)
    assert_problem(response, 413, "/problems/too-large")


def test_without_redis(http_without_redis: Client) -> None:
    assert_problem(correct(http_without_redis, UNKNOWN, "Satu."), 503, "/problems/store-unavailable")


def test_a_waiting_client_is_woken(open_service: Callable[..., Client], done: str) -> None:
    waiting, http = open_service(), open_service()
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(lambda: waiting.get(f"/v1/articles/{done}?wait=30", headers={"If-None-Match": '"3"'}))
        correct(http, done, "Satu.")

        assert answer.result().json["version"] == 4
