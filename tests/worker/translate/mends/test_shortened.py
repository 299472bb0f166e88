"""`Gov't`, `S.Korea`, `thru March` and the like, as a model gets them."""

import pytest

from worker.translate.mends.shortened import readable


@pytest.mark.parametrize(
    ("english", "read"),
    [
        ("Gov't agrees, the gov’t's plan", "Government agrees, the government's plan"),
        ("GOV'T-LINKED, State Gov'ts, gov't-owned", "GOVERNMENT-LINKED, State Governments, government-owned"),
        ("Police dep't and Dep’ts", "Police department and Departments"),
        (
            "KL Int'l Airport, the int’l community, INT'L",
            "KL International Airport, the international community, INTERNATIONAL",
        ),
        ("Nat'l Day", "National Day"),
    ],
)
def test_words_cut_short_by_an_apostrophe_are_read_whole(english: str, read: str) -> None:
    assert readable(english) == read


@pytest.mark.parametrize(
    ("english", "read"),
    [
        ("S.Korea and N.Korean troops", "South Korea and North Korean troops"),
        ("S.KOREA", "South KOREA"),
        ("valid thru December 31, Monday thru Friday", "valid until December 31, Monday until Friday"),
        ("MONDAY THRU FRIDAY", "MONDAY UNTIL FRIDAY"),
    ],
)
def test_words_run_together_or_written_by_sound_are_read_whole(english: str, read: str) -> None:
    assert readable(english) == read


@pytest.mark.parametrize(
    "english",
    [
        "He won't, can't and doesn't",
        "a drive-thru centre, Get thru it",
        "S. Korea, U.S.Korea, S.Kumar",
        "Pint'l, gov'tx, Govt, Int'lis",
        "thru march",
    ],
)
def test_other_words_stay(english: str) -> None:
    assert readable(english) == english
