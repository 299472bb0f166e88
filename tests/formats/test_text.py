from dataclasses import replace

import pytest

from newsdesk.article import Language
from newsdesk.result import Origin, Tags
from service.formats.story import Story
from service.formats.text import text
from tests.formats.examples import corrected, story
from worker.wire.frame import recognise


def lines(one: Story) -> list[str]:
    return text(one).decode("utf-8").split("\n")


def test_it_works() -> None:
    assert lines(story()) == [
        "Prices rise",
        "",
        "KUALA LUMPUR: Prices rose. The government is watching.",
        "",
        "Experts agree.",
        "-- Bernama",
        "",
        "Machine translation from Malay by translate-ms_en 0.2.",
        "",
    ]


@pytest.mark.parametrize("headline", ["Harga naik", None])
def test_the_byline_that_was_sent_stands_below_the_headline(headline: str | None) -> None:
    one = story(headline=headline, target_headline=headline and "Prices rise", byline="Oleh Ali dan Abu")
    one = replace(one, tags=Tags())
    above = ["Prices rise", ""] if headline else []
    assert lines(one)[: len(above) + 3] == [*above, "By Ali and Abu", "", lines(story())[2]]


def test_a_byline_that_the_body_has_stands_once() -> None:
    one = story(byline="Oleh Ali dan Abu")
    assert lines(replace(one, tags=Tags(byline="Oleh Ali dan Abu"))) == lines(story())


def test_without_headline_it_begins_with_the_body() -> None:
    assert lines(story(headline=None, target_headline=None))[0].startswith("KUALA LUMPUR")


@pytest.mark.parametrize(
    ("numbers", "end"),
    [
        ((1,), "0.2. 1 sentence was corrected by a person."),
        ((1, 2, 3), "0.2. 3 sentences were corrected by a person."),
    ],
)
def test_it_says_how_many_sentences_a_person_corrected(numbers: tuple[int, ...], end: str) -> None:
    assert lines(corrected(story(), *numbers))[-2].endswith(end)


def test_what_was_corrected_in_another_article_is_not_counted() -> None:
    assert text(corrected(story(), 1, origin=Origin.MEMORY)) == text(story())


def test_a_malay_translation_says_it_in_malay() -> None:
    english = story()
    translation = english.translation.model_copy(update={"language": Language.MS})
    malay = replace(english, source=Language.EN, translation=translation)
    assert lines(corrected(malay, 0))[-2] == (
        "Terjemahan mesin daripada bahasa Inggeris oleh translate-ms_en 0.2. 1 ayat dibetulkan oleh manusia."
    )


@pytest.mark.parametrize("numbers", [(), (1,), (1, 2)])
@pytest.mark.parametrize("language", list(Language))
def test_the_last_line_is_no_story_where_the_text_is_sent_in(language: Language, numbers: tuple[int, ...]) -> None:
    one = corrected(story(), *numbers)
    translation = one.translation.model_copy(update={"language": language})
    sent = text(replace(one, source=language.other, translation=translation)).decode("utf-8")
    assert recognise(sent).story(sent).rstrip().endswith("Experts agree.")
