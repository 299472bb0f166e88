"""Days that begin a quotation, and their preposition."""

import pytest

from worker.translate.mends.quoted_days import on_day


@pytest.mark.parametrize(
    ("translated", "english"),
    [
        ("“At Dec 26, police", "“On Dec 26, police"),
        ("He said, “At 5 March, we", "He said, “On 5 March, we"),
        ("‘At 15th March, we", "‘On 15th March, we"),
        ("(In 26 December)", "(On 26 December)"),
        ("“In Dec 26, 2024, we", "“On Dec 26, 2024, we"),
        ('"At Thursday last week, we', '"On Thursday last week, we'),
        ("“At the National Day, we", "“On the National Day, we"),
        ("“At the same day, police", "“On the same day, police"),
        ("“At last Friday, we", "“Last Friday, we"),
        ("“At last June, we", "“Last June, we"),
        ("“At this year, we", "“This year, we"),
        ("“At today, the engine", "“Today, the engine"),
    ],
)
def test_a_day_that_begins_a_quotation_has_its_preposition(translated: str, english: str) -> None:
    assert on_day("“Pada hari itu, kami,” katanya.", translated) == english


@pytest.mark.parametrize(
    "english",
    [
        "“At 3pm, we",
        "“At 8.28pm a girl",
        "“In December 2024, we",
        "“In March, we",
        "“In the last days, we",
        "“At last, we",
        "“At the end of day, we",
        "“At the beginning of this year",
        "“On Dec 26, we, at Dec 27",
    ],
)
def test_what_is_no_day_or_right_stays(english: str) -> None:
    assert on_day("“Pada hari itu, kami,” katanya.", english) == english


def test_so_does_what_the_source_does_not_begin_so() -> None:
    assert on_day("“Di hari itu, kami,” katanya.", "“At today, we,” he said.") == "“At today, we,” he said."
