"""Who said what a headline says, and whether a translation lost it."""

import pytest

from worker.translate.attribution import is_lost, parts


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Daily cases below 20,000 - Health DG", ("Daily cases below 20,000", " - ", "Health DG")),
        ("Vaccine is 90% effective -- AstraZeneca", ("Vaccine is 90% effective", " -- ", "AstraZeneca")),
        ("Hujan - lebat – Ketua Polis Daerah Kluang", ("Hujan - lebat", " – ", "Ketua Polis Daerah Kluang")),
        ("⟦0⟧ “is best” — S&P", ("⟦0⟧ “is best”", " — ", "S&P")),
    ],
)
def test_the_words_after_the_last_dash_of_a_headline_say_who_said_it(
    headline: str, expected: tuple[str, str, str]
) -> None:
    assert parts(headline) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He came - Ali left.",
        "He came - and left",
        "Won 2 - 1",
        "Rain - Is it?",
        "- Ali",
        "Off - Tun Ali bin Abu Bakar Ahmad",
        "COVID-19",
        "Rain. - Ali",
        "Rain - Ali: no",
    ],
)
def test_other_ends_say_nothing_of_it(text: str) -> None:
    assert parts(text) is None


def test_it_is_lost_where_no_dash_stands_at_the_end() -> None:
    headline = "COVID-19: Rain - Health DG"
    assert is_lost(headline, "COVID-19: Hujan")
    assert is_lost(headline, f"Hujan - {'lebat ' * 20}")
    assert not any(is_lost(headline, f"COVID-19: Hujan{dash}KP Kesihatan") for dash in (" - ", " -- ", " – ", "—"))
    assert not is_lost("Rain.", "Hujan.")
