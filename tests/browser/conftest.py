"""Chromium, and what it looks at: a whole desk for all tests of this folder, and a desk without a worker for each test.

Every page is watched (watch.py): console errors, blocked or foreign requests and the like fail the test.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from newsdesk.connection import connect
from newsdesk.settings import Settings
from scripts import chromium
from tests.browser.watch import Watch
from tests.integration.desk import Desk, open_desk
from tests.support import RedisServer, ServiceProcess

CLIPBOARD = ("clipboard-read", "clipboard-write")
PATIENCE = 60_000  # milliseconds; a page that is right is there sooner


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    absent = [] if chromium.find() else [pytest.mark.skip(chromium.ABSENT)]
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            for mark in (pytest.mark.slow, *absent):
                item.add_marker(mark)


@pytest.fixture(scope="package")  # not the session: while Playwright runs, no other test could use asyncio
def browser() -> Iterator[Browser]:
    path = chromium.find()
    assert path
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright, chromium.launch(playwright, path) as browser:
        yield browser


@pytest.fixture(scope="package")
def desk(redis_server: RedisServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The service with a worker and the models."""
    folder = tmp_path_factory.mktemp("desk")
    settings = Settings(redis_url=redis_server.url, key_prefix="{browser}:", cache_dir=folder / "packages")
    with open_desk(settings, folder) as desk:
        yield desk


@pytest.fixture(scope="package")
def quiet_settings(redis_server: RedisServer) -> Settings:
    return Settings(redis_url=redis_server.url.removesuffix("/0") + "/1")


@pytest.fixture
def settings(quiet_settings: Settings) -> Settings:
    """Of a store in which nothing is yet."""
    with connect(quiet_settings) as client:
        client.flushdb()
    return quiet_settings


@pytest.fixture(scope="package")
def quiet_service(quiet_settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServiceProcess]:
    with ServiceProcess(quiet_settings, tmp_path_factory.mktemp("quiet")) as service:
        yield service


@pytest.fixture
def quiet(quiet_service: ServiceProcess, settings: Settings) -> Desk:
    """A desk where nothing happens but what the test does: no worker, so it claims and completes as one would."""
    return Desk(quiet_service.url)


@pytest.fixture
def serve(settings: Settings, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Starts a service with these variables in its environment, without a worker."""
    with ExitStack() as services:

        def start(**environment: str) -> Desk:
            return Desk(services.enter_context(ServiceProcess(settings, tmp_path, **environment)).url)

        yield start


@pytest.fixture
def watch() -> Iterator[Watch]:
    watch = Watch()
    yield watch
    assert not watch.problems, "\n".join(watch.problems)


@pytest.fixture
def browse(browser: Browser, watch: Watch) -> Iterator[Callable[..., Page]]:
    """Opens a page in a browser of its own, with these options of Playwright's `new_context`."""
    contexts = []

    def open_one(**options: Any) -> Page:
        context = browser.new_context(**{"locale": "en-GB", "permissions": CLIPBOARD, **options})
        context.set_default_timeout(PATIENCE)
        watch.follow(context)
        contexts.append(context)
        return context.new_page()

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def page(browse: Callable[..., Page]) -> Page:
    return browse()
