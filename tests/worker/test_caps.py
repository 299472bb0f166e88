import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker.caps import KnownNames, is_all_caps, sentence_case, with_known_names


@pytest.mark.parametrize(
    "text",
    [
        "KERAJAAN NAIK GAJI",
        "PM SAYS RM1.5 MILLION READY",
        "PARLIMEN",
        "“SAYA TAK TAHU”",
        "UMNO MENANG BESAR",
        "KUALA LUMPUR",
    ],
)
def test_is_all_caps(text: str) -> None:
    assert is_all_caps(text)


@pytest.mark.parametrize(
    "text", ["Kerajaan naik gaji", "UMNO", "UMNO, PKR, DAP", "PM Anwar", "RM1.5", "", "A", "123", "OK", "UMNO dan PKR"]
)
def test_is_not_all_caps(text: str) -> None:
    assert not is_all_caps(text)


@pytest.mark.parametrize(
    ("text", "lowered"),
    [
        ("KERAJAAN NAIKKAN GAJI", "Kerajaan naikkan gaji"),
        ("UMNO TOLAK CADANGAN PKR", "UMNO tolak cadangan PKR"),
        ("MCMC, LHDN SAHKAN RM50 JUTA", "MCMC, LHDN sahkan RM50 juta"),
        ("PATAMI DOWN, EBITDA UP", "PATAMI down, EBITDA up"),
        ("“COVID-19 IS NOT OVER”", "“COVID-19 is not over”"),
        ("PM’S SPEECH ON ANTI-GRAFT LAW", "PM’s speech on anti-graft law"),
        ("WHY DR TRY IT", "Why Dr try it"),
        ("ANWAR DI KOTA BHARU", "Anwar di Kota Bharu"),
        ("MENTERI BESAR ANWAR DI TANAH BESAR", "Menteri Besar Anwar di tanah besar"),
        ("12-YEAR-OLD IN 24-HOUR 3-D SHOW", "12-year-old in 24-hour 3-D show"),
        ("⟦0⟧ DIBUKA SEMULA", "⟦0⟧ dibuka semula"),
    ],
)
def test_sentence_case(text: str, lowered: str) -> None:
    assert sentence_case(text, {"Anwar", "Kota Bharu", "Bharu"}) == lowered


@pytest.mark.parametrize(
    ("text", "lowered"),
    [
        ("PILIHAN RAYA PADA JUMAAT, 28 OGOS", "Pilihan raya pada Jumaat, 28 Ogos"),
        ("MALAYS MAY MEET ON MONDAY", "Malays may meet on Monday"),
        ("UMAT ISLAM DAN KAUM CINA", "Umat Islam dan kaum Cina"),
    ],
)
def test_days_months_and_peoples_begin_with_a_capital(text: str, lowered: str) -> None:
    assert sentence_case(text) == lowered


def test_of_two_spellings_of_a_name_the_one_in_small_letters_stays() -> None:
    assert sentence_case("PENEROKA FELDA BERTEMU", ["Felda", "FELDA"]) == "Peneroka Felda bertemu"
    assert sentence_case("PENEROKA FELDA BERTEMU", ["FELDA", "Felda"]) == "Peneroka Felda bertemu"


def test_a_name_is_none_within_another_one() -> None:
    names = ["INTAN", "Teluk Intan", "Bharu Intan Raya"]
    assert with_known_names("Di Teluk Intan dan Intan", names) == "Di Teluk Intan dan INTAN"


NAMES = ["Kota Bharu", "Bharu", "AirAsia", "d'Or", "’Ndrangheta", "A-B", "Straße", "⟦", "É Ali"]


@given(st.lists(st.sampled_from([*NAMES, "b", " ", "-", ".", "e\u0301"])).map("".join))
def test_no_name_that_stands_in_a_line_is_left_out(line: str) -> None:
    for text in (line, line.upper(), line.lower()):
        assert with_known_names(text, KnownNames(NAMES).in_line(text)) == with_known_names(text, NAMES)
