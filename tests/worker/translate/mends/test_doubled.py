"""A word that a translation has twice for two others."""

import pytest

from worker.translate.mends.doubled import is_joined_to_itself, once


@pytest.mark.parametrize(
    ("english", "malay", "told"),
    [
        ("Flood victims fall.", "Mangsa mangsa banjir turun turun turun.", "Mangsa banjir turun."),
        ("A Constitutional Convention", "Perlembagaan Perlembagaan", "Perlembagaan"),
        ("for Aboriginal people", "bagi orang Orang Asli", "bagi Orang Asli"),
    ],
)
def test_of_words_in_a_row_one_stays(english: str, malay: str, told: str) -> None:
    assert once(english, malay) == told


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
    assert once(english, malay) == malay


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
