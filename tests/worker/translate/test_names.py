"""Names that a translation must have: where they stand, which are lost, and those left in the source's spelling."""

import time

import pytest

from worker.translate.names import as_in, missing, outside_terms, respelled

BARU = ("Johor Baru", ("Johor Bahru", "JB"))
PENANG = ("Penang", ("Pulau Pinang",))
KOREA = ("(Korea Selatan)", ["(South Korea)"])  # alone in brackets


def test_names_are_asked_for_as_the_sentence_now_has_them() -> None:
    names = [("ANWAR Ibrahim", ("Anwar",)), ("Johor", ("Johor",))]
    asked_for = as_in("Anwar Ibrahim berkata di Johor", "ANWAR Ibrahim berkata di Johor", names)
    assert asked_for == [("Anwar Ibrahim", ("Anwar",)), names[1]]


@pytest.mark.parametrize(
    ("rendering", "target", "stands"),
    [
        ("PPV", "Two PPVs", True),
        ("AS", "as AS", True),
        ("AS", "as it was, ASEAN", False),
        ("Ali", "alibi, Bali, ALI", True),
        ("Ali", "Alis", False),
        ("Johor", "Johoreans", True),
        ("Johor", "Johorbaru of Johornya", True),
        ("Johor", "Johorbaru, Tg_Johor", False),
    ],
)
def test_a_name_stands_there_as_a_whole_word(rendering: str, target: str, stands: bool) -> None:
    assert bool(missing("X", target, [("X", [rendering])])) is not stands


@pytest.mark.parametrize(
    ("sentence", "terms", "is_outside"),
    [
        ("Ali (Korea Selatan) menang", [], True),
        ("Ali (Korea Selatan) menang", ["Korea Selatan"], False),
        ("Ali (Korea Selatan) menang", ["Ali (Korea Selatan)"], False),
        ("Ali (Korea Selatan) menang", ["Korea"], True),
        ("Ali (Korea Selatan) di Korea Selatan Baru", ["Korea Selatan Baru"], True),
    ],
)
def test_a_name_that_stands_within_the_senders_terms_alone_is_not_asked_for(
    sentence: str, terms: list[str], is_outside: bool
) -> None:
    assert outside_terms(sentence, terms, [KOREA]) == [KOREA] * is_outside


def test_a_long_list_of_names_takes_no_long_time() -> None:
    """A search of the sentence with a pattern for each of them takes ten times as long."""
    names = [f"Mohd A{number} bin B{number}" for number in range(10_000)]
    text = ", ".join(names)
    began = time.process_time()
    assert missing(text, text, [(name, (name,)) for name in names]) == []
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("Mesyuarat di Johor Baru.", "Mesyuarat di Johor Bahru."),
        ("Di Johor Baru, Penang.", "Di Johor Bahru, Pulau Pinang."),
        ("Hujan di Pulau Penang.", "Hujan di Pulau Pinang."),
        ("Hujan di Penang dan Pulau Pinang.", "Hujan di Penang dan Pulau Pinang."),
        ("Johor Barusan, x-Johor Baru", "Johor Barusan, x-Johor Baru"),
        ("Johor Baru atau Johor Baru", "Johor Baru atau Johor Baru"),
        ("Hospital Penang Sentral", "Hospital Penang Sentral"),
        ("Tiada apa-apa", "Tiada apa-apa"),
    ],
)
def test_a_place_is_spelled_as_the_translation_s_language_has_it_where_it_stands_alone(target: str, text: str) -> None:
    assert respelled("Held in Johor Baru, Penang.", target, [BARU, PENANG]) == text


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("Kumpulan Wang Simpanan Pekerja (EPF)", "Kumpulan Wang Simpanan Pekerja (KWSP)"),
        ("EPF berkata ahli EPF Kajang", "KWSP berkata ahli KWSP Kajang"),
        ("PDRM/EPF dan EPF-LHDN.", "PDRM/KWSP dan KWSP-LHDN."),
        ("EPFO, @EPF, #EPF, EPF.gov.my", "EPFO, @EPF, #EPF, EPF.gov.my"),
    ],
)
def test_an_acronym_becomes_the_one_of_the_translation_s_language_wherever_it_stands(target: str, text: str) -> None:
    names = [("EPF", ("KWSP", "Kumpulan Wang Simpanan Pekerja"))]
    assert respelled("EPF", target, names) == text
    assert respelled("EPF", target, [("EPF", ("KWSP", "EPF"))]) == target


def test_a_country_in_brackets_is_put_right_before_a_capital() -> None:
    text = "Ali (Korea Selatan) 25 Okt, Abu (Korea Selatan) FC"
    assert respelled("Ali (Korea Selatan) 25", "Ali (Korea Selatan) 25", [KOREA]) == "Ali (South Korea) 25"
    assert respelled("Ali (Korea Selatan) KL", "Ali (Korea Selatan) KL", [KOREA]) == "Ali (South Korea) KL"
    assert respelled(text, text, [KOREA]) == text


def test_a_name_that_may_stay_and_one_that_stands_twice_stay() -> None:
    names = [("UKM", ("UKM", "National University")), BARU]
    assert respelled("UKM, Johor Baru, Johor Baru FC", "UKM di Johor Baru", names) == "UKM di Johor Baru"
