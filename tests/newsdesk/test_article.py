import hashlib
import json
import unicodedata
from datetime import timedelta, timezone
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from newsdesk.article import (
    MAX_BODY_CHARACTERS,
    MAX_GLOSSARY_ENTRIES,
    MAX_HEADLINE_CHARACTERS,
    Article,
    Language,
    opening,
)

EVERY_FIELD: dict[str, Any] = {
    "headline": "Banjir di Kelantan",
    "body": "KOTA BHARU, 3 Jan (Bernama) -- Air surut.\r\n\r\nHujan berhenti.",
    "language": "ms",
    "source": "Bernama",
    "byline": "Siti binti Ali",
    "url": "https://example.com/berita?id=1",
    "published_at": "2021-10-28T08:30:00.250000+08:00",
    "uri": "urn:example:1",
    "glossary": {"Menteri Besar": "Menteri Besar", "banjir kilat": "flash flood"},
}
ONE_LINE_FIELDS = ["headline", "source", "byline", "uri"]

any_text = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60).filter(
    lambda text: any(not one.isspace() and unicodedata.category(one) != "Cf" for one in text)
)
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
articles = st.builds(
    Article,
    headline=st.none() | any_text,
    body=any_text,
    language=st.none() | st.sampled_from(Language),
    source=st.none() | any_text,
    uri=st.none() | any_text,
    published_at=st.none() | st.datetimes(timezones=offsets),
    glossary=st.dictionaries(any_text, any_text, max_size=3),
)


def _refused(**fields: Any) -> list[Any]:
    with pytest.raises(ValidationError) as raised:
        Article.model_validate({"body": "Text."} | fields)
    return raised.value.errors()


def test_it_works() -> None:
    article = Article.model_validate_json(json.dumps(EVERY_FIELD))

    assert article.model_dump(mode="json") == EVERY_FIELD
    assert Article(body="Text.").model_dump(exclude_defaults=True) == {"body": "Text."}


def test_languages_are_each_others_other() -> None:
    assert [language.other for language in Language] == [Language.EN, Language.MS]


def test_an_article_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        Article(body="Text.").body = "Other."  # type: ignore[misc]


@pytest.mark.parametrize(
    ("field", "most"),
    [("body", MAX_BODY_CHARACTERS), ("headline", MAX_HEADLINE_CHARACTERS), ("source", 200), ("byline", 200)],
)
def test_lengths_are_counted_in_code_points(field: str, most: int) -> None:
    assert Article.model_validate({"body": "Text.", field: "\U0001f327" * most})
    (error,) = _refused(**{field: "x" * (most + 1)})
    assert (error["loc"], error["type"]) == ((field,), "string_too_long")


@pytest.mark.parametrize("field", [*ONE_LINE_FIELDS, "body"])
@pytest.mark.parametrize("text", ["", " ", "\t", "\u00a0\u2003", "\u3000"])
def test_blank_text_is_refused(field: str, text: str) -> None:
    (error,) = _refused(**{field: text})

    assert error["loc"] == (field,)


@pytest.mark.parametrize("body", ["\r\n\n\t ", "\u200b", "\ufeff", " \u2060\n\u200e\u00ad"])
def test_body_in_which_nothing_is_seen_is_refused(body: str) -> None:
    assert "must contain text" in _refused(body=body)[0]["msg"]
    Article(body=f"{body}.")


def test_a_headline_in_which_nothing_is_seen_is_refused() -> None:
    assert "must contain text" in _refused(body="Hello.", headline="\u200b")[0]["msg"]


def test_lines_are_counted_whatever_ends_them() -> None:
    for line_break in ("\n", "\r\n", "\r", "\u2028"):
        Article(body=f"a{line_break}" * 10_000)
        with pytest.raises(ValidationError, match="has 10001 lines; at most 10000 are allowed"):
            Article(body=f"a{line_break}" * 10_001)


def test_body_must_be_there() -> None:
    with pytest.raises(ValidationError, match="Field required"):
        Article.model_validate({"headline": "Only a headline"})


CONTROLS = [chr(code) for code in [*range(32), *range(127, 160)] if chr(code) not in "\t\n\r"]


@pytest.mark.parametrize("field", [*ONE_LINE_FIELDS, "body"])
def test_every_control_character_is_refused_with_its_place(field: str) -> None:
    for character in CONTROLS:
        (error,) = _refused(**{field: f"ab{character}c"})

        assert error["loc"] == (field,)
        assert f"control character U+{ord(character):04X} at position 2" in error["msg"]


@pytest.mark.parametrize("field", [*ONE_LINE_FIELDS, "body"])
@pytest.mark.parametrize("surrogate", ["\ud800", "\udbff", "\udc00", "\udfff"])
def test_lone_surrogates_are_refused_with_their_place(field: str, surrogate: str) -> None:
    (error,) = _refused(**{field: f"ab{surrogate}c"})

    assert error["loc"] == (field,)
    assert f"lone surrogate U+{ord(surrogate):04X} at position 2" in error["msg"]


@pytest.mark.parametrize("glossary", [{"a\ud800": "b"}, {"a": "b\ud800"}])
def test_lone_surrogates_in_the_glossary_are_refused(glossary: dict[str, str]) -> None:
    (error,) = _refused(glossary=glossary)

    assert error["loc"][0] == "glossary"
    assert "lone surrogate U+D800 at position 1" in error["msg"]


def test_lone_surrogates_in_json_are_refused() -> None:
    for text in ('{"body": "ab\\ud800c"}', '{"body": "ab\\udc00"}', '{"body": "x", "glossary": {"\\ud800": "y"}}'):
        with pytest.raises(ValidationError):
            Article.model_validate_json(text)
        with pytest.raises(ValidationError, match="lone surrogate"):
            Article.model_validate(json.loads(text))


def test_surrogate_pairs_in_json_are_one_character() -> None:
    assert Article.model_validate_json('{"body": "\\ud83c\\udf27"}').body == "\U0001f327"


@pytest.mark.parametrize("field", ONE_LINE_FIELDS)
@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n"])
def test_one_line_fields_are_one_line(field: str, line_break: str) -> None:
    (error,) = _refused(**{field: f"first{line_break}second"})

    assert (error["loc"], "single line" in error["msg"]) == ((field,), True)


def test_body_may_have_tabs_and_any_line_breaks() -> None:
    body = "one\r\ntwo\n\n\tthree\rfour\n"

    assert Article(body=body).body == body


@given(articles)
def test_text_is_kept_to_the_letter_through_json(article: Article) -> None:
    assert Article.model_validate_json(article.model_dump_json(exclude_defaults=True)) == article
    assert Article.model_validate_json(article.model_dump_json()) == article


def test_neither_normalised_nor_stripped() -> None:
    text = unicodedata.normalize("NFD", "  Café  \ufb01nal ½ \u200b\u202e\ufeff \u2028 ")

    assert Article(body=text, source=text).model_dump(exclude_defaults=True) == {"body": text, "source": text}


@pytest.mark.parametrize(
    "url", ["HTTP://EXAMPLE.com:80/a/../b", "http://example.com", "https://contoh.my/é?q=ü", "http://bücher.example/"]
)
def test_a_url_is_kept_as_it_was_sent(url: str) -> None:
    article = Article.model_validate({"body": "Text.", "url": url})

    assert article.url == url
    assert Article.model_validate_json(article.model_dump_json(exclude_defaults=True)) == article


def test_glossary_limits() -> None:
    terms = {f"term {number}": "x" for number in range(MAX_GLOSSARY_ENTRIES + 1)}
    assert _refused(glossary=terms)[0]["type"] == "too_long"
    del terms["term 0"]
    assert len(Article(body="Text.", glossary=terms).glossary) == MAX_GLOSSARY_ENTRIES


@pytest.mark.parametrize("bad", ["", " ", "x" * 201, "two\nlines", "nul\0"])
def test_glossary_terms_are_lines(bad: str) -> None:
    assert _refused(glossary={bad: "x"})[0]["loc"][0] == "glossary"
    assert _refused(glossary={"x": bad})[0]["loc"] == ("glossary", "x")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("language", "id"),
        ("language", "MS"),
        ("url", "javascript:alert(1)"),
        ("url", "example.com"),
        ("url", "http://example.com/a b"),
        ("url", "http://example.com\n"),
        ("url", "http:///example.com"),
        ("url", "http://example.com/" + "a" * 2083),
        ("published_at", "2021-10-28T08:30:00"),
        ("published_at", "yesterday"),
        ("headline", 7),
        ("body", None),
        ("body", ["Text."]),
        ("glossary", [["a", "b"]]),
        ("title", "unknown field"),
        ("digest", "unknown field"),
    ],
)
def test_what_is_no_article_is_refused(field: str, value: object) -> None:
    assert _refused(**{field: value})[0]["loc"][0] == field


def test_digest_is_the_sha256_of_canonical_json() -> None:
    canonical = '{"body": "Café.", "language": "ms"}'.encode()

    assert Article(language=Language.MS, body="Café.").digest == hashlib.sha256(canonical).hexdigest()


@given(st.permutations(list(EVERY_FIELD)))
def test_digest_does_not_depend_on_the_order_of_fields(order: list[str]) -> None:
    shuffled = Article.model_validate({name: EVERY_FIELD[name] for name in order})
    turned = Article.model_validate(EVERY_FIELD | {"glossary": dict(reversed(EVERY_FIELD["glossary"].items()))})

    assert shuffled.digest == turned.digest == Article.model_validate(EVERY_FIELD).digest


@pytest.mark.parametrize("field", EVERY_FIELD)
def test_digest_depends_on_every_field(field: str) -> None:
    others = {
        "language": "en",
        "url": "https://example.com/",
        "published_at": "2021-10-29T08:30:00+08:00",
        "glossary": {"banjir kilat": "Menteri Besar", "Menteri Besar": "flash flood"},
    }
    changed = Article.model_validate(EVERY_FIELD | {field: others.get(field, "Lain")})

    assert changed.digest != Article.model_validate(EVERY_FIELD).digest


def test_a_time_may_be_written_in_small_letters() -> None:
    small, usual = (
        Article(body="Text.", published_at=time) for time in ("2021-10-28t00:30:00z", "2021-10-28T00:30:00Z")
    )
    assert small.published_at == usual.published_at


def test_digest_does_not_depend_on_defaults_being_spelt_out() -> None:
    assert Article(body="Text.", headline=None, glossary={}).digest == Article(body="Text.").digest


def test_digest_tells_field_borders_and_normal_forms_apart() -> None:
    assert Article(body="ab", headline="c").digest != Article(body="a", headline="bc").digest
    assert Article(body="caf\u00e9").digest != Article(body="cafe\u0301").digest


@given(articles, articles)
def test_digests_are_equal_where_articles_are(one: Article, other: Article) -> None:
    copy = Article.model_validate_json(one.model_dump_json())
    assert copy.digest == one.digest
    assume(one.model_dump(mode="json") != other.model_dump(mode="json"))
    assert one.digest != other.digest


@pytest.mark.parametrize(
    ("body", "begins"),
    [
        ("One line.", "One line."),
        ("  Two \n\n\tlines. ", "Two lines."),
        ("x" * 140, "x" * 140),
        ("x" * 141, "x" * 140 + "…"),
        ("word " * 28, "word " * 27 + "word"),
        ("word " * 29, "word " * 27 + "word…"),
        ("x" * 135 + " whole words", "x" * 135 + "…"),
        ("x" * 134 + " whole words", "x" * 134 + " whole…"),
        ("\u2028para\u2029graph", "para graph"),
    ],
)
def test_an_opening_has_whole_words_on_one_line(body: str, begins: str) -> None:
    assert opening(body) == begins


@given(st.text(alphabet="ab \n\u00a0\u3000é", max_size=400).filter(str.strip))
def test_an_opening_is_how_the_body_begins(body: str) -> None:
    begins = opening(body)
    assert 0 < len(begins) <= 141
    assert " ".join(body.split()).startswith(begins.removesuffix("…"))
    assert begins.endswith("…") == (len(" ".join(body.split())) > 140)


@pytest.mark.parametrize(
    ("headline", "body", "words"),
    [(None, "one", 1), ("Two words", " three\nmore\u3000words ", 5), ("A-b", "can't 3.2 –", 4)],
)
def test_words_are_what_white_space_separates(headline: str | None, body: str, words: int) -> None:
    assert Article(headline=headline, body=body).words == words
