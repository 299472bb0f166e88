"""Reading a story side by side: sentences and their counterparts, names, flags, facts, keys."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from newsdesk.store import Store
from tests.browser import stories
from tests.browser.reader import Reader, read
from tests.browser.stories import COUNCIL, DIRECTOR, GAMES, HEADLINE, PARAGRAPHS, PUPILS, SENTENCES, THANKS, Sentence
from tests.browser.watch import Watch
from tests.integration.desk import Desk

LIT = re.compile(r"\blit\b")


@pytest.fixture
def reader(quiet: Desk, store: Store, page: Page) -> Reader:
    return read(page, quiet, stories.finished(store, stories.article(source="Desk Test")), GAMES)


def top(sentence: Locator) -> float:
    """Of its first line."""
    return float(sentence.evaluate("element => element.getClientRects()[0].top"))


def left(sentence: Locator) -> float:
    return float(sentence.evaluate("element => element.getClientRects()[0].left"))


def appearance(locator: Locator) -> list[str]:
    """How each of these looks, in the properties that may tell a mark from the text around it."""
    script = """all => all.map(one => {
        const style = getComputedStyle(one);
        return ['background-color', 'text-decoration', 'border-bottom', 'outline'].map(name => style[name]).join();
    })"""
    return list(locator.evaluate_all(script))


def assert_at(reader: Reader, sentence: Sentence) -> None:
    """The reader is at this sentence: it has the focus on one side and both are lit."""
    expect(reader.original(sentence)).to_have_class(LIT)
    expect(reader.translation(sentence)).to_have_class(LIT)
    expect(
        reader.original(sentence).or_(reader.translation(sentence)).and_(reader.page.locator(":focus"))
    ).to_have_count(1)


def test_it_works(reader: Reader) -> None:
    expect(reader.page).to_have_title(re.compile(re.escape(HEADLINE.english)))
    for sentence in SENTENCES:
        expect(reader.original(sentence)).to_have_text(sentence.english)
        expect(reader.translation(sentence)).to_have_text(sentence.malay)
        number = reader.original(sentence).get_attribute("data-n")
        assert number == str(SENTENCES.index(sentence)) == reader.translation(sentence).get_attribute("data-n")


def test_a_story_without_a_headline_has_its_first_line_in_the_windows_title(
    quiet: Desk, store: Store, page: Page
) -> None:
    body = " \n---\nHarga petrol  kekal\n\nIPOH, 3 Mac -- Kerajaan mengekalkannya."
    waiting = stories.queued(store, stories.article(headline=None, body=body))
    page.goto(f"{quiet.url}/articles/{waiting}")
    expect(page).to_have_title("Harga petrol kekal – Dwiberita")


def test_paragraphs_stand_side_by_side(reader: Reader) -> None:
    for first, *_ in PARAGRAPHS:
        assert top(reader.original(first)) == pytest.approx(top(reader.translation(first)), abs=2)
        assert left(reader.original(first)) < left(reader.translation(first))


def test_gaps_between_the_cells_of_a_table_are_seen(quiet: Desk, store: Store, page: Page) -> None:
    waiting = stories.queued(store, stories.article(body="Johor\t18   9"))
    page.goto(f"{quiet.url}/articles/{waiting}")
    row = page.get_by_role("region", name="Original").locator(".passage", has_text="Johor").locator("p")
    expect(row).to_be_visible()
    assert row.inner_text() == "Johor\t18   9"


def test_a_sentence_that_was_wrapped_runs_on(reader: Reader) -> None:
    assert reader.original(COUNCIL).evaluate("element => getComputedStyle(element).whiteSpace") == "normal"


def test_each_side_says_its_language(reader: Reader) -> None:
    assert reader.original(COUNCIL).evaluate("element => element.closest('[lang]').lang") == "en"
    assert reader.translation(COUNCIL).evaluate("element => element.closest('[lang]').lang") == "ms"


def test_a_sentence_under_the_mouse_is_lit_with_its_counterpart(reader: Reader) -> None:
    for under, other in ((reader.original, reader.translation), (reader.translation, reader.original)):
        under(PUPILS).hover()
        expect(other(PUPILS)).to_have_class(LIT)
        expect(reader.page.locator(".sentence.lit")).to_have_count(2)
        reader.page.mouse.move(0, 0)
        expect(reader.page.locator(".lit")).to_have_count(0)


def test_a_sentence_with_the_focus_is_lit_with_its_counterpart(reader: Reader) -> None:
    reader.translation(THANKS).focus()
    assert_at(reader, THANKS)
    expect(reader.page.locator(".sentence.lit")).to_have_count(2)


def test_names_are_marked_where_they_stand_on_both_sides(reader: Reader) -> None:
    expect(reader.marks("person")).to_have_text(["Aminah Yusof"] * 3)
    expect(reader.marks("organisation")).to_have_text(["National Security Council", "Majlis Keselamatan Negara"])
    expect(reader.marks("place")).to_have_text(["Kelantan", "Kelantan"])
    expect(reader.marks("event")).to_have_text(["Monsoon Games", "Sukan Monsun"])


def test_kinds_of_names_look_different_and_can_be_switched_off(reader: Reader) -> None:
    kinds = {"People": "person", "Organisations": "organisation", "Places": "place", "Events": "event"}
    shown = {kind: appearance(reader.marks(kind))[0] for kind in kinds.values()}
    assert len(set(shown.values())) == 4
    for label, kind in kinds.items():
        reader.page.get_by_role("checkbox", name=label).uncheck()
        hidden = appearance(reader.marks(kind))
        assert shown[kind] not in hidden
        assert {other: appearance(reader.marks(other))[0] for other in shown if other != kind}.items() <= shown.items()
        reader.page.get_by_role("checkbox", name=label).check()
        assert appearance(reader.marks(kind))[0] == shown[kind]


def test_a_name_shows_its_mentions_on_both_sides(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 1000, "height": 300})
    name = reader.page.get_by_role("button", name="Aminah Yusof")
    before = appearance(reader.page.locator("mark"))
    name.click()
    expect(name).to_have_attribute("aria-pressed", "true")
    expect(reader.marks("person").first).to_be_in_viewport()
    kinds = reader.page.locator("mark").evaluate_all("all => all.map(mark => mark.dataset.type)")
    changed = [was != now for was, now in zip(before, appearance(reader.page.locator("mark")), strict=True)]
    assert changed == [kind == "person" for kind in kinds]
    expect(reader.page.get_by_role("status").filter(has_text="Aminah Yusof")).to_contain_text("3")

    name.click()
    expect(name).to_have_attribute("aria-pressed", "false")
    assert appearance(reader.page.locator("mark")) == before


def test_a_kind_without_names_takes_no_room(quiet: Desk, store: Store, page: Page) -> None:
    made = stories.result()
    entities = tuple(entity for entity in made.tags.entities if entity.type == "person")
    identifier = stories.queued(store)
    tags = made.tags.model_copy(update={"entities": entities})
    assert store.complete(identifier, store.claim(identifier).attempt, made.model_copy(update={"tags": tags}))
    read(page, quiet, identifier, PUPILS)
    expect(page.get_by_role("region", name="Names").get_by_role("checkbox")).to_have_count(1)


def test_on_a_narrow_screen_the_story_comes_first_and_what_is_known_of_it_on_request(
    quiet: Desk, store: Store, browse: Callable[..., Page]
) -> None:
    page = browse(viewport={"width": 390, "height": 844})
    reader = read(page, quiet, stories.finished(store), PUPILS)
    expect(reader.translation(HEADLINE)).to_be_in_viewport()
    expect(page.get_by_text("heavy rain", exact=True)).not_to_be_visible()
    page.get_by_text("About the story").click()
    expect(page.get_by_text("heavy rain", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Aminah Yusof")).to_be_visible()
    reader.open()
    expect(page.get_by_text("heavy rain", exact=True)).to_be_visible()


def test_flags_stand_beside_their_paragraph_in_plain_words(reader: Reader) -> None:
    number = reader.page.get_by_text(re.compile("number or date differs.*320 → 230", re.IGNORECASE))
    expect(number).to_be_visible()
    assert top(reader.translation(COUNCIL)) - 2 <= top(number) < top(reader.translation(DIRECTOR))
    name = reader.page.get_by_text(re.compile("name missing: Aminah Yusof", re.IGNORECASE))
    assert top(reader.translation(DIRECTOR)) - 2 <= top(name) < top(reader.translation(GAMES))
    differs = re.compile("number or date differs", re.IGNORECASE)
    expect(reader.translation(PUPILS)).to_have_accessible_description(differs)


def test_what_is_known_of_the_story_is_shown(reader: Reader) -> None:
    main = reader.page.get_by_role("main")
    for known in ("weather", "heavy rain", "Kota Bharu", "28 October 2021", "Bernama", "Rosnah Ali", "Desk Test"):
        expect(main.get_by_text(known).first).to_be_visible()
    expect(main).to_contain_text("translate-en_ms 1.7")


def test_confidence_is_told_of_the_sentence_at_hand(reader: Reader) -> None:
    """In two digits: 0.9 next to 0.41 would look less sure, and 1 like a count."""
    reader.translation(PUPILS).focus()
    expect(reader.page.get_by_role("main")).to_contain_text("confidence 0.41")
    reader.translation(COUNCIL).focus()
    expect(reader.page.get_by_role("main")).to_contain_text("confidence 0.90")


def test_keys_go_through_the_sentences(reader: Reader) -> None:
    reader.press("j")
    assert_at(reader, HEADLINE)
    reader.press("j", "j")
    assert_at(reader, PUPILS)
    reader.press("k")
    assert_at(reader, COUNCIL)
    reader.press("f")
    assert_at(reader, PUPILS)
    reader.press("f")
    assert_at(reader, THANKS)


def test_the_translation_is_copied(reader: Reader) -> None:
    reader.press("c")
    expect(reader.page.get_by_role("status").filter(has_text=re.compile("copied", re.IGNORECASE))).to_have_count(1)
    copied = reader.page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{HEADLINE.malay}\n\n{stories.MALAY}"


@pytest.mark.parametrize(
    ("byline", "copied"),
    [
        ("By Ali and Siti Andalas", "Oleh Ali dan Siti Andalas"),
        ("BY: ALI", "OLEH: ALI"),
        (" by Ali and Siti and Abu", "oleh Ali dan Siti dan Abu"),
        ("Byron Abu", "Byron Abu"),
    ],
)
def test_the_byline_that_was_sent_is_copied_as_it_is_in_the_text_that_is_downloaded(
    quiet: Desk, store: Store, page: Page, byline: str, copied: str
) -> None:
    reader = read(page, quiet, stories.finished(store, stories.article(byline=byline), byline=None), GAMES)
    reader.press("c")
    expect(page.get_by_role("status").filter(has_text=re.compile("copied", re.IGNORECASE))).to_have_count(1)
    text = page.evaluate("navigator.clipboard.readText()")
    assert text == f"{HEADLINE.malay}\n\n{copied}\n\n{stories.MALAY}"
    assert page.request.get(f"{quiet.url}{reader.path}?format=text").text().startswith(text)


def test_a_byline_that_the_body_has_is_copied_once(quiet: Desk, store: Store, page: Page) -> None:
    reader = read(page, quiet, stories.finished(store, stories.article(byline="By Ali"), byline="By Ali"), GAMES)
    reader.press("c")
    expect(page.get_by_role("status").filter(has_text=re.compile("copied", re.IGNORECASE))).to_have_count(1)
    assert page.evaluate("navigator.clipboard.readText()") == f"{HEADLINE.malay}\n\n{stories.MALAY}"


def test_help_tells_the_keys_and_gives_the_focus_back(reader: Reader) -> None:
    reader.press("j", "?")
    dialog = reader.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    for key in "jkfce?":
        expect(dialog.get_by_text(key, exact=True).first).to_be_visible()
    reader.press("Escape")
    expect(dialog).not_to_be_visible()
    assert_at(reader, HEADLINE)


def test_keys_with_modifiers_stay_the_browsers(reader: Reader) -> None:
    reader.press("Control+j", "Alt+j", "Meta+j")
    expect(reader.page.locator(".lit")).to_have_count(0)


def test_a_failed_story_says_why_and_can_be_retried(quiet: Desk, store: Store, page: Page) -> None:
    reader = Reader(page, quiet, stories.failed(store))
    reader.open()
    expect(page.get_by_role("alert")).to_contain_text("Took too long")
    expect(page.get_by_text(stories.PUPILS.english)).to_be_visible()
    page.get_by_role("button", name="Retry").click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)
    store.complete(reader.identifier, store.claim(reader.identifier).attempt, stories.result())
    expect(reader.translation(GAMES)).to_be_visible()


def test_a_story_that_somebody_else_retried_meanwhile_is_shown(
    quiet: Desk, store: Store, page: Page, watch: Watch
) -> None:
    watch.expect(409)
    reader = Reader(page, quiet, stories.failed(store))
    reader.open()
    expect(page.get_by_role("button", name="Retry")).to_be_visible()
    store.retry(reader.identifier)
    store.complete(reader.identifier, store.claim(reader.identifier).attempt, stories.result())
    page.get_by_role("button", name="Retry").click()
    expect(reader.translation(GAMES)).to_be_visible()


def test_a_story_in_an_unknown_language_is_sent_again_in_one_that_is_chosen(
    quiet: Desk, store: Store, page: Page, watch: Watch
) -> None:
    watch.expect(403)
    refused = stories.failed(store, stories.article(uri="urn:example:1", byline="Rosnah Ali"), stories.UNSUPPORTED)
    page.goto(f"{quiet.url}/articles/{refused}")
    expect(page.get_by_role("alert")).to_contain_text("Neither Malay nor English")
    page.get_by_role("button", name="Treat as Malay").click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    again = page.url.rsplit("/", 1)[-1]
    assert again != refused
    before, after = (quiet.request("GET", f"/v1/articles/{one}").json["article"] for one in (refused, again))
    assert after == {**before, "language": "ms"}

    page.goto(f"{quiet.url}/articles/{refused}")
    page.route("**/v1/articles", lambda route: route.fulfill(status=403, json={"detail": "Not from here."}), times=1)
    page.get_by_role("button", name="Treat as Malay").click()
    expect(page.get_by_role("alert").locator("[lang=en]", has_text="Not from here.")).to_be_visible()
    page.get_by_role("button", name="Treat as Malay").click()
    page.wait_for_url(f"**/{again}")


def test_other_failures_offer_no_other_language(quiet: Desk, store: Store, page: Page) -> None:
    page.goto(f"{quiet.url}/articles/{stories.failed(store)}")
    expect(page.get_by_role("button", name="Retry")).to_be_visible()
    expect(page.get_by_role("button", name="Treat as")).to_have_count(0)


def test_an_unknown_story_and_a_deleted_one_are_told_apart(quiet: Desk, store: Store, page: Page, watch: Watch) -> None:
    watch.expect(404, 410)
    main = page.get_by_role("main")
    page.goto(f"{quiet.url}/articles/00000000-0000-4000-8000-000000000000")
    expect(main.get_by_role("alert")).to_be_visible()
    unknown = main.inner_text()
    deleted = stories.finished(store)
    store.delete(deleted)
    page.goto(f"{quiet.url}/articles/{deleted}")
    expect(main.get_by_role("alert")).to_be_visible()
    assert main.inner_text() != unknown
    expect(main.get_by_role("link")).to_have_attribute("href", "/")


def test_a_story_is_deleted_after_a_question(reader: Reader, watch: Watch) -> None:
    watch.expect(410)
    delete = reader.page.get_by_role("button", name="Delete")
    delete.click()
    reader.page.get_by_role("dialog").get_by_role("button", name="Keep it").click()
    assert reader.desk.request("GET", reader.path).status == 200
    delete.click()
    reader.page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    reader.page.wait_for_url(f"{reader.desk.url}/")
    assert reader.desk.request("GET", reader.path).status == 410
    reader.page.go_back()  # to where the test began, for the story's place is the desk's
    expect(reader.page).to_have_url("about:blank")


def test_a_story_deleted_meanwhile_is_not_shown_again_by_going_back(reader: Reader, store: Store, watch: Watch) -> None:
    """Neither from what the browser has kept of the answers, nor from a page that it kept whole."""
    watch.expect(410)
    reader.page.goto(f"{reader.desk.url}/status")
    store.delete(reader.identifier)
    reader.page.go_back()
    expect(reader.page.get_by_role("alert")).to_contain_text("no longer kept")
    expect(reader.translation(GAMES)).to_have_count(0)
    reader.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(reader.page.get_by_role("alert")).to_contain_text("no longer kept")
