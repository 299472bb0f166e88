"""Many names looked up at once."""

from worker.tag.lookup import Forms


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
