from worker.text.patterns import any_of


def test_alternatives_come_the_longest_first_and_in_one_order() -> None:
    assert any_of(["b", "ab", "a"]) == any_of(["a", "b", "ab"]) == "ab|a|b"
