"""`Per ordinary share`, as a model gets it, and in Malay."""

import pytest

from worker.translate.mends.dividends import readable, restored


def test_a_model_gets_per_share() -> None:
    assert readable("15 sen per ordinary share, RM2 PER ORDINARY SHARE") == "15 sen per share, RM2 PER SHARE"


@pytest.mark.parametrize("english", ["ordinary shares", "per ordinary household", "super ordinary share"])
def test_it_gets_other_words_as_they_are(english: str) -> None:
    assert readable(english) == english


def test_the_word_is_put_back() -> None:
    assert restored("30 sen per ordinary share", "30 sen sesaham") == "30 sen sesaham biasa"


@pytest.mark.parametrize(
    ("source", "malay"),
    [
        ("30 sen per share", "30 sen sesaham"),
        ("30 sen per ordinary share", "30 sen sesaham biasa"),
        ("30 sen per ordinary share, 5 sen per share", "30 sen sesaham, 5 sen sesaham"),
    ],
)
def test_not_where_it_is_there_or_some_share_is_none(source: str, malay: str) -> None:
    assert restored(source, malay) == malay
