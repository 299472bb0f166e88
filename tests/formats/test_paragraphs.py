from hypothesis import given
from hypothesis import strategies as st

from service.formats.paragraphs import Paragraph, side_by_side
from tests.formats.examples import story


def rows(source: str, target: str, *sentences: tuple[str, str]) -> list[tuple[str, str]]:
    found = side_by_side(story(source, target, sentences, headline=None, target_headline=None))
    return [(row.source, row.translation) for row in found]


def test_it_works() -> None:
    assert side_by_side(story()) == [
        Paragraph("Harga naik", "Prices rise"),
        Paragraph(
            "KUALA LUMPUR: Harga naik. Kerajaan memantau.", "KUALA LUMPUR: Prices rose. The government is watching."
        ),
        Paragraph("Pakar setuju.", "Experts agree."),
        Paragraph("-- Bernama", "-- Bernama"),
    ]


def test_list_markers_and_lines_without_words_stay_where_they_are() -> None:
    assert rows("- Satu\n***\r\n2. Dua\n", "- One\n***\r\n2. Two\n", ("Satu", "One"), ("Dua", "Two")) == [
        ("- Satu", "- One"),
        ("***", "***"),
        ("2. Dua", "2. Two"),
    ]


def test_a_line_that_breaks_in_mid_sentence_is_one_line() -> None:
    assert rows("Ayat yang\npanjang.", "A long sentence.", ("Ayat yang\npanjang.", "A long sentence.")) == [
        ("Ayat yang panjang.", "A long sentence.")
    ]


def test_gaps_between_the_cells_of_a_table_stay() -> None:
    cells = (("Johor", "Johor"), ("18", "18"), ("mata  penuh", "full points"))
    assert rows("Johor\t18   mata  penuh ", "Johor\t18   full points ", *cells) == [
        ("Johor\t18   mata penuh", "Johor\t18   full points")
    ]


def test_sides_that_differ_between_their_segments_lose_nothing() -> None:
    assert rows("Satu\nx\nDua", "One Two", ("Satu", "One"), ("Dua", "Two")) == [
        ("Satu", "One"),
        ("x", ""),
        ("Dua", "Two"),
    ]


def test_a_body_without_segments_is_paired_by_its_lines() -> None:
    assert rows("a\n\nb", "a\n\nb") == [("a", "a"), ("b", "b")]


@given(st.lists(st.tuples(st.sampled_from(["", " ", "\n", "\n\n- ", "\u2029", " x\r\ny "]), st.booleans()), max_size=8))
def test_no_word_is_lost(parts: list[tuple[str, bool]]) -> None:
    source = target = "\n"
    sentences = []
    for number, (between, is_segment) in enumerate(parts):
        source, target = source + between, target + between
        if is_segment:
            sentences.append((f"ayat{number}", f"sentence{number}."))
            source, target = source + sentences[-1][0], target + sentences[-1][1]
    found = rows(source, target, *sentences) if source.strip() else []

    assert "".join("".join(left.split()) for left, _ in found) == "".join(source.split())
    assert "".join("".join(right.split()) for _, right in found) == "".join(target.split())
    for one, other in sentences:
        assert [number for number, row in enumerate(found) if one in row[0]] == [
            number for number, row in enumerate(found) if other in row[1]
        ]
