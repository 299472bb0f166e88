"""/ and /docs: pages that work without scripts and without the network."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from service.openapi import document
from tests.api.client import Client


class Page(HTMLParser):
    """The links, ids and elements of a page; fails on elements closed in the wrong order."""

    VOID = frozenset({"meta", "link", "br", "img", "hr", "input"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self.elements: list[str] = []
        self.open: list[str] = []
        self.attributes: set[str] = set()
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name in ("href", "src", "action"):
                self.addresses.append(value or "")
            if name == "id":
                self.ids.append(value or "")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(params=["/", "/docs"])
def page(http: Client, request: pytest.FixtureRequest) -> Page:
    response = http.get(request.param)
    assert response.status_code == 200
    assert response.content_type == "text/html; charset=utf-8"
    return Page(response.text)


def test_it_works(http: Client) -> None:
    welcome, docs = http.get("/").text, http.get("/docs").text
    assert "curl" in welcome
    for path, item in document()["paths"].items():
        for method, operation in item.items():
            if method != "parameters":
                assert f"<code>{method.upper()} {path}</code>" in docs
                assert operation["summary"] in docs
    for name in document()["components"]["schemas"]:
        assert f'<h3 id="{name}">' in docs


def test_names_in_backquotes_are_code(http: Client) -> None:
    docs = http.get("/docs").text
    assert "<code>Prefer: wait</code>" in docs
    assert "`" not in docs


def test_no_scripts_and_nothing_from_elsewhere(page: Page) -> None:
    assert not {"script", "iframe", "object", "style", "form"} & set(page.elements)
    assert not [name for name in page.attributes if name.startswith("on") or name == "style"]
    assert not [address for address in page.addresses if ":" in address or address.startswith("//")]


def test_every_link_leads_somewhere(http: Client, page: Page) -> None:
    assert page.addresses
    for address in page.addresses:
        if address.startswith("#"):
            assert address[1:] in page.ids
        else:
            assert http.get(address, buffered=True).status_code in (200, 503), address


def test_ids_are_unique_and_headings_in_order(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    headings = [int(element[1]) for element in page.elements if re.fullmatch("h[1-6]", element)]
    assert headings[0] == 1
    assert headings.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(headings))


def test_pages_may_load_only_their_own_styles(http: Client) -> None:
    policy = http.get("/docs").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy


def test_the_curl_line_names_this_service(http: Client) -> None:
    assert "http://desk.example:8000/v1/articles" in http.get("/", headers={"Host": "desk.example:8000"}).text
    page = http.get("/", headers={"Host": 'x"><script>alert(1)</script>'})
    assert "<script>" not in page.text
