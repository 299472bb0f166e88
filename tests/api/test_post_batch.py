"""POST /v1/batches: many articles at once, and what becomes of each line."""

import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from newsdesk.record import Status
from newsdesk.store import Store
from service import batches
from tests.api.client import Client
from tests.api.problem import assert_invalid, assert_problem
from tests.api.server import Server

NDJSON = "application/x-ndjson"


def post(http: Client, *lines: object, kind: str = NDJSON) -> Any:
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    return http.post("/v1/batches", data=text, content_type=kind)


def answered(response: Any) -> list[dict[str, Any]]:
    assert response.content_type == NDJSON, response.text
    return [json.loads(line) for line in response.text.splitlines()]


def test_it_works(http: Client, store: Store) -> None:
    response = post(http, {"body": "Hujan lebat."}, {"body": "Heavy rain.", "language": "en"})

    assert response.status_code == 202
    head, first, second = answered(response)
    assert head == {"batch": head["batch"], "articles": 2, "refused": 0}
    assert response.headers["Location"] == f"/v1/batches/{head['batch']}"
    assert response.headers["Retry-After"] == "1"
    assert [list(one) for one in (first, second)] == [["line", "id"]] * 2
    assert (first["line"], second["line"]) == (1, 2)
    assert store.statuses([first["id"], second["id"]]) == [Status.QUEUED] * 2
    record = store.get(second["id"])
    assert record is not None
    assert (record.article.body, record.article.language) == ("Heavy rain.", "en")


def test_each_line_tells_what_is_wrong_with_it_and_the_others_are_kept(http: Client) -> None:
    response = post(http, {"body": "one"}, "{", {"body": ""}, "", {"body": "two", "titel": "x"}, {"body": "three"})

    assert response.status_code == 202
    head, *lines = answered(response)
    assert (head["articles"], head["refused"]) == (2, 3)
    assert [line["line"] for line in lines] == [1, 2, 3, 5, 6]
    problems = {line["line"]: line["problem"] for line in lines if "problem" in line}
    assert {number: problem["status"] for number, problem in problems.items()} == {2: 400, 3: 422, 5: 422}
    assert [error["pointer"] for error in problems[5]["errors"]] == ["#/titel"]


def test_of_a_line_that_is_wrong_in_much_five_errors_are_told(http: Client) -> None:
    _, _, line = answered(post(http, {"body": "one"}, {f"field{number}": 0 for number in range(50)}))
    assert len(line["problem"]["errors"]) == 5


def test_a_query_is_not_ignored(http: Client) -> None:
    response = http.post("/v1/batches?language=ms", data=json.dumps({"body": "one"}), content_type=NDJSON)
    assert_invalid(response, "?language")


def test_sending_it_again_makes_nothing_new(http: Client) -> None:
    stories = [{"body": f"story {number}"} for number in range(5)]
    first, again = post(http, *stories), post(http, *stories)

    assert again.status_code == 200
    assert [line["id"] for line in answered(again)[1:]] == [line["id"] for line in answered(first)[1:]]
    assert all(line["deduplicated"] for line in answered(again)[1:])
    assert answered(again)[0]["batch"] != answered(first)[0]["batch"]
    assert len(http.get("/v1/articles").json["items"]) == 5


def test_the_same_article_twice_counts_once(http: Client) -> None:
    head, first, second = answered(post(http, {"body": "twice"}, {"body": "twice"}))
    assert (head["articles"], first["id"], second["deduplicated"]) == (1, second["id"], True)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n\n"])
def test_line_ends(http: Client, end: str) -> None:
    data = "\ufeff" + end.join(['{"body": "one"}', '{"body": "two"}', ""])
    response = http.post("/v1/batches", data=data.encode(), content_type=NDJSON)
    assert answered(response)[0]["articles"] == 2


@pytest.mark.parametrize("kind", ["application/x-ndjson", "application/ndjson", "application/jsonl; charset=utf-8"])
def test_media_types(http: Client, kind: str) -> None:
    assert post(http, {"body": "one"}, kind=kind).status_code == 202


def test_another_media_type(http: Client) -> None:
    response = post(http, {"body": "one"}, kind="application/json")
    assert_problem(response, 415)
    assert NDJSON in response.headers["Accept-Post"]


def test_a_line_may_be_as_large_as_a_request_and_no_larger(open_service: Callable[..., Client]) -> None:
    http = open_service(max_request_bytes=100)
    fits = json.dumps({"body": "x" * 86})
    assert len(fits) == 98
    _, *lines = answered(post(http, fits, json.dumps({"body": "x" * 500}), {"body": "after it"}, fits + "      "))
    assert ["id" in line for line in lines] == [True, False, True, False]
    assert lines[1]["problem"]["status"] == 413


def test_many_lines_are_more_than_a_request_may_have(open_service: Callable[..., Client]) -> None:
    http = open_service(max_request_bytes=1000)
    stories = [{"body": f"story {number} " + "x" * 500} for number in range(300)]
    assert answered(post(http, *stories))[0]["articles"] == 300


def test_a_batch_that_says_it_is_too_large_is_not_read(http: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "MOST_BYTES", 20)
    assert_problem(post(http, {"body": "one"}, {"body": "two"}), 413, "/problems/too-large")
    assert http.get("/v1/articles").json["items"] == []


SIX = "\n".join(json.dumps({"body": f"story {number}"}) for number in range(6)).encode()


def post_chunked(http: Client, body: bytes) -> Any:
    chunked = {"CONTENT_LENGTH": "", "wsgi.input_terminated": True}
    return http.post("/v1/batches", input_stream=io.BytesIO(body), content_type=NDJSON, environ_overrides=chunked)


def post_whole(http: Client, body: bytes) -> Any:
    return http.post("/v1/batches", data=body, content_type=NDJSON)


@pytest.mark.parametrize("sent", [post_chunked, post_whole])
@pytest.mark.parametrize(("limit", "most"), [("MOST_LINES", 6), ("MOST_BYTES", len(SIX))])
def test_as_much_as_is_allowed_is_read(
    http: Client, monkeypatch: pytest.MonkeyPatch, limit: str, most: int, sent: Callable[[Client, bytes], Any]
) -> None:
    monkeypatch.setattr(batches, limit, most)
    head, *lines = answered(sent(http, SIX))
    assert (head["articles"], head["refused"], "unread" in head) == (6, 0, False)
    assert len(lines) == 6


@pytest.mark.parametrize(("limit", "most", "taken"), [("MOST_LINES", 3, 3), ("MOST_BYTES", 45, 2)])
def test_what_is_too_much_is_not_read(
    http: Client, monkeypatch: pytest.MonkeyPatch, limit: str, most: int, taken: int
) -> None:
    monkeypatch.setattr(batches, limit, most)
    monkeypatch.setattr(batches, "_READ_AT_ONCE", 5)
    response = post_chunked(http, SIX)
    head, *lines = answered(response)
    assert response.headers["Connection"] == "close"
    assert (head["articles"], head["refused"], head["unread"]) == (taken, 1, True)
    batch = http.get(response.headers["Location"]).json
    assert (batch["articles"], batch["refused"], batch["unread"]) == (taken, 1, True)
    assert lines[-1]["line"] == taken + 1
    assert lines[-1]["problem"]["type"] == "/problems/too-large"


def test_a_full_backlog(open_service: Callable[..., Client]) -> None:
    http = open_service(max_backlog=2)
    head, *lines = answered(post(http, {"body": "one"}, {"body": "two"}, {"body": "three"}))
    assert (head["articles"], head["refused"]) == (2, 1)
    assert lines[2]["problem"]["type"] == "/problems/backlog-full"
    response = post(http, {"body": "three"}, {"body": "four"})
    assert_problem(response, 503, "/problems/backlog-full")
    assert response.headers["Retry-After"] == "30"


def test_nothing_but_mistakes(http: Client) -> None:
    response = post(http, "", {"body": 1}, {"body": "x", "language": "fr"}, "[]")
    assert_invalid(response, "#/1/body", "#/2/language", "#/3")
    assert "Location" not in response.headers


@pytest.mark.parametrize("data", ["", "\n", " \n\r\n"])
def test_an_empty_batch(http: Client, data: str) -> None:
    assert assert_invalid(post(http, data), "#", status=400) == ["is empty"]


def test_without_redis(http_without_redis: Client) -> None:
    response = post(http_without_redis, {"body": "one"})
    assert_problem(response, 503, "/problems/store-unavailable")


def test_a_chunked_body_under_gunicorn(serve: Callable[..., Server], store: Store) -> None:
    pieces = [b'{"body": "on', b'e"}\n{"body"', b': "two"}\n', b'{"body": "' + b"x" * 100_000 + b'"}\n']
    headers = {"Content-Type": NDJSON, "Transfer-Encoding": "chunked"}
    status, _, content = serve().request("POST", "/v1/batches", iter(pieces), headers, chunked=True)
    assert (status, store.backlog()) == (202, 3)
    assert json.loads(content.splitlines()[0])["articles"] == 3
