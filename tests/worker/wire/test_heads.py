"""Heads of a table's columns: which are known, and what only looks like one."""

import pytest

from newsdesk.article import Language
from worker.wire.heads import translate_head

EN, MS = Language.EN, Language.MS


def heads(text: str, target: Language) -> dict[str, str]:
    """Those of the cells of a text's first line."""
    cells = [cell.strip() for cell in text.split("\n")[0].replace("|", "\t").split("\t")]
    spans = [(text.index(cell), text.index(cell) + len(cell)) for cell in cells if cell]
    found = {text[start:end]: translate_head(text, start, end, target) for start, end in spans}
    return {cell: head for cell, head in found.items() if head}


@pytest.mark.parametrize(
    ("malay", "english"),
    [
        ("Negeri\tEmas\tPerak\tGangsa\tJumlah", "State\tGold\tSilver\tBronze\tTotal"),
        ("Pasukan\tPerlawanan\tMenang\tSeri\tKalah\tMata", "Team\tPlayed\tWon\tDrawn\tLost\tPoints"),
        ("| CALON | PARTI | UNDI |", "| CANDIDATE | PARTY | VOTES |"),
        ("Pasukan\tBeza Gol\tmata", "Team\tGoal Difference\tpoints"),
    ],
)
def test_both_ways(malay: str, english: str) -> None:
    for source, target, language in [(malay, english, EN), (english, malay, MS)]:
        cells = [[cell.strip() for cell in text.replace("|", "\t").split("\t")] for text in (source, target)]
        assert heads(f"{source}\nJohor\t1", language) == {a: b for a, b in zip(*cells, strict=True) if a}


@pytest.mark.parametrize(
    "text",
    [
        "Perak\t3\t2\nNegeri\tEmas",
        "Johor\tKedah\tPahang\tMata",
        "Harga\t20\t30\t40",
        "Kalah teruk\tMenang besar",
    ],
)
def test_what_is_no_head(text: str) -> None:
    assert heads(text, EN) == {}


def test_perak_is_a_state_among_other_heads() -> None:
    assert heads("Negeri\tPerak\tJohor", EN) == {"Negeri": "State"}
    assert heads("Tahun\tPerak\tJumlah", EN) == {"Tahun": "Year", "Jumlah": "Total"}
    assert heads("Perak\tEmas", EN) == {"Emas": "Gold"}
    assert heads("Emas\tPerak\tGangsa", EN) == {"Emas": "Gold", "Perak": "Silver", "Gangsa": "Bronze"}


def test_signs_of_markup_in_a_row_are_not_read() -> None:
    assert heads("| **Negeri** | <b>Kes</b> | _Jumlah_ |", EN) == {"**Negeri**": "State", "_Jumlah_": "Total"}


@pytest.mark.parametrize("before", [0, 100])
def test_a_row_wider_than_any_of_heads_is_not_read(before: int) -> None:
    wide = "Mata\t" * before + "Menang\tKalah" + "\tMata" * (100 - before)
    start = wide.index("Menang")
    assert translate_head(wide, start, start + len("Menang"), EN) is None
    long = f"{wide}\nMenang\tKalah\n{wide}"
    start = long.index("\nMenang\tKalah\n") + 1
    assert translate_head(long, start, start + len("Menang"), EN) == "Won"
