import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema_rs import Draft202012Validator

from newsdesk.result import Flag, Quality, Tags
from service.answers import encode
from service.formats.ninjs import ninjs
from service.formats.story import Story
from tests.formats.examples import HOSTILE, IDENTIFIER, corrected, story

SCHEMA = json.loads((Path(__file__).parent / "ninjs" / "ninjs-schema_3.1.json").read_text("utf-8"))
GEOJSON = "https://geojson.org/schema/GeoJSON.json"


def _only_geojson(uri: str) -> dict[str, Any]:
    """The schema refers to that of GeoJSON for the shape of places, which no story has."""
    assert uri.partition("#")[0] == GEOJSON
    return {"not": {}}


VALIDATOR = Draft202012Validator(SCHEMA, validate_formats=True, retriever=_only_geojson)


def valid(one: Story) -> Any:
    item = json.loads(encode(ninjs(one)))
    VALIDATOR.validate(item)
    return item


def test_it_works() -> None:
    item = valid(story(byline="Ali Abu", published_at="2021-10-28T08:00:00+08:00"))
    assert (item["uri"], item["type"], item["language"], item["version"]) == (
        f"urn:uuid:{IDENTIFIER}",
        "text",
        "en",
        "5",
    )
    assert item["headlines"] == [{"role": "main", "contentType": "text/plain", "value": "Prices rise"}]
    (body,) = item["bodies"]
    assert body["value"] == story().translation.body
    assert (body["charCount"], body["wordCount"]) == (len(body["value"]), 12)
    assert (item["by"], item["located"]) == ("Ali Abu", "KUALA LUMPUR")
    assert item["firstCreated"] == item["versionCreated"] == "2021-10-28T01:30:02+00:00"
    assert item["edNote"] == "Machine translation from Malay by translate-ms_en 0.2."
    assert item["standard"]["version"] == "3.1"


def test_topics_have_their_code_name_and_confidence() -> None:
    assert valid(story())["subjects"][0] == {
        "uri": "http://cv.iptc.org/newscodes/mediatopic/04000000",
        "literal": "medtop:04000000",
        "name": "economy",
        "rel": "about",
        "creator": "Dwiberita",
        "confidence": 93,
    }


def test_names_are_in_the_language_of_their_item() -> None:
    item = valid(story())
    (original,) = item["associations"]
    bank = {"literal": "org:bank-negara-malaysia", "rel": "mentions"}
    assert item["organisations"] == [{"name": "Central Bank of Malaysia", **bank}]
    assert original["organisations"] == [{"name": "Bank Negara Malaysia", **bank}]
    assert [item[kind][0]["name"] for kind in ("people", "places", "events")] == [
        "Aminah",
        "Kuala Lumpur",
        "Budget 2022",
    ]
    assert original["events"][0]["name"] == "Belanjawan 2022"


def test_the_article_is_the_association_it_was_translated_from() -> None:
    (original,) = valid(story(published_at="2021-10-28T08:00:00+08:00"))["associations"]
    assert (original["name"], original["rel"], original["language"]) == ("original", "translatedFrom", "ms")
    assert original["bodies"][0]["value"] == story().article.body
    assert original["headlines"][0]["value"] == "Harga naik"
    assert datetime.fromisoformat(original["contentCreated"]) == datetime(2021, 10, 28, tzinfo=UTC)
    assert original["subjects"][-1] == {
        "name": "harga minyak",
        "literal": "harga minyak",
        "rel": "keyword",
        "relevance": 80,
    }


@pytest.mark.parametrize(
    ("sent", "uri"),
    [
        ({"uri": "urn:example:1", "url": "https://example.com/1"}, "urn:example:1"),
        ({"uri": "story 4711", "url": "https://example.com/1"}, "https://example.com/1"),
        ({"uri": "4711"}, None),
        ({"uri": "http://[::1"}, None),
        ({"uri": "http://example.com/100%"}, None),
        ({"uri": "urn:example:1#a#b"}, None),
        ({"uri": "urn:berita:é"}, None),
        ({}, None),
    ],
)
def test_the_article_keeps_its_address_where_it_has_one(sent: dict[str, Any], uri: str | None) -> None:
    item = valid(story(**sent))
    (original,) = item["associations"]
    if uri is None:
        assert original["uri"].startswith("urn:uuid:") and original["uri"] != item["uri"]
    else:
        assert original["uri"] == uri
    assert [one["value"] for one in original.get("altIds", [])] == list(sent.values())


def test_sources_are_named_once() -> None:
    for name in ("Bernama", "BERNAMA"):
        item = valid(story(publisher=name))
        assert [one["name"] for one in item["infoSources"]] == [name, "Dwiberita"]
    item = valid(story(publisher="The Star"))
    assert [one["name"] for one in item["infoSources"]] == ["The Star", "Bernama", "Dwiberita"]


@pytest.mark.parametrize(
    ("sent", "translated"),
    [
        ("Oleh Siti Aminah dan Ali Abu", "By Siti Aminah and Ali Abu"),
        ("OLEH: SITI AMINAH", "BY: SITI AMINAH"),
        ("oleh Dan Ali", "by Dan Ali"),
        ("Ali dan Rakan", "Ali dan Rakan"),
        ("Olehana Ali", "Olehana Ali"),
        ("By Ali", "By Ali"),
    ],
)
def test_each_item_has_the_byline_in_its_language(sent: str, translated: str) -> None:
    item = valid(story(byline=sent))
    assert (item["by"], item["associations"][0]["by"]) == (translated, sent)


def test_flags_and_corrections_are_told() -> None:
    flagged = story()
    quality = Quality(score=0.4, flags=(Flag.NUMBER_MISMATCH, Flag.NAME_MISSING))
    one = replace(flagged, translation=flagged.translation.model_copy(update={"quality": quality}))
    item = valid(corrected(one, 2))
    assert item["edNote"].endswith("1 sentence was corrected by a person. [number_mismatch, name_missing]")
    assert item["versionCreated"] == "2021-10-28T02:30:02+00:00"
    assert item["firstCreated"] == "2021-10-28T01:30:02+00:00"


def test_what_is_not_known_is_left_out() -> None:
    item = valid(replace(story(headline=None, target_headline=None), tags=Tags()))
    assert not {"headlines", "by", "located", "subjects", "people"} & item.keys()
    assert not {"headlines", "contentCreated", "altIds", "infoSources", "subjects"} & item["associations"][0].keys()


def test_hostile_text_is_text() -> None:
    assert valid(story(HOSTILE, HOSTILE, ()))["bodies"][0]["value"] == HOSTILE


@given(st.text(min_size=1, max_size=40, alphabet=st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"))))
def test_any_identifier_of_the_sender_gives_a_valid_item(uri: str) -> None:
    if any(one.isprintable() and not one.isspace() for one in uri):  # one in which nothing is seen is refused
        valid(story(uri=uri))
