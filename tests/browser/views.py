"""Every view that the desk has, for what must hold on all of them."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, Response, expect

from newsdesk.store import Store
from tests.browser import stories
from tests.integration.desk import Desk


@dataclass(frozen=True)
class View:
    """`prepare` brings what is shown into the store and gives the path; `shown` is there when the page is complete."""

    name: str
    shown: str
    prepare: Callable[[Store], str]

    def open(self, desk: Desk, store: Store, page: Page) -> Response:
        response = page.goto(desk.url + self.prepare(store))
        assert response
        expect(page.locator(self.shown).first).to_be_visible()
        return response

    def __str__(self) -> str:
        return self.name


def _stories(store: Store) -> None:
    stories.finished(store, stories.article(headline="A finished story"))
    stories.failed(store, stories.article(headline="A failed story " + "with a very long headline " * 10))
    stories.queued(store, stories.article(headline="Kebertanggungjawaban" * 10))


def _desk(store: Store) -> str:
    _stories(store)
    return "/"


def _status(store: Store) -> str:
    _stories(store)
    return "/status"


DESK = View("desk with stories", "#stories > li", _desk)
STORY = View("finished story", ".sentence", lambda store: f"/articles/{stories.finished(store)}")
VIEWS = (
    DESK,
    View("empty desk", "#counts > li", lambda store: "/"),
    STORY,
    View("waiting story", "#progress", lambda store: f"/articles/{stories.queued(store)}"),
    View("failed story", "#retry", lambda store: f"/articles/{stories.failed(store)}"),
    View(
        "story in another language",
        "#treat-ms",
        lambda store: f"/articles/{stories.failed(store, problem=stories.UNSUPPORTED)}",
    ),
    View("unknown story", "#missing-reason", lambda store: "/articles/00000000-0000-4000-8000-000000000000"),
    View("no page", "main a", lambda store: "/nosuch"),
    View("status", "#failures-list > li", _status),
    View("API", "h1", lambda store: "/docs"),
)
