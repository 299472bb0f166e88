"""POST /v1/articles with an IPTC ninjs item."""

import json
from typing import Any

import pytest

from newsdesk.article import Article
from newsdesk.store import Store
from service.answers import encode
from service.formats.ninjs import ninjs
from tests.api.client import Client
from tests.api.problem import assert_invalid, assert_problem
from tests.formats.examples import story

NINJS = "application/vnd.iptc.ninjs+json"
ITEM: dict[str, Any] = {
    "uri": "urn:newsml:example.org:20211028:1",
    "type": "text",
    "version": "3",
    "language": "ms-MY",
    "headlines": [{"role": "short", "value": "Hujan"}, {"role": "main", "value": "Hujan lebat"}],
    "bodies": [
        {"role": "main", "contentType": "text/html", "value": "<p>Hujan lebat dijangka.</p><p>Penduduk bersedia.</p>"},
        {"role": "caption", "contentType": "text/plain; charset=utf-8", "value": "Hujan lebat dijangka."},
    ],
    "by": "Ali Abu",
    "contentCreated": "2021-10-28T09:30:00+08:00",
    "infoSources": [{"role": "distributor", "name": "Reuters"}, {"role": "originator", "name": "Bernama"}],
    "subjects": [{"uri": "http://cv.iptc.org/newscodes/mediatopic/17000000"}],
}


def post(http: Client, item: object, kind: str = NINJS) -> Any:
    return http.post("/v1/articles", data=json.dumps(item), content_type=kind)


def kept(http: Client, store: Store, item: object) -> Article:
    response = post(http, item)
    assert response.status_code == 202, response.text
    record = store.get(response.json["id"])
    assert record is not None
    return record.article


def body(http: Client, store: Store, *bodies: dict[str, str], **more: str) -> str:
    return kept(http, store, {"uri": "urn:x:1", "bodies": bodies, **more}).body


def test_it_works(http: Client, store: Store) -> None:
    item = {**ITEM, "bodies": ITEM["bodies"][:1]}
    assert kept(http, store, item) == Article.model_validate(
        {
            "headline": "Hujan lebat",
            "body": "Hujan lebat dijangka.\n\nPenduduk bersedia.",
            "language": "ms",
            "source": "Bernama",
            "byline": "Ali Abu",
            "published_at": "2021-10-28T09:30:00+08:00",
            "uri": "urn:newsml:example.org:20211028:1",
        }
    )


def test_version_2_has_the_same_names_in_lower_case(http: Client, store: Store) -> None:
    article = kept(
        http,
        store,
        {
            "uri": "urn:x:2",
            "bodies": [{"contenttype": "text/html", "value": "a &amp; b"}],
            "infosources": [{"name": "AP"}],
            "firstcreated": "2021-10-28T01:30:00Z",
        },
    )
    assert (article.body, article.source) == ("a & b", "AP")
    assert article.published_at is not None


@pytest.mark.parametrize("name", ["body_html", "body_xhtml"])
def test_version_1_and_superdesk(http: Client, store: Store, name: str) -> None:
    item = {
        "uri": "urn:x:3",
        "headline": "<b>",
        name: "<p>Oil rose.</p>",
        "byline": "A. Person",
        "source": "AAP",
        "versioncreated": "2021-10-28T01:30:00+00:00",
        "language": "en",
    }
    article = kept(http, store, item)
    assert (article.headline, article.body, article.byline, article.source) == ("<b>", "Oil rose.", "A. Person", "AAP")


def test_text_goes_before_markup(http: Client, store: Store) -> None:
    main = [
        {"role": "main", "value": "<p>markup</p>"},
        {"role": "main", "contentType": "Text/plain ; charset=utf-8", "value": "plain"},
    ]
    assert kept(http, store, {"uri": "urn:x:1", "bodies": main}).body == "plain"
    both = {"uri": "urn:x:4", "body_text": "plain", "body_xhtml": "<p>markup</p>"}
    assert kept(http, store, both).body == "plain"


def test_white_space_around_a_line_is_left_out(http: Client, store: Store) -> None:
    lines = {"headline": " Harga naik \n", "by": "Ali\r\n", "uri": " urn:x:1", "language": "ms "}
    article = kept(http, store, {**lines, "body_text": " Oil rose.\n"})
    assert (article.headline, article.byline, article.uri, article.language) == ("Harga naik", "Ali", "urn:x:1", "ms")
    assert article.body == " Oil rose.\n"


def test_a_summary_does_not_stand_for_the_story(http: Client, store: Store) -> None:
    summary = {"role": "summary", "contentType": "text/plain", "value": "In short."}
    story = {"role": "main", "contentType": "text/html", "value": "<p>The story.</p>"}
    assert kept(http, store, {"bodies": [summary, story]}).body == "The story."
    assert kept(http, store, {"bodies": [summary, {"value": "<p>Without a role.</p>"}]}).body == "Without a role."
    assert kept(http, store, {"bodies": [summary]}).body == "In short."


def test_plain_text_is_kept_to_the_letter(http: Client, store: Store) -> None:
    text = "  KUALA LUMPUR, Okt 28 &amp; <b> --  Hujan\r\n\r\nlebat\u00a0dijangka. "
    assert body(http, store, {"contentType": "text/plain", "value": text}) == text


def test_a_body_of_no_stated_type_is_markup_if_it_has_paragraphs(http: Client, store: Store) -> None:
    assert body(http, store, {"value": "<p>one</p><p>two &amp; three</p>"}) == "one\n\ntwo & three"
    assert body(http, store, {"value": "a < b &amp; <i>c</i>"}) == "a < b &amp; <i>c</i>"


@pytest.mark.parametrize(
    ("members", "above"), [({"headline": "Oil", "byline": "Ali"}, ""), ({}, "Oil rose\n\nUp 5%\n\nBy Ali\n\n")]
)
def test_what_an_item_tells_itself_is_left_out_of_its_nitf(
    http: Client, store: Store, members: dict[str, str], above: str
) -> None:
    nitf = """<nitf><head><title>Oil rose</title></head><body><body.head><hedline><hl1>Oil rose</hl1><hl2>Up 5%</hl2>
        </hedline><byline>By Ali</byline><dateline><location>IPOH</location></dateline></body.head>
        <body.content><p>Oil prices rose.</p></body.content></body></nitf>"""
    told = body(http, store, {"contentType": "application/nitf+xml", "value": nitf}, **members)
    assert told == f"{above}IPOH -- Oil prices rose."


def test_empty_members_count_as_absent(http: Client, store: Store) -> None:
    item = {**ITEM, "headlines": [], "headline": "", "by": " ", "language": "", "infoSources": [{"name": ""}]}
    article = kept(http, store, item)
    assert (article.headline, article.byline, article.language, article.source) == (None, None, None, None)


def test_control_characters_of_markup_are_left_out(http: Client, store: Store) -> None:
    marked_up = {"contentType": "text/html", "value": "Harga\u0001 naik"}
    assert kept(http, store, {"headlines": [marked_up], "body_text": "Oil."}).headline == "Harga naik"
    assert kept(http, store, {"body_html": "<p>It\u0092s\u0001 up.</p>"}).body == "It’s up."


@pytest.mark.parametrize("empty", ["", " ", None, []])
def test_an_empty_member_does_not_hide_its_other_name(http: Client, store: Store, empty: object) -> None:
    item = {
        **{"headlines": empty, "headline": "Oil", "bodies": empty, "body_html": empty, "body_xhtml": "<p>It rose.</p>"},
        **{"by": empty, "byline": "Real", "contentCreated": empty, "contentcreated": "2021-10-28T01:30:00Z"},
        **{"infoSources": empty, "infosources": empty, "infosource": [{"name": "AP"}], "language": empty, "uri": empty},
    }
    article = kept(http, store, item)
    assert (article.headline, article.body, article.byline, article.source) == ("Oil", "It rose.", "Real", "AP")
    assert (article.published_at is not None, article.language, article.uri) == (True, None, None)


def test_a_body_of_an_empty_type_has_none_stated(http: Client, store: Store) -> None:
    assert body(http, store, {"contentType": "", "value": "a < b &amp; <i>c</i>"}) == "a < b &amp; <i>c</i>"


@pytest.mark.parametrize(("code", "language"), [("en", "en"), ("EN-gb", "en"), ("ms", "ms"), ("zsm-MY", "ms")])
def test_languages(http: Client, code: str, language: str) -> None:
    assert post(http, {**ITEM, "language": code}).json["language"] == language


def test_what_the_service_gives_it_takes(http: Client, store: Store) -> None:
    item = json.loads(encode(ninjs(story(headline="Harga naik"))))
    article = kept(http, store, item)
    assert (article.headline, article.body) == ("Prices rise", story().translation.body)
    original = kept(http, store, item["associations"][0])
    assert (original.headline, original.body) == ("Harga naik", story().article.body)


def test_the_same_item_is_the_same_article(http: Client) -> None:
    first = post(http, ITEM).json["id"]
    again = post(http, {**ITEM, "version": "4", "edNote": "subjects changed"})
    assert (again.status_code, again.json["id"], again.json["deduplicated"]) == (200, first, True)


@pytest.mark.parametrize(
    ("item", "pointer"),
    [
        ({}, "#/bodies"),
        ({"type": "picture", "uri": "urn:x:5", "headlines": [{"value": "A picture"}]}, "#/bodies"),
        ({**ITEM, "bodies": [{"value": "<p> </p>"}]}, "#/bodies"),
        ({**ITEM, "bodies": [{"role": "main"}]}, "#/bodies/0/value"),
        ({**ITEM, "bodies": [{"value": 1}]}, "#/bodies/0/value"),
        ({**ITEM, "bodies": [{"value": "a\u0000b"}]}, "#/bodies/0/value"),
        ({**ITEM, "headlines": [{"value": "a\u0001b"}]}, "#/headlines/0/value"),
        ({**ITEM, "by": "a\u0001b"}, "#/by"),
        ({**ITEM, "bodies": [{"value": "x" * 200_001}]}, "#/bodies/0/value"),
        (
            {**ITEM, "bodies": [{"role": "short", "value": "x"}, {"role": "main", "value": "x\n" * 10_001}]},
            "#/bodies/1/value",
        ),
        ({**ITEM, "bodies": "text"}, "#/bodies"),
        ({**ITEM, "headlines": [{"value": "two\nlines"}]}, "#/headlines/0/value"),
        ({**ITEM, "headlines": [], "headline": "x" * 501}, "#/headline"),
        ({**ITEM, "language": "fr"}, "#/language"),
        ({**ITEM, "contentCreated": "yesterday"}, "#/contentCreated"),
        ({**ITEM, "contentCreated": None, "firstCreated": "2021-10-28T09:30:00"}, "#/firstCreated"),
        ({**ITEM, "by": "two\nlines"}, "#/by"),
        ({"body_text": "Oil rose.", "byline": "two\nlines"}, "#/byline"),
        ({"body_text": "Oil rose.", "by": "", "byline": "two\nlines"}, "#/byline"),
        ({"body_text": 0}, "#/body_text"),
        ({"body_text": "Oil rose.", "by": {}}, "#/by"),
        ({"body_text": "Oil rose.", "firstcreated": "noon"}, "#/firstcreated"),
        ({"body_text": "Oil rose.", "infosources": [{"name": "x" * 201}]}, "#/infosources/0/name"),
        ({"body_xhtml": "<p>" + "x" * 200_001 + "</p>"}, "#/body_xhtml"),
        ({**ITEM, "uri": "u" * 201}, "#/uri"),
        ({**ITEM, "infoSources": [{"name": "one"}, {"name": "x" * 201, "role": "originator"}]}, "#/infoSources/1/name"),
    ],
)
def test_what_is_wrong_is_named_as_the_item_has_it(http: Client, item: object, pointer: str) -> None:
    assert_invalid(post(http, item), pointer)
    assert http.get("/v1/articles").json["items"] == []


def test_it_must_be_an_object(http: Client) -> None:
    assert_invalid(post(http, [ITEM]), "#")


def test_json_stays_strict(http: Client) -> None:
    """An item sent as plain JSON is no article of ours: nothing in it is guessed."""
    assert_problem(post(http, ITEM, "application/json"), 422, "/problems/invalid-input")
