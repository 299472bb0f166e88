"""`The year to March`, as a model gets it, and in Malay."""

import pytest

from worker.translate.mends.periods import mended, readable


@pytest.mark.parametrize(
    ("english", "read"),
    [
        ("in the year to March 2005", "in the year ended March 2005"),
        ("its current financial year to 31 Dec.", "its current financial year ended 31 Dec."),
        (
            "The three-months to January, the 12 months to end-June",
            "The three-months ended January, the 12 months ended end-June",
        ),
    ],
)
def test_a_model_gets_the_end_of_a_period(english: str, read: str) -> None:
    assert readable(english) == read


@pytest.mark.parametrize(
    "english",
    [
        "put off by a year to March 2005",
        "from the same months to May",
        "the year to come",
        "weeks to March",
        "the months to Mayfair",
    ],
)
def test_what_goes_to_a_date_is_no_period(english: str) -> None:
    assert readable(english) == english


def test_a_period_is_no_year_that_ended() -> None:
    assert mended("the year to March", "Tahun itu berakhir Mac, tahun kewangan itu berakhir") == (
        "Tahun berakhir Mac, tahun kewangan berakhir"
    )


def test_a_year_that_ended_is_none() -> None:
    assert mended("the year ended in March", "tahun itu berakhir pada Mac") == "tahun itu berakhir pada Mac"
