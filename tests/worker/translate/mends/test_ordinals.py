"""English ordinals in figures as a model writes them or leaves them, and as they must be."""

import pytest

from worker.translate.mends.ordinals import in_malay, well_ended


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
    [
        ("He weighs 11st 4lb.", "Beratnya 11st 4lb."),
        ("Model A1th", "The A1th model"),
        ("2.5 ribu", "2.5th"),
        ("31 ini", "31these"),
        ("minggu 26/2025th", "the 26/2025th week"),
        ("1/26/2025", "1/26/2025th"),
        ("26/2025", "26/2025these"),
    ],
)
def test_what_is_no_ordinal_stays(source: str, text: str) -> None:
    assert well_ended(source, text) == text


@pytest.mark.parametrize(
    ("source", "text", "mended"),
    [
        ("in the 83rd and 86th minutes", "pada minit ke-83rd dan 86th", "pada minit ke-83 dan ke-86"),
        ("63rd Grammy Awards", "Anugerah Grammy 63rd", "Anugerah Grammy ke-63"),
        ("63RD GRAMMY AWARDS", "anugerah Grammy 63RD", "anugerah Grammy ke-63"),
        ("Faiz Nasir (51st), its 1,000th", "Faiz Nasir (51st), ke-1,000th", "Faiz Nasir (ke-51), ke-1,000"),
        ("fell to 83rd", "jatuh ke 83rd", "jatuh ke-83"),
        ("29th & 30th December", "29th & 30 Disember", "29 & 30 Disember"),
    ],
)
def test_an_english_ordinal_that_is_left_becomes_malay(source: str, text: str, mended: str) -> None:
    assert in_malay(source, text) == mended


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("He weighs 11st 4lb and 21st 3lb.", "Beratnya 11st 4lb dan 21st 3lb."),
        ("He weighs 11st.", "Beratnya 11st."),
        ("Oct 5th", "Okt 5th"),
        ("20th Century Fox", "20th Century Fox"),
        ("The 10th and an 18th-century film", "filem The 10th, 18th-century"),
        ("the 12th", "yang 13th"),
    ],
)
def test_what_is_no_ordinal_of_the_source_or_is_of_a_name_stays_in_malay(source: str, text: str) -> None:
    assert in_malay(source, text) == text
