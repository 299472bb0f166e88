import pytest

from training.translation.filters import line_fault, pair_fault, repeats_itself

GOOD = ("The ferry left the island at dawn.", "Feri itu meninggalkan pulau pada waktu subuh.")


def test_a_good_pair_has_no_fault() -> None:
    assert pair_fault(*GOOD) is None


@pytest.mark.parametrize(
    ("english", "malay", "fault"),
    [
        ("", GOOD[1], "empty"),
        (GOOD[0], "", "empty"),
        ("word " * 121, "kata " * 121, "too long"),
        ("Yes.", "Ya, memang begitulah keadaannya sejak dahulu lagi di sini.", "length ratio"),
        ("Press the red button now", "press the red button now", "untranslated"),
        ("The ferry left.", "The ferry left. Feri itu telah pun bertolak dari sana pagi tadi lagi.", "length ratio"),
        (GOOD[0], f"{GOOD[0]} {GOOD[1]} Ia penuh.", "source copied"),
        ("Open {name} to go on with it.", "Buka {name} untuk teruskan.", "markup"),
        ("See https://example.org for more.", "Lihat https://example.org untuk lanjut.", "markup"),
        ("Totals 1 2 3 4", "1,200 3,400 5,600 ok", "few letters"),
    ],
)
def test_a_bad_pair_is_refused_by_name(english: str, malay: str, fault: str) -> None:
    assert pair_fault(english, malay) == fault


def test_entries_of_a_lexicon_may_differ_in_length() -> None:
    entry = ("umbrella", "alat yang dibuka untuk melindungi diri daripada hujan")
    assert pair_fault(*entry) == "length ratio"
    assert pair_fault(*entry, lexicon=True) is None


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("Hujan lebat dijangka di pantai timur esok.", None),
        ("Hujan esok.", "length"),
        ("kata " * 61, "length"),
        ("Lihat https://example.org untuk maklumat lanjut lagi.", "markup"),
        ("1.2 3.4 5.6 7.8 9.0 jumlah", "few letters"),
    ],
)
def test_single_lines_are_checked_before_they_are_translated(line: str, fault: str | None) -> None:
    assert line_fault(line) == fault


def test_three_words_that_come_three_times_are_a_loop() -> None:
    assert repeats_itself("dan lain lain lagi dan lain lain lagi dan lain lain lagi")
    assert not repeats_itself("Dia berkata dia akan datang, dan dia berkata dia gembira.")
    assert not repeats_itself("")
