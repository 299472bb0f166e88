"""Days to come, as a model gets them."""

import pytest

from worker.translate.mends.coming_days import readable


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("pada 31 Mac depan.", "pada 31 Mac."),
        ("mulai 3 Ogos depan, ia", "mulai 3 Ogos, ia"),
        ("4 hingga 6 Jan. depan", "4 hingga 6 Jan."),
        ("HINGGA 1 MEI DEPAN", "HINGGA 1 MEI"),
    ],
)
def test_a_day_of_a_month_is_read_without_next(malay: str, read: str) -> None:
    assert readable(malay) == read


@pytest.mark.parametrize(
    "malay", ["3 Mac tahun depan", "Mac depan", "minggu depan", "2024 Mac depan", "3 Mac depannya", "3 mac depan"]
)
def test_other_times_stay(malay: str) -> None:
    assert readable(malay) == malay
