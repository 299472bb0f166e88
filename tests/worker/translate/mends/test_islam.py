"""Words of Islam as a model gets them, and as they stand in English."""

import pytest

from worker.translate.mends.islam import mended, readable


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("membaca al-Quran, Al Quran dan Quran", "membaca Alquran, Alquran dan Alquran"),
        ("Kolej Al-Qur'an; al-quran", "Kolej Alquran; Alquran"),
        ("Rasulullah SAW menjawab", "Imam Muhammad (SAW) menjawab"),
        ("akhlak Nabi Muhammad saw.", "akhlak Imam Muhammad (SAW)."),
        ("oleh Nabi s.a.w. itu", "oleh Imam Muhammad (SAW) itu"),
        ("kasih Rasulullah, nabi Musa dan Nabi ⟦0⟧", "kasih Imam Muhammad, Imam Musa dan Imam ⟦0⟧"),
        ("kata imam, Rasulullah dan Nabi Isa", "kata imam, Nabi Muhammad dan Nabi Isa"),
        ("Imam itu dan Nabi Isa", "Imam itu dan Nabi Isa"),
        ("berimam kepada Nabi Isa", "berimam kepada Imam Isa"),
        ("YB Ustaz Fadhil dan Ustazah ⟦0⟧", "YB Ustadz Fadhil dan Ustadzah ⟦0⟧"),
        ("Ustaz ditahan; ustazah, ustaz-ustaz", "Guru agama ditahan; guru agama, guru agama"),
    ],
)
def test_a_model_gets_words_that_it_keeps(malay: str, read: str) -> None:
    assert readable(malay) == read


@pytest.mark.parametrize(
    "malay", ["Ghulam Nabi Azad", "beliau saw", "nabi sawan", "Koran Tempo", "Mustaza", "Nabila Isa"]
)
def test_other_words_stay(malay: str) -> None:
    assert readable(malay) == malay


@pytest.mark.parametrize(
    ("malay", "english", "finished"),
    [
        ("Kitab al-Quran", "Alquran's book", "al-Quran's book"),
        ("Darul Quran, al-quran", "Darul Alquran, Al-Quran", "Darul Quran, al-Quran"),
        ("Al Quran dan Quran", "Alquran", "Al Quran"),
        ("al-Quran itu", "Alquran and Alquran", "al-Quran and al-Quran"),
        ("Rasulullah SAW berkata", "Imam Muhammad (SAW) said", "Prophet Muhammad SAW said"),
        ("Rasulullah (SAW) berkata", "Imam Muhammad (SAW) said", "Prophet Muhammad (SAW) said"),
        ("hadis Nabi Musa", "an imam Musa hadith", "a Prophet Musa hadith"),
        ("imam sebut Nabi Isa", "the imam mentions Nabi Isa", "the imam mentions Prophet Isa"),
        ("YB Ustaz Fadhil, Ustazah Aminah", "YB Ustadz Fadhil, Ustadzah Aminah", "YB Ustaz Fadhil, Ustazah Aminah"),
        ("Ustadz Fadhil", "Ustadz Fadhil", "Ustadz Fadhil"),
        ("Imam itu", "The Imam", "The Imam"),
    ],
)
def test_english_has_them_as_they_are_there(malay: str, english: str, finished: str) -> None:
    assert mended(malay, english) == finished
