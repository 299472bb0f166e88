"""Where names stand in a text: as whole words, found as a pattern would find them, however many there are."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.result import Span
from newsdesk.spans import finder

TEXTS = st.lists(
    st.sampled_from(["A", "Ab", "b", "bin", "s", "'", "’", "-", " ", "\n\u00a0", ".", "(", "é", "e\u0301", "_", "1"]),
    min_size=1,
    max_size=12,
).map("".join)


def found(form: str, text: str, start: int = 0, end: int | None = None) -> list[str]:
    within = Span(field="body", start=start, end=len(text) if end is None else end)
    return [text[span.start : span.end] for span in finder(text, within)([form])]


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("Ali", "Ali, Alia, M-Ali, Ali-B, O'Ali, Ali's and (Ali).", ["Ali"] * 3),
        ("Ali", "'Ali,' ‘Ali’ ''Ali'' but M'Ali and 'O’Ali'", ["Ali"] * 3),
        ("Ali bin Abu", "Ali  bin\nAbu and Ali\u00a0bin Abu", ["Ali  bin\nAbu", "Ali\u00a0bin Abu"]),
        ("A A", "A A A A A", ["A A", "A A"]),
        ("- A", "x- A, - A", ["- A"]),
        ("U.S.", "U.S. and U.S.A", ["U.S."]),
        ("Ali", "Alibaba", []),
        ("", "Ali", []),
    ],
)
def test_whole_words(form: str, text: str, expected: list[str]) -> None:
    assert found(form, text) == expected


def test_what_stands_before_the_place_counts_and_what_stands_behind_it_does_not() -> None:
    assert found("Ali", "Bali Alia", start=1, end=4) == []
    assert found("Ali", "Bali Alia", start=1, end=8) == ["Ali"]


@given(form=TEXTS.filter(str.strip), texts=st.lists(TEXTS, max_size=3), start=st.integers(0, 4), cut=st.integers(0, 4))
def test_as_a_pattern_would_find_them(form: str, texts: list[str], start: int, cut: int) -> None:
    text = f"{form} ".join(["", *texts, ""])
    start, end = min(start, len(text)), max(min(start, len(text)), len(text) - cut)
    words = r"\s+".join(map(re.escape, form.split()))
    pattern = re.compile(rf"(?<![\w-])(?<!\w['’]){words}(?!\w|['’](?!s\b)\w|-[A-Z])")
    within = Span(field="body", start=start, end=end)
    spans = [(span.start, span.end) for span in finder(text, within)([form])]
    assert spans == [one.span() for one in pattern.finditer(text, start, end)]


def test_a_long_list_of_names_takes_no_long_time() -> None:
    """A search of the text for each of them takes a minute."""
    names = [f"Mohd A{number} bin B{number}" for number in range(10_000)]
    text = ", ".join(names)
    began = time.process_time()
    spans = list(finder(text, Span(field="body", start=0, end=len(text)))(names))
    assert time.process_time() - began < 10
    assert [text[span.start : span.end] for span in spans] == names


def test_the_case_of_words_may_not_count() -> None:
    text = "Ali bin Abu's friend, not ali-B"
    spans = finder(text, Span(field="body", start=0, end=len(text)), str.upper)(["ALI BIN ABU", "ALI"])
    assert [(span.start, span.end) for span in spans] == [(0, 11), (0, 3)]
