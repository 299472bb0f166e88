"""Sending stories from the desk: typed, from files, dropped; watching them being translated."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Locator, Page, Request, expect

from newsdesk.record import Progress
from newsdesk.store import Store
from tests.browser import stories
from tests.browser.watch import Watch
from tests.integration.desk import Desk
from tests.support.word import packed, paragraph

STORY = (
    "KUALA LUMPUR, Oct 28 (Bernama) -- The government will build three new schools in Sabah next year.\n\n"
    "“Work begins in April,” the education minister said.\n\n– Bernama"
)


def form(page: Page) -> Locator:
    return page.get_by_role("form", name="Send a story")


def send(page: Page, story: str) -> None:
    form(page).get_by_label("Story").fill(story)
    form(page).get_by_role("button", name="Translate").click()


def sent(page: Page) -> Locator:
    """What was sent from this page, a line each."""
    return page.get_by_role("region", name="Sent from here").get_by_role("listitem")


def posts(page: Page) -> list[Request]:
    """The articles that the page sends, noted as they go out."""
    sent: list[Request] = []
    page.on("request", lambda request: sent.append(request) if request.method == "POST" else None)
    return sent


def articles(desk: Desk) -> list[dict[str, Any]]:
    """What the desk was sent, newest first."""
    items = desk.request("GET", "/v1/articles?limit=100").json["items"]
    return [desk.request("GET", f"/v1/articles/{item['id']}").json["article"] for item in items]


def text_file(name: str, text: str) -> FilePayload:
    return FilePayload(name=name, mimeType="text/plain", buffer=text.encode())


def test_it_works(desk: Desk, page: Page) -> None:
    page.goto(desk.url)
    form(page).get_by_label("Headline").fill("Three schools for Sabah")
    send(page, STORY)
    sent(page).get_by_role("link", name="Three schools for Sabah").click()

    page.wait_for_url(re.compile("/articles/[0-9a-f-]{36}$"))
    expect(page.locator(".sentence", has_text="The government will build three new schools in Sabah")).to_be_visible()
    expect(page.locator(".sentence", has_text="Kerajaan akan membina")).to_be_visible()
    expect(page.locator("#original mark[data-type=place]", has_text="Sabah")).to_have_count(2)


def test_progress_is_shown_while_a_worker_translates(quiet: Desk, store: Store, page: Page) -> None:
    page.goto(quiet.url)
    send(page, STORY)
    bar = sent(page).get_by_role("progressbar")
    expect(bar).to_be_visible()
    expect(sent(page)).to_contain_text("Queued")

    [item] = quiet.request("GET", "/v1/articles").json["items"]
    attempt = store.claim(item["id"]).attempt
    store.beat(item["id"], attempt, Progress(done=3, total=4))
    expect(bar).to_have_js_property("position", 0.75)

    store.fail(item["id"], attempt, stories.PROBLEM)
    expect(bar).to_have_count(0)
    expect(sent(page)).to_contain_text("not finished within 240 s")
    expect(sent(page)).to_contain_text("Took too long to process.")


def test_the_limit_is_told_in_code_points_before_sending(quiet: Desk, page: Page) -> None:
    requests = posts(page)
    page.goto(quiet.url)
    story = form(page).get_by_label("Story")
    story.fill("Banjir 🌧")
    expect(form(page)).to_contain_text("8 of 200,000 characters")
    longest = "🌧" * 100 + "b" * 199_900
    story.fill(longest + "b")
    expect(form(page)).to_contain_text("200,001 of 200,000 characters")
    form(page).get_by_role("button", name="Translate").click()
    expect(form(page).get_by_role("alert")).to_contain_text("Shorten it")
    expect(story).to_have_attribute("aria-invalid", "true")
    expect(story).to_be_focused()
    assert not requests

    send(page, longest)
    expect(sent(page)).to_have_count(1)
    assert len(requests) == 1


def test_it_is_the_headline_that_is_marked_when_it_is_too_long(quiet: Desk, page: Page) -> None:
    page.goto(quiet.url)
    form(page).get_by_label("Headline").fill("b" * 501)
    send(page, "Air naik.")
    headline = form(page).get_by_label("Headline")
    expect(headline).to_be_focused()
    expect(headline).to_have_attribute("aria-invalid", "true")
    expect(headline).to_have_accessible_description(re.compile("501"))
    expect(form(page).get_by_label("Story")).not_to_have_attribute("aria-invalid", "true")


def test_invisible_characters_that_were_pasted_hinder_no_story(quiet: Desk, page: Page) -> None:
    page.goto(quiet.url)
    form(page).get_by_label("Headline").fill("Banjir\v\x1elagi")
    send(page, "Kata D\x92s.\f\n\x1eAir\vnaik.\x1a\x81")
    expect(form(page).get_by_label("Story")).to_have_value("")
    expect(form(page).get_by_label("Headline")).to_have_value("")
    [article] = articles(quiet)
    assert (article["headline"], article["body"]) == ("Banjir lagi", "Kata D’s.\n\nAir\nnaik.")


def test_invisible_characters_hinder_no_text_file(quiet: Desk, page: Page) -> None:
    page.goto(quiet.url)
    files = {"pages.txt": "Satu.\n\fDua – tiga.\x1e".encode(), "dos.txt": "Satu – dua.\r\n\x1a".encode("cp1252")}
    form(page).get_by_label("Files").set_input_files(
        [FilePayload(name=name, mimeType="text/plain", buffer=content) for name, content in files.items()]
    )
    form(page).get_by_role("button", name="Translate").click()
    expect(sent(page).filter(has_text="Queued")).to_have_count(2)
    assert {article["body"] for article in articles(quiet)} == {"Satu.\n\nDua – tiga.", "Satu – dua.\r\n"}


def test_a_typed_story_outlasts_a_reload_and_another_language_until_it_is_sent(quiet: Desk, page: Page) -> None:
    page.goto(quiet.url)
    form(page).get_by_label("Headline").fill("Banjir")
    form(page).get_by_label("Story").fill("Air naik.")
    form(page).get_by_label("Language").select_option("Malay")
    page.reload()
    page.get_by_role("button", name="Bahasa Melayu").click()
    malay = page.get_by_role("form", name="Hantar berita")
    expect(malay.get_by_label("Tajuk")).to_have_value("Banjir")
    expect(malay.get_by_label("Bahasa")).to_have_value("ms")
    expect(malay.get_by_label("Berita")).to_have_value("Air naik.")
    expect(malay).to_contain_text("9 daripada 200,000 aksara")

    malay.get_by_role("button", name="Terjemahkan").click()
    expect(malay.get_by_label("Berita")).to_have_value("")
    page.reload()
    expect(malay.get_by_role("button", name="Terjemahkan")).to_be_enabled()
    expect(malay.get_by_label("Berita")).to_have_value("")
    expect(malay.get_by_label("Tajuk")).to_have_value("")


def test_nothing_is_sent_without_a_story(quiet: Desk, page: Page) -> None:
    requests = posts(page)
    page.goto(quiet.url)
    form(page).get_by_role("button", name="Translate").click()
    expect(form(page).get_by_role("alert")).to_contain_text("nothing to send")
    expect(form(page).get_by_label("Story")).to_be_focused()
    assert not requests


@pytest.mark.parametrize("address", ["https://www.bernama.com/bm/news.php?id=2360001", " www.bernama.com\n"])
def test_the_address_of_a_page_is_told_from_a_story(quiet: Desk, page: Page, address: str) -> None:
    requests = posts(page)
    page.goto(quiet.url)
    send(page, address)
    expect(form(page).get_by_role("alert")).to_contain_text("only the address of a page")
    expect(form(page).get_by_label("Story")).to_be_focused()
    assert not requests


def test_headline_and_language_go_with_the_story(quiet: Desk, page: Page) -> None:
    page.goto(quiet.url)
    form(page).get_by_label("Headline").fill("Banjir")
    form(page).get_by_label("Language").select_option("Malay")
    send(page, "Air naik.")
    expect(sent(page)).to_contain_text("Malay → English")
    [article] = articles(quiet)
    assert (article["headline"], article["body"], article["language"]) == ("Banjir", "Air naik.", "ms")


def test_a_story_that_the_service_cannot_take_stays_until_it_can(
    serve: Callable[..., Desk], store: Store, page: Page, watch: Watch
) -> None:
    waiting = stories.queued(store)
    watch.expect(503)
    desk = serve(MAX_BACKLOG="1")
    page.clock.install()
    page.goto(desk.url)
    send(page, "One story too many.")
    expect(form(page).get_by_role("alert")).to_contain_text("Too many stories are waiting")
    expect(form(page).get_by_role("alert")).to_contain_text("Trying again")
    expect(form(page).get_by_label("Story")).to_have_value("One story too many.")
    store.delete(waiting)
    page.clock.fast_forward("01:00")
    expect(form(page).get_by_label("Story")).to_have_value("")
    assert [article["body"] for article in articles(desk)] == ["One story too many."]


def test_while_a_story_waits_nothing_that_is_typed_is_lost_and_another_is_not_dropped_in_silence(
    quiet: Desk, page: Page, watch: Watch
) -> None:
    watch.expect(503)
    page.clock.install()
    page.route("**/v1/articles", lambda route: route.fulfill(status=503, headers={"Retry-After": "60"}), times=1)
    page.goto(quiet.url)
    alert = form(page).get_by_role("alert")
    send(page, "Air naik.")
    expect(alert).to_contain_text("Trying again")
    form(page).get_by_label("Headline").fill("Banjir")
    form(page).get_by_role("button", name="Translate").click()
    expect(alert).to_contain_text("still being sent")
    expect(alert).to_contain_text("Trying again")
    page.clock.fast_forward("01:00")
    expect(sent(page)).to_have_count(1)
    expect(alert).to_have_count(0)
    expect(form(page).get_by_label("Headline")).to_have_value("Banjir")
    expect(form(page).get_by_label("Story")).to_have_value("Air naik.")


def test_a_story_that_is_long_on_its_way_says_so_and_can_be_stopped(quiet: Desk, page: Page) -> None:
    page.route("**/v1/articles", lambda route: None, times=1)
    page.goto(quiet.url)
    alert = form(page).get_by_role("alert")
    send(page, "Air naik.")
    expect(alert).to_have_text("Being sent…")
    form(page).get_by_role("button", name="Stop sending").click()
    expect(alert).to_have_text("Stopped. Your text is still here.")
    expect(form(page).get_by_label("Story")).to_have_value("Air naik.")
    form(page).get_by_role("button", name="Translate").click()
    expect(sent(page)).to_contain_text("Queued")
    expect(alert).to_have_count(0)


def test_files_that_are_long_on_their_way_can_be_stopped(quiet: Desk, page: Page) -> None:
    page.route("**/v1/articles", lambda route: None)
    page.goto(quiet.url)
    many = "\n".join(json.dumps({"body": f"Story {number}."}) for number in range(9))
    files = [text_file("one.txt", "Air naik."), text_file("many.ndjson", many)]
    form(page).get_by_label("Files").set_input_files(files)
    with page.expect_request("**/v1/articles"):
        form(page).get_by_role("button", name="Translate").click()
    stop = form(page).get_by_role("button", name="Stop sending")
    stop.click()
    expect(sent(page).filter(has_text="one.txt")).to_contain_text("Stopped")
    expect(sent(page).filter(has_text="many.ndjson")).to_contain_text("0 of 9 sent")
    expect(stop).to_have_count(0)


def test_the_last_of_as_many_lines_as_are_taken_may_end(quiet: Desk, page: Page) -> None:
    page.goto(quiet.url)
    form(page).get_by_label("Files").set_input_files(text_file("lines.txt", "Rain.\n" * 10_000))
    form(page).get_by_role("button", name="Translate").click()
    expect(sent(page)).to_contain_text("Queued")


def test_files_of_every_kind_are_sent(quiet: Desk, page: Page) -> None:
    page.goto(quiet.url)
    lines = [{"body": "First line."}, {"headline": "Second", "body": "Second line.", "source": "Wire"}]
    form(page).get_by_label("Files").set_input_files(
        [
            text_file("plain.txt", "A plain story."),
            text_file(
                "page.html", "<h1>Not sent as markup</h1><p>One &amp; two.</p><script>lost()</script><p>Three.</p>"
            ),
            FilePayload(name="story.docx", mimeType="", buffer=packed(paragraph("From Word."))),
            text_file("one.json", json.dumps({"body": "From JSON.", "byline": "Rosnah Ali"})),
            text_file("many.ndjson", "\n".join(map(json.dumps, lines)) + "\n"),
        ]
    )
    form(page).get_by_role("button", name="Translate").click()
    expect(sent(page)).to_have_count(5)
    expect(sent(page).get_by_role("progressbar")).to_have_count(4)
    expect(sent(page).filter(has_text="many.ndjson")).to_contain_text("2 of 2 sent")
    expect(sent(page).filter(has_text="Queued")).to_have_count(4)

    found = {article["body"]: article for article in articles(quiet)}
    assert found["From JSON."]["byline"] == "Rosnah Ali"
    assert found["Second line."]["source"] == "Wire"
    [html] = found.keys() - {"A plain story.", "From Word.", "From JSON.", "First line.", "Second line."}
    assert re.search(r"One & two\.\s+Three\.", html)
    assert "lost" not in html
    assert "<" not in html


@pytest.mark.parametrize("name", ["item.json", "item.ninjs.json", "items.ndjson"])
def test_a_file_may_hold_ninjs(quiet: Desk, page: Page, name: str) -> None:
    item = {"uri": "urn:example:1", "headlines": [{"value": "Banjir"}], "bodies": [{"value": "Air naik."}]}
    page.goto(quiet.url)
    form(page).get_by_label("Files").set_input_files(text_file(name, json.dumps(item)))
    form(page).get_by_label("Language").select_option("Malay")
    form(page).get_by_role("button", name="Translate").click()
    expect(sent(page)).to_contain_text("Malay → English")
    [article] = articles(quiet)
    kept = {field: article[field] for field in ("uri", "headline", "body", "language")}
    assert kept == {"uri": "urn:example:1", "headline": "Banjir", "body": "Air naik.", "language": "ms"}


def test_text_in_the_encodings_of_windows_is_read(quiet: Desk, page: Page) -> None:
    story = "“Air naik,” kata café di Kuala Lumpur – RM5."
    page.goto(quiet.url)
    encodings = ("utf-8-sig", "cp1252", "utf-16", "utf-16-be")
    marks = {"utf-16-be": b"\xfe\xff"}
    form(page).get_by_label("Files").set_input_files(
        [
            FilePayload(
                name=f"{encoding}.txt",
                mimeType="text/plain",
                buffer=marks.get(encoding, b"") + f"{story} {number}".encode(encoding),
            )
            for number, encoding in enumerate(encodings)
        ]
    )
    form(page).get_by_role("button", name="Translate").click()
    expect(sent(page).filter(has_text="Queued")).to_have_count(len(encodings))
    assert {article["body"] for article in articles(quiet)} == {f"{story} {n}" for n in range(len(encodings))}


def test_a_text_file_that_is_too_large_is_told_the_limit_in_characters(quiet: Desk, page: Page) -> None:
    page.goto(quiet.url)
    form(page).get_by_label("Files").set_input_files(text_file("large.txt", "b" * 1_000_000))
    form(page).get_by_role("button", name="Translate").click()
    expect(sent(page)).to_contain_text("more than 200,000 characters")
    assert not articles(quiet)


def test_a_dropped_file_is_sent(quiet: Desk, page: Page) -> None:
    page.goto(quiet.url)
    dropped = page.evaluate_handle(
        "() => { const all = new DataTransfer(); all.items.add(new File(['Dropped in.'], 'wire.txt')); return all }"
    )
    zone = form(page).get_by_label("Files")
    for event in ("dragenter", "dragover", "drop"):
        zone.dispatch_event(event, {"dataTransfer": dropped})
    form(page).get_by_role("button", name="Translate").click()
    expect(sent(page)).to_contain_text("Queued")
    assert [article["body"] for article in articles(quiet)] == ["Dropped in."]


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_sent(quiet: Desk, page: Page) -> None:
    empty = {"empty.ndjson": "\n", "blank.json": " ", "none.json": "[]"}
    page.goto(quiet.url)
    form(page).get_by_label("Files").set_input_files(
        [
            FilePayload(name="picture.txt", mimeType="text/plain", buffer=b"\x89PNG\r\n\x1a\n\0\0"),
            text_file("broken.json", "{"),
            *(text_file(name, text) for name, text in empty.items()),
            text_file("good.txt", "A good story."),
        ]
    )
    form(page).get_by_role("button", name="Translate").click()
    expect(sent(page).filter(has_text="picture.txt")).to_contain_text("not text")
    expect(sent(page).filter(has_text="broken.json")).to_contain_text("not JSON")
    for name in empty:
        expect(sent(page).filter(has_text=name)).to_contain_text("There is no text in it.")
    expect(sent(page).filter(has_text="good.txt")).to_contain_text("Queued")
    assert [article["body"] for article in articles(quiet)] == ["A good story."]


LISTEN = """() => {
  const place = document.getElementById("announcements");
  window.heard = [];
  new MutationObserver(() => window.heard.push(place.textContent)).observe(place, { childList: true });
}"""


def hears(page: Page, *said: str) -> None:
    """Someone who listens to the page is told all of `said`."""
    page.wait_for_function("said => said.every((one) => window.heard.join(' | ').includes(one))", arg=list(said))


def test_files_that_are_not_taken_are_announced_beside_those_that_are(quiet: Desk, page: Page, watch: Watch) -> None:
    watch.expect(422)
    wrong = ("a.json", "b.json", "c.json", "d.json", "e.json")
    page.goto(quiet.url)
    page.evaluate(LISTEN)
    form(page).get_by_label("Files").set_input_files(
        [
            *(text_file(name, "{") for name in wrong),
            text_file("good.txt", "A good story."),
            text_file("many.ndjson", '{"body": "One."}\n{"body": ""}\n'),
        ]
    )
    form(page).get_by_role("button", name="Translate").click()
    refused = [f"{name}: Not taken: It is not JSON" for name in wrong]
    hears(page, *refused, "Sent: good.txt", "many.ndjson: 1 of 2 sent, not taken: 1")
    assert page.evaluate("window.heard.length") < len(wrong)  # one at a time they would cut each other off


def test_what_becomes_of_a_story_that_was_sent_is_announced(quiet: Desk, store: Store, page: Page) -> None:
    stories.finished(store, stories.article(headline=None, body="Known."))
    page.goto(quiet.url)
    page.evaluate(LISTEN)
    good = ("known", "done", "failed")
    form(page).get_by_label("Files").set_input_files([text_file(f"{name}.txt", f"{name.title()}.") for name in good])
    form(page).get_by_role("button", name="Translate").click()
    hears(page, "Sent: known.txt", "Sent: done.txt", "Sent: failed.txt", "known.txt: Done")
    for item in quiet.request("GET", "/v1/articles?status=queued").json["items"]:
        attempt = store.claim(item["id"]).attempt
        if item["opening"] == "Done.":
            store.complete(item["id"], attempt, stories.result())
        else:
            store.fail(item["id"], attempt, stories.PROBLEM)
    hears(page, "done.txt: Done", "failed.txt: Failed: Took too long to process.")


@pytest.mark.parametrize(("width", "height"), [(1366, 650), (390, 700)])
def test_what_sends_and_what_is_wrong_are_in_sight_where_the_window_is_low(
    quiet: Desk, browse: Callable[..., Page], width: int, height: int
) -> None:
    page = browse(viewport={"width": width, "height": height})
    page.goto(quiet.url)
    form(page).get_by_label("Headline").focus()
    expect(form(page).get_by_role("button", name="Translate")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Control+Enter")
    expect(form(page).get_by_role("alert")).to_be_in_viewport(ratio=1)
    form(page).get_by_label("Story").fill("Air naik.")
    page.keyboard.press("Control+Enter")
    expect(sent(page)).to_contain_text("Air naik.")
    expect(form(page).get_by_text("Sent: Air naik.")).to_be_in_viewport(ratio=1)
    form(page).get_by_label("Story").press("x")
    expect(form(page).get_by_text("Ctrl+Enter sends")).to_be_visible()


def test_the_form_works_by_keyboard_alone(quiet: Desk, page: Page) -> None:
    page.goto(quiet.url)
    form(page).get_by_label("Story").focus()
    page.keyboard.type("Typed without a mouse.")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == "Translate":
            break
    page.keyboard.press("Enter")
    expect(sent(page)).to_contain_text("Queued")
    assert [article["body"] for article in articles(quiet)] == ["Typed without a mouse."]
