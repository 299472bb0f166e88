"""Names that the model found in pieces: [a person], {anything else}."""

import re
from collections.abc import Sequence

import pytest

from tests.worker.tag.known import GAZETTEER
from worker.tag.gazetteer.gazetteer import Match
from worker.tag.names.mentions import Recognised
from worker.tag.recogniser.whole_names import whole

CASED = {"plaintif": "plaintif", "siva": "Siva"}


def names(marked: str, known: Sequence[Match] | None = None) -> list[str]:
    text, found = "", list[Recognised]()
    for plain, person, other in re.findall(r"([^[{]+)|\[(.+?)\]|\{(.+?)\}", marked):
        start = len(text)
        text += plain or person or other
        if not plain:
            found.append(Recognised(start, len(text), "person" if person else "place"))
    together = whole(text, found, GAZETTEER.matches(text) if known is None else known, CASED)
    return [f"[{text[n.start : n.end]}]" if n.type == "person" else f"{{{text[n.start : n.end]}}}" for n in together]


@pytest.mark.parametrize(
    ("marked", "together"),
    [
        ("[Shafa]'aton [Abu Bakar] hadir", ["[Shafa'aton Abu Bakar]"]),
        ("[Shafa]’aton [Abu Bakar] hadir", ["[Shafa’aton Abu Bakar]"]),
        ("[Nik Mohd Nu]'aim [Ali] left", ["[Nik Mohd Nu'aim Ali]"]),
        ("{Mas}'ud [Ali] left", ["[Mas'ud Ali]"]),
        ("lalu Mu'izz [Hadi] dan [Ali] Sa'ad hadir", ["[Mu'izz Hadi]", "[Ali Sa'ad]"]),
        ("the {Ta}'zim hall", ["{Ta'zim}"]),
        ("di {Kampung Nu}'man", ["{Kampung Nu'man}"]),
        ("an {Ex-M}'sian [Pang Chin Fei] won", ["{Ex-M'sian}", "[Pang Chin Fei]"]),
        ("[JA]'AFAR hadir", ["[JA'AFAR]"]),
        ("Conan [O'Brien] left", ["[O'Brien]"]),
        ("[Ma'mun]'s car", ["[Ma'mun]"]),
        ("[Ma]'mun's car", ["[Ma'mun]"]),
    ],
)
def test_an_apostrophe_parts_no_name(marked: str, together: list[str]) -> None:
    assert names(marked) == together


@pytest.mark.parametrize(
    "marked",
    [
        *("[Anwar]'s [Ali] left", "It's [Ali]", "ask Dato'Sri [Ali]", "[Anwar]'ll go", "the Qur'an", "[Ali], Ta'zim"),
        *(
            "M'sian [Nicol Ann David] won",
            "S’porean [Tan Wei Ming] jailed",
            "S'wak [Zulkifli Ali] wins",
            "[Ali] M'sian",
        ),
    ],
)
def test_but_no_name_takes_in_what_is_none_of_its_own(marked: str) -> None:
    assert names(marked) == re.findall(r"\[.+?\]", marked)


@pytest.mark.parametrize(
    ("marked", "person"),
    [
        ("[Kumar] a/l [Muniandy], 34", "Kumar a/l Muniandy"),
        ("[S. Priya] a/p Subramaniam, 29", "S. Priya a/p Subramaniam"),
        ("then Mangsa Kumar a/l [Muniandy] fell", "Kumar a/l Muniandy"),
        ("then Datuk Ravi s/o [Krishnan] fell", "Ravi s/o Krishnan"),
        ("[M. Ganesan A]/[L Muthu] fell", "M. Ganesan A/L Muthu"),
        ("[Ravi] S/O [Krishnan] fell", "Ravi S/O Krishnan"),
        ("[Lily] d/o {Samy} fell", "Lily d/o Samy"),
        ("[Nyaring] a/k [Bana] fell", "Nyaring a/k Bana"),
        ("[S. Kumar] a/l M. [Raju] fell", "S. Kumar a/l M. Raju"),
        ("[Ganesan] a/l K. [Ramasamy Nair Pillai] fell", "Ganesan a/l K. Ramasamy Nair Pillai"),
        ("the Plaintif Kumaresan a/l [Arumugam Pillai] fell", "Kumaresan a/l Arumugam Pillai"),
        ("the S. Kumaresan a/l [Arumugam] fell", "S. Kumaresan a/l Arumugam"),
        ("Siva Kumaresan a/l [Arumugam] fell", "Siva Kumaresan a/l Arumugam"),
        ("[Anggau] anak {Jimbau}, 33", "Anggau anak Jimbau"),
        ("[Anggau] anak Jimbau, 33", "Anggau anak Jimbau"),
        ("[Zainal] @ [Ismail Ali] fell", "Zainal @ Ismail Ali"),
    ],
)
def test_who_is_called_by_a_father_or_an_alias_is_one_person(marked: str, person: str) -> None:
    assert names(marked) == [f"[{person}]"]


@pytest.mark.parametrize(
    "marked",
    [
        "[Rosmah] anak {Johor}",
        "membawa anak [Siti]",
        "[Ali] dan anak [Siti]",
        "[Ali]\na/l [Siti]",
        "[Ali] @ {Pasar Seni}",
        "the ratio a/l was 3",
        "the ratio a/l [Siti]",
    ],
)
def test_but_a_child_is_not_the_parent(marked: str) -> None:
    assert names(marked) == re.findall(r"[\[{].+?[\]}]", marked)


@pytest.mark.parametrize(
    "name",
    ["[Ibrahim] Sultan [Iskandar]", "[Ibrahim] ibni Almarhum [Sultan Iskandar]", "[Ali] Al-Haj Sultan [Ibrahim]"],
)
def test_a_rulers_child_is_one_person(name: str) -> None:
    assert names(f"Then Sultan {name} left") == [f"[{re.sub(r'[][]', '', name)}]"]


@pytest.mark.parametrize(
    "marked",
    [
        "[Ali], Sultan [Ibrahim]",
        "[Ali] dan Sultan [Ibrahim]",
        "{Johor} Sultan [Ibrahim]",
        "Sultan [Johor] Sultan [Ibrahim]",
    ],
)
def test_but_who_stands_beside_a_ruler_is_not_his_child(marked: str) -> None:
    assert names(marked) == re.findall(r"[\[{].+?[\]}]", marked)


@pytest.mark.parametrize(
    ("marked", "together"),
    [
        ("[Mohammed bin] [Rashid Al Maktoum] hadir", ["[Mohammed bin Rashid Al Maktoum]"]),
        ("[Siti binti] {Ipoh} [Ali] hadir", ["[Siti binti]", "{Ipoh}", "[Ali]"]),
        ("[Robin] [Ali] hadir", ["[Robin]", "[Ali]"]),
    ],
)
def test_who_is_called_the_child_of_has_the_fathers_name(marked: str, together: list[str]) -> None:
    assert names(marked) == together


def test_a_name_that_is_whole_already_stays() -> None:
    assert names("[Kumar a/l Muniandy] left") == ["[Kumar a/l Muniandy]"]
