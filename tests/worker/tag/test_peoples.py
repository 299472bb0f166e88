"""Peoples that a model takes for names: Vietnamese, Filipino."""

import pytest

from worker.tag.gazetteer import Gazetteer
from worker.tag.mentions import Recognised
from worker.tag.peoples import but_peoples, peoples

PEOPLES = peoples(Gazetteer.load().entries)


def left(text: str) -> list[str]:
    return [text[name.start : name.end] for name in but_peoples(text, [Recognised(0, len(text), "person")], PEOPLES)]


@pytest.mark.parametrize(
    "text", ["Vietnamese", "The Philippine", "Filipinos", "Southeast Asian", "SOUTH\nKOREAN", "English"]
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
    ],
)
def test_but_who_or_what_has_the_word_before_its_name_is_one(text: str, name: str) -> None:
    assert left(text) == [name]


def test_only_a_person_loses_it() -> None:
    text = "Vietnamese Communist Party"
    assert list(but_peoples(text, [kept := Recognised(0, len(text), "organisation")], PEOPLES)) == [kept]
