"""GET /v1/articles: newest first, filtered, page by page."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from newsdesk.result import Flag, Quality
from newsdesk.store import Store
from tests.api.client import Client
from tests.api.problem import assert_invalid
from tests.newsdesk.examples import PROBLEM, article, result


def ids(response: Any) -> list[str]:
    assert response.status_code == 200, response.text
    return [item["id"] for item in response.json["items"]]


@pytest.fixture
def seven(store: Store) -> list[str]:
    """Ids of seven queued articles, newest first as they are listed."""
    created = [store.create(article(number))[1] for number in range(7)]
    return sorted(created, key=lambda one: (store.client.zscore(store.keys.recent, one), one), reverse=True)


def test_it_works(http: Client, store: Store) -> None:
    _, identifier = store.create(article(language="en"))
    response = http.get("/v1/articles")
    assert response.json["next"] is None
    assert "Link" not in response.headers
    (item,) = response.json["items"]
    created = item.pop("created_at")
    assert datetime.fromisoformat(created).tzinfo is not None
    assert item == {
        "id": identifier,
        "status": "queued",
        "version": 1,
        "attempt": 0,
        "progress": {"done": 0, "total": 0},
        "language": "en",
        "headline": article().headline,
        "opening": article().body,
        "topics": [],
        "flags": [],
        "problem": None,
        "started_at": None,
        "finished_at": None,
    }


def test_nothing(http: Client) -> None:
    assert http.get("/v1/articles").json == {"items": [], "next": None}


@pytest.mark.parametrize("limit", [1, 3, 7, 100])
def test_following_next_lists_each_once(http: Client, seven: list[str], limit: int) -> None:
    found: list[str] = []
    following: str | None = f"/v1/articles?limit={limit}&status=queued"
    while following:
        response = http.get(following)
        assert len(ids(response)) <= limit
        found += ids(response)
        following = response.json["next"]
        assert response.headers.get("Link") == (f'<{following}>; rel="next"' if following else None)
    assert found == seven


def test_a_page_is_not_moved_by_new_articles(http: Client, store: Store, seven: list[str]) -> None:
    first = http.get("/v1/articles?limit=3")
    store.create(article(99))
    assert ids(first) + ids(http.get(first.json["next"])) == seven[:6]


def test_filters(http: Client, store: Store, seven: list[str]) -> None:
    store.complete(seven[0], store.claim(seven[0]).attempt, result())
    store.fail(seven[1], store.claim(seven[1]).attempt, PROBLEM)
    numbers = [re.sub("[^0-9]", "", record.article.body) for one in seven if (record := store.get(one))]
    for query, expected in {
        "status=done": seven[:1],
        "status=failed": seven[1:2],
        "status=queued": seven[2:],
        "language=en": seven[:1],
        "language=ms": [],
        "topic=medtop:17000000": seven[:1],
        "topic=medtop:04000000": [],
        "entity=Q6826009": seven[:1],
        "entity=jabatan+meteorologi": seven[:1],
        "entity=METMALAYSIA&topic=medtop:17000000&status=done&language=en": seven[:1],
        "entity=METMALAYSIA&status=failed": [],
        f"q=warning+{numbers[0]}": seven[:1],
        f"q=IN+AREA+{numbers[1]}": seven[1:2],
        "q=flood&status=done": seven[:1],
        "q=nothing": [],
        "flag=name_missing": [],
    }.items():
        assert ids(http.get(f"/v1/articles?{query}")) == expected, query


def test_a_finished_article_tells_its_topics_and_flags(http: Client, store: Store, queued: str) -> None:
    found = result()
    quality = Quality(score=0.4, flags=(Flag.NUMBER_MISMATCH,))
    translation = found.translation.model_copy(update={"quality": quality})
    store.complete(queued, store.claim(queued).attempt, found.model_copy(update={"translation": translation}))
    (item,) = http.get("/v1/articles?flag=number_mismatch").json["items"]
    assert (item["topics"], item["flags"]) == (["medtop:17000000"], ["number_mismatch"])


def test_times(http: Client, seven: list[str]) -> None:
    created = http.get(f"/v1/articles/{seven[3]}").json["created_at"]
    before = (datetime.now(UTC) - timedelta(days=1)).isoformat()
    assert seven[3] in ids(http.get("/v1/articles", query_string={"since": created, "until": created}))
    assert ids(http.get("/v1/articles", query_string={"since": before})) == seven
    assert ids(http.get("/v1/articles", query_string={"until": before})) == []
    assert ids(http.get("/v1/articles", query_string={"since": "9999-12-31T23:59:59-23:59"})) == []
    assert (
        ids(http.get("/v1/articles", query_string={"until": "0001-01-01T00:00:00%2B14:00".replace("%2B", "+")})) == []
    )


@pytest.mark.parametrize(
    ("query", "pointers"),
    [
        ("limit=0", ["?limit"]),
        ("limit=101", ["?limit"]),
        ("limit=ten", ["?limit"]),
        ("limit=", ["?limit"]),
        ("limit=1&limit=2", ["?limit"]),
        ("cursor=x", ["?cursor"]),
        ("cursor=", ["?cursor"]),
        ("cursor=1_2", ["?cursor"]),
        ("cursor=" + "9" * 5000, ["?cursor"]),
        ("status=finished", ["?status"]),
        ("status=cancelled", ["?status"]),
        ("language=fr", ["?language"]),
        ("topic=", ["?topic"]),
        ("topic=04000000", ["?topic"]),
        ("topic=medtop:99999999", ["?topic"]),
        ("entity=" + "x" * 201, ["?entity"]),
        ("q=", ["?q"]),
        ("q=" + "x" * 201, ["?q"]),
        ("flag=wrong", ["?flag"]),
        ("text=flood", ["?text"]),
        ("since=yesterday", ["?since"]),
        ("since=2021-10-28", ["?since"]),
        ("since=2021-10-28T09:30:00", ["?since"]),
        ("since=2021-10-28T09:30:00+08:00", ["?since"]),
        ("since=2021-13-28T09:30:00Z", ["?since"]),
        ("until=1635379200", ["?until"]),
        ("page=2&sort=asc", ["?page", "?sort"]),
        ("%00=1", ["?\x00"]),
        ("limit=0&until=x&page=1", ["?limit", "?until", "?page"]),
    ],
)
def test_wrong_parameters_are_named(http: Client, query: str, pointers: list[str]) -> None:
    assert_invalid(http.get(f"/v1/articles?{query}"), *pointers)


def test_a_plus_in_a_time_is_explained(http: Client) -> None:
    (detail,) = assert_invalid(http.get("/v1/articles?since=2021-10-28T09:30:00+08:00"), "?since")
    assert "%2B" in detail


def test_next_keeps_what_was_asked(http: Client, store: Store) -> None:
    for number in range(2):
        _, identifier = store.create(article(number))
        store.complete(identifier, store.claim(identifier).attempt, result())
    query = {"entity": "Jabatan Meteorologi", "since": "2021-10-28T09:30:00+08:00", "limit": 1}
    following = http.get("/v1/articles", query_string=query).json["next"]
    assert len(ids(http.get(following))) == 1
