import random
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.training.translation.conftest import NAMES
from training.translation.augment import (
    NAME,
    NUMBER,
    Augmenter,
    NameMaker,
    Rates,
    Span,
    replace_spans,
    shared_spans,
)
from training.translation.corpus import PLACEHOLDER, PLACEHOLDERS, Direction, Pair
from training.translation.templates import Templates

NEVER = Rates(0, 0, 0, 0, 0, 0, 0, 0)
PAIR = (
    "Aminah paid RM35 at a stall in Muar on Friday.",
    "Aminah membayar RM35 di sebuah gerai di Muar pada Jumaat.",
)


def augmenter(rates: Rates, seed: int = 1, direction: Direction = "en-ms", **terms: list[str]) -> Augmenter:
    return Augmenter(direction, random.Random(seed), NAMES, terms, rates)


def found(pair: Pair, spans: list[Span]) -> list[tuple[str, str]]:
    return [
        (pair[0][span.source_start : span.source_end], pair[1][span.target_start : span.target_end]) for span in spans
    ]


def test_without_rates_pairs_stay_as_they_are() -> None:
    assert augmenter(NEVER).augment([PAIR, PAIR]) == [PAIR, PAIR]


def test_spans_that_stand_once_on_both_sides_are_found() -> None:
    assert ("Muar", "Muar") in found(PAIR, shared_spans(PAIR, NAME))
    assert not any("Friday" in english for english, _ in found(PAIR, shared_spans(PAIR, NAME)))
    assert found(PAIR, shared_spans(PAIR, NUMBER)) == [("RM35", "RM35")]


@pytest.mark.parametrize("amount", ["RM100,000", "RM1.5", "US$5", "S$20,000", "B2,5"])
def test_an_amount_of_money_is_no_name_nor_its_head(amount: str) -> None:
    for text in (f"Bank Rakyat paid {amount} in Muar.", f"Dana Raya {amount} in Muar."):
        names = [match.group() for match in NAME.finditer(text)]
        assert "Muar" in names
        assert not any(set(name.split()) & {"RM100", "RM1", "US", "S", "B2"} for name in names)


def test_a_name_that_comes_twice_or_within_a_word_is_left_alone() -> None:
    pair = ("Muar beat Muar City; Ali scored.", "Muar menewaskan Muar City; Alias menjaringkan gol.")
    assert found(pair, shared_spans(pair, re.compile("Muar|Ali"))) == []


def test_names_that_differ_are_found_by_their_known_translation() -> None:
    pair = ("Ships left Singapore at dawn.", "Kapal meninggalkan Singapura pada waktu subuh.")
    assert found(pair, shared_spans(pair, NAME, {"Singapore": ["Singapura"]}))[-1] == ("Singapore", "Singapura")


def test_spans_are_replaced_on_both_sides_whatever_their_order() -> None:
    pair = ("x in y", "di y ada x")
    spans = {Span(0, 1, 9, 10): "AA", Span(5, 6, 3, 4): "B"}
    assert replace_spans(pair, spans) == ("AA in B", "di B ada AA")


@given(seed=st.integers(0, 10_000), direction=st.sampled_from(["en-ms", "ms-en"]))
def test_placeholders_are_the_same_on_both_sides_and_rise_in_the_source(seed: int, direction: Direction) -> None:
    always = Rates(placeholders=1, names=0.3, numbers=0.3, capitals=0.2, dateline=0.3, template=0.5, joined=0.3)
    pair = PAIR if direction == "en-ms" else PAIR[::-1]
    for source, target in augmenter(always, seed, direction).augment([pair] * 4):
        placeholders = PLACEHOLDER.findall(source)
        assert placeholders == sorted(set(placeholders))
        assert Counter(placeholders) == Counter(PLACEHOLDER.findall(target))
        assert "⟦⟧" not in source + target


def test_every_placeholder_is_met_in_training() -> None:
    pairs = augmenter(Rates(placeholders=1)).augment([PAIR] * 500)
    seen = Counter(placeholder for source, _ in pairs for placeholder in PLACEHOLDER.findall(source))
    assert set(seen) == set(PLACEHOLDERS)


@given(seed=st.integers(0, 10_000))
def test_swapped_names_and_numbers_are_swapped_alike_on_both_sides(seed: int) -> None:
    source, target = augmenter(Rates(0, 1, 1, 0, 0, 0, 0, 0), seed).augment([PAIR])[0]
    (amount,) = re.findall(r"RM\d+", source)
    assert amount in target and len(amount) == len("RM35")
    name = re.match(r"(.+) paid", source)
    assert name is not None and target.startswith(f"{name[1]} membayar")


def test_years_and_single_digits_are_not_redrawn() -> None:
    pair = ("In 1998 it took 3 days.", "Pada 1998 ia mengambil masa 3 hari.")
    changed = augmenter(Rates(0, 0, 1, 0, 0, 0, 0, 0)).augment([pair] * 20)
    assert set(changed) == {pair}


def test_capitals_are_set_on_both_sides() -> None:
    ((source, target),) = augmenter(Rates(0, 0, 0, 1, 0, 0, 0, 0)).augment([PAIR])
    assert (source, target) == (PAIR[0].upper(), PAIR[1].upper())


def test_joined_sentences_stand_in_the_same_order_on_both_sides() -> None:
    second = ("The rain stopped.", "Hujan berhenti.")
    joined = augmenter(Rates(0, 0, 0, 0, 0, 0, 1, 0)).augment([PAIR, second])
    assert joined == [(f"{PAIR[0]} {second[0]}", f"{PAIR[1]} {second[1]}")]


@pytest.mark.parametrize("direction", ["en-ms", "ms-en"])
def test_datelines_are_written_in_the_style_of_each_language(direction: Direction) -> None:
    pair = PAIR if direction == "en-ms" else PAIR[::-1]
    source, target = augmenter(Rates(0, 0, 0, 0, 1, 0, 0, 0), 3, direction).augment([pair])[0]
    assert source.endswith(pair[0]) and target.endswith(pair[1])
    assert len(source) > len(pair[0]) and len(target) > len(pair[1])


@given(seed=st.integers(0, 10_000))
def test_times_say_the_same_in_both_languages(seed: int) -> None:
    rng = random.Random(seed)
    english, malay = Templates(rng, NameMaker(NAMES, rng)).time()
    clock, part_of_day = malay.split(" ", 1)
    half = "am" if part_of_day == "pagi" else "pm"
    assert english in (f"{clock}{half}", f"{clock} {half}")


def test_invented_names_look_like_names() -> None:
    known = {"Marina", "Mariam", "Karina", "Karim", "Harith", "Arif", "Arina"}
    maker = NameMaker(sorted(known), random.Random(4))
    names = {maker.invent() for _ in range(200)}
    assert all(name.istitle() and len(name) <= 12 for name in names)
    assert len(names - known) > 3
