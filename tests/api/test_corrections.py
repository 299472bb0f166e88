"""GET /v1/corrections and DELETE /v1/corrections/{id}"""

from xml.etree import ElementTree

import pytest

from newsdesk.article import Language
from newsdesk.store import Store
from tests.api.client import Client
from tests.api.problem import assert_invalid, assert_problem
from tests.newsdesk.examples import article, result
from tests.newsdesk.test_memory import remember

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def units(content: bytes) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(content).iter("tu"))


def test_it_works(http: Client, store: Store, queued: str) -> None:
    assert http.get("/v1/corrections").json == {"items": [], "next": None}
    store.claim(queued)
    store.complete(queued, 1, result())
    record = http.patch(
        f"/v1/articles/{queued}/segments/0", json={"text": "Satu.", "by": "Aminah"}, headers={"If-Match": "*"}
    ).json

    response = http.get("/v1/corrections")

    assert response.status_code == 200
    (item,) = response.json["items"]
    assert item == {
        "id": item["id"],
        "source_language": "en",
        "target_language": "ms",
        "source": article().body[:20].strip(),
        "text": "Satu.",
        "by": "Aminah",
        "at": record["translation"]["segments"][0]["correction"]["at"],
        "article": queued,
    }
    assert response.json["next"] is None
    assert http.delete(f"/v1/corrections/{item['id']}").status_code == 204
    assert http.get("/v1/corrections").json["items"] == []
    assert http.get(f"/v1/articles/{queued}").json == record


@pytest.mark.parametrize("limit", [1, 3, 100])
def test_following_next_lists_each_once_newest_first(http: Client, store: Store, limit: int) -> None:
    for number in range(7):
        remember(store, f"Sentence {number}.", str(number), seconds=number)
    remember(store, "Ayat.", "malay", Language.MS)
    found: list[str] = []
    following: str | None = f"/v1/corrections?source=en&limit={limit}"
    while following:
        response = http.get(following)
        found += [item["text"] for item in response.json["items"]]
        following = response.json["next"]
        assert response.headers.get("Link") == (f'<{following}>; rel="next"' if following else None)
    assert found == list("6543210")


def test_a_deleted_article_leaves_its_corrections(http: Client, store: Store, queued: str) -> None:
    store.claim(queued)
    store.complete(queued, 1, result())
    http.patch(f"/v1/articles/{queued}/segments/0", json={"text": "Satu."}, headers={"If-Match": "*"})
    http.delete(f"/v1/articles/{queued}")

    assert [item["article"] for item in http.get("/v1/corrections").json["items"]] == [queued]


@pytest.mark.parametrize("ask", ["format", "Accept"])
def test_export(http: Client, store: Store, ask: str) -> None:
    remember(store, 'It\'s <b> & "c".', "Ini <b> & \ufffe\U0001f3c6 'c'.")
    remember(store, "Ayat.", "A sentence.", Language.MS)
    if ask == "format":
        response = http.get("/v1/corrections?format=tmx")
    else:
        response = http.get("/v1/corrections", headers={"Accept": "application/x-tmx+xml"})

    assert response.status_code == 200
    assert response.content_type == "application/x-tmx+xml"
    assert response.headers["Content-Disposition"] == 'attachment; filename="corrections.tmx"'
    found = {
        unit.attrib["srclang"]: [(side.attrib[LANGUAGE], side.findtext("seg")) for side in unit.iter("tuv")]
        for unit in units(response.data)
    }
    assert found == {
        "en": [("en", 'It\'s <b> & "c".'), ("ms", "Ini <b> & \ufffd\U0001f3c6 'c'.")],
        "ms": [("ms", "Ayat."), ("en", "A sentence.")],
    }


def test_export_of_one_language(http: Client, store: Store) -> None:
    remember(store, "One.", "Satu.")
    remember(store, "Dua.", "Two.", Language.MS)

    (unit,) = units(http.get("/v1/corrections?format=tmx&source=ms").data)

    assert unit.attrib["srclang"] == "ms"


def test_export_of_nothing_is_a_file_too(http: Client) -> None:
    assert units(http.get("/v1/corrections?format=tmx").data) == []


@pytest.mark.parametrize("accept", ["*/*", "application/json", "text/html", "application/x-tmx+xml;q=0.5, */*"])
def test_others_get_json(http: Client, accept: str) -> None:
    assert http.get("/v1/corrections", headers={"Accept": accept}).content_type == "application/json"


def test_what_the_query_says_counts_more_than_accept(http: Client) -> None:
    response = http.get("/v1/corrections?format=json", headers={"Accept": "application/x-tmx+xml"})
    assert response.content_type == "application/json"


@pytest.mark.parametrize(
    ("query", "pointers"),
    [
        ("limit=0", ["?limit"]),
        ("limit=101", ["?limit"]),
        ("cursor=x", ["?cursor"]),
        ("cursor=1700000000000_en-ms-", ["?cursor"]),
        ("source=fr", ["?source"]),
        ("format=xml", ["?format"]),
        ("format=tmx&limit=5&cursor=x", ["?cursor", "?limit"]),
        ("language=ms", ["?language"]),
    ],
)
def test_wrong_parameters_are_named(http: Client, query: str, pointers: list[str]) -> None:
    assert_invalid(http.get(f"/v1/corrections?{query}"), *pointers)


@pytest.mark.parametrize("identifier", ["x", "en-ms-" + "0" * 64, "%00", "en-ms-" + "٣" * 64])
def test_what_is_not_remembered_cannot_be_forgotten(http: Client, identifier: str) -> None:
    assert_problem(http.delete(f"/v1/corrections/{identifier}"), 404)


@pytest.mark.parametrize("query", ["", "?format=tmx"])
def test_without_redis(http_without_redis: Client, query: str) -> None:
    assert_problem(http_without_redis.get(f"/v1/corrections{query}"), 503, "/problems/store-unavailable")
