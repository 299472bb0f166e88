"""Stories are hostile input: whatever stands in them is shown as text, on every page and in what is downloaded.

That nothing runs, asks another host or opens a dialog is noted by the watch of every page; the security policy would
block most of it, and the watch fails on what it blocks as well.
"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from newsdesk.article import Article
from newsdesk.problem import Problem, ProblemType
from newsdesk.result import Result
from newsdesk.store import Store
from tests.api.workers import announce, package
from tests.browser import stories
from tests.browser.watch import Watch
from tests.integration.desk import Desk

SCRIPT = "<script>document.title='hacked';alert(1)</script>"
IMAGE = "<img src=http://hostile.example/x onerror=alert(2)>"
BREAKOUT = "\"'></textarea></title></script><svg onload=alert(3)>"
ADDRESS = "javascript:alert(4)"
TEMPLATE = "{{7*7}}${7*7}{n}%s"
ALL = f"{SCRIPT} {IMAGE} {BREAKOUT} {ADDRESS} {TEMPLATE}"
SHORT = f"{IMAGE}{BREAKOUT}"

BODY = f"{ALL}\n\n<b>bold</b> {ALL}"


def hostile_article() -> Article:
    glossary = {f"{IMAGE}": SCRIPT}
    return stories.article(headline=ALL, body=BODY, source=ALL, byline=ALL, uri=ALL, glossary=glossary)


def hostile_result() -> Result:
    """As if the model gave everything back as it came, and the taggers took markup for names."""
    spans = [("headline", 0, len(ALL)), ("body", 0, len(ALL)), ("body", len(ALL) + 2, len(BODY))]
    places = [{"field": field, "start": start, "end": end} for field, start, end in spans]
    names = {"en": ALL, "ms": ALL}
    kinds = ("person", "organisation", "place", "event")
    return Result.model_validate(
        {
            "language": "en",
            "translation": {
                "language": "ms",
                "headline": ALL,
                "body": BODY,
                "segments": [
                    {"source": place, "target": place, "score": 0.5, "flags": ["name_missing", "number_mismatch"]}
                    for place in places
                ],
                "quality": {"score": 0.5, "flags": ["name_missing", "number_mismatch"]},
                "model": {"package": ALL, "version": ALL, "sha256": "0" * 64},
            },
            "tags": {
                "topics": [{"qcode": "medtop:17000000", "name": names, "confidence": 0.5}],
                "entities": [
                    {"type": kind, "name": ALL, "names": names, "title": ALL, "mentions": [place], "id": ALL}
                    for kind, place in zip(kinds, [*places, places[0]], strict=True)
                ],
                "keywords": [{"text": ALL, "score": 0.5}],
                "dateline": {"place": ALL, "date": ALL},
                "credit": ALL,
                "byline": ALL,
            },
        }
    )


def assert_inert(page: Page) -> None:
    """Nothing became an element or a link; what the page itself is made of is none of these."""
    assert page.title() != "hacked"
    made = page.locator("img, svg, iframe, object, embed, b, script:not([src]):not([type='application/json'])")
    assert made.evaluate_all("all => all.map(one => one.outerHTML)") == []
    addresses = page.locator("[href], [src], [action]").evaluate_all("all => all.map(one => one.href ?? one.src)")
    assert not [address for address in addresses if str(address).lower().startswith(("javascript:", "data:"))]
    handlers = (
        "all => all.flatMap(one => [...one.attributes]).map(one => one.name).filter(name => name.startsWith('on'))"
    )
    assert page.locator("*").evaluate_all(handlers) == []


@pytest.fixture
def story(quiet: Desk, store: Store) -> str:
    identifier = stories.queued(store, hostile_article())
    assert store.complete(identifier, store.claim(identifier).attempt, hostile_result())
    return identifier


def test_in_the_list(quiet: Desk, story: str, page: Page) -> None:
    page.goto(quiet.url)
    expect(page.get_by_role("link", name=SCRIPT)).to_be_visible()
    assert_inert(page)


def test_in_the_reader(quiet: Desk, story: str, page: Page) -> None:
    page.goto(f"{quiet.url}/articles/{story}")
    expect(page.locator(".sentence", has_text=ALL)).to_have_count(6)
    for button in page.get_by_role("button", name=IMAGE).all():
        button.click()
    page.keyboard.press("j")
    page.keyboard.press("f")
    assert_inert(page)


def test_in_a_story_that_waits_and_in_one_that_failed(quiet: Desk, store: Store, page: Page) -> None:
    identifier = stories.queued(store, hostile_article())
    page.goto(f"{quiet.url}/articles/{identifier}")
    expect(page.get_by_text(SCRIPT).first).to_be_visible()
    assert_inert(page)
    problem = Problem(type=ProblemType.PROCESSING_FAILED, title=ALL, status=500, detail=ALL)
    store.fail(identifier, store.claim(identifier).attempt, problem)
    expect(page.get_by_role("alert").filter(has_text=SCRIPT)).to_be_visible()
    assert_inert(page)


def test_in_a_correction_and_in_the_name_of_who_made_it(quiet: Desk, story: str, page: Page) -> None:
    page.goto(f"{quiet.url}/articles/{story}")
    page.get_by_role("region", name="Translation").locator(".sentence").nth(1).focus()
    page.keyboard.press("e")
    page.get_by_role("region", name="Translation").locator("textarea").fill(f"{BREAKOUT}{SCRIPT}")
    page.get_by_label("Your name").fill(SHORT[:80])
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text(f"corrected by {IMAGE}")).to_be_visible()
    assert_inert(page)


def test_on_the_status_page(quiet: Desk, store: Store, page: Page) -> None:
    announce(store, "worker-1", package("en", "ms"), problem=ALL)
    identifier = stories.queued(store, hostile_article())
    problem = Problem(type=ProblemType.PROCESSING_FAILED, title=ALL, status=500, detail=ALL)
    store.fail(identifier, store.claim(identifier).attempt, problem)
    page.goto(quiet.url + "/status")
    expect(page.get_by_role("link", name=SCRIPT)).to_be_visible()
    assert_inert(page)


def test_in_the_address(quiet: Desk, page: Page) -> None:
    for path in ("/?q={0}&state={0}&topic={0}#{0}", "/status?{0}#{0}", "/docs?{0}#{0}"):
        page.goto(quiet.url + path.format(SHORT.replace("#", "")))
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert_inert(page)


def test_in_files_and_their_names(quiet: Desk, page: Page, watch: Watch) -> None:
    watch.expect(422)  # for the member that no article has
    page.goto(quiet.url)
    name = f"{IMAGE}{BREAKOUT}".replace("/", "")
    html = f"<base href='http://hostile.example/'><title>{IMAGE}</title><p>Shown.{SCRIPT}{IMAGE}<p>&lt;img src=x&gt;"
    contents = {"txt": ALL, "html": html, "json": json.dumps({"body": ALL, IMAGE: ALL}), "gif": "GIF89a"}
    page.get_by_label("Files").set_input_files(
        [
            FilePayload(name=f"{name}.{ending}", mimeType="text/plain", buffer=content.encode())
            for ending, content in contents.items()
        ]
    )
    page.get_by_role("button", name="Translate").click()
    expect(page.get_by_role("progressbar")).to_have_count(2)
    expect(page.get_by_text("Not taken")).to_have_count(2)
    expect(page.get_by_text(IMAGE.replace("/", "")).first).to_be_visible()
    assert_inert(page)


@pytest.mark.parametrize("language", ["en", "ms"])
def test_in_what_is_downloaded_as_html(
    quiet: Desk, story: str, browse: Callable[..., Page], tmp_path: Path, language: str
) -> None:
    page, file = browse(locale=language), tmp_path / "story.html"
    file.write_bytes(page.request.get(f"{quiet.url}/v1/articles/{story}?format=html").body())
    page.goto(file.as_uri())
    expect(page.get_by_text(SCRIPT).first).to_be_visible()
    assert_inert(page)


def test_controls_of_direction_do_not_reach_beyond_their_sentence(quiet: Desk, store: Store, page: Page) -> None:
    override = "\u202e\u2067"  # right-to-left override and isolate, never closed
    body = stories.ENGLISH.replace(stories.COUNCIL.english[-5:], override + "dias.", 1)
    article = stories.article(body=body, headline=stories.HEADLINE.english)
    identifier = stories.queued(store, article)
    moved = stories.result().model_dump(mode="json")
    for pair in moved["translation"]["segments"][2:]:
        for edge in ("start", "end"):
            pair["source"][edge] += len(override)
    moved["translation"]["segments"][1]["source"]["end"] += len(override)
    moved["tags"]["entities"] = []
    store.complete(identifier, store.claim(identifier).attempt, Result.model_validate(moved))

    page.goto(f"{quiet.url}/articles/{identifier}")
    after = page.locator(".sentence", has_text=stories.PUPILS.english)
    left_of = """(element, place) => {
        const range = document.createRange();
        range.setStart(element.firstChild, place);
        range.setEnd(element.firstChild, place + 1);
        return range.getBoundingClientRect().left;
    }"""
    assert after.evaluate(left_of, 0) < after.evaluate(left_of, 2)
