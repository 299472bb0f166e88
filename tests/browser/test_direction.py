"""Lines that are written from right to left, in the reader and in what is downloaded as HTML."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from newsdesk.result import Result
from newsdesk.store import Store
from tests.browser import stories
from tests.integration.desk import Desk

VERSE = "إِنَّ مَـعَ الْعُسْرِ يُسْرًا."  # with a tatweel, which is of no script
EXPLAINED = "بسم bermaksud dengan nama."
GREETING = ("السلام عليكم.", "أهلا وسهلا.")


def left_as_it_is(store: Store, *paragraphs: tuple[str, ...]) -> str:
    """The id of a story in Malay of these sentences, whose translation is the same."""
    body = "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)
    identifier = stories.queued(store, stories.article(headline=None, body=body, language="ms"))
    starts = {sentence: body.index(sentence) for paragraph in paragraphs for sentence in paragraph}
    spans = [{"field": "body", "start": start, "end": start + len(sentence)} for sentence, start in starts.items()]
    segments = [{"source": span, "target": span, "score": None, "flags": ["same_language"]} for span in spans]
    made = stories.result().model_dump(mode="json")
    made["language"], made["tags"]["entities"] = "ms", []
    made["translation"] |= {"language": "en", "headline": None, "body": body, "segments": segments}
    assert store.complete(identifier, store.claim(identifier).attempt, Result.model_validate(made))
    return identifier


def assert_in_order(line: Locator, *places: int) -> None:
    """The characters at these places stand so from left to right."""
    script = """(element, places) => places.map(place => {
        const range = document.createRange();
        range.setStart(element.firstChild, place);
        range.setEnd(element.firstChild, place + 1);
        return range.getBoundingClientRect().left;
    })"""
    lefts = line.evaluate(script, places)
    assert lefts == sorted(lefts) and len(set(lefts)) == len(places)


@pytest.mark.parametrize("is_downloaded", [False, True])
def test_only_what_is_in_arabic_alone_is_written_from_right_to_left(
    quiet: Desk, store: Store, page: Page, tmp_path: Path, is_downloaded: bool
) -> None:
    address = f"{quiet.url}/articles/{left_as_it_is(store, (VERSE,), (EXPLAINED,))}"
    lines = page.locator(".sentence")
    if is_downloaded:
        file = tmp_path / "story.html"
        file.write_bytes(page.request.get(address.replace("/articles", "/v1/articles") + "?format=html").body())
        address, lines = file.as_uri(), page.locator("td")
    page.goto(address)
    expect(lines).to_have_count(4)
    for number in range(2):
        assert_in_order(lines.filter(has_text=VERSE).nth(number), len(VERSE) - 1, 0)
        assert_in_order(lines.filter(has_text=EXPLAINED).nth(number), 0, len(EXPLAINED) - 3, len(EXPLAINED) - 1)


def test_a_verse_with_its_meaning_behind_it_is_shown(quiet: Desk, store: Store, page: Page) -> None:
    """However many vowel signs it has."""
    sentence = f"{VERSE * 3} bermaksud kemudahan."
    page.goto(f"{quiet.url}/articles/{left_as_it_is(store, (sentence,))}")
    expect(page.locator(".sentence", has_text=sentence)).to_have_count(2)


def test_who_reads_from_right_to_left_comes_to_the_first_sentence_first(quiet: Desk, store: Store, page: Page) -> None:
    page.goto(f"{quiet.url}/articles/{left_as_it_is(store, GREETING)}")
    for column in ("Original", "Translation"):
        sentences = page.get_by_role("region", name=column).locator(".sentence")
        expect(sentences).to_have_count(2)
        first, second = (sentences.nth(n).bounding_box() for n in range(2))
        assert first and second
        assert first["y"] == second["y"] and first["x"] > second["x"]


def test_a_story_that_waits_is_read_from_the_right_where_it_is_in_arabic(quiet: Desk, store: Store, page: Page) -> None:
    body = f"{' '.join(GREETING)}\n\n{EXPLAINED}"
    page.goto(f"{quiet.url}/articles/{stories.queued(store, stories.article(headline=None, body=body))}")
    expect(page.locator(".passage p", has_text=GREETING[0])).to_have_css("direction", "rtl")
    expect(page.locator(".passage p", has_text=EXPLAINED)).to_have_css("direction", "ltr")
