"""Names of two words that begin with a make's."""

from tests.worker.tag.known import GAZETTEER
from worker.tag.translated.makes import is_make, translated_words, with_the_next_word


def told_by(name: str, word: str) -> str | None:
    return {"Civic": word, "Cloud": name}.get(word)


def test_a_make_is_put_in_with_the_word_behind_it_and_told_by_one_of_them() -> None:
    text = "Mereka beli Honda Civic, Honda Civic dan Google Cloud."
    assert with_the_next_word(text, ["Honda", "Google"], told_by) == [
        ("Honda Civic", ("Honda Civic", "Civic")),
        ("Google Cloud", ("Google Cloud", "Google")),
    ]


def test_not_with_a_small_word_a_short_one_and_one_that_is_none_of_its_name() -> None:
    text = "Honda baharu, Honda SUV, Honda. Civic, Hondas Civic dan Honda Baharu"
    assert with_the_next_word(text, ["Honda"], told_by) == []


def test_a_make_is_an_organisation_that_both_languages_call_alike() -> None:
    assert is_make(GAZETTEER.sole("Honda"))
    assert not any(map(is_make, (GAZETTEER.sole("Johor"), GAZETTEER.sole("Kementerian Kesihatan"), None)))


def test_words_of_names_that_the_other_language_writes_otherwise() -> None:
    words = translated_words(GAZETTEER.entries)
    assert {"jabatan", "parlimen", "department"} <= words
    assert words.isdisjoint({"civic", "honda"})
