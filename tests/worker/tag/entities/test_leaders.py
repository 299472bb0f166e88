"""Persons by one name behind the highest offices, and who says what a headline tells."""

import pytest

from newsdesk.article import Language
from tests.worker.tag.known import GAZETTEER
from worker.tag.entities import entities
from worker.tag.names.mentions import Recognised
from worker.wire import frame


def find(body: str, *persons: str, headline: str = "") -> dict[str, list[str]]:
    """By id, or name, the texts of the mentions; `persons` are whom a model found, each at the first place."""
    texts: entities.Texts = {"headline": headline, "body": body}
    recognised = [Recognised(body.index(name), body.index(name) + len(name), "person") for name in persons]
    wire, known = frame.recognise(body, headline), GAZETTEER.of_article(texts)
    found = entities.find(texts, Language.MS, wire, GAZETTEER, known, {"headline": [], "body": recognised})
    return {
        entity.id or entity.name: [texts[span.field][span.start : span.end] for span in entity.mentions]
        for entity in found
    }


@pytest.mark.parametrize(
    ("body", "id_"),
    [
        ("Kerajaan terus kukuh, kata PM Anwar.", "person:anwar-ibrahim"),
        ("Keputusan itu dibuat Perdana Menteri, Tun Dr. Mahathir semalam.", "person:mahathir-mohamad"),
        ("Presiden Jokowi tiba.", "person:joko-widodo"),
        ("He met President Trump's envoy.", "person:donald-trump"),
    ],
)
def test_a_leader_is_known_by_one_name_behind_the_office(body: str, id_: str) -> None:
    assert id_ in find(body)


def test_and_then_by_that_name_alone_wherever_it_stands() -> None:
    found = find("PM Anwar hadir. Anwar gembira.", headline="Anwar tiba")
    assert found == {"person:anwar-ibrahim": ["Anwar", "Anwar", "Anwar"]}


@pytest.mark.parametrize(
    "body",
    [
        "Guru Anwar tiba.",
        "Presiden Anwar Musa tiba.",
        "Presiden. Anwar tiba.",
        "Presiden kelab, Anwar, tiba.",
        "President Hadi fled.",
    ],
)
def test_but_nobody_else_is_the_leader(body: str) -> None:
    assert find(body) == {}


def test_nor_is_who_has_a_longer_name() -> None:
    found = find("President Anwar Sadat spoke. President Anwar left.", "Anwar Sadat")
    assert found == {"Anwar Sadat": ["Anwar Sadat", "Anwar"]}
    found = find("President Mohammed Morsi spoke. President Morsi left.", "Mohammed Morsi")
    assert found == {"Mohammed Morsi": ["Mohammed Morsi", "Morsi"]}


@pytest.mark.parametrize(
    ("headline", "id_"),
    [
        ("PICK: Two million vaccinated - Khairy", "person:khairy-jamaluddin"),
        ("Record high of new cases -- Dr Noor Hisham", "person:noor-hisham-abdullah"),
        ("Tiada cukai baharu – Datuk Seri Nanta", "person:alexander-nanta-linggi"),
        ("Tiada cukai baharu — Dr. Adham", "person:adham-baba"),
        ("KJ: All will be vaccinated", "person:khairy-jamaluddin"),
    ],
)
def test_who_says_what_a_headline_tells_is_known_by_one_name(headline: str, id_: str) -> None:
    assert list(find(headline)) == [id_]
    assert id_ in find("It was said so.", headline=headline)


@pytest.mark.parametrize(
    "body",
    [
        "Lain-lain - Khairy tiba",
        "Pemenang - Ahmad Khairy",
        "Kami gembira - Saifuddin",
        "Menteri: Khairy",
        "Khairy tiba: ramai hadir",
        "Ahli pasukan - Khairy\nIa menang.",
    ],
)
def test_but_not_what_stands_elsewhere_or_is_the_name_of_several(body: str) -> None:
    assert find(body) == {}


def test_nor_who_has_a_longer_name_in_the_story() -> None:
    found = find("The driver, Mohd Khairy, spoke.", "Mohd Khairy", headline="It was late - Khairy")
    assert "person:khairy-jamaluddin" not in found
