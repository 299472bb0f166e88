"""The Overnight Policy Rate, as a model gets it, and its points."""

import pytest

from worker.translate.mends.policy_rate import in_basis_points, readable


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("kekalkan Kadar Dasar Semalaman (OPR)", "kekalkan the Overnight Policy Rate (OPR)"),
        ("kenaikan kadar dasar semalaman", "kenaikan the Overnight Policy Rate"),
        ("Kadar Dasar Kewangan semalam", "Kadar Dasar Kewangan semalam"),
    ],
)
def test_the_rate_is_read_in_english(malay: str, read: str) -> None:
    assert readable(malay) == read


@pytest.mark.parametrize(
    ("malay", "translated", "text"),
    [
        ("25 mata asas", "by 25 basic points, one basic point", "by 25 basis points, one basis point"),
        ("25 Mata Asas", "25 Basic Points", "25 Basis Points"),
        ("25 mata asas", "basic pointers, basic needs", "basic pointers, basic needs"),
        ("perkara asas", "two basic points", "two basic points"),
    ],
)
def test_its_points_are_of_a_basis(malay: str, translated: str, text: str) -> None:
    assert in_basis_points(malay, translated) == text
