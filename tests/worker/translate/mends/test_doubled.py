"""A word that a translation has twice for two others."""

import time

import pytest

from worker.translate.mends.doubled import is_joined_to_itself, once_in_english, once_in_malay


@pytest.mark.parametrize(
    ("english", "malay", "told"),
    [
        ("Flood victims fall.", "Mangsa mangsa banjir turun turun turun.", "Mangsa banjir turun."),
        ("A Constitutional Convention", "Perlembagaan Perlembagaan", "Perlembagaan"),
        ("for Aboriginal people", "bagi orang Orang Asli", "bagi Orang Asli"),
    ],
)
def test_of_words_in_a_row_one_stays(english: str, malay: str, told: str) -> None:
    assert once_in_malay(english, malay) == told


@pytest.mark.parametrize(
    ("english", "malay"),
    [
        ("Duran Duran sang", "Duran Duran menyanyi"),
        ("children's words", "kanak-kanak kanak, kata-kata kata"),
        ("In 2020", "Pada 2020 2020"),
        ("power and expertise", "kepakaran dan kepakaran"),
        ("workers", "para pekerja pekerjaan"),
    ],
)
def test_others_stay(english: str, malay: str) -> None:
    assert once_in_malay(english, malay) == malay


@pytest.mark.parametrize(
    ("english", "malay"),
    [
        ("power and expertise", "kepakaran dan kepakaran"),
        ("It may disrupt or close it", "Mengganggu atau mengganggu"),
        ("Healthcare and Education", "Pendidikan serta Pendidikan"),
        ("securities, insurance, loans", "pinjaman, insurans, insurans"),
    ],
)
def test_a_word_is_joined_to_itself(english: str, malay: str) -> None:
    assert is_joined_to_itself(english, malay)


@pytest.mark.parametrize(
    ("english", "malay"),
    [
        ("more and more", "lebih dan lebih"),
        ("very, very good", "sangat, sangat baik"),
        ("My duty and I do it", "Tugas saya dan saya melakukannya"),
        ("to and from the sea", "ke dan ke laut"),
        ("word and child", "kata dan kata-kata, kanak-kanak dan kanak"),
    ],
)
def test_none_is_that_may_be_right(english: str, malay: str) -> None:
    assert not is_joined_to_itself(english, malay)


@pytest.mark.parametrize(
    ("malay", "english", "mended"),
    [
        ("arwah bapanya", "his late late father", "his late father"),
        ("Abdul Latif Abdul Rahim", "Abdul Latif Abdul Latif Abdul Rahim", "Abdul Latif Abdul Rahim"),
        ("“Konflik itu", "“Conflict Conflict and still still more", "“Conflict and still more"),
        ("kanak-kanak itu", "the the children children", "the children"),
    ],
)
def test_what_is_written_twice_in_english_is_said_once(malay: str, english: str, mended: str) -> None:
    assert once_in_english(malay, english) == mended


@pytest.mark.parametrize(
    ("malay", "english"),
    [
        ("Duran Duran di sini", "Duran Duran here"),
        ("di Bora-Bora", "in Bora Bora"),
        ("dia telah pergi", "he had had to go that that day, very very far"),
        ("menyerahkan lebih 200 unit", "handed over over 200 units, gave her her car"),
        ("gelung", "the loop loop loop went on"),
        ("bahagian kereta", "a carpart part-time, the cat, cat's eye, part part-time"),
        ("10 10 orang", "10 10 people"),
        ("laman web", "see web web.my"),
    ],
)
def test_what_may_stand_twice_and_loops_stay_in_english(malay: str, english: str) -> None:
    assert once_in_english(malay, english) == english


@pytest.mark.parametrize("text", ["ab " * 33_000, "Ab Ab " * 16_000, "a" * 100_000, "Abc'" * 25_000])
def test_it_takes_time_in_proportion(text: str) -> None:
    start = time.perf_counter()
    once_in_english("x y", text)
    once_in_english(text, text)
    assert time.perf_counter() - start < 5
