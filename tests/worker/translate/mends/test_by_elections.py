"""By-elections, as a model gets them and as it writes them."""

import pytest

from worker.translate.mends.by_elections import by_its_name, in_malay, readable


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("PRK Chini: Jumlah undi", "Chini by-election: Jumlah undi"),
        ("Pengundi PRK DUN Slim diingat", "Pengundi Slim by-election diingat"),
        ("Pilihan Raya Kecil (PRK) Parlimen Kuala Nerus pada", "Kuala Nerus by-election pada"),
        ("pilihan raya kecil Dewan Undangan Negeri (DUN) Rantau, Negeri", "Rantau by-election, Negeri"),
        ("PRK Dewan Undangan Negeri Kuala Kubu Bharu.", "Kuala Kubu Bharu by-election."),
        ("jentera PRK KKB", "jentera KKB by-election"),
        ("PRK Tanjung Piai November lalu", "Tanjung Piai by-election November lalu"),
        ("PRK Slim Datuk Seri Najib", "Slim by-election Datuk Seri Najib"),
        ("PRK Julau, PRK Tunjong", "Julau by-election, Tunjong by-election"),
        ("PRK Parlimen Pulai dan DUN Simpang Jeram itu", "Pulai dan Simpang Jeram by-elections itu"),
        ("PRK Pulai dan PRK Simpang Jeram", "Pulai by-election dan Simpang Jeram by-election"),
    ],
)
def test_a_by_election_is_read_in_english_with_its_place_first(malay: str, read: str) -> None:
    assert readable(malay) == read


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("tujuh Pilihan Raya Kecil (PRK), BN", "tujuh pilihan raya kecil, BN"),
        ("PRK ini dan Pilihanraya kecil", "pilihan raya kecil ini dan pilihan raya kecil"),
        ("Ahmad Fazrul Sham (PRK) AHM", "Ahmad Fazrul Sham (PRK) AHM"),
        ("PRK Sabtu lalu", "pilihan raya kecil Sabtu lalu"),
        ("PRK Disember lalu", "pilihan raya kecil Disember lalu"),
        ("PRKS, PRN Sabah, Pilihan Raya Umum", "PRKS, PRN Sabah, Pilihan Raya Umum"),
    ],
)
def test_one_without_a_place_is_read_in_words(malay: str, read: str) -> None:
    assert readable(malay) == read


@pytest.mark.parametrize(
    ("malay", "translated", "text"),
    [
        ("tujuh PRK itu", "seven small elections", "seven by-elections"),
        ("PRK itu", "Small Election, the smaller election", "by-election, the by-election"),
        ("pilihan raya itu", "the small election", "the small election"),
        (
            "Undi bagi PRK Pulai sah.",
            "Votes in Pulai by-election are valid.",
            "Votes in the Pulai by-election are valid.",
        ),
        (
            "Menang PRK Pulai dan Jeram.",
            "Win in Pulai and Jeram by-elections.",
            "Win in the Pulai and Jeram by-elections.",
        ),
        ("Menang PRK Pulai", "Win in Pulai by-election", "Win in Pulai by-election"),
    ],
)
def test_it_is_called_by_its_name_in_english(malay: str, translated: str, text: str) -> None:
    assert by_its_name(malay, translated) == text


@pytest.mark.parametrize(
    ("english", "translated", "text"),
    [
        ("the Slim by-election", "Pilihan Raya Slim", "Pilihan Raya Kecil Slim"),
        ("By-elections in Pulai", "Pilihan raya di Pulai", "Pilihan raya kecil di Pulai"),
        ("a byelection", "PILIHAN RAYA", "PILIHAN RAYA KECIL"),
        ("Chini by-election", "Pilihan Raya Umum Chini", "Pilihan Raya Kecil Chini"),
        ("Rantau state by-election", "Pilihan Raya Negeri (PRN) Rantau", "Pilihan Raya Kecil Rantau"),
        ("by-election in Negeri Sembilan", "pilihan raya Negeri Sembilan", "pilihan raya kecil Negeri Sembilan"),
        (
            "By-election on Sept 9, the Election Commission said",
            "Pilihan raya pada 9 Sept, kata Suruhanjaya Pilihan Raya",
            "Pilihan raya kecil pada 9 Sept, kata Suruhanjaya Pilihan Raya",
        ),
        ("a by-election", "pilihan raya kecil", "pilihan raya kecil"),
        ("the election", "Pilihan Raya", "Pilihan Raya"),
        ("by-election after the election", "pilihan raya lepas pilihan raya", "pilihan raya lepas pilihan raya"),
        ("two by-elections: Slim by-election", "Pilihan Raya Slim", "Pilihan Raya Slim"),
    ],
)
def test_it_is_small_in_malay_where_no_other_election_may_be_meant(english: str, translated: str, text: str) -> None:
    assert in_malay(english, translated) == text
