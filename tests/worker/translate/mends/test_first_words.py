"""A capital that begins a sentence, which a package doesn't need."""

import pytest

from worker.translate.mends.first_words import FirstWords, mended

PLAIN = {"policies", "police", "employees", "lions"}
PIECES = {"Lions": 2, "Policies": 3, "Employees": 2, "Ex-police": 3, "Police-employees": 2}


@pytest.fixture
def first_words() -> FirstWords:
    return FirstWords(PLAIN, lambda text: PIECES.get(text, 1))


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("Policies change", "policies change"),
        ("“Policies change,” he said", "“policies change,” he said"),
        ("(Employees, too)", "(employees, too)"),
        ("Policies", "policies"),
        ("Haze: Employees stay", "Haze: employees stay"),
        ('He said: "Policies change', 'He said: "policies change'),
        ('He said, "Policies change', 'He said, "policies change'),
        ("Ex-police fled", "ex-police fled"),
        ("Police-employees", "police-employees"),
    ],
)
def test_a_word_in_pieces_begins_small(first_words: FirstWords, text: str, readable: str) -> None:
    assert first_words.readable(text) == readable


@pytest.mark.parametrize(
    "text",
    [
        "Police came",  # whole with a capital
        "Policies Act",  # a name, mostly
        "Proton sold",  # no plain word
        "Policies-makers",  # a part that is no plain word
        "Ex-Employees",
        "It",
        "Lions won",
        "POLICIES",
        "He and Employees",
        "Ali, Employees and Abu",
        "",
    ],
)
def test_other_words_keep_their_capital(first_words: FirstWords, text: str) -> None:
    assert first_words.readable(text) == text


def test_without_compounds_these_keep_theirs() -> None:
    assert (
        FirstWords(PLAIN, lambda text: PIECES.get(text, 1), compounds=False).readable("Ex-police fled")
        == "Ex-police fled"
    )


@pytest.mark.parametrize(
    ("source", "translated", "text"),
    [
        ("Haze: Employees stay", "Jerebu: pekerja tinggal", "Jerebu: Pekerja tinggal"),
        ('He said: "Policies', 'Katanya: "dasar', 'Katanya: "Dasar'),
        ("He said, “Policies", "Katanya, “dasar", "Katanya, “Dasar"),
        ("Haze: employees", "Jerebu: pekerja", "Jerebu: pekerja"),
        ("Haze: 5 employees", "Jerebu: lima pekerja", "Jerebu: lima pekerja"),
        ("Haze: Policies: Rights", "Jerebu: dasar dan hak", "Jerebu: dasar dan hak"),
        ("Policies", "Dasar: dan", "Dasar: dan"),
    ],
)
def test_the_translation_has_the_capital_again(source: str, translated: str, text: str) -> None:
    assert mended(source, translated) == text
