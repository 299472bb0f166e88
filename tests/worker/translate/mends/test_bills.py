"""RUU, a bill, as a model gets it."""

import pytest

from worker.translate.mends.bills import readable


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("RUU itu dibentangkan.", "Rang Undang-Undang itu dibentangkan."),
        ("“Trump tandatangani RUU: RUU-RUU lain", "“Trump tandatangani Rang Undang-Undang: Rang Undang-Undang lain"),
        ("Rang Undang-undang (RUU) Pekerja Gig", "Rang Undang-undang Pekerja Gig"),
        ("meluluskan rang undang-undang (RUU).", "meluluskan rang undang-undang."),
    ],
)
def test_a_bill_is_read_in_words(malay: str, read: str) -> None:
    assert readable(malay) == read


@pytest.mark.parametrize("malay", ["RUU355", "SRUU", "ruu", "RUUs", "Rang Undang-Undang itu"])
def test_other_letters_stay(malay: str) -> None:
    assert readable(malay) == malay
