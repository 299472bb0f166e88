"""Taking a story away: as files of each kind, as memory for translators, and on paper."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from newsdesk.store import Store
from tests.browser import stories
from tests.browser.reader import Reader, read
from tests.browser.stories import GAMES, PUPILS, SENTENCES
from tests.integration.desk import Desk


@pytest.fixture
def reader(quiet: Desk, store: Store, page: Page) -> Reader:
    return read(page, quiet, stories.finished(store), GAMES)


@pytest.fixture
def take(reader: Reader, tmp_path: Path) -> Callable[[str], Path]:
    """Downloads by the link of this name; the file has the name that the browser would give it."""

    def take(name: str) -> Path:
        link = reader.page.get_by_role("link", name=name, exact=True)
        if not link.is_visible():
            reader.page.get_by_text("Download", exact=True).click()
        with reader.page.expect_download() as download:
            link.click()
        path = tmp_path / download.value.suggested_filename
        download.value.save_as(path)
        return path

    return take


def test_it_works(take: Callable[[str], Path]) -> None:
    text = take("Text").read_text("utf-8")
    assert all(sentence.malay in text for sentence in SENTENCES)


def test_json_is_the_record(reader: Reader, take: Callable[[str], Path]) -> None:
    record = json.loads(take("JSON").read_text("utf-8"))
    assert record["translation"]["body"] == stories.MALAY
    assert record["id"] == reader.identifier


def test_ninjs(take: Callable[[str], Path]) -> None:
    assert json.loads(take("ninjs").read_text("utf-8"))["uri"]


def test_word(take: Callable[[str], Path]) -> None:
    with zipfile.ZipFile(take("Word")) as archive:
        assert PUPILS.malay in archive.read("word/document.xml").decode()


def test_html_shows_both_sides_in_a_browser_of_its_own(take: Callable[[str], Path], page: Page) -> None:
    page.goto(take("HTML").as_uri())
    for sentence in SENTENCES:
        expect(page.get_by_text(sentence.english).first).to_be_visible()
        expect(page.get_by_text(sentence.malay).first).to_be_visible()


def test_files_are_named_so_that_a_computer_can_open_them(take: Callable[[str], Path]) -> None:
    for kind in ("Text", "HTML", "Word"):
        assert take(kind).name.startswith("Hujan menutup")
    assert [take(kind).suffix for kind in ("Text", "JSON", "ninjs", "HTML", "Word")] == [
        ".txt",
        ".json",
        ".json",
        ".html",
        ".docx",
    ]


def test_corrections_are_taken_from_the_desk_as_tmx(quiet: Desk, page: Page) -> None:
    page.goto(quiet.url)
    with page.expect_download() as download:
        page.get_by_role("link", name="TMX").click()
    assert "<tmx" in download.value.path().read_text("utf-8")


def test_paper_has_both_texts_and_no_controls(reader: Reader) -> None:
    page = reader.page
    page.emulate_media(media="print")
    for sentence in SENTENCES:
        expect(reader.original(sentence)).to_be_visible()
        expect(reader.translation(sentence)).to_be_visible()
    expect(page.get_by_role("button").filter(visible=True)).to_have_count(0)
    expect(page.get_by_role("navigation").filter(visible=True)).to_have_count(0)
