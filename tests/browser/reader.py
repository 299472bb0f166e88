"""A story open in the reader: where its sentences and names are to be found on the page."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.browser.stories import Sentence
from tests.integration.desk import Desk


def read(page: Page, desk: Desk, identifier: str, until: Sentence) -> "Reader":
    """A finished story, open, when the translation of `until` is there."""
    reader = Reader(page, desk, identifier)
    reader.open()
    expect(reader.translation(until)).to_be_visible()
    return reader


@dataclass(frozen=True)
class Reader:
    page: Page
    desk: Desk
    identifier: str

    def open(self) -> None:
        self.page.goto(f"{self.desk.url}/articles/{self.identifier}")
        expect(self.page.get_by_role("heading", level=1)).to_be_visible()

    @property
    def path(self) -> str:
        return f"/v1/articles/{self.identifier}"

    def original(self, sentence: Sentence) -> Locator:
        return self.page.get_by_role("region", name="Original").locator(".sentence", has_text=sentence.english)

    def translation(self, sentence: Sentence) -> Locator:
        return self.page.get_by_role("region", name="Translation").locator(".sentence", has_text=sentence.malay)

    def marks(self, kind: str) -> Locator:
        return self.page.locator(f"mark[data-type={kind}]")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
