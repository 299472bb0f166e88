"""A proxy that knows the desk's users answers with its page to sign in: nothing is lost, and each page says so."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import FilePayload, Page, expect

from newsdesk.store import Store
from tests.browser import stories
from tests.browser.reader import read
from tests.browser.stories import PUPILS
from tests.integration.desk import Desk

TOLD = "a page to sign in"


@contextmanager
def signed_out(page: Page) -> Iterator[None]:
    """What the page asks the service is answered in its place, as if all were well."""
    page.route("**/v1/**", lambda route: route.fulfill(content_type="text/html", body="<h1>Sign in</h1>"))
    yield
    page.unroute_all()


def listed(desk: Desk) -> int:
    return len(desk.request("GET", "/v1/articles").json["items"])


def test_a_typed_story_stays_until_the_service_has_it(quiet: Desk, page: Page) -> None:
    page.clock.install()
    page.goto(quiet.url)
    form = page.get_by_role("form", name="Send a story")
    with signed_out(page):
        form.get_by_label("Story").fill("Air naik.")
        form.get_by_role("button", name="Translate").click()
        expect(form.get_by_role("alert")).to_contain_text(TOLD)
        expect(form.get_by_label("Story")).to_have_value("Air naik.")
    page.clock.fast_forward("00:10")
    expect(form.get_by_label("Story")).to_have_value("")
    assert listed(quiet) == 1


def test_the_articles_of_a_file_do_not_count_as_sent(quiet: Desk, page: Page) -> None:
    page.clock.install()
    page.goto(quiet.url)
    lines = "\n".join(json.dumps({"body": f"Story {number}."}) for number in range(2))
    sent = page.get_by_role("region", name="Sent from here").get_by_role("listitem")
    with signed_out(page):
        file = FilePayload(name="two.ndjson", mimeType="", buffer=lines.encode())
        page.get_by_label("Files").set_input_files(file)
        page.get_by_role("button", name="Translate").click()
        expect(sent).to_contain_text(TOLD)
    page.clock.fast_forward("00:10")
    expect(sent).to_contain_text("2 of 2 sent")
    assert listed(quiet) == 2


def test_a_correction_and_the_story_stay(quiet: Desk, store: Store, page: Page) -> None:
    reader = read(page, quiet, stories.finished(store), PUPILS)
    reader.translation(PUPILS).focus()
    reader.press("e")
    field = page.get_by_label("Translation of sentence")
    field.fill("Kira-kira 320 murid.")
    with signed_out(page):
        reader.press("Control+Enter")
        expect(page.get_by_role("alert")).to_contain_text(TOLD)
        expect(field).to_have_value("Kira-kira 320 murid.")
        page.get_by_role("button", name="Delete").click()
        page.get_by_role("dialog").get_by_role("button", name="Delete").click()
        expect(page.get_by_role("alert").filter(has_text=TOLD)).to_have_count(2)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Kira-kira 320 murid.")).to_be_visible()
    expect(field).to_have_count(0)


def test_the_list_says_that_it_is_not_fresh_and_goes_on(quiet: Desk, store: Store, page: Page) -> None:
    stories.queued(store, stories.article(headline="Story"))
    page.clock.install()
    with signed_out(page):
        page.goto(quiet.url)
        expect(page.get_by_role("alert").filter(has_text="could not be refreshed")).to_contain_text(TOLD)
    page.clock.fast_forward("00:10")
    expect(page.get_by_role("link", name="Story")).to_be_visible()


def test_the_status_says_that_nothing_is_known_and_goes_on(quiet: Desk, page: Page) -> None:
    page.clock.install()
    with signed_out(page):
        page.goto(f"{quiet.url}/status")
        expect(page.get_by_role("status").filter(has_text="Nothing is known yet")).to_contain_text(TOLD)
    page.clock.fast_forward("00:10")
    expect(page.get_by_text("As of")).to_be_visible()
