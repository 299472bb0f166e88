from pathlib import Path

import pytest

from training.translation.corpus import PLACEHOLDERS, normalise, read_lines, read_pairs, text_key, turned, write_pairs


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("“Ya,” katanya…", '"Ya," katanya...'),
        ("It’s  9–10\u00a0am ", "It's 9-10 am"),
        ("RM５０\tjuta", "RM50 juta"),
    ],
)
def test_text_is_brought_into_the_form_that_models_see(text: str, normal: str) -> None:
    assert normalise(text) == normal
    assert normalise(normal) == normal


def test_placeholders_pass_through_normalisation() -> None:
    text = " dan ".join(PLACEHOLDERS)
    assert normalise(text) == text


def test_texts_that_differ_only_in_case_and_punctuation_share_a_key() -> None:
    assert text_key("KUALA LUMPUR, Oct 3 -- Rain.") == text_key("Kuala Lumpur, Oct. 3: rain!")
    assert text_key("Rain today") != text_key("Rain to-night")


def test_turning_twice_gives_the_same_pairs() -> None:
    pairs = [("a boat", "sebuah bot")]
    assert turned(pairs, "ms-en") == [("sebuah bot", "a boat")]
    assert turned(turned(pairs, "ms-en"), "ms-en") == turned(pairs, "en-ms") == pairs


def test_what_was_written_is_read_and_short_lines_are_skipped(tmp_path: Path) -> None:
    path = tmp_path / "new" / "pairs.tsv"
    write_pairs(path, [("one", "satu"), ("two", "dua")])
    path.write_text(path.read_text("utf-8") + "only one column\nthree\ttiga\ta note\n", "utf-8")
    assert read_pairs(path) == [("one", "satu"), ("two", "dua"), ("three", "tiga")]


def test_lines_are_read_in_normal_form_without_empty_ones(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("“Satu”\n\n  \ndua  tiga\n", "utf-8")
    assert read_lines(path) == ['"Satu"', "dua tiga"]
