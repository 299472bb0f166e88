"""A rank of the police, as a model gets it."""

import pytest

from worker.translate.mends.ranks import readable


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("Yan, Deputi Superintendan Shahnaz", "Yan, Deputy Superintendent Shahnaz"),
        ("Deputi Superintenden (DSP)", "Deputy Superintendent (DSP)"),
        ("DEPUTI SUPERINTENDAN ALI, deputi superintendan", "DEPUTY SUPERINTENDENT ALI, deputy superintendent"),
    ],
)
def test_a_deputy_superintendent_is_read_in_english(malay: str, read: str) -> None:
    assert readable(malay) == read


@pytest.mark.parametrize("malay", ["Asisten Superintendan Ali", "Timbalan Superintendan", "Deputi Penguasa"])
def test_other_ranks_stay(malay: str) -> None:
    assert readable(malay) == malay
