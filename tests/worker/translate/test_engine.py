import math
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import ctranslate2
import pytest

from newsdesk.article import Language
from worker.translate.engine import MAX_SOURCE_TOKENS, Engine
from worker.translate.mends.typography import normalise
from worker.translate.packages import OpenPackage

Engines = Mapping[Language, Engine]
SENTENCES = [
    "The government will raise the minimum wage next year.",
    "Police arrested three men in Johor on Monday.",
    "He said the economy is strong.",
    "Is it true?",
]


def test_translates_in_both_directions(engines: Engines) -> None:
    (malay,) = engines[Language.EN].translate(["The government will raise the minimum wage next year."])
    (english,) = engines[Language.MS].translate(["Kerajaan akan menaikkan gaji minimum tahun depan."])
    assert {"kerajaan", "gaji", "tahun"} <= set(malay.text.lower().rstrip(".").split())
    assert {"government", "minimum", "wage"} <= set(english.text.lower().replace("wages", "wage").rstrip(".").split())
    assert 0 < malay.score <= 1 and not malay.truncated


def test_no_sentence_is_no_work(engines: Engines) -> None:
    assert engines[Language.EN].translate([]) == []


def test_gives_what_plain_ctranslate2_gives(engines: Engines, opened: Mapping[Language, OpenPackage]) -> None:
    package = opened[Language.EN]
    tokenizer: Any = package.argos.tokenizer
    processor = tokenizer.lazy_processor()
    plain = ctranslate2.Translator(str(package.directory / "model"), compute_type="int8", intra_threads=1)
    results = plain.translate_batch(processor.encode(SENTENCES, out_type=str), beam_size=2, replace_unknowns=True)
    wanted = [processor.decode(result.hypotheses[0]) for result in results]
    assert [hypothesis.text for hypothesis in engines[Language.EN].translate(SENTENCES)] == wanted


def test_the_batch_a_sentence_is_in_does_not_matter(opened: Mapping[Language, OpenPackage]) -> None:
    small, large = (Engine(opened[Language.EN], max_batch_tokens=size) for size in (20, 4096))
    sentences = SENTENCES * 3
    assert [h.text for h in small.translate(sentences)] == [h.text for h in large.translate(sentences)]


def test_underscores_survive(engines: Engines) -> None:
    (hypothesis,) = engines[Language.EN].translate(["The column _ is called a_b."])
    assert "_" in hypothesis.text


def test_a_long_sentence_is_translated_to_its_end(engines: Engines, opened: Mapping[Language, OpenPackage]) -> None:
    parts = [f"the minister met {number} people in the town" for number in range(101, 141)]
    sentence = "Yesterday " + ", and ".join(parts) + "."
    tokens = opened[Language.EN].argos.tokenizer.encode(normalise(sentence))
    assert len(tokens) > 2 * MAX_SOURCE_TOKENS
    (hypothesis,) = engines[Language.EN].translate([sentence])
    found = [number for number in range(101, 141) if str(number) in hypothesis.text]
    assert 140 in found
    assert len(found) > 35


def test_the_output_limit_is_reported(engines: Engines) -> None:
    hypotheses = engines[Language.EN].translate(["y" * 400, "He said so."])
    assert len(hypotheses) == 2
    assert not hypotheses[1].truncated
    assert hypotheses[0].truncated or len(hypotheses[0].text) < 2000


class Losing:
    """A translator whose likeliest output has lost its placeholders; the others are the real one's."""

    def __init__(self, real: ctranslate2.Translator) -> None:
        self.real = real

    def translate_batch(self, batch: list[list[str]], **options: Any) -> list[Any]:
        return [self.worse(promise.result()) for promise in self.real.translate_batch(batch, **options)]

    def worse(self, result: Any) -> Any:
        lost = [token for token in result.hypotheses[0] if not any(mark in token for mark in "⟦⟧")]
        worse = SimpleNamespace(hypotheses=[lost, *result.hypotheses], scores=[-0.1, *result.scores])
        return SimpleNamespace(result=lambda: worse, done=lambda: True)


def test_with_care_what_keeps_the_placeholders_is_preferred(
    opened: Mapping[Language, OpenPackage], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Engine(opened[Language.EN])
    sentences = ["The minister visited ⟦0⟧ on Monday.", "He said so."]
    kept, plain = engine.translate(sentences, careful=True)
    assert "⟦0⟧" in kept.text
    monkeypatch.setattr(engine, "_translator", Losing(engine._translator))
    again, other = engine.translate(sentences, careful=True)
    assert again == kept
    assert other.text == plain.text  # there is nothing to keep: the likeliest
    assert other.score == pytest.approx(math.exp(-0.1))


def test_waiting_is_told_how_far_it_is(engines: Engines) -> None:
    seen: list[int] = []
    sentences = [f"The minister said on Monday that {n} people were in the town hall." for n in range(200)]
    assert len(engines[Language.EN].translate(sentences, seen.append)) == 200
    assert seen == sorted(seen)
    assert seen and 0 <= seen[0] <= seen[-1] <= 200


class Cancelled(Exception):
    pass


def cancel(done: int) -> None:
    raise Cancelled


def test_waiting_may_stop_the_work_and_the_engine_goes_on(engines: Engines) -> None:
    engine = engines[Language.EN]
    expected = engine.translate(SENTENCES)
    many = [f"The minister said on Monday that {n} people were in the town hall." for n in range(3000)]
    with pytest.raises(Cancelled):
        engine.translate(many, cancel)
    assert engine.translate(SENTENCES) == expected
