"""Keywords that an editor would file a story under, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.article import Language
from worker.tag.keywords import MOST, extract

ENGLISH = (
    "Flood victims in Kota Tinggi will receive new homes by December, Works Minister Datuk Seri Ahmad Salleh said on "
    "Monday.\nThe flood mitigation project along the Johor River costs RM120 million and is 45 per cent complete, he "
    "told reporters.\nHe added that flood victims who lost their homes in 2021 come first. See "
    "https://example.com/floods or write to desk@example.com."
)
MALAY = (
    "Mangsa banjir di Kota Tinggi akan menerima rumah baharu menjelang Disember, kata Menteri Kerja Raya Datuk Seri "
    "Ahmad Salleh.\nProjek tebatan banjir di sepanjang Sungai Johor menelan belanja RM120 juta dan 45 peratus siap, "
    "katanya kepada pemberita.\nBeliau berkata mangsa banjir yang kehilangan rumah pada 2021 diberi keutamaan."
)
REPORTING = {
    "datuk",
    "seri",
    "minister",
    "menteri",
    "said",
    "kata",
    "katanya",
    "berkata",
    "told",
    "reporters",
    "pemberita",
}
NO_SUBJECT = {"monday", "disember", "december", "million", "juta", "https", "example.com", "desk"}


def texts(
    body: str, language: Language = Language.EN, *, headline: str | None = None, names: tuple[str, ...] = ()
) -> list[str]:
    return [keyword.text for keyword in extract(headline, body, language, names)]


def test_it_works() -> None:
    assert {"Kota Tinggi", "flood mitigation project"} <= set(texts(ENGLISH))
    assert {"Kota Tinggi", "Mangsa banjir"} <= set(texts(MALAY, Language.MS))


@pytest.mark.parametrize(("body", "language"), [(ENGLISH, Language.EN), (MALAY, Language.MS)])
def test_nothing_that_is_no_keyword(body: str, language: Language) -> None:
    found = {word.casefold() for text in texts(body, language) for word in text.split()}

    assert not found & (REPORTING | NO_SUBJECT)
    assert not any(character.isdigit() for text in found for character in text)


def test_best_first_and_at_most_eight() -> None:
    keywords = extract(None, ENGLISH * 3, Language.EN)

    assert 3 <= len(keywords) <= MOST
    scores = [keyword.score for keyword in keywords]
    assert scores == sorted(scores, reverse=True)


def test_a_part_of_a_name_becomes_the_whole_name() -> None:
    found = texts(ENGLISH, names=("Ahmad Salleh", "Kota Tinggi"))

    assert "Ahmad Salleh" in found
    assert "Salleh" not in found and "Ahmad" not in found


def test_none_says_what_another_says() -> None:
    found = [set(text.casefold().split()) for text in texts(ENGLISH)]

    assert not [(one, other) for one in found for other in found if one is not other and one <= other]


def test_a_headline_in_capitals_does_not_shout() -> None:
    assert "Kota Tinggi" in texts(ENGLISH, headline="NEW HOMES FOR KOTA TINGGI")


def test_keywords_stand_in_the_text() -> None:
    for text in texts(ENGLISH):
        assert text in " ".join(ENGLISH.split())


def test_the_same_text_gives_the_same_keywords() -> None:
    assert extract(None, ENGLISH, Language.EN) == extract(None, ENGLISH, Language.EN)


@pytest.mark.parametrize("body", ["", "...", "12 34", "今天下午政府宣布", "https://example.com", "🏆"])
def test_nothing_to_say_gives_nothing(body: str) -> None:
    assert all(keyword.text in body for keyword in extract(None, body, Language.EN))


@given(st.text(max_size=300), st.sampled_from(Language))
@settings(max_examples=60, deadline=None)
def test_any_text_is_survived(body: str, language: Language) -> None:
    assert len(extract(None, body, language, ("Kota Tinggi",))) <= MOST
