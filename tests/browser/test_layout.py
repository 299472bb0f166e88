"""What holds on all pages: languages, light and dark, narrow screens, weight, and what a page may load."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Response, expect

from newsdesk.store import Store
from tests.browser import stories
from tests.browser.stories import PUPILS
from tests.browser.views import DESK, STORY, VIEWS, View
from tests.browser.watch import Watch
from tests.integration.desk import Desk

PAGE_WEIGHT = 150_000
"""Bytes of a page with its styles and scripts, uncompressed, headers not counted."""


@pytest.fixture(params=VIEWS, ids=str)
def view(request: pytest.FixtureRequest, watch: Watch) -> View:
    watch.expect(404)
    view: View = request.param
    return view


def test_the_interface_speaks_both_languages_and_remembers_which(
    quiet: Desk, store: Store, page: Page, view: View
) -> None:
    view.open(quiet, store, page)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert_words(page)
    switch(page, "ms")
    assert_words(page)
    page.goto(quiet.url + "/status")
    expect(page.locator("html")).to_have_attribute("lang", "ms")
    switch(page, "en")


def switch(page: Page, language: str) -> None:
    page.get_by_role("button", name={"en": "English", "ms": "Bahasa Melayu"}[language]).click()
    expect(page.locator("html")).to_have_attribute("lang", language)


def assert_words(page: Page) -> None:
    """Nothing shows a key instead of words."""
    shown = page.evaluate(
        """() => [document.title, document.body.innerText, ...[...document.querySelectorAll('*')].flatMap(
            one => ['aria-label', 'title', 'placeholder'].map(name => one.getAttribute(name) ?? ''))].join('\\n')"""
    )
    assert not re.search(r"\b(layout|desk|article|nothing|status|error)\.[a-z]", shown)


def test_a_browser_that_prefers_malay_gets_it(quiet: Desk, browse: Callable[..., Page]) -> None:
    page = browse(locale="ms-MY")
    page.goto(quiet.url)
    expect(page.locator("html")).to_have_attribute("lang", "ms")
    expect(page.get_by_role("form", name="Hantar berita")).to_be_visible()


@pytest.mark.parametrize("width", [1366, 390])
@pytest.mark.parametrize("locale", ["en-GB", "ms-MY"])
def test_what_a_filter_is_set_to_can_be_read_whole(
    quiet: Desk, browse: Callable[..., Page], locale: str, width: int
) -> None:
    page = browse(locale=locale, viewport={"width": width, "height": 740})
    page.goto(quiet.url)
    expect(page.locator("#counts > li").first).to_be_visible()
    cut_off = page.locator("select").evaluate_all(
        """all => {
            const text = new OffscreenCanvas(1, 1).getContext('2d');
            return all.filter(select => {
                const style = getComputedStyle(select);
                text.font = style.font;
                const room = select.clientWidth - 2 * parseFloat(style.paddingLeft) - 12; // the arrow's
                return text.measureText(select.selectedOptions[0].text).width > room;
            }).map(select => select.selectedOptions[0].text);
        }"""
    )
    assert cut_off == []


def brightness(page: Page) -> float:
    script = """() => {
        const canvas = new OffscreenCanvas(1, 1).getContext('2d');
        canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
        canvas.fillRect(0, 0, 1, 1);
        return canvas.getImageData(0, 0, 1, 1).data.slice(0, 3).reduce((sum, part) => sum + part) / 765;
    }"""
    return float(page.evaluate(script))


def test_dark_follows_the_system_until_it_is_switched(quiet: Desk, browse: Callable[..., Page]) -> None:
    light, dark = browse(color_scheme="light"), browse(color_scheme="dark")
    for page in (light, dark):
        page.goto(quiet.url)
    assert brightness(light) > 0.8
    assert brightness(dark) < 0.2
    dark.emulate_media(media="print")
    assert brightness(dark) > 0.8
    dark.emulate_media(media="screen")
    light.emulate_media(color_scheme="dark")
    expect(light.get_by_role("button", name="Light")).to_be_visible()
    light.emulate_media(color_scheme="light")
    expect(light.get_by_role("button", name="Dark")).to_be_visible()
    dark.get_by_role("button", name="Light").click()
    assert brightness(dark) > 0.8
    dark.goto(quiet.url + "/status")
    assert brightness(dark) > 0.8
    light.get_by_role("button", name="Dark").click()
    assert brightness(light) < 0.2


def test_a_page_that_comes_back_has_the_language_and_theme_chosen_meanwhile(quiet: Desk, page: Page) -> None:
    """Going back may bring a page as it was left."""
    page.goto(quiet.url)
    page.evaluate(
        """() => {
            document.cookie = 'theme=dark; Path=/';
            document.cookie = 'language=ms; Path=/';
            dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
        }"""
    )
    expect(page.locator("html[lang=ms][data-theme=dark]")).to_have_count(1)


def test_a_narrow_screen_scrolls_in_one_direction_only(
    quiet: Desk, store: Store, browse: Callable[..., Page], view: View
) -> None:
    page = browse(viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True)
    view.open(quiet, store, page)
    assert_narrow(page)
    switch(page, "ms")
    assert_narrow(page)


def assert_narrow(page: Page) -> None:
    wide = page.evaluate(
        """() => [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > 360.5)
            .map(one => one.tagName + '.' + one.className)"""
    )
    root = "document.scrollingElement"
    assert page.evaluate(f"{root}.scrollWidth <= {root}.clientWidth"), wide
    assert page.evaluate("document.documentElement.clientWidth") == 360


def test_on_a_narrow_screen_the_sides_alternate(quiet: Desk, store: Store, browse: Callable[..., Page]) -> None:
    page = browse(viewport={"width": 360, "height": 740})
    page.goto(f"{quiet.url}/articles/{stories.finished(store)}")
    expect(page.locator(".sentence", has_text=PUPILS.malay)).to_be_visible()
    tops = page.evaluate(
        """() => [...document.querySelectorAll('.sentence')]
            .map(one => [one.getBoundingClientRect().top, one.closest('[lang]').lang])
            .sort((a, b) => a[0] - b[0]).map(([, language]) => language).join('')"""
    )
    assert re.sub(r"(en|ms)\1+", r"\1", tops) == "enms" * 4


@pytest.mark.parametrize(("width", "label"), [(1280, "none"), (360, '"{}: "')])
def test_a_cell_of_the_api_tells_its_column_where_no_heading_stands_above_it(
    quiet: Desk, browse: Callable[..., Page], width: int, label: str
) -> None:
    page = browse(viewport={"width": width, "height": 740})
    page.goto(f"{quiet.url}/docs")
    cells = page.evaluate(
        """() => [...document.querySelectorAll('td:not(:empty)')].map(cell => [
            cell.closest('table').tHead.rows[0].cells[cell.cellIndex].textContent,
            getComputedStyle(cell, '::before').content])"""
    )
    assert {column for column, _ in cells} == {"In", "Type", "Meaning"}
    assert [told for _, told in cells] == [label.format(column) for column, _ in cells]


@pytest.mark.parametrize("view", [DESK, STORY], ids=str)
def test_a_page_weighs_little(quiet: Desk, store: Store, page: Page, view: View) -> None:
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    view.open(quiet, store, page)
    loaded = {answer.url.removeprefix(quiet.url): len(answer.body()) for answer in answers if "/v1/" not in answer.url}
    assert any(name.endswith(".js") for name in loaded)
    assert any(name.endswith(".css") for name in loaded)
    assert sum(loaded.values()) <= PAGE_WEIGHT, loaded


def test_only_own_scripts_may_run_and_the_first_paint_waits_for_styles_only(
    quiet: Desk, store: Store, page: Page, view: View
) -> None:
    answer = view.open(quiet, store, page)
    policy = dict(directive.strip().split(" ", 1) for directive in answer.headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert {policy[name] for name in ("script-src", "style-src", "connect-src")} == {"'self'"}
    assert page.locator("script:not([src]):not([type='application/json']), style").count() == 0
    assert not re.search(r"<[^>]+\s(style|on\w+)=", answer.text())

    blocking = page.evaluate(
        """() => performance.getEntriesByType('resource').filter(one => one.renderBlockingStatus === 'blocking')
            .map(one => new URL(one.name).pathname)"""
    )
    assert blocking
    assert all(name.endswith(".css") for name in blocking)


def test_the_keyboard_skips_to_the_content(quiet: Desk, store: Store, page: Page, view: View) -> None:
    view.open(quiet, store, page)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the content")
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
