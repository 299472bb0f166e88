"""The places of datelines. In the bodies, what the model found stands in [brackets], taken for a person."""

import re

import pytest

from newsdesk.article import Article, Language
from tests.worker.tag.known import GAZETTEER
from worker.pipeline import Pipeline
from worker.tag.names.entries import EntityType
from worker.tag.names.mentions import Recognised
from worker.tag.recogniser.datelines import with_dateline
from worker.wire import frame


def names(marked: str, taken_for: EntityType = "person") -> list[tuple[str, str]]:
    text, found = "", list[Recognised]()
    for plain, name in re.findall(r"([^[]+)|\[(.+?)\]", marked):
        found += [Recognised(len(text), len(text) + len(name), taken_for)] if name else []
        text += plain or name
    found = with_dateline(text, found, frame.recognise(text), GAZETTEER.matches(text))
    return [(text[one.start : one.end], one.type) for one in found]


@pytest.mark.parametrize(
    ("marked", "places"),
    [
        ("[TAMPA], [Fla]. (AP) — The team won.", ["TAMPA"]),
        ("LANSING, [Mich]. (AP) — The team won.", ["LANSING"]),
        ("[SEOUL/TOKYO], Oct 16 (Reuters) - Officials met.", ["SEOUL", "TOKYO"]),
        ("By Ali Ahmad\n\n[WASHINGTON / MOSCOW], Oct 16 (Reuters) - Officials met.", ["WASHINGTON", "MOSCOW"]),
    ],
)
def test_a_dateline_names_its_places(marked: str, places: list[str]) -> None:
    assert names(marked) == [(place, "place") for place in places]


@pytest.mark.parametrize("organisation", ["UNITED NATIONS", "NATO", "PBB"])
def test_an_organisation_is_no_place(organisation: str) -> None:
    assert names(f"[{organisation}], Aug 3 (Reuters) - It met.") == []


@pytest.mark.parametrize("town", ["LIVERPOOL", "LEEDS", "LUNAS", "BRIGHTON", "KAWASAKI", "GENTING"])
def test_but_the_town_that_one_is_called_after_is(town: str) -> None:
    assert names(f"{town}, Aug 3 (Reuters) - It met.") == [(town, "place")]


def test_what_stands_beside_them_may_be_a_place_too() -> None:
    assert names("ZORB, [Sabah], Oct 16 (Bernama) -- [Ipoh] won.", "place") == [
        ("ZORB", "place"),
        ("Sabah", "place"),
        ("Ipoh", "place"),
    ]


@pytest.mark.parametrize("body", ["[PARLIMEN]: Kerajaan tidak akan menaikkan cukai.", "[COVIDNOW]: 12 kes baharu."])
def test_a_label_is_no_place(body: str) -> None:
    assert names(body, "place") == []


@pytest.mark.parametrize("body", ["[PARLIMEN] bersidang: ia bermula.", "[ZORB]: Hujan.", "[Parlimen]: Ia bermula."])
def test_but_a_name_that_stands_elsewhere_stays(body: str) -> None:
    assert len(names(body, "place")) == 1


@pytest.mark.parametrize("body", ["[Sacramento] won again.", "The team: [Sacramento] won."])
def test_without_a_dateline_the_names_stay(body: str) -> None:
    assert names(body) == [("Sacramento", "person")]


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("SACRAMENTO, Calif. (AP) — The governor signed a bill.", ["Sacramento"]),
        ("SEOUL/ZORBVILLE, Oct 16 (Reuters) - Zorbville is cold.", ["Seoul", "Zorbville"]),
    ],
)
def test_a_place_without_its_capitals(pipeline: Pipeline, body: str, places: list[str]) -> None:
    tags = pipeline.run(Article(body=body, language=Language.EN), lambda _: None).tags
    assert [entity.name for entity in tags.entities] == places
