"""Topics by linear models: thresholds, the two levels, and the models of this folder on stories of both languages."""

import io
from collections.abc import Mapping

import numpy as np
import pytest

from newsdesk.article import Language
from newsdesk.result import Topic
from newsdesk.topics import vocabulary
from worker.tag.topics import LinearClassifier

WEATHER, FORECAST, SPORT = "medtop:17000000", "medtop:20001128", "medtop:15000000"


def model(scores: Mapping[str, Mapping[str, float]], thresholds: Mapping[str, float], bias: float = -4.0) -> bytes:
    """A model file in which each word alone gives each topic this score, and the sigmoid changes nothing."""
    qcodes = list(thresholds)
    weights = np.array([[scores[word].get(qcode, 0.0) - bias for qcode in qcodes] for word in scores])
    content = io.BytesIO()
    np.savez_compressed(
        content,
        terms=np.frombuffer("\n".join(scores).encode(), np.uint8),
        qcodes=np.frombuffer("\n".join(qcodes).encode(), np.uint8),
        weights=np.round(weights * 10).astype(np.int8),
        scales=np.full(len(qcodes), 0.1, np.float32),
        biases=np.full(len(qcodes), bias, np.float32),
        idf=np.ones(len(scores), np.float32),
        slopes=np.ones(len(qcodes), np.float32),
        intercepts=np.zeros(len(qcodes), np.float32),
        thresholds=np.array(list(thresholds.values()), np.float32),
    )
    return content.getvalue()


RAIN = model(
    {"hujan": {WEATHER: 2.0, FORECAST: -4.0, SPORT: -4.0}, "ramalan": {WEATHER: -1.0, FORECAST: 1.0, SPORT: -4.0}},
    {WEATHER: 0.6, FORECAST: 0.6, SPORT: 0.6},
)


def confidences(topics: object) -> dict[str, float]:
    assert isinstance(topics, list)
    assert all(isinstance(topic, Topic) for topic in topics)
    return {topic.qcode: round(topic.confidence, 2) for topic in topics}


def classify(text: str, content: bytes = RAIN, headline: str | None = None) -> dict[str, float]:
    return confidences(LinearClassifier({Language.MS: content}).classify(headline, text, Language.MS))


def test_a_topic_above_its_threshold_is_named_with_its_probability() -> None:
    assert classify("Hujan.") == {WEATHER: 0.88}


def test_nothing_is_forced_on_a_text_that_says_nothing_known() -> None:
    assert classify("Lorem ipsum.") == {}
    assert classify("") == {}
    assert classify("1234 !!!") == {}


def test_the_second_level_brings_the_first_at_least_as_sure_as_itself() -> None:
    assert classify("Ramalan.") == {WEATHER: 0.73, FORECAST: 0.73}
    topics = LinearClassifier({Language.MS: RAIN}).classify(None, "Ramalan.", Language.MS)
    assert [topic.qcode for topic in topics] == [WEATHER, FORECAST]


def test_each_topic_has_its_own_threshold() -> None:
    words = {"hujan": {WEATHER: 1.0, SPORT: 1.0}}
    assert classify("hujan", model(words, {WEATHER: 0.7, SPORT: 0.8})) == {WEATHER: 0.73}


def test_the_headline_weighs_more_than_the_lead_and_the_lead_more_than_the_end() -> None:
    words = {"gol": {SPORT: 3.0, WEATHER: -3.0}, "ribut": {SPORT: -3.0, WEATHER: 3.0}}
    even = model(words, {SPORT: 0.0, WEATHER: 0.0})

    def lead_of_sport(headline: str | None, body: str) -> float:
        found = classify(body, even, headline)
        return found[SPORT] - found[WEATHER]

    assert lead_of_sport(None, "gol ribut") == pytest.approx(0)
    assert lead_of_sport("gol", "ribut") > 0.1
    assert lead_of_sport(None, f"gol {'dan ' * 200} ribut") > 0.1


def test_the_surest_topic_comes_first() -> None:
    topics = LinearClassifier({Language.EN: model({"rain": {SPORT: 1.0, WEATHER: 3.0}}, {SPORT: 0.5, WEATHER: 0.5})})
    assert [topic.qcode for topic in topics.classify("Rain", "", Language.EN)] == [WEATHER, SPORT]


def test_names_are_those_of_the_vocabulary() -> None:
    (topic,) = LinearClassifier({Language.MS: RAIN}).classify(None, "hujan", Language.MS)
    assert topic.name == vocabulary()[WEATHER].name


def test_a_model_with_pickled_content_is_refused() -> None:
    content = io.BytesIO()
    np.savez(content, terms=np.array([object()], dtype=object))
    with pytest.raises(ValueError, match="allow_pickle"):
        LinearClassifier({Language.MS: content.getvalue()})
