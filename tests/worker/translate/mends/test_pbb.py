"""PBB for UN."""

import pytest

from worker.translate.mends.pbb import mended


@pytest.mark.parametrize(
    ("source", "translated", "text"),
    [
        ("UN experts", "Pakar PB", "Pakar PBB"),
        ("U.N. experts", "Pakar PB", "Pakar PBB"),
        ("The UN's chief", "Ketua PBBB", "Ketua PBB"),
        ("Hunger grows: UN", "Kebuluran bertambah: UN", "Kebuluran bertambah: PBB"),
        ("An ex-UN chief", "Ketua eks-UN", "Ketua eks-PBB"),
        ("UN Women and UN-Habitat", "UN Women dan UN-Habitat", "UN Women dan UN-Habitat"),
        ("The UN and PBB", "PBB dan PBB", "PBB dan PBB"),
        ("The UN and PB", "PBB dan PB", "PBB dan PB"),
        ("UNHCR and PB", "UNHCR dan PB", "UNHCR dan PB"),
        ("The PBM won", "PBM dan PB menang", "PBM dan PB menang"),
    ],
)
def test_un_is_pbb(source: str, translated: str, text: str) -> None:
    assert mended(source, translated) == text
