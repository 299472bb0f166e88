"""Figures of Malay as a model gets them."""

import pytest

from worker.translate.mends.figures import readable


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("selama 2 jam setengah", "selama 2.5 jam"),
        ("5 km setengah, 1 Tahun Setengah", "5.5 km, 1.5 Tahun"),
        ("1hb Januari 2019", "1 Januari 2019"),
        ("8-10hb Mac; 27hb-31hb Mei", "8-10 Mac; 27-31 Mei"),
        ("14hb, 16 hb dan 21 HB Mei", "14, 16 dan 21 Mei"),
        ("22 hb setiap bulan, 11hb dan 12hb", "22nd setiap bulan, 11th dan 12th"),
        ("SPAC (tiada), tenaga (Tiada)", "SPAC (nil), tenaga (nil)"),
    ],
)
def test_a_model_gets_figures_that_it_keeps(malay: str, read: str) -> None:
    assert readable(malay) == read


@pytest.mark.parametrize(
    "malay",
    ["2.5 jam setengah", "dua jam setengah", "2 bulan setengah tahun", "HB20, 100hba, 5 hbar", "tiada (tiada lagi)"],
)
def test_other_words_stay(malay: str) -> None:
    assert readable(malay) == malay
