"""A corrected translation: exact spans, nothing else touched, and the way back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.article import Article, Language, TextField
from newsdesk.corrections import Edit, corrected, edits_in
from newsdesk.result import (
    Entity,
    Flag,
    ModelUsed,
    Names,
    Origin,
    Quality,
    Result,
    SegmentPair,
    Span,
    Tags,
    Translation,
)

NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)
NAMES = ("Selangor", "Kuala Lumpur", "Lumpur", "Sabah")


@dataclass(frozen=True)
class Line:
    """A sentence, its translation, and what stands behind both."""

    source: str
    target: str
    gap: str = " "


def lay_out(lines: Sequence[Line], field: TextField) -> tuple[str, str, list[SegmentPair]]:
    source, target, pairs = "", "", []
    for line in lines:
        pairs.append(
            SegmentPair(
                source=Span(field=field, start=len(source), end=len(source) + len(line.source)),
                target=Span(field=field, start=len(target), end=len(target) + len(line.target)),
                score=0.8,
                flags=(Flag.NUMBER_MISMATCH,) if "1" in line.source else (),
            )
        )
        source, target = source + line.source + line.gap, target + line.target + line.gap
    return source, target, pairs


def found(text: str, name: str, field: TextField) -> list[Span]:
    spans, start = [], text.find(name)
    while start >= 0:
        spans.append(Span(field=field, start=start, end=start + len(name)))
        start = text.find(name, start + len(name))
    return spans


def worked(body: Sequence[Line], headline: Line | None = None, names: Sequence[str] = ()) -> tuple[Article, Result]:
    """An article of these lines and what a worker might have made of it; `names` are the same in both languages."""
    source, target, pairs = lay_out(body, "body")
    over, under, first = lay_out([headline], "headline") if headline else (None, None, [])
    segments = (*first, *pairs)
    translation = Translation(
        language=Language.MS,
        headline=under,
        body=target,
        segments=segments,
        quality=Quality.of(segments),
        model=ModelUsed(package="by hand", version="1", sha256="0" * 64),
    )
    entities = tuple(
        Entity(
            type="place",
            name=name,
            names=Names(en=name, ms=name),
            mentions=(*found(over or "", name, "headline"), *found(source, name, "body")),
            translation_mentions=(*found(under or "", name, "headline"), *found(target, name, "body")),
        )
        for name in names
    )
    article = Article.model_construct(headline=over, body=source)
    return article, Result(language=Language.EN, translation=translation, tags=Tags(entities=entities))


def texts(translation: Translation) -> dict[TextField, str]:
    return {"headline": translation.headline or "", "body": translation.body}


def cut(translation: Translation, span: Span) -> str:
    return texts(translation)[span.field][span.start : span.end]


def outside(translation: Translation) -> list[str]:
    """What stands between the segments, in order."""
    gaps = []
    for field, text in texts(translation).items():
        cursor = 0
        for pair in translation.segments:
            if pair.target.field == field:
                assert cursor <= pair.target.start <= pair.target.end <= len(text)
                gaps.append(text[cursor : pair.target.start])
                cursor = pair.target.end
        gaps.append(text[cursor:])
    return gaps


def edit(text: str, by: str | None = None) -> Edit:
    return Edit(text, by, NOON)


BODY = (
    Line("Rain fell in Selangor.", "Hujan turun di Selangor.", "\n\n"),
    Line("It cost RM1 million.", "Kosnya RM2 juta."),
    Line("Sabah stayed dry.", "Sabah kekal kering.", "\n"),
)


def test_it_works() -> None:
    article, original = worked(BODY, names=("Selangor", "Sabah"))

    result = corrected(article, original, {1: edit("Kosnya RM1 juta 🇲🇾.", "Aminah")})

    translation = result.translation
    assert translation.body == "Hujan turun di Selangor.\n\nKosnya RM1 juta 🇲🇾. Sabah kekal kering.\n"
    assert [cut(translation, pair.target) for pair in translation.segments] == [
        "Hujan turun di Selangor.",
        "Kosnya RM1 juta 🇲🇾.",
        "Sabah kekal kering.",
    ]
    pair = translation.segments[1]
    assert (pair.score, pair.flags, pair.origin) == (None, (), Origin.HUMAN)
    assert pair.correction is not None
    assert (pair.correction.by, pair.correction.at, pair.correction.replaced) == ("Aminah", NOON, "Kosnya RM2 juta.")
    assert translation.quality == Quality(score=0.8, flags=())
    assert [[cut(translation, span) for span in entity.translation_mentions] for entity in result.tags.entities] == [
        ["Selangor"],
        ["Sabah"],
    ]


def test_a_headline_is_corrected_apart_from_the_body() -> None:
    article, original = worked(BODY, headline=Line("Rain in Sabah", "Hujan di Sabah", ""), names=("Sabah",))

    result = corrected(article, original, {0: edit("Hujan lebat di Sabah")})

    assert result.translation.headline == "Hujan lebat di Sabah"
    assert result.translation.body == original.translation.body
    assert result.tags.entities[0].translation_mentions[0] == Span(field="headline", start=15, end=20)


def test_names_in_the_corrected_text_are_sought_as_whole_words() -> None:
    article, original = worked(BODY, names=("Selangor", "Sabah"))

    texts_of = []
    for text in (
        "Orang Selangor-Perak basah.",
        "Selangorian basah.",
        "Di selangor hujan.",
        "Hujan di Sabah, Selangor.",
    ):
        result = corrected(article, original, {0: edit(text)})
        first, second = result.tags.entities
        texts_of.append([cut(result.translation, span) for span in first.translation_mentions])
        # Sabah is no name of the first sentence's source.
        assert [cut(result.translation, span) for span in second.translation_mentions] == ["Sabah"]
        assert second.translation_mentions[0].start > len(text)

    assert texts_of == [[], [], [], ["Selangor"]]


def test_a_name_is_found_under_its_other_names_and_the_longer_one_wins() -> None:
    article, original = worked([Line("KL and Lumpur agreed.", "KL dan Lumpur bersetuju.")])
    places = (
        Entity(
            type="place",
            name="KL",
            names=Names(en="Kuala Lumpur City", ms="Bandar Kuala Lumpur"),
            mentions=(Span(field="body", start=0, end=2),),
            translation_mentions=(Span(field="body", start=0, end=2),),
        ),
        Entity(
            type="place",
            name="Lumpur",
            names=Names(en="Lumpur", ms="Lumpur"),
            mentions=(Span(field="body", start=7, end=13),),
        ),
    )
    original = original.model_copy(update={"tags": Tags(entities=places)})

    result = corrected(article, original, {0: edit("Lumpur, KL dan Bandar  Kuala Lumpur bersetuju.")})

    assert [
        [cut(result.translation, span) for span in entity.translation_mentions] for entity in result.tags.entities
    ] == [["KL", "Bandar  Kuala Lumpur"], ["Lumpur"]]


def test_without_scores_there_is_no_quality_score() -> None:
    article, original = worked(BODY[:1])

    assert corrected(article, original, {0: edit("Hujan.")}).translation.quality == Quality(score=None)


def test_a_remembered_segment_that_is_corrected_comes_back_as_it_was() -> None:
    article, original = worked(BODY)
    remembered = original.translation.segments[0].model_copy(update={"origin": Origin.MEMORY, "score": None})
    segments = (remembered, *original.translation.segments[1:])
    original = original.model_copy(
        update={"translation": original.translation.model_copy(update={"segments": segments})}
    )

    result = corrected(article, original, {0: edit("Hujan.")})
    assert result.translation.segments[0].origin is Origin.HUMAN

    assert corrected(article, original, {}) == original


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_corrections_of_a_result_can_be_read_from_it(count: int) -> None:
    article, original = worked(BODY)
    edits = {number: edit(f"Ayat {number}.", "Aminah") for number in range(count)}

    assert edits_in(corrected(article, original, edits)) == edits


words = st.text(st.sampled_from("ab é🇲\u0301一"), min_size=1, max_size=8) | st.sampled_from(NAMES)
sentences = st.lists(words, min_size=1, max_size=5).map(" ".join)
lines = st.builds(Line, sentences, sentences, st.sampled_from([" ", "\n", "\r\n\r\n", "\n- ", ""]))
changes = st.lists(st.tuples(st.integers(0, 5), st.none() | sentences), max_size=8)


@settings(deadline=None)
@given(st.lists(lines, min_size=1, max_size=6), st.none() | lines, changes)
def test_any_sequence_of_corrections_and_take_backs_is_exact(
    body: list[Line], headline: Line | None, changes: list[tuple[int, str | None]]
) -> None:
    article, original = worked(body, headline, NAMES)
    result, expected = original, [cut(original.translation, pair.target) for pair in original.translation.segments]
    first = list(expected)
    for place, text in changes:
        number = place % len(expected)
        edits = edits_in(result)
        edits.pop(number, None)
        if text is not None:
            edits[number] = edit(text)
        result = corrected(article, original, edits)
        expected[number] = first[number] if text is None else text

        translation = result.translation
        assert [cut(translation, pair.target) for pair in translation.segments] == expected
        assert outside(translation) == outside(original.translation)
        assert (translation.headline is None) == (headline is None)
        assert_mentions_are_exact(original, result)
        assert translation.quality == Quality.of(translation.segments)
        for before, after in zip(original.translation.segments, translation.segments, strict=True):
            assert before.source == after.source
            if after.origin is not Origin.HUMAN:
                assert after == before.model_copy(update={"target": after.target})

    assert corrected(article, original, {}) == original


def assert_mentions_are_exact(original: Result, result: Result) -> None:
    """Each names its entity, none lies over another, and those outside corrected segments are still there."""
    taken: set[tuple[str, int]] = set()
    changed = edits_in(result)
    for entity, before in zip(result.tags.entities, original.tags.entities, strict=True):
        assert entity.mentions == before.mentions
        for span in entity.translation_mentions:
            assert cut(result.translation, span) == entity.name
            places = {(span.field, place) for place in range(span.start, span.end)}
            assert len(places) == len(entity.name)
        if entity.name == "Lumpur":  # lies in a longer name, which the lay-out does not heed
            continue
        for span in entity.translation_mentions:
            places = {(span.field, place) for place in range(span.start, span.end)}
            assert not places & taken
            taken |= places
        assert kept(result, entity, changed) == kept(original, before, changed)


def kept(result: Result, entity: Entity, changed: dict[int, Edit]) -> list[tuple[int, int]]:
    """(segment, place in it) of the mentions in segments that are not corrected."""
    return [
        (number, span.start - pair.target.start)
        for number, pair in enumerate(result.translation.segments)
        for span in entity.translation_mentions
        if number not in changed
        and span.field == pair.target.field
        and pair.target.start <= span.start
        and span.end <= pair.target.end
    ]
