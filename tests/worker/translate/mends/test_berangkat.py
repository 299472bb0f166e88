"""Who sets out, as a model gets it."""

import pytest

from worker.translate.mends.berangkat import readable


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("Sultan berkenan berangkat dan melawat pusat itu", "Sultan melawat pusat itu"),
        ("Baginda berangkat merasmikan majlis", "Baginda merasmikan majlis"),
        ("AGONG BERANGKAT PULANG KE TANAH AIR", "AGONG PULANG KE TANAH AIR"),
        ("hasrat berangkat tunaikan solat", "hasrat tunaikan solat"),
        ("selamat berangkat tiba di sini", "selamat tiba di sini"),
        ("turut berkenan berangkat menghadiri majlis", "turut menghadiri majlis"),
    ],
)
def test_it_is_not_read_before_what_they_went_to_do(malay: str, read: str) -> None:
    assert readable(malay) == read


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("Sultan berkenan berangkat ke majlis", "Sultan pergi ke majlis"),
        ("Berangkat dari Jerman, BERANGKAT KE sana", "Pergi dari Jerman, PERGI KE sana"),
        ("mencemar duli berangkat ke majlis, berangkat mencemar duli ke sana", "pergi ke majlis, pergi ke sana"),
        ("berangkat melalui Doha", "pergi melalui Doha"),
        ("berangkat menjelang subuh", "pergi menjelang subuh"),
        ("Raja turut berangkat ke tapak itu", "Raja turut pergi ke tapak itu"),
    ],
)
def test_it_is_read_as_to_go(malay: str, read: str) -> None:
    assert readable(malay) == read


@pytest.mark.parametrize(
    ("malay", "read"),
    [
        ("Turut berangkat, Raja Permaisuri", "Turut hadir, Raja Permaisuri"),
        ("Puteri turut berangkat.", "Puteri turut hadir."),
        ("Turut berangkat Menteri Besar", "Turut hadir Menteri Besar"),
        ("Berangkat sama Tunku Mahkota", "Turut hadir Tunku Mahkota"),
    ],
)
def test_who_set_out_too_were_there(malay: str, read: str) -> None:
    assert readable(malay) == read


def test_other_words_stay() -> None:
    assert readable("keberangkatan itu, diberangkatkan, berkenan hadir") == (
        "keberangkatan itu, diberangkatkan, berkenan hadir"
    )
