"""Which names of persons and companies are carried over as they are."""

import pytest

from newsdesk.result import Entity, Names, Span
from worker.tag.translated.carried import carried, renderings

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


def organisation(name: str, **known: str) -> Entity:
    return person(name, name, name).model_copy(update={"type": "organisation", **known})


@pytest.mark.parametrize(
    ("name", "without"),
    [
        ("MV Agusta Malaysia Sdn Bhd", "MV Agusta Malaysia"),
        ("MITC Engineering Sdn. Bhd.", "MITC Engineering"),
        ("Century Software (Malaysia) Sdn.Bhd", "Century Software (Malaysia)"),
        ("AIRASIA BERHAD", "AIRASIA"),
        ("Honda Motor Co., Ltd.", "Honda Motor"),
        ("Mattel Inc", "Mattel"),
    ],
)
def test_companies_with_their_legal_form_are(name: str, without: str) -> None:
    assert of(name, organisation(name)) == [[name]]
    assert renderings(name) == (name, without)


@pytest.mark.parametrize("name", ["Ibu pejabat Kawasaki Sdn Bhd", "Limau Incorporated", "Bhd", "Kelab Bola Sepak"])
def test_companies_without_it_and_with_small_words_are_not(name: str) -> None:
    assert of(name, organisation(name)) == [[]]


@pytest.mark.parametrize(
    ("before", "name", "names"),
    [
        ("Pengarah Urusan ", "Kumpulan Gamuda Berhad", ["Gamuda Berhad"]),
        ("Pengurus\n", "Besar Operasi Mforce Bike Sdn Bhd", ["Mforce Bike Sdn Bhd"]),
        ("Ketua ", "Jabatan Laut Rock Air Sdn. Bhd.", []),
        ("Pengurus ", "Besar Unit Laut Rock Sdn. Bhd.", []),
        ("Ketua Operasi dan ", "PENYELENGGARAAN Anih Berhad", ["Anih Berhad"]),
        ("Pengarah Urusan ", "Laut Rock Sdn Bhd", ["Laut Rock Sdn Bhd"]),
        ("Pengarah Urusan ", "MITC Kumpulan Sdn Bhd", ["MITC Kumpulan Sdn Bhd"]),
        ("Syarikat ", "Kumpulan Gamuda Berhad", ["Kumpulan Gamuda Berhad"]),
        ("Ketua itu memuji ", "Kumpulan Gamuda Berhad", ["Kumpulan Gamuda Berhad"]),
        ("Ketua, ", "Kumpulan Gamuda Berhad", ["Kumpulan Gamuda Berhad"]),
    ],
)
def test_a_company_is_without_the_end_of_the_job_title_before_it(before: str, name: str, names: list[str]) -> None:
    entity = person(before + name, name, name).model_copy(update={"type": "organisation"})
    assert of(before + name, entity) == [names]


def test_a_company_that_the_gazetteer_has_is_not() -> None:
    assert of("Petronas Bhd", organisation("Petronas Bhd", id="org:petronas")) == [[]]


def test_a_person_stands_in_the_translation_in_one_form() -> None:
    assert renderings("Hafizh Syahrin") == ("Hafizh Syahrin",)


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


def test_a_name_of_many_legal_forms_is_read_at_once() -> None:
    assert renderings(" Ltd" * 20_000 + "x") == (" Ltd" * 20_000 + "x",)
