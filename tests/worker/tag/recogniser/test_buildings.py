"""What is called after a person. In the texts, the [persons] and <places> that the model found are marked."""

import re

import pytest

from tests.worker.tag.known import GAZETTEER
from worker.tag.names.mentions import Recognised
from worker.tag.recogniser.buildings import with_buildings


def names(marked: str) -> list[tuple[str, str]]:
    text, found = "", list[Recognised]()
    for plain, person, place in re.findall(r"([^[<]+)|\[(.+?)\]|<(.+?)>", marked):
        if name := person or place:
            found.append(Recognised(len(text), len(text) + len(name), "person" if person else "place"))
        text += plain or name
    return [(text[one.start : one.end], one.type) for one in with_buildings(text, found, GAZETTEER.matches(text))]


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        ("di <Lebuhraya> Tun Dr [Awang Hassan] dekat pekan", "Lebuhraya Tun Dr Awang Hassan"),
        ("di <Stadium> Tan Sri [Hassan Yunos] semalam", "Stadium Tan Sri Hassan Yunos"),
        ("di Lebuh Raya [Henry Gurney] semalam", "Lebuh Raya Henry Gurney"),
        ("Pengarah Hospital [Albert Einstein] berkata", "Hospital Albert Einstein"),
        ("di Hospital Canselor Tuanku [Muhriz] semalam", "Hospital Canselor Tuanku Muhriz"),
        ("at Stadium Tuanku [Abdul Rahman Putra] today", "Stadium Tuanku Abdul Rahman Putra"),
    ],
)
def test_what_is_called_after_a_person_is_a_place(marked: str, place: str) -> None:
    assert names(marked) == [(place, "place")]


def test_names_before_it_stay() -> None:
    assert names("[Ahmad Zaki] di <Stadium> Tan Sri [Hassan Yunos]")[0] == ("Ahmad Zaki", "person")


def test_a_school_is_an_organisation() -> None:
    assert names("Penghuni Sekolah [Henry Gurney] semalam") == [("Sekolah Henry Gurney", "organisation")]


@pytest.mark.parametrize(
    "marked",
    [
        "Pengarah Hospital Datuk Dr [Ahmad Zaki] berkata",
        "Speaker Dewan Tan Sri [Ahmad Zaki] berkata",
        "Hospital Chairman Tan Sri [Ahmad Zaki] said",
        "di hospital [Ahmad Zaki] berkata",
        "di Stadium, [Ahmad Zaki] berkata",
        "di Hospital Queen [Elizabeth] berkata",
    ],
)
def test_but_not_who_heads_it_nor_what_the_gazetteer_knows(marked: str) -> None:
    assert [kind for _, kind in names(marked)] == ["person"]


@pytest.mark.parametrize(
    "marked",
    [
        "<Penang Hospital> Director Datuk Dr [Ahmad Zaki] said",
        "Ahli <Lembaga Pelawat Hospital> Datuk [Ahmad Zaki] hadir",
    ],
)
def test_a_name_that_ends_there_stays_whole_and_so_does_the_person(marked: str) -> None:
    assert [kind for _, kind in names(marked)] == ["place", "person"]
