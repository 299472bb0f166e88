"""POST /v1/articles: what is kept, and what the answer says."""

import json
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime

import pytest
from celery import Celery
from structlog.testing import capture_logs

from newsdesk.article import Article, Language
from newsdesk.queue import PROCESS_ARTICLE, celery_app
from newsdesk.record import Status
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.api.client import Client
from tests.api.problem import assert_problem
from tests.newsdesk.examples import result

STORY = {
    "headline": "Hujan lebat",
    "body": "Hujan lebat dijangka di utara. Penduduk diminta bersedia.",
    "language": "ms",
}


def messages(settings: Settings) -> list[tuple[str, list[object], dict[str, object]]]:
    """(task, arguments, named arguments) of every message on the queue, taken off it."""
    found = []
    with (
        celery_app(settings) as app,
        app.connection_for_read() as connection,
        closing(connection.SimpleQueue("news.default")) as queue,
        suppress(queue.Empty),
    ):
        while True:
            message = queue.get_nowait()
            message.ack()
            arguments, named, _ = message.payload
            found.append((message.headers["task"], arguments, named))
    return found


def test_it_works(http: Client, store: Store, settings: Settings) -> None:
    response = http.post("/v1/articles", json=STORY)

    assert response.status_code == 202
    body = response.json
    assert response.headers["Location"] == f"/v1/articles/{body['id']}"
    assert response.headers["Retry-After"] == "1"
    assert response.content_type == "application/json"
    assert (body["status"], body["version"], body["attempt"]) == ("queued", 1, 0)
    assert body["progress"] == {"done": 0, "total": 0}
    assert body["language"] == "ms"
    assert {name: value for name, value in body["article"].items() if value} == STORY
    assert datetime.fromisoformat(body["created_at"]).utcoffset() is not None
    assert not {"translation", "tags", "problem", "deduplicated"} & body.keys()
    record = store.get(body["id"])
    assert record is not None
    assert record.article == Article.model_validate(STORY)
    assert messages(settings) == [(PROCESS_ARTICLE, [body["id"]], {})]


def test_the_queue_never_carries_the_text(http: Client, settings: Settings) -> None:
    http.post("/v1/articles", json=STORY)
    client = http.application.extensions["desk"].store.client
    (message,) = client.lrange(f"{settings.key_prefix}news.default\x06\x163", 0, -1)
    assert STORY["body"][:20] not in message
    assert len(message) < 2000


@pytest.mark.parametrize(
    "text",
    [
        "date 2021-10-28 KUALA LUMPUR (Oct 28): Rain is expected.\r\n\r\n\tMore follows. \u2013 Bernama\n",
        "  Cafe\u0301 di Kuala Lumpur \U0001f600 dibuka.  ",
        "\ufb01n \u200bzero width\u00a0and no-break \u2028 separators",
    ],
)
@pytest.mark.parametrize("kind", ["text/plain", "application/json"])
def test_text_is_kept_to_the_letter(http: Client, store: Store, kind: str, text: str) -> None:
    data = text.encode() if kind == "text/plain" else json.dumps({"body": text}).encode()
    response = http.post("/v1/articles", data=data, content_type=kind)
    assert response.status_code == 202, response.text
    assert response.json["article"]["body"] == text
    record = store.get(response.json["id"])
    assert record is not None
    assert record.article.body == text


def test_control_characters_of_text_are_read_as_what_they_stand_for(http: Client) -> None:
    response = http.post("/v1/articles", data="Satu.\n\fDua\x1e: D\x92s.\x1a".encode(), content_type="text/plain")
    assert response.json["article"]["body"] == "Satu.\n\nDua: D’s."


@pytest.mark.parametrize("kind", ["text/plain; charset=UTF-8", "application/json"])
def test_a_byte_order_mark_is_no_text(http: Client, kind: str) -> None:
    data = "Hujan lebat." if kind.startswith("text") else '{"body": "Hujan lebat."}'
    response = http.post("/v1/articles", data=b"\xef\xbb\xbf" + data.encode(), content_type=kind)
    assert response.status_code == 202, response.text
    assert response.json["article"]["body"] == "Hujan lebat."


def test_only_the_first_byte_order_mark_goes(http: Client) -> None:
    response = http.post("/v1/articles", data="\ufeff\ufeffHujan.".encode(), content_type="text/plain")
    assert response.json["article"]["body"] == "\ufeffHujan."


@pytest.mark.parametrize(
    ("query", "header", "language"),
    [
        ("", None, None),
        ("?language=en", None, "en"),
        ("", "ms", "ms"),
        ("", "ms-MY", "ms"),
        ("", "EN-gb", "en"),
        ("", "zsm", "ms"),
        ("?language=en", "en-GB", "en"),
    ],
)
def test_plain_text_may_state_its_language(http: Client, query: str, header: str | None, language: str | None) -> None:
    headers = {"Content-Language": header} if header else {}
    response = http.post(f"/v1/articles{query}", data="A story.", content_type="text/plain", headers=headers)
    assert response.status_code == 202, response.text
    assert response.json["article"]["language"] == language


def test_answers_are_utf_8_not_escapes(http: Client) -> None:
    response = http.post("/v1/articles", json={"body": "Café 😀"})
    assert "Café 😀".encode() in response.data


def test_an_identical_article_is_kept_once(http: Client, settings: Settings) -> None:
    first = http.post("/v1/articles", json=STORY)
    second = http.post("/v1/articles", json=dict(reversed(STORY.items())))
    assert second.status_code == 200
    assert second.json == {**first.json, "deduplicated": True}
    assert second.headers["Location"] == first.headers["Location"]
    assert len(messages(settings)) == 1


def test_a_duplicate_of_a_finished_article_has_the_result(http: Client, store: Store) -> None:
    identifier = http.post("/v1/articles", json=STORY).json["id"]
    store.complete(identifier, store.claim(identifier).attempt, result())
    again = http.post("/v1/articles", json=STORY)
    assert again.status_code == 200
    assert again.json["translation"]["body"] == result().translation.body
    assert again.json["deduplicated"] is True
    assert "Retry-After" not in again.headers


def test_a_full_backlog_is_refused(open_service: Callable[..., Client], settings: Settings) -> None:
    http = open_service(max_backlog=1)
    first = http.post("/v1/articles", json=STORY)
    response = http.post("/v1/articles", json={"body": "Another."})
    assert_problem(response, 503, "/problems/backlog-full")
    assert int(response.headers["Retry-After"]) > 0
    assert http.post("/v1/articles", json=STORY).json["id"] == first.json["id"], "a known one needs no room"
    assert len(messages(settings)) == 1


@pytest.mark.parametrize("broker", ["redis://127.0.0.1:1/0", "{server}/99"])
def test_a_broker_that_takes_nothing_does_not_lose_the_article(
    broker: str, open_service: Callable[..., Client], store: Store, settings: Settings
) -> None:
    http = open_service(broker_url=broker.format(server=settings.redis_url.removesuffix("/0")))
    with capture_logs() as lines:
        response = http.post("/v1/articles", json=STORY)
    assert response.status_code == 202
    assert store.silent(0) == [response.json["id"]], "what the reconciler sends again"
    assert [line["article_id"] for line in lines if line["log_level"] == "warning"] == [response.json["id"]]


def test_an_article_may_be_deleted_while_its_sender_waits(http: Client, store: Store) -> None:
    store.create(Article(body="A story.", language=Language.EN))
    (summary,) = http.get("/v1/articles").json["items"]
    assert summary["status"] == Status.QUEUED
    assert http.delete(f"/v1/articles/{summary['id']}").status_code == 204
    again = http.post("/v1/articles", json={"body": "A story.", "language": "en"})
    assert again.status_code == 202, "a deleted article is no duplicate"
    assert again.json["id"] != summary["id"]


def test_messages_of_two_articles_keep_their_order(http: Client, settings: Settings) -> None:
    identifiers = [http.post("/v1/articles", json={"body": f"Story {number}."}).json["id"] for number in range(3)]
    assert [arguments for _, arguments, _ in messages(settings)] == [[one] for one in identifiers]


def test_the_broker_of_the_service_does_not_wait_long(http: Client) -> None:
    broker: Celery = http.application.extensions["desk"].broker
    assert broker.conf.broker_transport_options["socket_timeout"] <= 5
