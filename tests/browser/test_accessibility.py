"""Nothing that axe-core calls serious or critical, on any view, in both languages, light and dark, wide and narrow."""

from collections.abc import Callable

import pytest
from playwright.sync_api import FilePayload, Page, expect

from newsdesk.store import Store
from tests.browser.accessibility import assert_accessible
from tests.browser.views import STORY, VIEWS, View
from tests.browser.watch import Watch
from tests.integration.desk import Desk


@pytest.mark.parametrize("look", [("en", "light", 1280, 720), ("ms", "dark", 320, 2400)], ids=str)
@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_views_are_accessible(
    quiet: Desk, store: Store, browse: Callable[..., Page], watch: Watch, view: View, look: tuple[str, str, int, int]
) -> None:
    """A narrow page is seen whole: what the reader's bar lies over could not be judged."""
    watch.expect(404)
    language, scheme, width, height = look
    page = browse(locale=language, color_scheme=scheme, viewport={"width": width, "height": height})
    view.open(quiet, store, page)
    assert_accessible(page)


@pytest.fixture
def story(quiet: Desk, store: Store, page: Page) -> Page:
    STORY.open(quiet, store, page)
    return page


def test_a_sentence_being_edited_is_accessible(story: Page) -> None:
    for key in "jjje":
        story.keyboard.press(key)
    expect(story.get_by_label("Your name")).to_be_visible()
    assert_accessible(story)


def test_a_lit_sentence_and_a_chosen_name_are_accessible(story: Page) -> None:
    story.get_by_role("button", name="Aminah Yusof").click()
    story.keyboard.press("f")
    assert_accessible(story)


@pytest.mark.parametrize("opened", ["?", "Delete"])
def test_dialogs_are_accessible(story: Page, opened: str) -> None:
    if opened == "?":
        story.keyboard.press("?")
    else:
        story.get_by_role("button", name=opened).click()
    expect(story.get_by_role("dialog")).to_be_visible()
    assert_accessible(story)


def test_what_was_sent_and_what_was_wrong_is_accessible(quiet: Desk, page: Page) -> None:
    page.goto(quiet.url)
    files = [
        FilePayload(name="good.txt", mimeType="text/plain", buffer=b"A good story."),
        FilePayload(name="bad.json", mimeType="application/json", buffer=b"{"),
    ]
    page.get_by_label("Files").set_input_files(files)
    page.get_by_role("button", name="Translate").click()
    expect(page.get_by_role("progressbar").first).to_be_visible()
    assert_accessible(page)
