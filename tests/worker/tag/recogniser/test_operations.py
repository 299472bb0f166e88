"""Operations. In the texts, what the model found stands in [brackets], taken for an event."""

import re

import pytest

from tests.worker.tag.known import GAZETTEER
from worker.tag.names.entries import EntityType
from worker.tag.names.mentions import Recognised
from worker.tag.recogniser.operations import with_operations


def names(marked: str, taken_for: EntityType = "event") -> list[str]:
    text, found = "", list[Recognised]()
    for plain, name in re.findall(r"([^[]+)|\[(.+?)\]", marked):
        found += [Recognised(len(text), len(text) + len(name), taken_for)] if name else []
        text += plain or name
    return [text[one.start : one.end] for one in with_operations(text, found, GAZETTEER.matches(text))]


@pytest.mark.parametrize(
    ("marked", "operations"),
    [
        ("melancarkan [Op] Kesan bagi mengesan", ["Op Kesan"]),
        ("melancarkan Op Kesan dan [Op Lancar] di [Ipoh]", ["Op Kesan", "Op Lancar", "Ipoh"]),
        ("melalui [Op Tiris] 2.0 semalam", ["Op Tiris 2.0"]),
        ("melalui [Op Noda Khas] semalam", ["Op Noda Khas"]),
        ("melalui Ops [Zorb Khas] semalam", ["Ops Zorb Khas"]),
        ("semasa [Ops] Khas Motosikal semalam", ["Ops Khas Motosikal"]),
        ("melalui Op Kesan 5 Mac lalu", ["Op Kesan"]),
    ],
)
def test_an_operation_has_its_name(marked: str, operations: list[str]) -> None:
    assert names(marked) == operations


@pytest.mark.parametrize(
    "text",
    [
        "the Ops Room",
        "Joint Op Nets Five",
        "Op Leads To Arrests",
        "Co-Op Kesan",
        "Ops Selamat 21",
        "Op 12",
        "pelaksanaan Ops Khas tersebut",
        "Op Di Ipoh Tahan 20 Lelaki",
    ],
)
def test_but_not_what_is_none_or_known(text: str) -> None:
    assert names(text) == []


def test_a_person_after_it_is_none_of_its_name() -> None:
    assert names("Pegawai Op [Ahmad Razak] berkata", "person") == ["Ahmad Razak"]
    assert names("melancarkan [Op Ahmad Razak] semalam", "person") == ["Op Ahmad Razak"]
