"""Letters that a model writes thrice."""

import pytest

from worker.translate.mends.trebled import doubled


@pytest.mark.parametrize(
    ("translated", "text"),
    [
        ("a tunnnel to disssolve", "a tunnel to dissolve"),
        ("Budddha and Lesss, concessssion", "Buddha and Less, concession"),
        ("a professs, skipppped", "a profess, skipped"),
        ("in WWII and BBB, iii and hoooray", "in WWII and BBB, iii and hoooray"),
    ],
)
def test_three_letters_are_two(translated: str, text: str) -> None:
    assert doubled("", translated) == text


def test_a_word_of_the_source_keeps_them() -> None:
    assert doubled("Psssst, brrr", "Psssst, brrr and grrr") == "Psssst, brrr and grr"


@pytest.mark.parametrize("wrong", ["skiddded", "skidd", "skiddd", "skidds", "skided", "skidddled"])
def test_skidded_is_put_right(wrong: str) -> None:
    assert doubled("", f"It {wrong} and S{wrong[1:]}.") == "It skidded and Skidded."


def test_other_forms_of_it_stay() -> None:
    assert doubled("", "skid, skids, skidding, skidded, skidpad") == "skid, skids, skidding, skidded, skidpad"
