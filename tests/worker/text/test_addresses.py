"""What counts as an address, for all that must not read one as words."""

import pytest

from worker.text.addresses import ADDRESS


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com/a_b?c=1",
        "https://example.com/Kota_Tinggi_(Johor)",
        "www.example.my",
        "desk@example.com.my",
        "first.last+news@sub.example.org",
        "example.com",
        "Berita.com",
        "example.com/a/b",
        "@meja_berita",
        "#KitaJagaKita",
    ],
)
def test_addresses(address: str) -> None:
    found = ADDRESS.search(f"Lihat {address}, katanya.")
    assert found is not None and found[0] == address


@pytest.mark.parametrize(
    "text", ["Rp3.5 juta", "9.30 pagi", "Sdn. Bhd.", "katanya.Beliau", "RM1.2b", "a & b", "A.B.C.", "# 1"]
)
def test_no_addresses(text: str) -> None:
    assert ADDRESS.search(text) is None
