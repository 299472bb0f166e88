"""Following a story until it is finished: with few questions, whatever stands between the page and the desk."""

import pytest
from playwright.sync_api import Page, Route, expect

from newsdesk.record import Progress
from newsdesk.store import Store
from tests.browser import stories
from tests.browser.proxy import TOUCHES, Touch, touch_etags
from tests.browser.reader import Reader
from tests.browser.stories import GAMES
from tests.browser.watch import Watch
from tests.integration.desk import Desk


def test_a_story_is_followed_while_it_is_translated(quiet: Desk, store: Store, page: Page) -> None:
    reader = Reader(page, quiet, stories.queued(store))
    reader.open()
    expect(page.get_by_text(stories.PUPILS.english)).to_be_visible()
    bar = page.get_by_role("progressbar")
    expect(bar).to_be_visible()
    attempt = store.claim(reader.identifier).attempt
    store.beat(reader.identifier, attempt, Progress(done=3, total=6))
    expect(bar).to_have_js_property("position", 0.5)
    store.complete(reader.identifier, attempt, stories.result())
    expect(reader.translation(GAMES)).to_be_visible()
    expect(bar).to_have_count(0)


@pytest.mark.parametrize("touch", TOUCHES)
def test_a_story_is_followed_through_a_proxy_that_touches_etags(
    quiet: Desk, store: Store, page: Page, touch: Touch
) -> None:
    touch_etags(page, touch)
    reader = Reader(page, quiet, stories.queued(store))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/v1/" in request.url else None)
    reader.open()
    expect(page.get_by_role("progressbar")).to_be_visible()
    page.wait_for_timeout(500)
    assert len(asked) <= 2, "the second one waits at the desk"
    store.complete(reader.identifier, store.claim(reader.identifier).attempt, stories.result())
    expect(reader.translation(GAMES)).to_be_visible()


@pytest.mark.parametrize("status", [200, 503])
def test_the_desk_is_not_asked_without_a_pause_where_nothing_is_new(
    quiet: Desk, store: Store, page: Page, watch: Watch, status: int
) -> None:
    watch.expect(503)
    reader = Reader(page, quiet, stories.queued(store))
    record = quiet.request("GET", reader.path).json
    headers = {"Retry-After": "Mon, 30 Nov 2026 08:00:00 GMT"}
    asked: list[Route] = []

    def answer(route: Route) -> None:
        asked.append(route)
        route.fulfill(status=status, json=record, headers=headers)

    page.route("**/v1/articles/*", answer)
    reader.open()
    page.wait_for_timeout(500)
    assert 1 <= len(asked) <= 2


def test_a_page_that_nobody_sees_holds_no_connection(quiet: Desk, store: Store, page: Page) -> None:
    """A browser has six to a host, and all its tabs share them."""

    def show(seen: bool) -> None:
        page.evaluate(
            """seen => {
                Object.defineProperty(document, 'hidden', {value: !seen, configurable: true});
                document.dispatchEvent(new Event('visibilitychange'));
            }""",
            seen,
        )

    reader = Reader(page, quiet, stories.queued(store))
    polls: list[str] = []
    page.on("request", lambda request: polls.append(request.url) if "wait=" in request.url else None)
    with page.expect_request("**wait=20"):
        reader.open()
    with page.expect_event("requestfailed"):
        show(False)
    store.complete(reader.identifier, store.claim(reader.identifier).attempt, stories.result())
    page.wait_for_timeout(100)
    assert len(polls) == 1
    show(True)
    expect(reader.translation(GAMES)).to_be_visible()


def test_an_answer_that_breaks_off_does_not_end_the_following(quiet: Desk, store: Store, page: Page) -> None:
    broken: list[Route] = []

    def break_off(route: Route) -> None:
        broken.append(route)
        route.fulfill(content_type="application/json", body='{"id": ')

    reader = Reader(page, quiet, stories.queued(store))
    page.route("**/v1/articles/*", break_off, times=1)
    reader.open()
    store.complete(reader.identifier, store.claim(reader.identifier).attempt, stories.result())
    expect(reader.translation(GAMES)).to_be_visible()
    assert broken
