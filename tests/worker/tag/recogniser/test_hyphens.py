"""Names cut at a hyphen. In the texts, the <places>, {organisations} and [persons] that a model found are marked."""

import re

import pytest

from tests.worker.tag.known import GAZETTEER
from worker.tag.names.entries import EntityType
from worker.tag.names.mentions import Recognised
from worker.tag.recogniser.hyphens import over_hyphens

TYPES: dict[str, EntityType] = {"<": "place", "{": "organisation", "[": "person"}


def names(marked: str) -> list[tuple[str, str]]:
    text, found = "", list[Recognised]()
    for plain, mark, name in re.findall(r"([^\[<{]+)|([\[<{])(.+?)[\]>}]", marked):
        if name:
            found.append(Recognised(len(text), len(text) + len(name), TYPES[mark]))
        text += plain or name
    return [(text[one.start : one.end], one.type) for one in over_hyphens(text, found, GAZETTEER.matches(text))]


@pytest.mark.parametrize(
    ("marked", "road"),
    [
        ("di <Jalan Yong Peng>-Muar semalam", "Jalan Yong Peng-Muar"),
        ("di <Lebuhraya Kuching>-<Samarahan> semalam", "Lebuhraya Kuching-Samarahan"),
        ("di <Lebuh Raya Sungai Besi>–<Ulu Kelang> (SUKE)", "Lebuh Raya Sungai Besi–Ulu Kelang"),
        ("di <Lintasan Damansara>-<Shah Alam> semalam", "Lintasan Damansara-Shah Alam"),
        ("di <Jalan Gerik>-Ipoh-<Zorbville> semalam", "Jalan Gerik-Ipoh-Zorbville"),
        ("di <Jalan Zorb>-<Ipoh Baru> semalam", "Jalan Zorb-Ipoh Baru"),
    ],
)
def test_a_road_is_called_after_two_towns(marked: str, road: str) -> None:
    assert names(marked) == [(road, "place")]


@pytest.mark.parametrize(
    "marked",
    ["<Jalan Zorb>-Polis buat siasatan", "<Jalan Zorb>-{PDRM} buat siasatan", "<Perak>-<Kedah>", "{Jalan Zorb}-<Ipoh>"],
)
def test_but_not_after_what_is_no_town_and_other_names_stay_apart(marked: str) -> None:
    assert len(names(marked)) == len(re.findall(r"[\[<{]", marked))
    assert not [name for name, _ in names(marked) if "-" in name]


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        ("di <Masjid Al->[Imam Al-Ghazali] semalam", ("Masjid Al-Imam Al-Ghazali", "place")),
        ("projek <Sungai Besi->{Ulu Klang Sdn Bhd} siap", ("Sungai Besi-Ulu Klang Sdn Bhd", "organisation")),
        ("di <Surau Al->Hidayah semalam", ("Surau Al-Hidayah", "place")),
        ("di <Zorbville-> semalam", ("Zorbville", "place")),
        ("di <Zorbville -> semalam", ("Zorbville", "place")),
    ],
)
def test_no_name_ends_on_a_hyphen(marked: str, whole: tuple[str, str]) -> None:
    assert names(marked) == [whole]


def test_but_within_one_that_is_known_it_may() -> None:
    assert names("kata {Al-}[Azhar Al-Sharif] lagi") == [("Al-", "organisation"), ("Azhar Al-Sharif", "person")]
