"""Words after figures: of scale, of measure and of the half of the day."""

import pytest

from worker.translate.mends.after_figures import in_english


@pytest.mark.parametrize(
    ("translated", "text"),
    [
        ("more than RM6 Juta", "more than RM6 million"),
        ("from RM31.65 Bilion to RM16.63 bilion.", "from RM31.65 billion to RM16.63 billion."),
        ("RM1.2Juta and RM500Ribu", "RM1.2 million and RM500 thousand"),
        ("5 ribu-strong and 2 Trilion", "5 thousand-strong and 2 trillion"),
        ("The film 10 Juta Bintang", "The film 10 Juta Bintang"),
        ("Satu Juta and Juta", "Satu Juta and Juta"),
    ],
)
def test_a_scale_is_an_english_word_but_in_a_title(translated: str, text: str) -> None:
    assert in_english("", translated) == text


@pytest.mark.parametrize(
    ("malay", "translated", "text"),
    [
        ("75hp pada 8,500rpm", "75hp at 8,500gro and 67Nm at 6,500growth", "75hp at 8,500rpm and 67Nm at 6,500rpm"),
        ("67Nm pada 6,500 RPM", "67Nm of at 6,500 rpm, 5Nm by at 4,000gro", "67Nm at 6,500 rpm, 5Nm at 4,000rpm"),
        ("67Nm pada 6,500", "67Nm of at 8,500gro", "67Nm of at 8,500gro"),
        ("67Nm pada 6,500rpm", "two of five, by Ali: 67Nm at 6,500rpm", "two of five, by Ali: 67Nm at 6,500rpm"),
        ("5Nm pada 500rpm", "a group grows: 5Nm at 500gro", "a group grows: 5Nm at 500rpm"),
    ],
)
def test_a_speed_of_an_engine_has_its_unit(malay: str, translated: str, text: str) -> None:
    assert in_english(malay, translated) == text


@pytest.mark.parametrize(
    ("translated", "text"),
    [("Maghrib: 7.04 pm", "Maghrib: 7.04pm"), ("10 am - 10pm", "10am - 10pm"), ("the 5 PM, I am", "the 5 PM, I am")],
)
def test_the_half_of_the_day_stands_close_to_its_time(translated: str, text: str) -> None:
    assert in_english("", translated) == text


@pytest.mark.parametrize(
    ("malay", "translated", "text"),
    [
        ("1 jam 20 minit", "1 hours 20 minutes", "1 hour 20 minutes"),
        ("1 TAHUN penjara", "1 YEARS in jail", "1 YEAR in jail"),
        ("1 hari", "11 days, 2.1 days, 0-1 days", "11 days, 2.1 days, 0-1 days"),
        ("1 hari", "1 days’ leave", "1 days’ leave"),
        ("Formula 1, 2 hari", "Formula 1 days", "Formula 1 days"),
        ("21 hari", "a group of 1 days", "a group of 1 days"),
    ],
)
def test_one_is_no_plural(malay: str, translated: str, text: str) -> None:
    assert in_english(malay, translated) == text


@pytest.mark.parametrize(
    ("malay", "translated", "text"),
    [
        ("25 mata asas", "by 25 basic points, one basic point", "by 25 basis points, one basis point"),
        ("25 Mata Asas", "25 Basic Points", "25 Basis Points"),
        ("25 mata asas", "basic pointers, basic needs", "basic pointers, basic needs"),
        ("perkara asas", "two basic points", "two basic points"),
    ],
)
def test_points_of_a_rate_are_of_a_basis(malay: str, translated: str, text: str) -> None:
    assert in_english(malay, translated) == text
