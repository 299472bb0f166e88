"""Which persons' names are carried over as they are."""

import pytest

from newsdesk.result import Entity, Names, Span
from worker.tag.carried import carried

PLAIN = frozenset({"rock", "laut", "anak", "van", "prison"})


def person(text: str, name: str, *mentions: str, names: Names | None = None) -> Entity:
    spans = tuple(Span(field="body", start=text.index(each), end=text.index(each) + len(each)) for each in mentions)
    return Entity(type="person", name=name, names=names or Names(en=name, ms=name), mentions=spans)


def of(text: str, *entities: Entity) -> list[list[str]]:
    return carried(entities, {"body": text}, [Span(field="body", start=0, end=len(text))], PLAIN)


@pytest.mark.parametrize(
    "name",
    ["Hafizh Syahrin", "Ludwig van Beethoven", "Sze Lai-shan", "Siti Rock binti Laut", "Augustine a/l Laut", "Ng Ah"],
)
def test_names_of_several_words_are(name: str) -> None:
    assert of(f"Kata {name}.", person(f"Kata {name}.", name, name)) == [[name]]


@pytest.mark.parametrize("name", ["Roddick", "Northern Rock", "Laut Baltik", "Abu Ghraib prison"])
def test_one_word_and_plain_words_are_not(name: str) -> None:
    assert of(f"Kata {name}.", person(f"Kata {name}.", name, name)) == [[]]


def test_a_name_that_the_other_language_writes_otherwise_is_not() -> None:
    text = "Paus Fransiskus berdoa."
    names = Names(en="Pope Francis", ms="Paus Fransiskus")
    assert of(text, person(text, "Paus Fransiskus", "Paus Fransiskus", names=names)) == [[]]


def test_other_entities_are_not() -> None:
    text = "Bangi Indah"
    place = person(text, text, text).model_copy(update={"type": "place"})
    assert of(text, place) == [[]]


def test_a_short_mention_counts_where_it_stands_once_a_segment() -> None:
    text = "Andy Roddick lost. Roddick left, and Roddick wept."
    entity = person(text, "Andy Roddick", "Andy Roddick").model_copy(
        update={"mentions": tuple(Span(field="body", start=s, end=e) for s, e in [(0, 12), (19, 26), (37, 44)])}
    )
    segments = [Span(field="body", start=0, end=18), Span(field="body", start=19, end=50)]
    assert carried([entity], {"body": text}, segments, PLAIN) == [["Andy Roddick"], ["Roddick"]]
