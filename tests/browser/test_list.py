"""The list of stories on the desk: order, filters, counts, what can be done with each, and when there is nothing."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, Page, expect

from newsdesk.connection import milliseconds
from newsdesk.record import Progress
from newsdesk.store import Store
from tests.browser import stories
from tests.browser.watch import Watch
from tests.integration.desk import Desk
from tests.support import RedisServer


def listed(page: Page) -> Locator:
    return page.get_by_role("region", name="Stories")


def links(page: Page) -> Locator:
    return listed(page).get_by_role("link", name=re.compile("^Story"))


def test_it_works(quiet: Desk, store: Store, page: Page) -> None:
    for number in range(3):
        stories.queued(store, stories.article(headline=f"Story {number}"))
    page.goto(quiet.url)
    expect(links(page)).to_have_text(["Story 2", "Story 1", "Story 0"])


def test_a_story_without_a_headline_is_listed_by_its_opening(quiet: Desk, store: Store, page: Page) -> None:
    identifier = stories.queued(store, stories.article(headline=None))
    page.goto(quiet.url)
    expect(listed(page).get_by_role("link", name="Heavy rain closed two schools")).to_have_attribute(
        "href", f"/articles/{identifier}"
    )


def test_more_are_loaded_when_asked_for_and_none_twice(quiet: Desk, store: Store, page: Page) -> None:
    for number in range(25):
        stories.queued(store, stories.article(headline=f"Story {number}"))
    page.goto(quiet.url)
    expect(links(page)).to_have_count(20)
    listed(page).get_by_role("button", name="Load more").click()
    expect(links(page)).to_have_text([f"Story {number}" for number in reversed(range(25))])
    expect(listed(page).get_by_role("button", name="Load more")).to_have_count(0)


def test_a_story_deleted_since_does_not_come_back_with_more(quiet: Desk, store: Store, page: Page) -> None:
    for number in range(25):
        stories.finished(store, stories.article(headline=f"Story {number}"))
    page.clock.install()
    page.goto(quiet.url)
    expect(links(page)).to_have_count(20)
    page.clock.pause_at(datetime.now() + timedelta(minutes=1))  # no look at the list but those asked for
    row(page, "Story 24").get_by_role("button", name="Delete").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(links(page)).to_have_count(19)
    listed(page).get_by_role("button", name="Load more").click()
    expect(links(page)).to_have_text([f"Story {number}" for number in reversed(range(24))])


@pytest.fixture
def buried(quiet: Desk, store: Store, page: Page) -> list[str]:
    """A desk that looks for one story beneath 12,500 newer entries; what it has asked for."""
    stories.queued(store, stories.article(headline="Story"))
    now = milliseconds(store.client)
    store.client.zadd(store.keys.recent, {str(uuid4()): now + number for number in range(12_500)})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/v1/articles?" in request.url else None)
    page.clock.install()
    page.goto(f"{quiet.url}/?q=story")
    expect(listed(page)).to_contain_text("None found so far")
    return asked


def test_more_is_looked_for_from_where_the_search_stopped(buried: list[str], page: Page) -> None:
    first = len(buried)
    listed(page).get_by_role("button", name="Load more").click()
    expect(links(page)).to_have_text(["Story"])
    assert "cursor=" in buried[first]


def test_a_list_that_takes_many_requests_is_looked_at_less_often(buried: list[str], page: Page) -> None:
    first = len(buried)
    page.clock.run_for("00:07")
    assert len(buried) == first
    with page.expect_request("**/v1/articles?*"):
        page.clock.run_for("00:05")


@pytest.fixture
def mixed(quiet: Desk, store: Store, page: Page) -> Page:
    """A desk with a story in each state, and one in Malay."""
    stories.finished(store, stories.article(headline="Story done"))
    stories.failed(store, stories.article(headline="Story failed"))
    stories.queued(store, stories.article(headline="Story queued", language="ms"))
    running = stories.queued(store, stories.article(headline="Story running"))
    store.beat(running, store.claim(running).attempt, Progress(done=1, total=4))
    page.goto(quiet.url)
    expect(links(page)).to_have_count(4)
    return page


def choose(page: Page, field: str, value: str) -> None:
    """Filter by this value; by none where it is empty."""
    filter = listed(page).get_by_label(field)
    if filter.evaluate("element => element.tagName") != "SELECT":
        filter.fill(value)
        filter.press("Enter")
    elif value:
        filter.select_option(value)
    else:
        filter.select_option(index=0)


def test_filters_keep_what_fits_and_can_be_taken_back(mixed: Page) -> None:
    for field, value, kept in (
        ("Search", "queu", "Story queued"),
        ("State", "Failed", "Story failed"),
        ("State", "Running", "Story running"),
        ("Language", "Malay", "Story queued"),
        ("Topic", "weather", "Story done"),
        ("Name", "Majlis Keselamatan Negara", "Story done"),
        ("To check", "name missing", "Story done"),
    ):
        choose(mixed, field, value)
        expect(links(mixed), f"{field}: {value}").to_have_text([kept])
        choose(mixed, field, "")
        expect(links(mixed), f"{field} taken back").to_have_count(4)


def test_a_filter_that_nothing_fits_says_so(mixed: Page) -> None:
    listed(mixed).get_by_label("Search").fill("no such story")
    listed(mixed).get_by_label("Search").press("Enter")
    expect(links(mixed)).to_have_count(0)
    expect(listed(mixed)).to_contain_text("No story")


def test_states_are_counted(mixed: Page) -> None:
    for state in ("queued", "running", "done", "failed"):
        expect(listed(mixed)).to_contain_text(re.compile(rf"1\s*{state}|{state}:?\s*1", re.IGNORECASE))


def row(page: Page, headline: str) -> Locator:
    return listed(page).get_by_role("listitem").filter(has_text=headline)


def test_what_can_be_done_depends_on_the_state(mixed: Page) -> None:
    for headline, offered, absent in (
        ("Story done", ["Delete"], ["Retry", "Cancel"]),
        ("Story failed", ["Retry", "Delete"], ["Cancel"]),
        ("Story queued", ["Cancel"], ["Retry"]),
        ("Story running", ["Cancel"], ["Retry"]),
    ):
        for action in offered:
            expect(row(mixed, headline).get_by_role("button", name=action)).to_be_visible()
        for action in absent:
            expect(row(mixed, headline).get_by_role("button", name=action)).to_have_count(0)


def test_a_failed_story_says_why_and_offers_no_try_in_vain(quiet: Desk, store: Store, page: Page) -> None:
    stories.failed(store, stories.article(headline="Story too long"))
    stories.failed(store, stories.article(headline="Story in German"), problem=stories.UNSUPPORTED)
    page.goto(quiet.url)
    expect(row(page, "Story too long")).to_contain_text("Took too long to process.")
    expect(row(page, "Story too long").get_by_role("button", name="Retry")).to_be_visible()
    expect(row(page, "Story in German")).to_contain_text("Neither Malay nor English.")
    expect(row(page, "Story in German").get_by_role("button", name="Retry")).to_have_count(0)


def test_a_failed_story_is_retried(mixed: Page) -> None:
    row(mixed, "Story failed").get_by_role("button", name="Retry").click()
    expect(row(mixed, "Story failed").get_by_role("button", name="Cancel")).to_be_visible()
    expect(row(mixed, "Story failed").get_by_role("button", name="Retry")).to_have_count(0)


@pytest.mark.parametrize(
    ("headline", "action", "certain"),
    [("Story queued", "Cancel", "Cancel the story"), ("Story done", "Delete", "Delete")],
)
def test_a_story_is_forgotten_after_a_question(mixed: Page, headline: str, action: str, certain: str) -> None:
    dialog = mixed.get_by_role("dialog")
    row(mixed, headline).get_by_role("button", name=action).click()
    expect(dialog).to_contain_text(headline)
    dialog.get_by_role("button", name="Keep it").click()
    expect(row(mixed, headline)).to_be_visible()
    row(mixed, headline).get_by_role("button", name=action).click()
    dialog.get_by_role("button", name=certain).click()
    expect(row(mixed, headline)).to_have_count(0)
    mixed.reload()
    expect(links(mixed)).to_have_count(3)


def test_the_list_follows_what_happens(quiet: Desk, store: Store, page: Page) -> None:
    identifier = stories.queued(store, stories.article(headline="Story"))
    page.goto(quiet.url)
    expect(row(page, "Story")).to_contain_text("Queued")
    attempt = store.claim(identifier).attempt
    expect(row(page, "Story")).to_contain_text("Running")
    store.complete(identifier, attempt, stories.result())
    expect(row(page, "Story")).to_contain_text("Done")
    expect(row(page, "Story")).to_contain_text("English → Malay")
    expect(row(page, "Story")).to_contain_text("weather")
    expect(row(page, "Story")).to_contain_text("number or date differs")


def test_what_others_do_is_seen_where_nothing_is_unfinished(quiet: Desk, store: Store, page: Page) -> None:
    page.clock.install()
    page.goto(quiet.url)
    expect(listed(page)).to_contain_text("No stories yet")
    stories.finished(store, stories.article(headline="Story"))
    page.clock.fast_forward("00:20")
    expect(links(page)).to_have_text(["Story"])


def test_the_focus_of_a_story_that_leaves_the_list_goes_on(quiet: Desk, store: Store, page: Page) -> None:
    first, last = (stories.queued(store, stories.article(headline=f"Story {name}")) for name in "BA")
    page.clock.install()
    page.goto(f"{quiet.url}/?status=queued")
    links(page).first.focus()
    heading = listed(page).get_by_role("heading", name="Stories")
    for identifier, focused in ((last, links(page).filter(has_text="B")), (first, heading)):
        assert store.complete(identifier, store.claim(identifier).attempt, stories.result())
        page.clock.fast_forward("00:04")
        expect(focused).to_be_focused()


def test_filters_are_kept_in_the_address(mixed: Page) -> None:
    listed(mixed).get_by_label("State").select_option("Failed")
    expect(links(mixed)).to_have_text(["Story failed"])
    mixed.reload()
    expect(listed(mixed).get_by_label("State")).to_have_value("failed")
    expect(links(mixed)).to_have_text(["Story failed"])


def test_an_empty_desk_says_what_to_do(quiet: Desk, page: Page) -> None:
    page.goto(quiet.url)
    expect(listed(page)).to_contain_text("No stories yet")


def test_a_desk_without_its_store_says_so_and_comes_back(
    private_redis: RedisServer, serve: Callable[..., Desk], page: Page, watch: Watch
) -> None:
    watch.expect(503)
    desk = serve(REDIS_URL=private_redis.url)
    private_redis.stop()
    page.goto(desk.url)
    alert = listed(page).get_by_role("alert")
    expect(alert).to_be_visible()
    private_redis.start()
    listed(page).get_by_role("button", name="Try again").click()
    expect(listed(page)).to_contain_text("No stories yet")
    expect(alert).to_have_count(0)
