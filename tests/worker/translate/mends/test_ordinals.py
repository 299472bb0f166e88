"""English ordinals in figures as a model writes them, and as they must end."""

import pytest

from worker.translate.mends.ordinals import well_ended


@pytest.mark.parametrize(
    ("source", "text", "mended"),
    [
        ("Hari Kebangsaan ke-63", "The 63th National Day", "The 63rd National Day"),
        ("ke-1, ke-2, ke-3 dan ke-4", "1th, 2st, 3th and 4rd", "1st, 2nd, 3rd and 4th"),
        ("ke-11, ke-12, ke-13", "11st, 12nd and 13rd", "11th, 12th and 13th"),
        ("ke-111 dan ke-1,022", "111st and 1,022th", "111th and 1,022nd"),
        ("ke-26/2025", "the 26/2025th week", "the 26/2025 week"),
        ("ke-31", "the 31th-ranked side", "the 31st-ranked side"),
    ],
)
def test_an_ordinal_ends_as_its_number_asks(source: str, text: str, mended: str) -> None:
    assert well_ended(source, text) == mended


@pytest.mark.parametrize(
    ("source", "text"),
    [("He weighs 11st 4lb.", "Beratnya 11st 4lb."), ("Model A1th", "The A1th model"), ("2.5 ribu", "2.5th")],
)
def test_what_is_no_ordinal_stays(source: str, text: str) -> None:
    assert well_ended(source, text) == text
