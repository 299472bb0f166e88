"""PBB for UN."""

import pytest

from worker.translate.acronyms import mended


@pytest.mark.parametrize(
    ("source", "translated", "text"),
    [
        ("UN experts", "Pakar PB", "Pakar PBB"),
        ("The UN's chief", "Ketua PBBB", "Ketua PBB"),
        ("The UN and PBB", "PBB dan PBB", "PBB dan PBB"),
        ("The UN and PB", "PBB dan PB", "PBB dan PB"),
        ("UNHCR and PB", "UNHCR dan PB", "UNHCR dan PB"),
    ],
)
def test_un_is_pbb(source: str, translated: str, text: str) -> None:
    assert mended(source, translated) == text
