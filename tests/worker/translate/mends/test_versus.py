"""`v` between teams and parties: what the model gets, and what becomes of its words."""

import pytest

from worker.translate.mends.versus import readable, restored


@pytest.mark.parametrize(
    ("english", "read", "malay", "mended"),
    [
        ("Perak v Kedah", "Perak against Kedah", "Perak menentang Kedah", "Perak lwn Kedah"),
        ("Perak (1) vs. Kedah", "Perak (1) against Kedah", "Perak (1) menentang Kedah", "Perak (1) lwn Kedah"),
        ("in PP v Azmi", "in PP against Azmi", "dalam PP terhadap Azmi", "dalam PP lwn Azmi"),
        ("A vs B, C vs D", "A against B, C against D", "A lawan B, C lawan D", "A lwn B, C lwn D"),
        ("a v ⟦0⟧", "a against ⟦0⟧", "a menentang ⟦0⟧", "a lwn ⟦0⟧"),
    ],
)
def test_v_is_read_as_against_and_written_as_lwn(english: str, read: str, malay: str, mended: str) -> None:
    assert readable(english) == read
    assert restored(english, malay) == mended


@pytest.mark.parametrize("english", ["Henry V Azmi", "type v of it", "V for Vendetta", "They won against Kedah"])
def test_other_words_stay(english: str) -> None:
    assert readable(english) == english
    assert restored(english, "Mereka menang menentang Kedah") == "Mereka menang menentang Kedah"


@pytest.mark.parametrize(
    ("english", "malay", "mended"),
    [
        (
            "JDT v Perak FC match off",
            "JDT menentang perlawanan Perak FC ditunda",
            "Perlawanan JDT lwn Perak FC ditunda",
        ),
        (
            "A v B FA Cup final",
            "A melawan perlawanan akhir Piala FA B",
            "Perlawanan akhir Piala FA A lwn B",
        ),
        (
            "against C when the A v B match",
            "menentang C apabila A menentang perlawanan B",
            "menentang C apabila perlawanan A lwn B",
        ),
        ("⟦0⟧ v B match", "“⟦0⟧ lawan perlawanan B”", "“Perlawanan ⟦0⟧ lwn B”"),
        ("A v B was a match", "A menentang B ialah perlawanan", "A lwn B ialah perlawanan"),
    ],
)
def test_the_match_of_two_is_not_that_of_one(english: str, malay: str, mended: str) -> None:
    assert restored(english, malay) == mended


@pytest.mark.parametrize(
    ("english", "malay", "mended"),
    [
        (
            "ruled against Azmi in PP v Azmi",
            "diputus terhadap Azmi di PP lawan Azmi",
            "diputus terhadap Azmi di PP lwn Azmi",
        ),
        (
            "They face Kedah as A v B",
            "Mereka menentang Kedah ketika A menentang B",
            "Mereka menentang Kedah ketika A menentang B",
        ),
    ],
)
def test_against_that_is_no_v_stays(english: str, malay: str, mended: str) -> None:
    assert restored(english, malay) == mended


def test_v_is_a_capital_in_capitals() -> None:
    assert restored("PERAK V KEDAH VS JDT", "Perak menentang Kedah lawan JDT") == "Perak lwn Kedah lwn JDT"
