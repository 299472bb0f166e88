"""A quotation mark before a contraction, as a model gets it."""

import pytest

from worker.translate.mends.contractions import readable
from worker.translate.mends.typography import restore


@pytest.mark.parametrize(
    ("english", "read"),
    [
        ('He said: "Don\'t go" and (‘isn’t’', 'He said: " Don\'t go" and (‘ isn’t’'),
        ("They said “let’s go”", "They said “ let’s go”"),
        ("PM: 'Can't say'", "PM: ' Can't say'"),
    ],
)
def test_a_quotation_mark_before_a_contraction_stands_apart(english: str, read: str) -> None:
    assert readable(english) == read


@pytest.mark.parametrize(
    "english", ['"Don\'t go"', 'He said "go, don\'t stay"', "He said don't", 'a "n\'t"', "the 'don'ts'"]
)
def test_other_marks_stand_as_they_are(english: str) -> None:
    assert readable(english) == english


def test_typography_takes_the_space_away() -> None:
    assert restore("He said “don’t go”", 'Dia kata " jangan pergi"') == "Dia kata “jangan pergi”"
