"""How keywords are measured."""

from benchmarks.quality.keywords import content_words
from newsdesk.article import Language


def test_content_words_are_what_a_headline_says() -> None:
    assert content_words("Datuk Ahmad: 3 floods in Kota Tinggi, see https://example.com/a", Language.EN) == [
        "ahmad",
        "floods",
        "kota",
        "tinggi",
    ]
