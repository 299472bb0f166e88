"""The pages for people: one origin, no inline code, both languages complete, and parts that fit together."""

import json
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

import service
from newsdesk.article import MAX_BODY_CHARACTERS, Language
from newsdesk.record import Status
from newsdesk.result import Flag
from newsdesk.settings import Settings
from service.openapi import document
from service.pages import words
from tests.api.client import Client
from tests.api.problem import assert_problem

ARTICLE = "/articles/0b0f2f4e-6c1b-4c52-9a53-1f0a8d6f7a11"
PAGES = {"/": "desk", ARTICLE: "article", "/status": "status", "/docs": "docs"}
FOLDER = Path(service.__file__).parent
EMPTY_TAGS = frozenset({"meta", "link", "br", "img", "hr", "input"})


class Page(HTMLParser):
    """The links, ids and elements of a page; fails on elements closed in the wrong order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self.references: list[str] = []
        self.elements: list[str] = []
        self.open: list[str] = []
        self.attributes: set[str] = set()
        self.scripts: list[dict[str, str | None]] = []
        self.root: dict[str, str | None] = {}
        self.code = ""
        self.data = ""
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        if tag == "html":
            self.root = dict(attrs)
        if tag == "script":
            self.scripts.append(dict(attrs))
        for name, value in attrs:
            self.attributes.add(name)
            if name in ("href", "src", "action"):
                self.addresses.append(value or "")
            if name in ("for", "aria-labelledby", "aria-describedby"):
                self.references += (value or "").split()
            if name == "id":
                self.ids.append(value or "")
        if tag not in EMPTY_TAGS:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script":
            if self.scripts[-1].get("type") == "application/json":
                self.data += data
            else:
                self.code += data


@pytest.fixture(params=PAGES)
def address(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def page(http: Client, address: str) -> Page:
    response = http.get(address)
    assert response.status_code == 200
    assert response.content_type == "text/html; charset=utf-8"
    return Page(response.text)


def modules(page: Page) -> dict[str, str]:
    """The source of every script that the page loads, and of those that they import, by address."""
    found: dict[str, str] = {}
    wanted = [script["src"] or "" for script in page.scripts if "src" in script]
    while wanted:
        address = wanted.pop()
        if address not in found:
            found[address] = (FOLDER / address.removeprefix("/")).read_text("utf-8")
            imported = re.findall(r'\bfrom "([^"]+)"', found[address])
            wanted += [normpath(join(dirname(address), name)) for name in imported]
    return found


def test_it_works(http: Client) -> None:
    docs = http.get("/docs").text
    assert "curl" in docs
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


def test_an_article_has_its_page_whatever_became_of_it_and_other_addresses_have_none(http: Client) -> None:
    assert http.get(ARTICLE).status_code == 200
    assert http.get("/article").status_code == 404


@pytest.mark.parametrize("cut", ["abc", "0b0f2f4e-6c1b-4c52", f"{ARTICLE[10:]}/", "<script>"])
def test_a_cut_or_mistyped_address_of_a_story_has_the_page_of_one_that_is_not_there(http: Client, cut: str) -> None:
    answer = http.get(f"/articles/{cut}")
    assert answer.status_code == 404
    assert 'data-id="00000000-0000-0000-0000-000000000000"' in answer.text
    assert Page(answer.text).root["lang"] == "en"


BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("mistyped", ["/desk", "/articles", "/articles/", "/docs/", "/nosuch/<script>"])
def test_a_person_who_mistypes_an_address_is_led_to_the_desk(http: Client, mistyped: str, language: str) -> None:
    answer = http.get(mistyped, headers={"Accept": BROWSER, "Accept-Language": language})
    assert answer.status_code == 404
    page = Page(answer.text)
    assert page.root["lang"] == language
    assert page.addresses.count("/") == 2  # the brand's and the one below the words
    assert "Accept" in answer.vary


@pytest.mark.parametrize(
    ("method", "path", "accept"),
    [
        ("GET", "/nosuch", "*/*"),
        ("GET", "/nosuch", ""),
        ("GET", "/nosuch", "application/json, text/html;q=0.5"),
        ("POST", "/nosuch", BROWSER),
        ("GET", "/v1", BROWSER),
        ("GET", "/v1/nosuch", BROWSER),
    ],
)
def test_a_program_that_mistypes_an_address_gets_a_problem(http: Client, method: str, path: str, accept: str) -> None:
    assert_problem(http.open(path, method=method, headers={"Accept": accept}), 404)


def test_a_page_is_kept_for_its_reader_alone_and_only_until_it_is_asked_for_again(http: Client, address: str) -> None:
    headers = http.get(address).headers
    assert headers["Cache-Control"] == "private, no-cache"
    assert headers["Vary"] == "Cookie, Accept-Language"


def test_no_code_or_style_in_the_page_and_nothing_from_elsewhere(page: Page) -> None:
    assert not {"iframe", "object", "embed", "style", "base"} & set(page.elements)
    assert not page.code.strip()
    assert all(script.get("type") in ("module", "application/json") for script in page.scripts)
    assert not [name for name in page.attributes if name.startswith("on") or name in ("style", "srcdoc")]
    assert not [address for address in page.addresses if ":" in address or address.startswith("//")]


def test_the_scripts_and_styles_make_no_markup_from_text_and_load_nothing_from_elsewhere() -> None:
    for file in (FOLDER / "static").rglob("*.*"):
        text = file.read_text("utf-8")
        unsafe = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setTimeout\(\"|@import"
        assert not re.search(unsafe, text), file
        assert not re.search(r"(https?:)?//[a-z]", re.sub(r'xmlns="[^"]+"', "", text)), file


def test_every_link_leads_somewhere(http: Client, page: Page) -> None:
    assert page.addresses
    for address in page.addresses:
        if address.startswith("#"):
            assert address[1:] in page.ids
        elif "0b0f2f4e" not in address:  # no such article: what its page offers is not there either
            assert http.get(address, buffered=True).status_code in (200, 503), address


def test_every_module_that_a_script_imports_is_served(http: Client, page: Page) -> None:
    for address in modules(page):
        response = http.get(address, buffered=True)
        assert response.status_code == 200
        assert response.mimetype == "text/javascript"


def test_ids_are_unique_and_headings_in_order(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    assert set(page.references) <= set(page.ids)
    headings = [int(element[1]) for element in page.elements if re.fullmatch("h[1-6]", element)]
    assert headings[0] == 1
    assert headings.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(headings))


def test_scripts_find_the_elements_that_they_ask_the_page_for(page: Page) -> None:
    for address, code in modules(page).items():
        assert set(re.findall(r'byId\("([^"]+)"\)', code)) <= set(page.ids), address


def test_pages_may_load_only_what_this_service_has(http: Client, address: str) -> None:
    policy = http.get(address).headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "style-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy


def test_the_page_carries_its_words_for_the_scripts(page: Page, address: str) -> None:
    assert json.loads(page.data) == words("layout", Language.EN) | words(PAGES[address], Language.EN)


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("ms", "ms"),
        ("ms-MY,ms;q=0.9,en;q=0.8", "ms"),
        ("en-GB,en;q=0.9,ms;q=0.8", "en"),
        ("zh-CN,ms;q=0.5", "ms"),
        ("fr", "en"),
        ("", "en"),
        ("ms;q=0", "en"),
        ("\x00,;;q=,=,ms;q=x\x7f" + "," * 5000, "en"),
    ],
)
def test_a_page_speaks_the_language_that_the_browser_prefers(
    http: Client, address: str, accepted: str, language: str
) -> None:
    assert Page(http.get(address, headers={"Accept-Language": accepted}).text).root["lang"] == language


def with_cookies(http: Client, address: str, cookies: str) -> Page:
    """The page for a browser that sends exactly this; a test client with a cookie jar would send none of it."""
    header = cookies.encode().decode("latin-1")
    response = http.application.test_client(use_cookies=False).get(address, headers={"Cookie": header})
    assert response.status_code == 200
    return Page(response.text)


def test_a_chosen_language_and_theme_outweigh_what_the_browser_prefers(http: Client, address: str) -> None:
    page = with_cookies(http, address, "language=ms; theme=dark")
    assert page.root == {"lang": "ms", "data-theme": "dark"}
    assert words("layout", Language.MS)["layout.skip"] in page.html


@pytest.mark.parametrize(
    "value", ["fr", "MS", '"><script>alert(1)</script>', "", "../../etc/passwd", "dark\x00", "é" * 2000]
)
def test_cookies_that_were_tampered_with_are_as_none(http: Client, address: str, value: str) -> None:
    cookies = f"language={value}; theme={value}"
    assert with_cookies(http, address, cookies).html == with_cookies(http, address, "other=1").html


def test_the_desk_tells_its_limits(http: Client, settings: Settings) -> None:
    page = http.get("/").text
    assert f'data-characters="{MAX_BODY_CHARACTERS}"' in page
    assert f'data-document-bytes="{settings.max_document_bytes}"' in page


def test_the_desk_has_words_for_whatever_a_listed_story_may_be() -> None:
    known = words("layout", Language.EN) | words("desk", Language.EN)
    assert {f"flag.{flag}" for flag in Flag} <= known.keys()
    assert {f"desk.state.{status}" for status in Status} <= known.keys()
    assert {f"desk.direction.{language}" for language in Language} <= known.keys()


def test_the_curl_line_names_this_service(http: Client) -> None:
    assert "http://desk.example:8000/v1/articles" in http.get("/docs", headers={"Host": "desk.example:8000"}).text
    page = http.get("/docs", headers={"Host": 'x"><script>alert(1)</script>'})
    assert "alert(1)" not in page.text
