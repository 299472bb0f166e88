import random

import pytest

pytest.importorskip("sacrebleu", reason="training tools are not installed")

from tests.training.translation.conftest import NAMES
from training.translation.augment import NameMaker
from training.translation.corpus import PLACEHOLDER
from training.translation.evaluate import faults
from training.translation.survival import (
    SPACINGS,
    number_survival,
    placeholder_survival,
    protect,
    swap_name,
    text_survival,
)

TEXT = 'The minister told Siti Hajar that 250 boats had left Muar for the "Blue Lagoon" festival.'


def test_a_placeholder_survives_only_if_it_comes_out_once() -> None:
    sources = ["⟦0⟧ met ⟦1⟧", "⟦0⟧ slept", "⟦0⟧ left"]
    outputs = ["⟦0⟧ bertemu ⟦1⟧", "⟦0⟧ tidur ⟦0⟧", "dia pergi"]
    survival = placeholder_survival(sources, outputs)
    assert survival == {"placeholders": 0.5, "sentences": 0.3333, "count": 3}


def test_an_extra_placeholder_spoils_the_sentence() -> None:
    assert placeholder_survival(["⟦0⟧ slept"], ["⟦0⟧ tidur ⟦3⟧"])["sentences"] == 0


def test_protection_puts_numbered_placeholders_in_order() -> None:
    for seed in range(30):
        protected = protect(TEXT, random.Random(seed))
        assert protected is not None
        found = PLACEHOLDER.findall(protected)
        assert found == [f"⟦{index}⟧" for index in range(len(found))]
        assert 1 <= len(found) <= 4
    assert protect("nothing to protect here", random.Random(0)) is None


def test_spaces_around_placeholders_are_varied_as_users_would() -> None:
    assert SPACINGS["spaces_around"]("di ⟦0⟧, ⟦1⟧") == "di ⟦0⟧ , ⟦1⟧"
    assert SPACINGS["no_spaces"]("di ⟦0⟧ dan") == "di⟦0⟧dan"


def test_numbers_count_only_where_the_reference_keeps_them() -> None:
    pairs = [("2 of 300 men paid 4.5 each", "dua daripada 300 lelaki membayar 4.5 setiap seorang")]
    assert number_survival(pairs, ["300 lelaki membayar 4.5"]) == 1.0
    assert number_survival(pairs, ["300 lelaki membayar 45"]) == 0.5


def test_a_swapped_name_is_one_that_nobody_has_seen() -> None:
    swapped = swap_name(TEXT, NameMaker(NAMES, random.Random(2)))
    assert swapped is not None
    text, name = swapped
    assert text == TEXT.replace("Siti Hajar", name)
    assert text_survival([f"Menteri memberitahu {name}."], [name]) == 1.0
    assert swap_name("no name at all", NameMaker(NAMES, random.Random(2))) is None


def test_short_and_looping_output_shows_without_reading() -> None:
    outputs = ["satu dua", "itu ini lagi itu ini lagi itu ini lagi"]
    assert faults(outputs, ["satu dua tiga empat", "lima enam"]) == {"length_ratio": 1.833, "repetition": 0.5}
