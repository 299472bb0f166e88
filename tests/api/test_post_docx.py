"""POST /v1/articles with a Word document."""

from collections.abc import Callable
from typing import Any

import pytest

from newsdesk.store import Store
from tests.api.client import Client
from tests.api.problem import assert_invalid, assert_problem
from tests.support.word import packed, paragraph

STORY = packed(paragraph("Hujan lebat", "Title") + paragraph("Hujan lebat dijangka.") + paragraph("Penduduk bersedia."))


def post(http: Client, document: bytes, query: str = "", **headers: str) -> Any:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return http.post(f"/v1/articles{query}", data=document, content_type=kind, headers=headers)


def test_it_works(http: Client, store: Store) -> None:
    response = post(http, STORY)
    assert response.status_code == 202, response.text
    record = store.get(response.json["id"])
    assert record is not None
    assert record.article.headline == "Hujan lebat"
    assert record.article.body == "Hujan lebat dijangka.\n\nPenduduk bersedia."
    assert record.article.language is None


def test_the_language_may_be_stated(http: Client) -> None:
    assert post(http, STORY, "?language=ms").json["language"] == "ms"
    assert post(http, packed(paragraph("Rain.")), **{"Content-Language": "en-GB"}).json["language"] == "en"


@pytest.mark.parametrize("document", [b"", b"Hujan lebat.", STORY[:-30], packed("<w:p>")])
def test_what_is_no_word_document_is_refused(http: Client, document: bytes) -> None:
    [detail] = assert_invalid(post(http, document), "#", status=400)
    assert "no Word document" in detail


def test_an_error_names_the_part(http: Client) -> None:
    assert_invalid(post(http, packed(paragraph("Rain", "Title"))), "#/body")
    assert_invalid(post(http, packed(paragraph("Rain " * 50_000))), "#/body")


def test_documents_may_be_larger_than_text(open_service: Callable[..., Client]) -> None:
    http = open_service(max_request_bytes=100, max_document_bytes=len(STORY))
    assert post(http, STORY).status_code == 202
    problem = assert_problem(post(http, STORY + b"\0"), 413, "/problems/too-large")
    assert f"{len(STORY)} bytes" in problem["detail"]
