"""Many names looked up at once."""

import pytest

from worker.text.lookup import OF_ACRONYM, OF_NAME, OF_SHORT_NAME, Boundary, Forms


def found(text: str, *names: str) -> list[str]:
    return [name for _, name in Forms.of(names).within(text)]


def test_each_place_and_the_longest_first() -> None:
    assert found("Ali Abu met Ali, and Abu Bakar left.", "Ali", "Ali Abu", "Abu Bakar", "Left") == [
        "Ali Abu",
        "Ali",
        "Ali",
        "Abu Bakar",
    ]


def test_marks_belong_to_a_name() -> None:
    assert found(
        "Zorbtech (M) Bhd. grew, M. Zorbi left, O'Zorb stayed.", "Zorbtech (M) Bhd.", "M. Zorbi", "O'Zorb"
    ) == [
        "Zorbtech (M) Bhd.",
        "M. Zorbi",
        "O'Zorb",
    ]


def test_white_space_is_as_it_is() -> None:
    assert found("Ali  Abu and Ali\nAbu", "Ali Abu", "Ali\nAbu") == ["Ali\nAbu"]


def test_no_name_is_compared_with_each_that_begins_alike() -> None:
    names = [f"Ali Zorbi{number} Karim" for number in range(4000)]
    assert found("\n".join(names), *names) == names
    assert max(map(len, Forms.of(names).by_core.values())) == 1


@pytest.mark.parametrize(
    ("text", "boundaries"),
    [
        ("Zorb", [OF_ACRONYM, OF_NAME, OF_SHORT_NAME]),
        ("Zorb's", [OF_ACRONYM, OF_NAME, OF_SHORT_NAME]),
        ("Zorb-led", [OF_ACRONYM, OF_NAME, OF_SHORT_NAME]),
        ("a-Zorb", []),
        ("Zorbs", []),
        ("'Zorb'", [OF_ACRONYM]),
        ("Zorb'ul", [OF_ACRONYM]),
        ("Zorb-Ali", [OF_SHORT_NAME]),
        ("Zorb-19", [OF_SHORT_NAME]),
        ("Dr.Zorb", [OF_SHORT_NAME]),
        ("Ali/Zorb", [OF_SHORT_NAME]),
    ],
)
def test_what_stands_close_by_makes_a_name_a_part_of_a_word(text: str, boundaries: list[Boundary]) -> None:
    start = text.index("Zorb")
    for boundary in (OF_ACRONYM, OF_NAME, OF_SHORT_NAME):
        expected = [(start, start + 4, "Zorb")] if boundary in boundaries else []
        assert list(Forms.of(["Zorb"]).whole(text, boundary)) == expected
