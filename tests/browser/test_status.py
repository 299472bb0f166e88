"""The status page: what waits and runs, who works, what failed, and what is away."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from newsdesk.store import Store
from tests.api.workers import announce, package
from tests.browser import stories
from tests.browser.watch import Watch
from tests.integration.desk import Desk
from tests.support import RedisServer


def test_it_works(desk: Desk, page: Page) -> None:
    page.goto(desk.url + "/status")
    main = page.get_by_role("main")
    for package_name in ("translate-en_ms", "translate-ms_en"):
        expect(main.get_by_text(package_name).first).to_be_visible()
    expect(main).to_contain_text(re.compile("words per second", re.IGNORECASE))
    expect(main.get_by_role("status")).to_have_count(0)


def test_what_waits_and_runs_and_who_works_is_counted(quiet: Desk, store: Store, page: Page) -> None:
    announce(store, "worker-1", package("en", "ms"))
    for number in range(3):
        stories.queued(store, stories.article(headline=f"Story {number}"))
    store.claim(stories.queued(store))
    page.goto(quiet.url + "/status")
    main = page.get_by_role("main")
    for counted in (r"Queue length\s*3", r"Running\s*1", r"Workers alive\s*1"):
        expect(main).to_contain_text(re.compile(counted))
    package_card = main.get_by_role("listitem").filter(has_text="translate-en_ms")
    expect(package_card).to_contain_text("version 1.0")
    expect(package_card.get_by_role("row", name="test-set chrF")).to_contain_text("61.5")


def test_it_refreshes_itself(quiet: Desk, store: Store, page: Page) -> None:
    page.goto(quiet.url + "/status")
    main = page.get_by_role("main")
    expect(main).to_contain_text(re.compile(r"Queue length\s*0"))
    stories.queued(store)
    expect(main).to_contain_text(re.compile(r"Queue length\s*1"))


def test_failures_lead_to_their_stories(quiet: Desk, store: Store, page: Page) -> None:
    identifier = stories.failed(store)
    page.goto(quiet.url + "/status")
    failure = page.get_by_role("link", name=stories.HEADLINE.english)
    expect(failure).to_have_attribute("href", f"/articles/{identifier}")
    expect(page.get_by_role("main")).to_contain_text("not finished within 240 s")
    expect(page.get_by_role("main")).to_contain_text("Took too long to process.")


def test_a_desk_without_workers_says_so(quiet: Desk, store: Store, page: Page) -> None:
    page.goto(quiet.url + "/status")
    trouble = page.get_by_role("main").get_by_role("status")
    expect(trouble).to_contain_text("No worker is alive")
    announce(store, "worker-1", package("en", "ms"), package("ms", "en"))
    expect(trouble).to_have_count(0)


def test_a_worker_that_cannot_work_tells_why(quiet: Desk, store: Store, page: Page) -> None:
    announce(store, "worker-1", problem="models/manifest.toml: expected SHA-256 aa, found bb")
    page.goto(quiet.url + "/status")
    expect(page.get_by_role("main")).to_contain_text("expected SHA-256 aa, found bb")


@pytest.fixture
def without_redis(private_redis: RedisServer, serve: Callable[..., Desk], watch: Watch) -> Desk:
    watch.expect(503)
    private_redis.stop()
    return serve(REDIS_URL=private_redis.url)


def test_a_desk_without_redis_says_so_and_comes_back(
    without_redis: Desk, private_redis: RedisServer, browse: Callable[..., Page]
) -> None:
    page = browse(locale="ms-MY")
    page.goto(without_redis.url + "/status")
    trouble = page.get_by_role("main").get_by_role("status")
    expect(trouble).to_contain_text("tidak dapat mencapai storannya")
    expect(trouble.locator("[lang=en]")).to_contain_text("Redis")  # for whoever runs the service
    private_redis.start()
    expect(trouble).to_contain_text("Tiada pekerja yang aktif")
