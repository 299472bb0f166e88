from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from worker.translate.pieces import split


def letters(texts: Sequence[str]) -> list[int]:
    """A token a character that is not white space."""
    return [sum(not character.isspace() for character in text) for text in texts]


def test_a_short_sentence_is_one_piece() -> None:
    assert split("Satu dua tiga.", 180, letters) == ["Satu dua tiga."]


def test_cuts_at_a_clause_where_there_is_one() -> None:
    assert split("aaaa bbbb, cccc dddd eeee", 18, letters) == ["aaaa bbbb, ", "cccc dddd eeee"]
    assert split("aaaa bbbb dan cccc dddd", 14, letters) == ["aaaa bbbb ", "dan cccc dddd"]


def test_cuts_at_a_space_where_there_is_no_clause() -> None:
    assert split("aaaa bbbb cccc dddd", 9, letters) == ["aaaa bbbb ", "cccc dddd"]


def test_cuts_inside_a_word_that_is_too_long() -> None:
    assert split("a" * 25, 10, letters) == ["a" * 10, "a" * 10, "a" * 5]


@given(st.text(alphabet="ab ,;dan.\n", max_size=300), st.integers(2, 40))
def test_pieces_fit_and_lose_nothing(sentence: str, limit: int) -> None:
    pieces = split(sentence, limit, letters)
    assert "".join(pieces) == sentence
    assert max(letters(pieces)) <= limit
