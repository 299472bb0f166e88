"""POST /v1/articles: what is refused, and how the answer names it."""

import json
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdesk.article import MAX_BODY_CHARACTERS, MAX_GLOSSARY_ENTRIES, MAX_HEADLINE_CHARACTERS
from tests.api.client import Client
from tests.api.problem import assert_invalid, assert_problem


def post(http: Client, data: bytes | str, kind: str | None = "application/json", **more: Any) -> Any:
    return http.post("/v1/articles", data=data, content_type=kind, **more)


def test_it_works(http: Client) -> None:
    assert assert_invalid(http.post("/v1/articles", json={}), "#/body") == ["is required"]
    assert http.get("/v1/articles").json["items"] == []


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"  ", "is empty"),
        (b"{", "is not JSON"),
        (b'{"body": "x"} x', "is not JSON"),
        (b'{"body": NaN}', "NaN"),
        (b'{"body": -Infinity}', "-Infinity"),
        (b'{"body": "x", "body": "y"}', 'key "body" more than once'),
        (b'{"body": "x", "glossary": {"a": "b", "a": "c"}}', 'key "a" more than once'),
        (rb'{"body": "x", "b\u006fdy": "y"}', 'key "body" more than once'),
        (rb'{"\ud800": "x"}', "lone surrogate U+D800 at position 0"),
        (b'{"body": "a\nb"}', "is not JSON"),
        (b'{"body": "\xff"}', "is not UTF-8"),
        (b'{"body": "\xed\xa0\x80"}', "is not UTF-8"),
        ('{"body": "x"}'.encode("utf-16"), "is not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b'{"body":' + b"[" * 900 + b"]" * 900 + b"}", "is not JSON"),
    ],
)
def test_what_is_not_json(http: Client, data: bytes, says: str) -> None:
    (detail,) = assert_invalid(post(http, data), "#", status=400)
    assert says in detail


@pytest.mark.parametrize(
    ("data", "pointer", "position"),
    [
        (rb'{"body": "\ud800"}', "#/body", 0),
        (rb'{"body": "x\ud800 x"}', "#/body", 1),
        (rb'{"body": "x", "glossary": {"a": "b\ud800"}}', "#/glossary/a", 1),
        (rb'{"body": "x", "glossary": {"\ud800": "\ud800"}}', "#/glossary", 0),
        (rb'{"body": "x", "other": [1, ["\ud800"]]}', "#/other/1/0", 0),
    ],
)
def test_half_a_character_has_its_place(http: Client, data: bytes, pointer: str, position: int) -> None:
    (detail,) = assert_invalid(post(http, data), pointer, status=400)
    assert detail == f"lone surrogate U+D800 at position {position} is not allowed"


def test_what_is_wide_and_deep_takes_little_memory(http: Client) -> None:
    depth = 900
    data = b'{"other": %s%s"\\ud800"%s}' % (depth * b"[", 30_000 * b"0,", depth * b"]")
    tracemalloc.start()
    try:
        (detail,) = assert_invalid(post(http, data), "#/other" + (depth - 1) * "/0" + "/30000", status=400)
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
    finally:
        tracemalloc.stop()
    assert "lone surrogate" in detail


@pytest.mark.parametrize(
    ("article", "pointers"),
    [
        ({"body": ""}, ["#/body"]),
        ({"body": " \n\t\u00a0"}, ["#/body"]),
        ({"body": "a\u0000b"}, ["#/body"]),
        ({"body": "a\u0085b"}, ["#/body"]),
        ({"body": None}, ["#/body"]),
        ({"body": 1}, ["#/body"]),
        ({"body": ["x"]}, ["#/body"]),
        ({"body": "x" * (MAX_BODY_CHARACTERS + 1)}, ["#/body"]),
        ({"body": "x", "headline": "x" * (MAX_HEADLINE_CHARACTERS + 1)}, ["#/headline"]),
        ({"body": "x", "headline": "two\nlines"}, ["#/headline"]),
        ({"body": "x", "language": "fr"}, ["#/language"]),
        ({"body": "x", "language": "MS"}, ["#/language"]),
        ({"body": "x", "url": "not a URL"}, ["#/url"]),
        ({"body": "x", "url": "javascript:alert(1)"}, ["#/url"]),
        ({"body": "x", "published_at": "2021-10-28T09:30:00"}, ["#/published_at"]),
        ({"body": "x", "published_at": 1635379200}, ["#/published_at"]),
        ({"body": "x", "published_at": "1635379200"}, ["#/published_at"]),
        ({"body": "x", "published_at": "20211028"}, ["#/published_at"]),
        ({"body": "x", "titel": "y", "id": "z"}, ["#/titel", "#/id"]),
        ({"headline": 1}, ["#/headline", "#/body"]),
        ({"body": "x", "glossary": {"abc": 1}}, ["#/glossary/abc"]),
        ({"body": "x", "glossary": {"": "y"}}, ["#/glossary/"]),
        ({"body": "x", "glossary": {"[key]": ""}}, ["#/glossary/%5Bkey%5D"]),
        ({"body": "x", "glossary": {"a/b~c d é": ""}}, ["#/glossary/a~1b~0c%20d%20%C3%A9"]),
        ({"body": "x", "glossary": {"k" * 201: "y"}}, ["#/glossary"]),
        ({"body": "x", "glossary": {f"t{n}": "y" for n in range(MAX_GLOSSARY_ENTRIES + 1)}}, ["#/glossary"]),
        ([], ["#"]),
        ("text", ["#"]),
        (None, ["#"]),
    ],
)
def test_what_is_no_article(http: Client, article: object, pointers: list[str]) -> None:
    details = assert_invalid(post(http, json.dumps(article)), *pointers)
    assert not [detail for detail in details if "Value error" in detail or "Input should" in detail]


def test_lengths_are_named(http: Client) -> None:
    (detail,) = assert_invalid(post(http, '{"body": "' + "é" * 200_001 + '"}'), "#/body")
    assert "200001" in detail
    assert "200000" in detail


def test_the_largest_body_is_taken(http: Client) -> None:
    assert post(http, '{"body": "' + "é" * 200_000 + '"}').status_code == 202


def test_many_errors_make_a_bounded_answer(http: Client) -> None:
    response = http.post("/v1/articles", json={"body": "x", **{f"field{number}": 0 for number in range(5000)}})
    assert len(response.json["errors"]) == 100


@pytest.mark.parametrize("data", [b"", b" \n", b"a\x00b", b"\xef\xbb\xbf"])
def test_plain_text_must_be_text(http: Client, data: bytes) -> None:
    assert_invalid(post(http, data, "text/plain"), "#/body")


@pytest.mark.parametrize("data", [b"caf\xe9", b"\xff\xfeH\x00i\x00", b"cut off \xf0\x9f\x98"])
def test_plain_text_must_be_utf_8(http: Client, data: bytes) -> None:
    (detail,) = assert_invalid(post(http, data, "text/plain"), "#", status=400)
    assert "UTF-8" in detail


def test_the_language_of_plain_text_is_checked(http: Client) -> None:
    assert_invalid(post(http, "x", "text/plain", query_string="language=fr"), "?language")
    assert_invalid(post(http, "x", "text/plain", headers={"Content-Language": "ms, en"}), "Content-Language")
    header = {"Content-Language": "ms"}
    assert_invalid(post(http, "x", "text/plain", query_string="language=en", headers=header), "?language")


def test_json_states_its_language_itself(http: Client) -> None:
    assert_invalid(post(http, '{"body": "x"}', query_string="language=en"), "?language")


def test_unknown_parameters_are_named(http: Client) -> None:
    assert_invalid(post(http, '{"body": "x"}', query_string="lang=en&wait=3"), "?lang", "?wait")


@pytest.mark.parametrize(
    ("kind", "headers"),
    [
        (None, {}),
        ("", {}),
        ("application/x-www-form-urlencoded", {}),
        ("multipart/form-data; boundary=x", {}),
        ("application/xml", {}),
        ("text/markdown", {}),
        ("application/json-seq", {}),
        ("text/plain; charset=iso-8859-1", {}),
        ("application/json; charset=utf-16", {}),
        ("application/json", {"Content-Encoding": "gzip"}),
        ("text/plain", {"Content-Encoding": "br, identity"}),
    ],
)
def test_other_media_types(http: Client, kind: str | None, headers: dict[str, str]) -> None:
    response = post(http, b'{"body": "x"}', kind, headers=headers)
    assert_problem(response, 415)
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    taken = f"application/json, text/plain, text/html, {word}, application/vnd.iptc.ninjs+json"
    assert response.headers["Accept-Post"] == taken


@pytest.mark.parametrize(
    "kind", ["application/json; charset=utf-8", "APPLICATION/JSON", 'application/json; charset="UTF-8"']
)
def test_media_types_as_they_may_be_spelled(http: Client, kind: str) -> None:
    assert post(http, b'{"body": "x"}', kind, headers={"Content-Encoding": "identity"}).status_code == 202


def test_too_many_bytes(open_service: Callable[..., Client]) -> None:
    http = open_service(max_request_bytes=1000)
    problem = assert_problem(post(http, b"x" * 1001, "text/plain"), 413, "/problems/too-large")
    assert "1000 bytes" in problem["detail"]
    assert post(http, b"x" * 1000, "text/plain").status_code == 202


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
@pytest.mark.parametrize("kind", ["application/json", "text/plain"])
def test_no_bytes_are_a_fault_of_the_service(http: Client, kind: str, data: bytes) -> None:
    assert post(http, data, kind).status_code in (200, 202, 400, 422)


NESTED = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
FIELDS = ["headline", "body", "language", "source", "byline", "url", "published_at", "uri", "glossary", "other"]


@settings(
    max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(article=st.dictionaries(st.sampled_from(FIELDS), NESTED, max_size=4))
def test_every_refusal_points_into_the_input(http: Client, article: dict[str, object]) -> None:
    response = http.post("/v1/articles", json=article)
    if response.status_code in (200, 202):
        return
    assert response.status_code in (400, 422)
    for error in response.json["errors"]:
        first = error["pointer"].removeprefix("#").removeprefix("/").split("/")[0]
        assert first in {*article, "body", ""}
