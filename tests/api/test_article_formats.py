"""GET /v1/articles/{id} in other formats than JSON: which one is given, and how it is sent."""

import io
from typing import Any

import docx
import pytest

from newsdesk.store import Store
from tests.api.client import Client
from tests.api.problem import assert_invalid, assert_problem
from tests.newsdesk.examples import PROBLEM, article, result

JSON = "application/json"
NINJS = "application/vnd.iptc.ninjs+json"
TEXT = "text/plain; charset=utf-8"
HTML = "text/html; charset=utf-8"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CONTENT_TYPES = {"json": JSON, "ninjs": NINJS, "text": TEXT, "html": HTML, "docx": DOCX}
BROWSERS = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"
JAVA = "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2"
OTHERS = ["ninjs", "text", "html", "docx"]


@pytest.fixture
def done(store: Store, queued: str) -> str:
    """The id of a finished article."""
    store.complete(queued, store.claim(queued).attempt, result())
    return queued


def accepting(http: Client, identifier: str, accept: str, query: str = "") -> Any:
    return http.get(f"/v1/articles/{identifier}{query}", headers={"Accept": accept})


@pytest.mark.parametrize("name", CONTENT_TYPES)
def test_it_works(http: Client, done: str, name: str) -> None:
    response = http.get(f"/v1/articles/{done}?format={name}")
    assert response.status_code == 200
    assert response.content_type == CONTENT_TYPES[name]
    assert response.headers["ETag"] == ('"3"' if name == "json" else f'"3-{name}"')
    assert response.headers["Vary"] == "Accept"
    assert response.headers["Cache-Control"] == "private, no-cache"
    assert accepting(http, done, response.mimetype).data == response.data


def test_what_is_in_them(http: Client, done: str) -> None:
    body = result().translation.body
    assert http.get(f"/v1/articles/{done}?format=ninjs").json["bodies"][0]["value"] == body
    assert body in http.get(f"/v1/articles/{done}?format=text").text
    assert f'<td lang="ms">{body}</td>' in http.get(f"/v1/articles/{done}?format=html").text
    document = docx.Document(io.BytesIO(http.get(f"/v1/articles/{done}?format=docx").data))
    assert document.tables[0].rows[2].cells[1].text == body


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        ("application/json; charset=utf-8", JSON),
        ("APPLICATION/JSON", JSON),
        ("text/*", TEXT),
        (BROWSERS, HTML),
        (JAVA, HTML),
        ("text/html;q=.1, application/json;q=.2", JSON),
        ("text/plain;q=0.5, text/html;q=0.6", HTML),
        ("*/*, application/json;q=0", NINJS),
        ("text/*;q=0.5, text/plain;q=0.1, application/*;q=0.2", HTML),
        ("image/png, application/vnd.iptc.ninjs+json;q=0.1", NINJS),
        (f"{DOCX}, {JSON};q=0.9", DOCX),
    ],
)
def test_accept_decides(http: Client, done: str, accept: str, expected: str) -> None:
    assert accepting(http, done, accept).content_type == expected


@pytest.mark.parametrize("accept", ["image/png", "application/json;q=0", "*/*;q=0", "text/csv, application/xml", "x"])
def test_accept_that_allows_none_of_them(http: Client, done: str, accept: str) -> None:
    response = accepting(http, done, accept)
    detail = assert_problem(response, 406)["detail"]
    assert all(media.partition(";")[0] in detail for media in CONTENT_TYPES.values())
    assert response.headers["Vary"] == "Accept"


def test_the_query_wins(http: Client, done: str) -> None:
    assert accepting(http, done, "text/html", "?format=json").content_type == JSON
    assert accepting(http, done, "image/png", "?format=text").content_type == TEXT


@pytest.mark.parametrize("name", ["", "pdf", "JSON", "text&format=html"])
def test_a_format_that_there_is_not(http: Client, done: str, name: str) -> None:
    assert_invalid(http.get(f"/v1/articles/{done}?format={name}"), "?format")


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_not_finished_is_only_there_as_json(http: Client, store: Store, queued: str, name: str) -> None:
    waiting = http.get(f"/v1/articles/{queued}?format={name}")
    assert "queued" in assert_problem(waiting, 409)["detail"]
    for known in (f'"1-{name}"', "*"):
        assert_problem(http.get(f"/v1/articles/{queued}?format={name}", headers={"If-None-Match": known}), 409)
    assert waiting.headers["Retry-After"] == "1"
    store.fail(queued, store.claim(queued).attempt, PROBLEM)
    failed = http.get(f"/v1/articles/{queued}?format={name}")
    assert "failed" in assert_problem(failed, 409)["detail"]
    assert "Retry-After" not in failed.headers
    assert http.get(f"/v1/articles/{queued}?format=json").status_code == 200


@pytest.mark.parametrize("accept", [BROWSERS, JAVA, f"{DOCX}, {JSON};q=0.9"])
def test_what_is_not_finished_is_given_as_json_where_accept_allows_it(
    http: Client, store: Store, queued: str, accept: str
) -> None:
    def assert_json(status: str, tag: str) -> None:
        response = accepting(http, queued, accept)
        assert (response.status_code, response.content_type, response.json["status"]) == (200, JSON, status)
        assert (response.headers["ETag"], response.headers["Vary"]) == (tag, "Accept")
        again = http.get(f"/v1/articles/{queued}", headers={"Accept": accept, "If-None-Match": tag})
        assert (again.status_code, again.headers["ETag"], again.headers["Vary"]) == (304, tag, "Accept")

    assert_json("queued", '"1"')
    attempt = store.claim(queued).attempt
    assert_json("running", '"2"')
    store.fail(queued, attempt, PROBLEM)
    assert_json("failed", '"3"')


@pytest.mark.parametrize("accept", ["text/html", "text/*, application/json;q=0, */*"])
def test_what_is_not_finished_is_not_given_as_json_where_accept_forbids_it(
    http: Client, queued: str, accept: str
) -> None:
    assert_problem(accepting(http, queued, accept), 409)


def test_the_query_asks_for_no_other_format_even_where_accept_allows_json(http: Client, queued: str) -> None:
    assert_problem(accepting(http, queued, BROWSERS, "?format=html"), 409)


def test_its_json_is_another_version_than_the_format_that_it_is_given_in_once_it_is_done(
    http: Client, done: str
) -> None:
    headers = {"Accept": BROWSERS, "If-None-Match": '"3"'}
    for query in ("", "?wait=30"):
        assert http.get(f"/v1/articles/{done}{query}", headers=headers).headers["ETag"] == '"3-html"'


def test_missing_comes_before_not_finished(http: Client, store: Store, queued: str) -> None:
    store.delete(queued)
    assert_problem(http.get(f"/v1/articles/{queued}?format=text"), 410)
    assert_problem(http.get("/v1/articles/0b0f2f4e-6c1b-4c52-9a53-1f0a8d6f7a11?format=docx"), 404)


def test_every_answer_says_that_accept_decides(http: Client, queued: str) -> None:
    answers = {
        http.get(f"/v1/articles/{queued}"): 200,
        http.get(f"/v1/articles/{queued}?format=text"): 409,
        http.get("/v1/articles/0b0f2f4e-6c1b-4c52-9a53-1f0a8d6f7a11"): 404,
        http.get(f"/v1/articles/{queued}?wait=x"): 422,
    }
    for response, status in answers.items():
        assert (response.status_code, response.headers["Vary"]) == (status, "Accept")


@pytest.mark.parametrize(
    ("name", "disposition"),
    [
        ("json", None),
        ("ninjs", None),
        ("text", "attachment; filename=\"amaran-banjir.txt\"; filename*=UTF-8''Amaran%20banjir.txt"),
        ("html", "attachment; filename=\"amaran-banjir.html\"; filename*=UTF-8''Amaran%20banjir.html"),
        ("docx", "attachment; filename=\"amaran-banjir.docx\"; filename*=UTF-8''Amaran%20banjir.docx"),
    ],
)
def test_files_are_saved_under_the_headline(http: Client, done: str, name: str, disposition: str | None) -> None:
    assert http.get(f"/v1/articles/{done}?format={name}").headers.get("Content-Disposition") == disposition


def test_the_document_brings_its_own_policy(http: Client, done: str) -> None:
    policy = http.get(f"/v1/articles/{done}?format=html").headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "script-src" not in policy and "unsafe" not in policy
    for name in ("text", "docx", "ninjs"):
        response = http.get(f"/v1/articles/{done}?format={name}")
        assert response.headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
        assert response.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("name", CONTENT_TYPES)
def test_a_version_is_not_sent_twice(http: Client, done: str, name: str) -> None:
    first = http.get(f"/v1/articles/{done}?format={name}")
    again = http.get(f"/v1/articles/{done}?format={name}", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    for header in ("ETag", "Vary", "Cache-Control"):
        assert again.headers[header] == first.headers[header]


def test_a_version_in_another_format_is_another(http: Client, done: str) -> None:
    for name, other in (("json", '"3-text"'), ("text", '"3"'), ("text", '"3-html"'), ("text", '"2-text"')):
        response = http.get(f"/v1/articles/{done}?format={name}", headers={"If-None-Match": other})
        assert response.status_code == 200, (name, other)


def test_waiting_ends_with_the_format_asked_for(http: Client, done: str) -> None:
    response = http.get(f"/v1/articles/{done}?format=text&wait=5")
    assert (response.status_code, response.content_type) == (200, TEXT)
    known = http.get(f"/v1/articles/{done}?format=text&wait=0", headers={"If-None-Match": '"3-text"'})
    assert known.status_code == 304


def test_head(http: Client, done: str) -> None:
    for name in CONTENT_TYPES:
        got, head = (ask(f"/v1/articles/{done}?format={name}") for ask in (http.get, http.head))
        assert head.data == b""
        for header in ("ETag", "Content-Length", "Content-Type", "Vary", "Content-Disposition"):
            assert head.headers.get(header) == got.headers.get(header)


@pytest.mark.parametrize("more", ["", "\n\nIPOH, 3 Mac -- Sungai naik."])
def test_an_article_without_headline_is_saved_under_its_first_line(http: Client, store: Store, more: str) -> None:
    _, identifier = store.create(article(headline=None))
    found = result()
    text = {"headline": None, "body": found.translation.body + more}
    bare = found.model_copy(update={"translation": found.translation.model_copy(update=text)})
    store.complete(identifier, store.claim(identifier).attempt, bare)
    disposition = http.get(f"/v1/articles/{identifier}?format=text").headers["Content-Disposition"]
    assert 'filename="hujan-lebat-dijangka.txt"' in disposition
