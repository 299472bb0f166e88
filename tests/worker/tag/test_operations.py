"""Operations. In the texts, what the model found stands in [brackets], taken for an event."""

import re

import pytest

from worker.tag.gazetteer import Gazetteer
from worker.tag.mentions import Recognised
from worker.tag.operations import with_operations

GAZETTEER = Gazetteer.load()


def names(marked: str) -> list[str]:
    text, found = "", list[Recognised]()
    for plain, name in re.findall(r"([^[]+)|\[(.+?)\]", marked):
        found += [Recognised(len(text), len(text) + len(name), "event")] if name else []
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
        ("melalui Op Kesan 5 Mac lalu", ["Op Kesan"]),
    ],
)
def test_an_operation_has_its_name(marked: str, operations: list[str]) -> None:
    assert names(marked) == operations


@pytest.mark.parametrize(
    "text", ["the Ops Room", "Joint Op Nets Five", "Op Leads To Arrests", "Co-Op Kesan", "Ops Selamat 21", "Op 12"]
)
def test_but_not_what_is_none_or_known(text: str) -> None:
    assert names(text) == []
