"""Schools by how their names begin. In the texts, what the model found stands in [brackets]."""

import re

import pytest

from newsdesk.article import Language
from worker.tag.names.entries import EntityType
from worker.tag.names.mentions import Recognised
from worker.tag.recogniser.schools import with_schools


def names(marked: str) -> list[tuple[str, str]]:
    text, found = "", list[Recognised]()
    for plain, name in re.findall(r"([^[]+)|\[(.+?)\]", marked):
        found += [Recognised(len(text), len(text) + len(name), "person")] if name else []
        text += plain or name
    return [(text[name.start : name.end], name.type) for name in with_schools(text, found, Language.MS)]


@pytest.mark.parametrize(
    ("marked", "school"),
    [
        ("di Sekolah Menengah Kebangsaan Agama Tun [Datu Mustapha], Papar", None),
        ("di Sekolah Kebangsaan Seri Budiman. Beliau hadir.", "Sekolah Kebangsaan Seri Budiman"),
        ("di Sekolah Jenis Kebangsaan Tamil Ladang Edinburgh semalam", None),
        ("di Sekolah Menengah Kebangsaan (SMK) [Seri Keledang] semalam", None),
        ("di SJK(C) [Chung Hwa] semalam", None),
        ("di Sekolah Menengah Sains Tengku [Abdullah] semalam", None),
        ("di SMK Bandar Baru [Bangi] semalam", None),
        ("at SMK Taman [Desa] 2, Ipoh", "SMK Taman Desa 2"),
        ("at SK Seri Aman today", "SK Seri Aman"),
        ("at SMK Dr. Ismail\nAli left", "SMK Dr. Ismail"),
        ("Guru Besar SMK Seri Aman Datuk Lim left", "SMK Seri Aman"),
        ("at SMK Tan Sri Mohamed today", "SMK Tan Sri Mohamed"),
        ("SMK Seri Aman Gets New Hall", "SMK Seri Aman"),
        ("SMK Puchong Perdana Menang Lagi", "SMK Puchong Perdana"),
        ("SMK Seri Aman Dato’ Lim hadir", "SMK Seri Aman"),
        ("SK Seri Aman PIBG chairman Lim said", "SK Seri Aman"),
        ("di SMK Taman Desa 12 Mac lalu", "SMK Taman Desa"),
        ("di SMK Tun [Hussein Onn] semalam", None),
        ("di SMK Bandar Tun [Hussein Onn] 2 semalam", None),
        ("di SMK Taman Datuk Harun semalam", None),
        ("di SMK Dato Haji [Talib Karim] semalam", None),
        ("di SMK Agama Dato’ Haji Abbas semalam", None),
        ("di SMK Sains Raja Tun Azlan Shah semalam", None),
        ("di SMK Seri [Noraini Hashim] semalam", None),
        ("di SJK(C) Pei Mei semalam", None),
    ],
)
def test_a_school_is_found_whole(marked: str, school: str | None) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    expected = school or re.sub(r"^di | semalam$|, Papar$", "", text)
    assert names(marked) == [(expected, "organisation")]


@pytest.mark.parametrize(
    "text",
    [
        "SK Hynix rose",
        "SMK DI BANGI DITUTUP",
        "sekolah menengah itu",
        "the SMK was shut",
        "RISK Seri Aman",
    ],
)
def test_what_is_no_school(text: str) -> None:
    assert names(text) == []


def test_names_beside_a_school_and_a_longer_one_stay() -> None:
    assert names("[Rosmah Ali] dari SMK Seri Aman dan [Lim]") == [
        ("Rosmah Ali", "person"),
        ("SMK Seri Aman", "organisation"),
        ("Lim", "person"),
    ]
    assert names("[Kelab SMK Seri Aman Kuching]") == [("Kelab SMK Seri Aman Kuching", "person")]


@pytest.mark.parametrize(
    "marked",
    ["PIBG SMK Subang Utama [Azmi Ahmad] berkata", "Guru SK Bukit Damansara [Nor Azizah Othman] dipuji"],
)
def test_a_person_directly_after_a_school_stays(marked: str) -> None:
    assert [type_ for _, type_ in names(marked)] == ["organisation", "person"]


@pytest.mark.parametrize(("language", "kind"), [(Language.EN, "place"), (Language.MS, "organisation")])
def test_a_school_may_be_a_place_in_english(language: Language, kind: EntityType) -> None:
    text = "the relief centre at SMK Bukit Garam in Kinabatangan"
    assert with_schools(text, [Recognised(21, 31, "place")], language) == [Recognised(21, 36, kind)]
