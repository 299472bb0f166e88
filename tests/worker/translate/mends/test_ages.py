"""Ages in two units, where a model built a word of them, and stays before a noun."""

import pytest

from worker.translate.mends.ages import joined, readable


@pytest.mark.parametrize(
    ("translated", "english"),
    [
        ("The 1 year and 8 months-year-old died.", "The 1-year-and-8-month-old died."),
        ("The 2 months and 3 weeks-old boy", "The 2-month-and-3-week-old boy"),
        ("A 2 Years and 8 Months-Year-Old Boy", "A 2-Year-and-8-Month-old Boy"),
        ("a 2 years and 1 month's boy", "a 2-year-and-1-month-old boy"),
        ("a baby, 8 months and 3 weeks's aged,", "a baby, 8-month-and-3-week-old,"),
    ],
)
def test_an_age_is_one_word(translated: str, english: str) -> None:
    assert joined("Budak berusia 1 tahun 8 bulan", translated) == english


def test_so_it_is_in_a_line_in_capitals() -> None:
    assert joined("BERUSIA 2 TAHUN 1 BULAN", "2 years and 1 month's boy") == "2-year-and-1-month-old boy"
    assert joined("PERCUTIAN 4 HARI 3 MALAM", "4 DAYS AND 3 NIGHTS TRIP") == "4-DAY, 3-NIGHT TRIP"


@pytest.mark.parametrize("translated", ["He is 1 year and 8 months old.", "a 2-year-old", "1 year and 8 months’ jail"])
def test_other_ages_stay(translated: str) -> None:
    assert joined("Budak berusia 1 tahun 8 bulan", translated) == translated


def test_what_is_no_age_stays() -> None:
    assert joined("penjara 1 tahun 8 bulan", "1 year and 8 months's jail") == "1 year and 8 months's jail"


@pytest.mark.parametrize(
    ("translated", "english"),
    [
        ("The 4 days and 3 nights holiday package", "The 4-day, 3-night holiday package"),
        ("Two Days and One Night Programme Ends", "Two-Day, One-Night Programme Ends"),
        ("They spent 4 days and 3 nights in Bali.", "They spent 4 days and 3 nights in Bali."),
    ],
)
def test_a_stay_before_a_noun_takes_hyphens(translated: str, english: str) -> None:
    assert joined("percutian 4 hari 3 malam", translated) == english
    assert joined("percutian", translated) == translated


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("pada usia 3-4 bulan.", "pada usia 3-4 months."),
        ("dari umur 6 – 18 Bulan", "dari umur 6 – 18 months"),
        ("bayi berumur 2- 3 minggu, umur anak 1-2 hari", "bayi berumur 2- 3 weeks, umur anak 1-2 days"),
    ],
)
def test_a_span_of_an_age_is_read_with_its_unit_in_english(malay: str, read: str) -> None:
    assert readable(malay) == read


@pytest.mark.parametrize("malay", ["berusia 3-4 bulan", "usia 3 bulan", "umur 4-7 tahun", "selama 3-4 bulan"])
def test_other_spans_stay(malay: str) -> None:
    assert readable(malay) == malay
