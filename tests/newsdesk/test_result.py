import math
from typing import Any

import pytest
from pydantic import ValidationError

from newsdesk.result import Flag, Quality, Result, SegmentPair, Span
from tests.newsdesk.examples import result


def test_it_works() -> None:
    assert Result.model_validate_json(result().model_dump_json()) == result()


@pytest.mark.parametrize("score", [-0.01, 1.01, math.nan, math.inf])
def test_scores_are_probabilities(score: float) -> None:
    with pytest.raises(ValidationError):
        Quality(score=score)


def test_no_model_means_no_score() -> None:
    assert Quality(score=None).model_dump(mode="json") == {"score": None, "flags": []}


@pytest.mark.parametrize("span", [{"start": -1, "end": 2}, {"start": 0, "end": -1}, {"field": "byline"}, {"extra": 1}])
def test_spans_lie_in_a_text(span: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Span.model_validate({"field": "body", "start": 0, "end": 1} | span)


def test_flags_go_out_as_words() -> None:
    span = Span(field="body", start=0, end=4)
    pair = SegmentPair(source=span, target=span, score=0.5, flags=(Flag.NUMBER_MISMATCH,))

    assert pair.model_dump(mode="json")["flags"] == ["number_mismatch"]


def test_a_result_kept_before_entities_had_mentions_in_the_translation_still_loads() -> None:
    kept = result().model_dump(mode="json")
    for entity in kept["tags"]["entities"]:
        del entity["translation_mentions"]
    assert [entity.translation_mentions for entity in Result.model_validate(kept).tags.entities] == [()]


def test_a_result_kept_before_segments_had_an_origin_still_loads() -> None:
    kept = result().model_dump(mode="json")
    for segment in kept["translation"]["segments"]:
        del segment["origin"], segment["correction"]
    assert Result.model_validate(kept) == result()


def test_quality_weighs_scores_by_the_length_of_the_source() -> None:
    def pair(length: int, score: float | None, *flags: Flag) -> SegmentPair:
        span = Span(field="body", start=0, end=length)
        return SegmentPair(source=span, target=Span(field="body", start=0, end=1), score=score, flags=flags)

    pairs = [pair(30, 0.9, Flag.TRUNCATED), pair(10, 0.5, Flag.REPETITION, Flag.TRUNCATED), pair(500, None)]
    assert Quality.of(pairs) == Quality(score=0.8, flags=(Flag.REPETITION, Flag.TRUNCATED))
    assert Quality.of(pairs[2:]) == Quality(score=None)
