"""`U.S.` and the like, as a model gets them."""

import pytest

from worker.translate.mends.dotted import readable


@pytest.mark.parametrize(
    ("english", "read"),
    [
        ("U.S. President Donald Trump", "US President Donald Trump"),
        ("The U.S.-led coalition left the U.S.", "The US-led coalition left the US."),
        ("the U.N. Security Council, the U.K., the E.U.", "the UN Security Council, the UK, the EU."),
        ("“He left the U.A.E.”", "“He left the UAE.”"),
        ("the U.S.'s debt (of the U.S.) U.S.", "the US's debt (of the US) US."),
    ],
)
def test_countries_are_read_without_full_stops(english: str, read: str) -> None:
    assert readable(english) == read


@pytest.mark.parametrize("english", ["J.U.S. Lee", "U.S.Army", "U.S.S.R. troops", "U.N.ited", "U.B. City"])
def test_other_letters_keep_theirs(english: str) -> None:
    assert readable(english) == english
