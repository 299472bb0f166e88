"""Names with a capital within."""

import pytest

from worker.tag.translated.inner_capitals import with_inner_capitals


def test_a_name_with_a_capital_within_is_to_be_carried_over_once() -> None:
    text = "HealthSouth fell, then HealthSouth's rival PeopleSoft."
    assert with_inner_capitals(text, ()) == [
        ("HealthSouth", ("HealthSouth", "HealthSouth")),
        ("PeopleSoft", ("PeopleSoft", "PeopleSoft")),
    ]


def test_its_plural_may_come_as_one() -> None:
    assert with_inner_capitals("two GameBoys", ()) == [("GameBoys", ("GameBoys", "GameBoy"))]


@pytest.mark.parametrize(
    "text",
    ["the MoH and an MoU", "Nordin McDonald", "#StayHome, @HealthSouth, www.BookDoc.com", "HEALTHSOUTH Healthsouth"],
)
def test_acronyms_addresses_and_other_words_are_not(text: str) -> None:
    assert with_inner_capitals(text, ()) == []


def test_what_is_in_a_name_that_is_expected_already_is_not() -> None:
    assert with_inner_capitals("CyberSecurity Malaysia said", ["CyberSecurity Malaysia"]) == []


def test_more_than_two_are_lines_run_together() -> None:
    assert with_inner_capitals("Proton WiraProton IswaraProton PerdanaLand Rover", ()) == []
