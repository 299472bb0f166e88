"""Numbers in words from 11 to 99, as a model gets them."""

import pytest

from worker.translate.mends.numerals import in_digits, readable


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Twenty-two patients and fifteen nurses left.", "22 patients and 15 nurses left."),
        ("the first eleven months, about ninety one MPs", "the first 11 months, about 91 MPs"),
        ("a staff of twenty - eight, thirty to forty seconds", "a staff of 28, 30 to 40 seconds"),
        ("Dua puluh tujuh filem, lima belas rumah dan sebelas orang", "27 filem, 15 rumah dan 11 orang"),
        ("Empat puluh peratus, lapan belas bulan", "40 peratus, 18 bulan"),
    ],
)
def test_they_are_read_in_digits(text: str, read: str) -> None:
    assert readable(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a fifteen-year-old girl", "a 15-year-old girl"),
        ("Twenty-four-hour shops", "24-hour shops"),
        ("a seventy-four point lead", "a 74 point lead"),
        ("seventy-five thousand fans, fifteen million ringgit", "75 thousand fans, 15 million ringgit"),
        ("dua puluh lima ribu orang", "25 ribu orang"),
        ("twenty‑two men, thirty–five men, forty  one men", "22 men, 35 men, 41 men"),
    ],
)
def test_so_are_those_of_compounds_and_before_a_scale(text: str, read: str) -> None:
    assert readable(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "one hundred and twenty-two men",
        "twenty-one thousand five hundred men",
        "fifteen hundred men",
        "seratus dua puluh lima orang",
        "fifteen and a half years, two point twenty-five",
        "dua puluh lima perpuluhan lima",
        "the twenty-first man, the twenty-second day",
        "tempat ke-dua belas",
        "fifty-fifty, thirty-odd men, nineteen eighty-four",
        "twenty one-way tickets",
        "dua puluh satu-satunya",
        "60 (enam puluh) hari",
        "twelve (12) years, dua belas (12) tahun",
        "nineteen-sixties music, the nineteen eighties, forty-niners",
        "twenty‑first, fifty‑fifty, forty‑odd",
        "fıfteen and ſixteen men, FİFTEEN",
        "ten men, sepuluh orang",
        "belas kasihan, berpuluh puluh",
        "twelve's, fourteenth, dua puluhan",
        "a party in the county",
    ],
)
def test_other_numbers_and_what_is_none_stay(text: str) -> None:
    assert readable(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "He saw Ocean's Eleven.",
        "He saw Eleven last week.",
        "TWENTY men left.",
        "the Twenty-Twenty World Cup",
        "Eleven Sports won.",
        "Universitas Sebelas Maret",
        "“Thirteen” is a film.",
        "from 7-Eleven",
    ],
)
def test_names_stay(text: str) -> None:
    assert readable(text) == text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("COVID-19: Twelve new cases", "COVID-19: 12 new cases"),
        ("He said: “Fifteen men left. Sixteen stayed.”", "He said: “15 men left. 16 stayed.”"),
        ("Eleven Malaysians, all safe", "11 Malaysians, all safe"),
        ("Twenty CBS-owned stations", "20 CBS-owned stations"),
        ("Nineteen-year-old Sarah Lim", "19-year-old Sarah Lim"),
        ("Dua belas Ahli Parlimen", "12 Ahli Parlimen"),
    ],
)
def test_a_number_that_begins_a_sentence_is_no_name(text: str, read: str) -> None:
    assert readable(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("TWENTY-TWO HELD", "22 HELD"),
        ("Police Arrest Fifteen Men", "Police Arrest 15 Men"),
        ("Tiga Belas Lelaki Ditahan", "13 Lelaki Ditahan"),
    ],
)
def test_in_a_headline_a_capital_tells_no_name(text: str, read: str) -> None:
    assert readable(text, in_any_case=True) == read


ENGLISH = "one two three four five six seven eight nine".split()
MALAY = "satu dua tiga empat lima enam tujuh lapan sembilan".split()
TEENS = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        *enumerate(TEENS, 11),
        (11, "sebelas"),
        *((10 + one, f"{word} belas") for one, word in enumerate(MALAY[1:], 2)),
        *((10 * ten, word) for ten, word in enumerate(TENS, 2)),
        *((10 * ten, f"{word} puluh") for ten, word in enumerate(MALAY[1:], 2)),
        *(
            (10 * ten + one, f"{tens}-{ones}")
            for ten, tens in enumerate(TENS, 2)
            for one, ones in enumerate(ENGLISH, 1)
        ),
        *(
            (10 * ten + one, f"{tens} puluh {ones}")
            for ten, tens in enumerate(MALAY[1:], 2)
            for one, ones in enumerate(MALAY, 1)
        ),
    ],
)
def test_each_of_them_is_read_as_what_it_is(number: int, words: str) -> None:
    assert readable(f"{words} x") == f"{number} x"


def test_they_are_told_by_how_they_are_written() -> None:
    text = "Twenty-two men, fifteen thousand women and Ocean's Eleven"
    assert in_digits(text) == {"Twenty-two": "22", "fifteen": "15"}
