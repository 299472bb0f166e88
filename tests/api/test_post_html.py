"""POST /v1/articles with a page in HTML."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from threading import Barrier, BrokenBarrierError
from typing import Any

import pytest

from newsdesk.store import Store
from service import intake, ninjs_item, turns
from tests.api.client import Client
from tests.api.problem import assert_invalid, assert_problem
from tests.support.word import packed, paragraph

PAGE = """<!doctype html><html lang="ms"><head><title>Hujan lebat - Akhbar</title><style>p {}</style></head><body>
<header><h1>Akhbar</h1><nav><a href="/">Utama</a></nav></header>
<article><h1>Hujan <em>lebat</em></h1><p>Hujan lebat dijangka&nbsp;di utara.<br>Penduduk bersedia.</p>
<p>&copy; Wayar</p></article>
<footer>Hubungi kami</footer></body></html>"""


def post(http: Client, page: str, query: str = "", **headers: str) -> Any:
    kind = "text/html; charset=utf-8"
    return http.post(f"/v1/articles{query}", data=page.encode(), content_type=kind, headers=headers)


def test_it_works(http: Client, store: Store) -> None:
    response = post(http, PAGE)
    assert response.status_code == 202, response.text
    record = store.get(response.json["id"])
    assert record is not None
    assert record.article.headline == "Hujan lebat"
    assert record.article.body == "Hujan lebat dijangka di utara.\nPenduduk bersedia.\n\n© Wayar"
    assert record.article.language is None


def test_the_language_may_be_stated(http: Client) -> None:
    assert post(http, PAGE, "?language=ms").json["language"] == "ms"
    assert post(http, "<p>Rain.</p>", **{"Content-Language": "en-GB"}).json["language"] == "en"


@pytest.mark.parametrize("page", ["", "<title>Rain</title>", "<nav>Home</nav>", "<!-- Rain -->"])
def test_a_page_without_a_story_is_refused(http: Client, page: str) -> None:
    assert_invalid(post(http, page), "#/body")


def test_an_error_names_the_part(http: Client) -> None:
    assert_invalid(post(http, f"<p>{'Rain ' * 50_000}</p>"), "#/body")


def test_what_is_too_long_for_a_headline_is_text(http: Client, store: Store) -> None:
    record = store.get(post(http, f"<h1>{'Rain ' * 300}</h1><p>Rain.</p>").json["id"])
    assert record is not None
    assert record.article.headline is None
    assert record.article.body.startswith("Rain Rain")


def test_pages_may_be_larger_than_text(open_service: Callable[..., Client]) -> None:
    http = open_service(max_request_bytes=100, max_document_bytes=2000)
    script = f"<script>{'lost();' * 200}</script>"
    assert post(http, f"<p>Rain.</p>{script}").status_code == 202
    problem = assert_problem(post(http, f"<p>Rain.</p>{script}{script}"), 413, "/problems/too-large")
    assert "2000 bytes" in problem["detail"]


def test_markup_that_is_no_text_is_refused(http: Client) -> None:
    assert_invalid(post(http, "<b>" * 1000 + "Rain."), "#")
    item = {"bodies": [{"contentType": "text/html", "value": "<b>" * 1000 + "Rain."}]}
    assert_invalid(http.post("/v1/articles", json=item, content_type="application/vnd.iptc.ninjs+json"), "#")


LARGE = "<p>Rain.</p>" + " " * 300_000
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NINJS = "application/vnd.iptc.ninjs+json"


@pytest.mark.parametrize(
    ("kind", "document", "are_together"),
    [
        ("text/html", "<p>Rain.</p>", True),
        ("text/html", LARGE, False),
        (NINJS, json.dumps({"bodies": [{"value": LARGE}]}), False),
        (WORD, packed(paragraph("Rain.")), False),  # whatever its size
    ],
)
def test_two_large_documents_are_read_at_once(
    http: Client, monkeypatch: pytest.MonkeyPatch, kind: str, document: str | bytes, are_together: bool
) -> None:
    barrier = Barrier(3, timeout=10 if are_together else 1)
    met = []

    def meeting(read: Callable[..., Any], *sent: object) -> Any:
        try:
            barrier.wait()
            met.append(True)
        except BrokenBarrierError:
            met.append(False)
        return read(*sent)

    for module, name in ((intake, "web_page"), (intake, "word_document"), (ninjs_item, "plain_text")):
        monkeypatch.setattr(module, name, partial(meeting, getattr(module, name)))
    with ThreadPoolExecutor(3) as pool:
        posts = [
            pool.submit(http.application.test_client().post, "/v1/articles", data=document, content_type=kind)
            for _ in range(3)
        ]
    assert {one.result().status_code for one in posts} <= {200, 202}
    assert met == [are_together] * 3


@pytest.mark.parametrize(("threads", "patience"), [(4, 600.0), (64, 0.1)], ids=["half of the threads", "too long"])
def test_large_documents_that_cannot_be_read_soon_are_refused(
    open_service: Callable[..., Client], monkeypatch: pytest.MonkeyPatch, threads: int, patience: float
) -> None:
    monkeypatch.setattr(turns, "_PATIENCE", patience)
    http = open_service(service_threads=threads)
    with ExitStack() as held:
        for _ in range(2):
            held.enter_context(http.application.extensions["desk"].turns.turn())
        response = post(http, LARGE)
        assert_problem(response, 503)
        assert response.headers["Retry-After"] == "5"
        assert http.get("/v1/articles").json["items"] == []
        assert post(http, PAGE).status_code == 202  # a small one takes no turn
    assert post(http, LARGE).status_code == 202
