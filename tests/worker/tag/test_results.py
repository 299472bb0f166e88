"""Lines of results and rows of tables: which they are, and their names in the other language."""

import pytest

from newsdesk.article import Language
from tests.worker.tag.known import GAZETTEER
from worker.tag.recogniser.peoples import peoples
from worker.tag.results import translate_result

PEOPLES = peoples(GAZETTEER.entries)
PLAIN = {"jumlah", "kumpulan", "selepas", "wanita", "lawan", "pusingan", "full", "time"}


def translated(line: str, source: Language = Language.MS) -> str | None:
    return translate_result(line, source, GAZETTEER, PLAIN, PEOPLES)


@pytest.mark.parametrize(
    ("malay", "english"),
    [
        ("Jepun 2-1 Korea Selatan", "Japan 2-1 South Korea"),
        ("JERMAN 1–1 PERANCIS", "GERMANY 1–1 FRANCE"),
        ("Laos 4 1 0 3 3-8 3", "Laos 4 1 0 3 3-8 3"),
        ("1. Terengganu 22 12 5 5 38 25 +13 41", "1. Terengganu 22 12 5 5 38 25 +13 41"),
        ("Amerika Syarikat 40 44 42 126", "United States 40 44 42 126"),
        ("Perancis 3 Belanda 2", "France 3 Netherlands 2"),
        ("Perak 5-4 Johor Darul Ta'zim", "Perak 5-4 Johor Darul Ta'zim"),
        ("Perak 5-4 Full-Hilal", "Perak 5-4 Full-Hilal"),
        ("Perancis 1 Belanda 0 (Luciano 45+3-pen)", "France 1 Netherlands 0 (Luciano 45+3-pen)"),
        ("Jepun 2 (Jordan 9 og, Lopez 67’) Laos 1 (Ali 30p)", "Japan 2 (Jordan 9 og, Lopez 67’) Laos 1 (Ali 30p)"),
        ("Perak 2-1 Jerman (Son Heung-min 1, 9; Jepun 4)", "Perak 2-1 Germany (Son Heung-min 1, 9; Jepun 4)"),
        (
            "Perak 2 (Lawan 10', Luciano 55, Virgil van Dijk 60) Laos 2",
            "Perak 2 (Lawan 10', Luciano 55, Virgil van Dijk 60) Laos 2",
        ),
    ],
)
def test_only_the_names_of_places_are_translated_but_no_scorers(malay: str, english: str) -> None:
    assert translated(malay) == english
    assert translated(english, Language.EN) == malay


@pytest.mark.parametrize(
    "line",
    [
        "Perak menang 5-4",
        "Perak 5-4 selepas masa tambahan",
        "Perak Wanita 5-4 Kedah",
        "Perak 5-4",
        "Jumlah 40 44 42 126",
        "Blok 3 Fasa 2",
        "Perak 2021 2022 2023 2024",
        "Perak 03-8000 8000 1234 5678",
        "Perak 2-1 Kedah.",
        "Kuala Lumpur 12-15 December",
        "KUALA LUMPUR 26-28 OCTOBER",
        "Kuala Lumpur 3-4 Ogos",
        "Pahang 12 Mac 25",
        "Penang 8-9 Monday",
        "Perak 3-4 Jumaat",
        "Perak 3-3 Full-Time",
        "Malaysia 10 Malaysians 3",
        "Perak 1 Kedah 0 (Lawan 77)",
        "Perak 1 Kedah 0 (Luciano 77, gol sendiri 80)",
        "Perak 1 Kedah 0 (selepas masa tambahan)",
        "Perak 1 Kedah 0 (Luciano 77 minit)",
        "Perak Wanita 1 Kedah 0 (Luciano 77)",
        "Pasukan 1 Kumpulan 0 (Son Heung-min 77)",
        "Perak",
        "",
        "Perak" + " 1" * 90,
    ],
)
def test_other_lines_are_left_to_the_model(line: str) -> None:
    assert translated(line) is None
