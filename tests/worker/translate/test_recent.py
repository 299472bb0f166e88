"""What was translated lately is not translated again, and is the same."""

from collections.abc import Callable, Mapping, Sequence

import pytest

from newsdesk.article import Language
from worker.translate.engine import Engine, Hypothesis
from worker.translate.recent import RecentTranslations

SENTENCES = ["Police arrested three men in Johor on Monday.", "It rained all day.", "He said the economy is strong."]


class CountingEngine:
    """Gives each sentence in capitals, and remembers for what it was called."""

    def __init__(self) -> None:
        self.calls: list[tuple[list[str], bool]] = []

    def translate(
        self, sentences: Sequence[str], on_wait: Callable[[int], None] | None = None, *, careful: bool = False
    ) -> list[Hypothesis]:
        self.calls.append((list(sentences), careful))
        if on_wait:
            on_wait(len(sentences))
        return [Hypothesis(sentence.upper() + "!" * careful, 0.5, False) for sentence in sentences]


@pytest.fixture
def engine() -> CountingEngine:
    return CountingEngine()


def texts(recent: RecentTranslations, *sentences: str, careful: bool = False) -> list[str]:
    return [hypothesis.text for hypothesis in recent.translate(sentences, careful=careful)]


def test_gives_what_the_engine_gives(engines: Mapping[Language, Engine]) -> None:
    plain = engines[Language.EN]
    recent = RecentTranslations(plain)
    wanted = plain.translate(SENTENCES)
    for asked in (SENTENCES[:2], SENTENCES):
        for found, one in zip(recent.translate(asked), wanted[: len(asked)], strict=True):
            assert (found.text, found.truncated) == (one.text, one.truncated)
            assert found.score == pytest.approx(one.score, abs=1e-4)  # other sentences in its batch move it a little
    assert (recent.asked, recent.found) == (5, 2)


def test_only_what_is_new_is_translated_and_once(engine: CountingEngine) -> None:
    recent = RecentTranslations(engine)
    assert texts(recent, "a", "b", "a") == ["A", "B", "A"]
    assert texts(recent, "b", "c", "b", "c") == ["B", "C", "B", "C"]
    assert texts(recent, "c", "a") == ["C", "A"]
    assert engine.calls == [(["a", "b"], False), (["c"], False)]


def test_careful_translations_are_others(engine: CountingEngine) -> None:
    recent = RecentTranslations(engine)
    assert texts(recent, "a") == ["A"]
    assert texts(recent, "a", careful=True) == ["A!"]
    assert texts(recent, "a") == ["A"]
    assert len(engine.calls) == 2


def test_the_sentence_not_seen_for_longest_is_forgotten(engine: CountingEngine) -> None:
    recent = RecentTranslations(engine, capacity=2)
    texts(recent, "a", "b")
    texts(recent, "a")
    texts(recent, "c")
    texts(recent, "a")
    assert len(engine.calls) == 2
    texts(recent, "b")
    assert engine.calls[-1] == (["b"], False)


def test_more_sentences_than_it_holds_are_no_problem(engine: CountingEngine) -> None:
    assert texts(RecentTranslations(engine, capacity=1), "a", "b", "a") == ["A", "B", "A"]


def test_progress_counts_what_was_known(engine: CountingEngine) -> None:
    recent = RecentTranslations(engine)
    seen: list[int] = []
    recent.translate(["a", "b"], seen.append)
    recent.translate(["a", "b", "c"], seen.append)
    assert seen == [2, 3]


def test_nothing_is_kept_of_a_call_that_was_stopped(engine: CountingEngine) -> None:
    recent = RecentTranslations(engine)

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        recent.translate(["a"], stop)
    assert texts(recent, "a") == ["A"]
    assert len(engine.calls) == 2
