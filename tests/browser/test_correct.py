"""Correcting a translated sentence in place: by whom, kept, taken back, and when another editor was first."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from newsdesk.store import Store
from tests.browser import stories
from tests.browser.proxy import TOUCHES, Touch, touch_etags
from tests.browser.reader import Reader, read
from tests.browser.stories import COUNCIL, HEADLINE, PUPILS, Sentence
from tests.browser.watch import Watch
from tests.integration.desk import Desk

BETTER = Sentence(PUPILS.english, "Kira-kira 320 murid tinggal di rumah.")


@pytest.fixture
def hasty(quiet: Desk, store: Store, page: Page) -> Reader:
    """Of a page that goes on with what it has where an answer is not there in two seconds."""
    return read(page, quiet, stories.finished(store), PUPILS)


@pytest.fixture
def reader(request: pytest.FixtureRequest, page: Page) -> Reader:
    """Of a page that waits for every answer, which a busy machine may have later."""
    page.add_init_script("AbortSignal.timeout = () => new AbortController().signal")
    reader: Reader = request.getfixturevalue("hasty")
    return reader


def edit(reader: Reader, sentence: Sentence) -> Locator:
    """The field in which the sentence is edited."""
    reader.translation(sentence).focus()
    reader.page.get_by_role("button", name="Edit sentence").click()
    return field(reader)


def field(reader: Reader) -> Locator:
    return reader.page.get_by_role("region", name="Translation").locator("textarea")


def save(reader: Reader) -> None:
    reader.page.get_by_role("button", name="Save").click()


def kept(reader: Reader) -> str:
    """The translation as the desk has it."""
    return str(reader.desk.request("GET", reader.path).json["translation"]["body"])


def change(reader: Reader, text: str) -> None:
    """As another editor would, elsewhere."""
    etag = reader.desk.request("GET", reader.path).headers["ETag"]
    content = f'{{"text": "{text}", "by": "Other"}}'.encode()
    headers = {"If-Match": etag, "Content-Type": "application/json"}
    answer = reader.desk.request("PATCH", f"{reader.path}/segments/{stories.SENTENCES.index(PUPILS)}", content, headers)
    assert answer.status == 200, answer.json


def test_it_works(reader: Reader) -> None:
    text = edit(reader, PUPILS)
    expect(text).to_be_focused()
    expect(text).to_have_value(PUPILS.malay)
    text.fill(BETTER.malay)
    reader.page.get_by_label("Your name").fill("Salmah")
    save(reader)

    expect(reader.translation(BETTER)).to_be_focused()
    expect(reader.page.get_by_text("corrected by Salmah", exact=False)).to_be_visible()
    expect(reader.page.get_by_text(re.compile("number or date differs", re.IGNORECASE))).to_have_count(0)
    assert kept(reader) == stories.MALAY.replace(PUPILS.malay, BETTER.malay)


def test_a_correction_is_still_there_later_with_the_names_where_they_are(reader: Reader, page: Page) -> None:
    edit(reader, COUNCIL).fill("Kata Majlis Keselamatan Negara, hujan menutup dua sekolah.")
    page.get_by_label("Your name").fill("Salmah")
    save(reader)
    corrected = Sentence(COUNCIL.english, "Kata Majlis Keselamatan Negara, hujan menutup dua sekolah.")
    expect(reader.translation(corrected)).to_be_visible()
    reader.open()
    expect(reader.translation(corrected)).to_have_text(corrected.malay)
    expect(reader.marks("organisation")).to_have_text(["National Security Council", "Majlis Keselamatan Negara"])
    expect(reader.marks("person")).to_have_text(["Aminah Yusof"] * 3)
    expect(page.get_by_text("corrected by Salmah")).to_be_visible()


def test_it_is_done_with_keys_alone(reader: Reader) -> None:
    reader.press("j", "j", "j", "e")
    expect(field(reader)).to_be_focused()
    reader.press("ControlOrMeta+a")
    reader.page.keyboard.type("Kira-kira 320 murid efjkc.")  # letters that are keys elsewhere
    expect(field(reader)).to_have_value("Kira-kira 320 murid efjkc.")
    reader.press("Control+Enter")
    expect(reader.translation(Sentence(PUPILS.english, "Kira-kira 320 murid efjkc."))).to_be_focused()


def test_escape_asks_before_what_was_typed_is_lost(reader: Reader) -> None:
    edit(reader, PUPILS).fill("Something else.")
    reader.press("Escape")
    expect(reader.page.get_by_role("button", name="Discard")).to_be_focused()
    reader.press("Escape")
    expect(field(reader)).to_be_focused()
    expect(field(reader)).to_have_value("Something else.")
    reader.press("Escape", "Enter")
    expect(reader.translation(PUPILS)).to_be_focused()
    expect(field(reader)).to_have_count(0)
    assert kept(reader) == stories.MALAY


def test_escape_leaves_an_untouched_sentence_at_once(reader: Reader) -> None:
    edit(reader, PUPILS)
    reader.press("Escape")
    expect(field(reader)).to_have_count(0)


def test_a_sentence_with_unsaved_text_stays_open_and_says_why(reader: Reader) -> None:
    edit(reader, PUPILS).fill(BETTER.malay)
    reader.translation(COUNCIL).focus()
    reader.press("e")
    expect(reader.page.locator("form.editor")).to_contain_text("Save or cancel this sentence first.")
    expect(field(reader)).to_have_value(BETTER.malay)


def test_who_stays_with_an_unsaved_sentence_keeps_the_language(reader: Reader, watch: Watch) -> None:
    edit(reader, PUPILS).fill(BETTER.malay)
    with reader.page.expect_event("dialog"):  # whether to leave the page; the watch says no
        reader.page.get_by_role("button", name="Bahasa Melayu").click()
    watch.problems.clear()
    field(reader).press("End")
    languages = [cookie["value"] for cookie in reader.page.context.cookies() if cookie["name"] == "language"]
    assert languages in ([], ["en"])


def test_a_correction_is_taken_back(reader: Reader) -> None:
    edit(reader, PUPILS).fill(BETTER.malay)
    save(reader)
    reader.translation(BETTER).focus()
    reader.page.get_by_role("button", name="Undo correction").click()
    expect(reader.translation(PUPILS)).to_have_text(PUPILS.malay)
    expect(reader.page.get_by_text("corrected")).to_have_count(0)
    assert kept(reader) == stories.MALAY


@pytest.mark.parametrize("touch", TOUCHES)
def test_it_works_through_a_proxy_that_touches_etags(reader: Reader, touch: Touch) -> None:
    touch_etags(reader.page, touch)
    reader.open()
    edit(reader, PUPILS).fill(BETTER.malay)
    save(reader)
    expect(reader.translation(BETTER)).to_be_focused()
    reader.page.get_by_role("button", name="Undo correction").click()
    expect(reader.translation(PUPILS)).to_have_text(PUPILS.malay)
    assert kept(reader) == stories.MALAY


def test_a_correction_that_is_refused_although_nothing_changed_is_sent_once(reader: Reader, watch: Watch) -> None:
    watch.expect(412)
    sent: list[Route] = []

    def refuse(route: Route) -> None:
        sent.append(route)
        route.fulfill(status=412, json={"status": 412})

    reader.page.route("**/segments/*", refuse)
    edit(reader, PUPILS).fill(BETTER.malay)
    save(reader)
    expect(reader.page.get_by_role("alert")).to_be_visible()
    expect(field(reader)).to_have_value(BETTER.malay)
    assert len(sent) == 1


def test_the_name_is_remembered(reader: Reader) -> None:
    edit(reader, PUPILS).fill(BETTER.malay)
    reader.page.get_by_label("Your name").fill("Salmah")
    save(reader)
    expect(reader.translation(BETTER)).to_be_visible()
    reader.open()
    edit(reader, COUNCIL)
    expect(reader.page.get_by_label("Your name")).to_have_value("Salmah")


def test_who_comes_second_is_told_and_loses_no_text(reader: Reader, watch: Watch) -> None:
    watch.expect(412)
    edit(reader, PUPILS).fill(BETTER.malay)
    change(reader, "Sekitar 320 murid di rumah.")
    save(reader)

    expect(reader.page.get_by_role("alert")).to_contain_text("another editor", ignore_case=True)
    expect(field(reader)).to_have_value(BETTER.malay)
    reader.page.get_by_role("button", name="Reload").click()
    expect(field(reader)).to_have_value(BETTER.malay)
    expect(reader.page.get_by_role("main")).to_contain_text("Sekitar 320 murid di rumah.")
    save(reader)
    expect(reader.translation(BETTER)).to_be_visible()
    assert BETTER.malay in kept(reader)


def test_two_editors_may_correct_two_sentences(reader: Reader, watch: Watch) -> None:
    watch.expect(412)
    mine = Sentence(COUNCIL.english, "Hujan lebat menutup dua sekolah.")
    edit(reader, COUNCIL).fill(mine.malay)
    change(reader, BETTER.malay)
    save(reader)
    expect(reader.translation(mine)).to_be_focused()
    expect(reader.translation(BETTER)).to_be_visible()
    expect(reader.page.get_by_text("corrected by Other")).to_be_visible()
    assert kept(reader) == stories.MALAY.replace(PUPILS.malay, BETTER.malay).replace(COUNCIL.malay, mine.malay)


def test_what_another_editor_wrote_is_not_written_over_after_it_was_drawn_under_the_editor(
    reader: Reader, watch: Watch
) -> None:
    """Another sentence is saved while this one is open: the other editor's text of this one comes with it."""
    watch.expect(412)
    edit(reader, COUNCIL).fill("Hujan lebat.")
    save(reader)
    expect(reader.page.get_by_role("button", name="Undo correction")).to_be_visible()
    edit(reader, PUPILS).fill(BETTER.malay)
    change(reader, "Sekitar 320 murid di rumah.")
    reader.translation(Sentence(COUNCIL.english, "Hujan lebat.")).focus()
    reader.page.get_by_role("button", name="Undo correction").click()
    expect(reader.page.get_by_role("main")).to_contain_text("Sekitar 320 murid di rumah.")
    save(reader)
    expect(reader.page.get_by_role("alert")).to_contain_text("another editor", ignore_case=True)
    assert "Sekitar 320 murid di rumah." in kept(reader)


def test_while_it_is_saved_the_editor_stays_and_takes_no_text_that_would_be_lost(reader: Reader, page: Page) -> None:
    waiting: list[Route] = []
    page.route("**/segments/*", lambda route: waiting.append(route))
    edit(reader, PUPILS).fill(BETTER.malay)
    save(reader)
    expect(reader.page.get_by_role("button", name="Save")).to_be_disabled()
    field(reader).focus()
    reader.press("a", "Escape")
    expect(field(reader)).to_have_value(BETTER.malay)
    waiting.pop().continue_()
    expect(reader.translation(BETTER)).to_be_focused()
    expect(field(reader)).to_have_count(0)


def test_pasted_lines_become_one(reader: Reader) -> None:
    edit(reader, PUPILS).fill("Kira-kira 320 murid \n\n tinggal\u2028di\vrumah\x1e.\n")
    save(reader)
    expect(reader.translation(BETTER)).to_have_text(BETTER.malay)


@pytest.mark.parametrize(
    ("text", "told"), [("", "Ayat ini kosong"), (" \n ", "Ayat ini kosong"), ("a" * 6000, "terlalu panjang")]
)
def test_what_the_desk_cannot_take_is_told_in_the_editors_language_and_the_text_stays(
    quiet: Desk, store: Store, browse: Callable[..., Page], watch: Watch, text: str, told: str
) -> None:
    watch.expect(422)
    page = browse(locale="ms-MY")
    page.goto(f"{quiet.url}/articles/{stories.finished(store)}")
    page.locator("#translation .sentence", has_text=PUPILS.malay).focus()
    page.keyboard.press("e")
    typed = page.get_by_label("Terjemahan ayat")
    typed.fill(text)
    page.keyboard.press("Control+Enter")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text(told)
    expect(alert).not_to_contain_text("#/text")
    expect(typed).to_have_value(text)


def test_what_became_of_the_story_meanwhile_is_told_in_the_editors_language_or_marked_as_english(
    quiet: Desk, store: Store, browse: Callable[..., Page], watch: Watch
) -> None:
    watch.expect(403, 410)
    page = browse(locale="ms-MY")
    identifier = stories.finished(store)
    page.goto(f"{quiet.url}/articles/{identifier}")
    page.locator("#translation .sentence", has_text=PUPILS.malay).focus()
    page.keyboard.press("e")
    page.get_by_label("Terjemahan ayat").fill(BETTER.malay)
    page.route("**/segments/*", lambda route: route.fulfill(status=403, json={"detail": "Not from here."}), times=1)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("alert").locator("[lang=en]")).to_have_text("Not from here.")
    store.delete(identifier)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("alert")).to_contain_text("tidak lagi disimpan")
    expect(page.get_by_role("alert").locator("[lang=en]")).to_have_count(0)


def corrected_elsewhere(reader: Reader) -> str:
    """The whole translation, in which another editor corrected a sentence since the page was shown."""
    change(reader, BETTER.malay)
    return f"{HEADLINE.malay}\n\n{stories.MALAY.replace(PUPILS.malay, BETTER.malay)}"


def printed(reader: Reader) -> str:
    """What is on the page when it is printed."""
    reader.page.evaluate("window.print = () => { window.printed = document.body.innerText }")
    reader.page.get_by_role("button", name="Print").click()
    return str(reader.page.wait_for_function("window.printed").json_value())


def test_what_another_editor_corrected_is_copied(reader: Reader) -> None:
    corrected = corrected_elsewhere(reader)
    reader.press("c")
    expect(reader.page.get_by_role("status").filter(has_text="The translation is copied.")).to_have_count(1)
    assert reader.page.evaluate("navigator.clipboard.readText()") == corrected
    expect(reader.translation(BETTER)).to_be_visible()


def test_what_another_editor_corrected_is_printed(reader: Reader) -> None:
    corrected_elsewhere(reader)
    assert BETTER.malay in printed(reader)


def answers_with_503(route: Route) -> None:
    route.fulfill(status=503)


def never_answers(route: Route) -> None:
    pass


@pytest.fixture(params=[answers_with_503, never_answers])
def untold(hasty: Reader, watch: Watch, request: pytest.FixtureRequest) -> Reader:
    """Of a story that was corrected elsewhere, which the service does not tell."""
    watch.expect(503)
    corrected_elsewhere(hasty)
    hasty.page.route(f"**{hasty.path}", request.param)
    return hasty


def test_where_the_service_does_not_tell_what_is_shown_is_copied(untold: Reader) -> None:
    untold.press("c")
    expect(untold.page.get_by_role("status").filter(has_text="copied as it is shown here")).to_have_count(1)
    assert untold.page.evaluate("navigator.clipboard.readText()") == f"{HEADLINE.malay}\n\n{stories.MALAY}"


def test_where_the_service_does_not_tell_what_is_shown_is_printed(untold: Reader) -> None:
    assert PUPILS.malay in printed(untold)
    expect(untold.page.get_by_role("status").filter(has_text="printed as it is shown here")).to_have_count(1)


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(lambda page: page.keyboard.press("c"), id="copy"),
        pytest.param(lambda page: page.get_by_role("button", name="Print").click(), id="print"),
        pytest.param(lambda page: page.evaluate("document.dispatchEvent(new Event('visibilitychange'))"), id="return"),
    ],
)
def test_a_story_deleted_meanwhile_is_said_to_be_gone(
    reader: Reader, store: Store, watch: Watch, act: Callable[[Page], None]
) -> None:
    watch.expect(410)
    reader.page.evaluate("window.print = () => { window.printed = true }; navigator.clipboard.writeText('Before.')")
    store.delete(reader.identifier)
    act(reader.page)
    expect(reader.page.get_by_role("alert")).to_contain_text("no longer kept")
    assert reader.page.evaluate("navigator.clipboard.readText()") == "Before."
    assert reader.page.evaluate("window.printed") is None


def test_who_comes_back_to_the_page_finds_it_corrected_and_types_on(reader: Reader) -> None:
    edit(reader, COUNCIL).fill("Hujan.")
    reader.press("ArrowLeft")
    corrected_elsewhere(reader)
    reader.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(reader.translation(BETTER)).to_be_visible()
    reader.press("!")
    expect(field(reader)).to_have_value("Hujan!.")


def test_a_name_that_is_shown_stays_so_and_keeps_the_focus(reader: Reader) -> None:
    name = reader.page.get_by_role("button", name="Aminah Yusof")
    name.click()
    corrected_elsewhere(reader)
    reader.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(reader.translation(BETTER)).to_be_visible()
    expect(name).to_be_focused()
    expect(name).to_have_attribute("aria-pressed", "true")
    expect(reader.page.locator("mark.found")).to_have_count(3)


def test_who_comes_back_to_the_page_is_at_the_same_sentence(reader: Reader) -> None:
    reader.original(COUNCIL).focus()
    corrected_elsewhere(reader)
    reader.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(reader.translation(BETTER)).to_be_visible()
    expect(reader.original(COUNCIL)).to_be_focused()


def test_a_corrected_sentence_is_remembered_for_the_next_story(desk: Desk, page: Page) -> None:
    """Through the real worker, for it applies what is remembered."""
    sentence = "The library will close early on Friday."
    first = Reader(page, desk, desk.finished(desk.post(body=sentence, language="en"))["id"])
    first.open()
    page.locator("#translation .sentence").first.focus()
    page.get_by_role("button", name="Edit sentence").click()
    field(first).fill("Perpustakaan tutup awal pada Jumaat.")
    page.get_by_label("Your name").fill("Salmah")
    save(first)
    expect(page.get_by_text("corrected by Salmah")).to_be_visible()

    body = f"{sentence} It opens again on Saturday."
    second = Reader(page, desk, desk.finished(desk.post(body=body, language="en"))["id"])
    second.open()
    expect(second.translation(Sentence(sentence, "Perpustakaan tutup awal pada Jumaat."))).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Salmah")
