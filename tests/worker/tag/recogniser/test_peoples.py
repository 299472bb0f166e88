"""Peoples that a model takes for names: Vietnamese, Filipino."""

import re

import pytest

from tests.worker.tag.known import GAZETTEER
from worker.tag.names.entries import EntityType
from worker.tag.names.mentions import Recognised
from worker.tag.recogniser.peoples import but_peoples, peoples
from worker.tag.signs.country_or_people import is_a_people

PEOPLES = peoples(GAZETTEER.entries)


def left(text: str) -> list[str]:
    return [text[name.start : name.end] for name in but_peoples(text, [Recognised(0, len(text), "person")], PEOPLES)]


@pytest.mark.parametrize(
    "text", ["Vietnamese", "The Philippine", "Filipinos", "Southeast Asian", "SOUTH\nKOREAN", "English", "Kadazan"]
)
def test_a_people_is_no_name(text: str) -> None:
    assert left(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Filipino Alex Eala", "Alex Eala"),
        ("South Korean Embassy", "South Korean Embassy"),
        ("French Montana", "French Montana"),
        ("Hong Kong", "Hong Kong"),
        ("New Zealand", "New Zealand"),
        ("The", "The"),
        ("Iban anak Jimbau", "Iban anak Jimbau"),
    ],
)
def test_but_who_or_what_has_the_word_before_its_name_is_one(text: str, name: str) -> None:
    assert left(text) == [name]


@pytest.mark.parametrize("type_", ["organisation", "place", "event"])
@pytest.mark.parametrize(
    "text",
    ["African collaborators", "The European market", "South African financier", "Arab leaders", "Arab", "Kingdom"],
)
def test_what_a_people_only_describes_is_no_name(text: str, type_: EntityType) -> None:
    assert list(but_peoples(text, [Recognised(0, len(text), type_)], PEOPLES)) == []


@pytest.mark.parametrize(
    "text",
    ["Chinese embassy", "German government", "South African Airways", "Arab League", "Kingdom Holding", "West", "The"],
)
def test_but_a_body_of_a_people_is_one(text: str) -> None:
    assert list(but_peoples(text, [kept := Recognised(0, len(text), "organisation")], PEOPLES)) == [kept]


def test_only_a_person_loses_it() -> None:
    text = "Vietnamese Communist Party"
    assert list(but_peoples(text, [kept := Recognised(0, len(text), "organisation")], PEOPLES)) == [kept]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[Muhammad Danish Hakim] won. [Danish] left", "Danish"),
        ("[Danish] berkata", "Danish"),
        ("[Danish Irfan Ahmad] won", "Danish Irfan Ahmad"),
        ("[Irish Natasha Ali] won", "Irish Natasha Ali"),
        ("[Harry English] won. [English] left", "English"),
        ("Mr [French] left", "French"),
        ("Mr [North] left", "North"),
        ("[Kim West] and [Kanye North] left. [North] spoke", "North"),
    ],
)
def test_a_person_may_have_the_word_for_a_name(marked: str, name: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    found = [
        Recognised(place := mark.start() - 2 * number, place + len(mark[1]), "person")
        for number, mark in enumerate(re.finditer(r"\[(.+?)\]", marked))
    ]
    assert name in [text[kept.start : kept.end] for kept in but_peoples(text, found, PEOPLES)]


@pytest.mark.parametrize(("text", "is_people"), [("Cina", True), ("China", False), ("Cina Taipei", False)])
def test_cina_is_never_the_country(text: str, is_people: bool) -> None:
    assert is_a_people(text, Recognised(0, len(text), "place"), [], GAZETTEER.countries, None) == is_people
