import random
import re
from pathlib import Path

import pytest

from training.translation.augment import NAME, NUMBER
from training.translation.corpus import PLACEHOLDER, PLACEHOLDERS, write_pairs
from training.translation.placeholders import aligned_spans, counterpart, make, read_links, with_placeholders

PAIR = ("The Olympic team left Greece with three medals.", "Pasukan Olimpik meninggalkan Greece dengan tiga pingat.")
LINKS = read_links("1-1 2-0 3-2 4-3 5-4 6-5 7-6 8-7")


def test_a_counterpart_is_the_range_of_linked_words() -> None:
    assert counterpart({(0, 1), (0, 2), (1, 0)}, 0, 0) == (1, 2)
    assert counterpart({(0, 1), (1, 0)}, 0, 1) == (0, 1)


def test_words_without_a_link_have_no_counterpart() -> None:
    assert counterpart({(1, 0)}, 0, 0) is None


def test_words_whose_counterpart_says_more_than_they_do_have_none() -> None:
    assert counterpart({(0, 0), (0, 2), (1, 1)}, 0, 0) is None
    assert counterpart({(0, 0), (1, 0)}, 0, 0) is None


def test_words_linked_across_half_a_sentence_have_no_counterpart() -> None:
    assert counterpart({(0, 0), (0, 9)}, 0, 0) is None


def test_names_that_differ_are_found() -> None:
    spans = aligned_spans(PAIR, LINKS, [re.compile("Olympic|Greece|three")])
    found = [
        (PAIR[0][each.source_start : each.source_end], PAIR[1][each.target_start : each.target_end]) for each in spans
    ]
    assert found == [("Olympic", "Olimpik"), ("Greece", "Greece"), ("three", "tiga")]


def test_a_match_that_is_part_of_a_word_is_left_alone() -> None:
    assert (
        aligned_spans(("A Covid-19 case.", "Kes Covid-19."), read_links("1-1 2-0"), [re.compile("Covid"), NUMBER]) == []
    )


def test_both_sides_get_the_same_placeholders_in_the_order_of_the_source() -> None:
    for seed in range(200):
        made = with_placeholders(PAIR, LINKS, random.Random(seed))
        assert made
        source, target = map(PLACEHOLDER.findall, made)
        first = PLACEHOLDERS.index(source[0])
        assert tuple(source) == PLACEHOLDERS[first : first + len(source)]
        assert sorted(target) == source


def test_a_pair_without_a_safe_place_gives_none() -> None:
    assert with_placeholders(PAIR, set(), random.Random(1)) is None


def test_the_aligner_finds_what_comes_together(tmp_path: Path) -> None:
    pytest.importorskip("eflomal", reason="training tools are not installed")
    towns = ("Muar", "Kluang", "Segamat", "Mersing", "Pontian", "Batu Pahat")
    days = {"Monday": "Isnin", "Tuesday": "Selasa", "Friday": "Jumaat", "Sunday": "Ahad"}
    pairs = [
        (f"{town} was quiet on {english}.", f"Pada hari {malay}, {town} tenang.")
        for town in towns
        for english, malay in days.items()
    ]
    write_pairs(tmp_path / "parallel/news.tsv", pairs)
    made, read = make(tmp_path, "en-ms", ["parallel/*.tsv"])
    assert read == len(pairs)
    days_replaced = [malay for english, malay in made if not NAME.search(english.partition(" on ")[2])]
    assert len(days_replaced) > 5
    assert not any(day in malay for malay in days_replaced for day in days.values())
