"""Persons of one word that a translation must carry over."""

import pytest

from newsdesk.result import Entity, Names, Span
from worker.tag.translated.single_names import SingleNames

SINGLE_NAMES = SingleNames(frozenset({"Lorenzo", "Kor"}), lambda word: word != "Kastam")


def of(text: str, name: str, **known: object) -> list[str]:
    """What is found of a person at each of the places where `text` has `name`."""
    starts = [place for place in range(len(text)) if text.startswith(name, place)]
    mentions = tuple(Span(field="body", start=start, end=start + len(name)) for start in starts)
    person = Entity(type="person", name=name, names=Names(en=name, ms=name), mentions=mentions)
    segments = [Span(field="body", start=0, end=len(text))]
    return SINGLE_NAMES.of([person.model_copy(update=known)], {"body": text}, segments)[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Menurut Lorenzo, Lorenzo akan bersara.", "Lorenzo"),
        ("Yahya turut mendedahkan demikian.", "Yahya"),
        ("“Saya sihat,” jelas Datuk Yahya.", "Yahya"),
        ("Yahya said so.", "Yahya"),
    ],
)
def test_a_person_of_one_word_whose_name_is_known_or_who_says_something_is_carried_over(text: str, name: str) -> None:
    assert of(text, name) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Alga akan menghasilkan neurotoksin.", "Alga"),
        ("Menurut Kor, ya.", "Kor"),
        ("Kata Kastam, ya.", "Kastam"),
        ("Kata Yahya Ali, ya.", "Yahya Ali"),
        ("LORENZO berkata demikian.", "LORENZO"),
        ("“Kes ditangguhkan,” kata Hakim.", "Hakim"),
    ],
)
def test_what_may_be_a_word_longer_names_and_capitals_are_not(text: str, name: str) -> None:
    assert of(text, name) == []


@pytest.mark.parametrize(
    "known", [{"type": "place"}, {"id": "person:lorenzo"}, {"names": Names(en="Laurence", ms="Lorenzo")}]
)
def test_what_the_gazetteer_knows_what_is_called_otherwise_and_no_person_is_not(known: dict[str, object]) -> None:
    assert of("Menurut Lorenzo, ya.", "Lorenzo", **known) == []
