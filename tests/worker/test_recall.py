"""What people corrected comes back in later articles, before any model is asked."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import pytest

from newsdesk.article import Article, Language
from newsdesk.corrections import Remembered
from newsdesk.record import Progress
from newsdesk.result import Origin, Result
from tests.worker.test_pipeline import ENGLISH, sources, targets
from worker.pipeline import Pipeline
from worker.without_model import Recall

NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)
FIRST, SECOND = "The minister said the bridge would open in June.", "It cost RM3.2 million."
LINE = "SINGAPORE, Oct 28 (Bernama) --"


def remembering(texts: Mapping[str, str]) -> Recall:
    def recall(language: Language, sentences: Sequence[str]) -> list[Remembered | None]:
        assert language is Language.EN
        return [
            Remembered(source=one, text=texts[one], by="Aminah", at=NOON, article="an-id") if one in texts else None
            for one in sentences
        ]

    return recall


def run(pipeline: Pipeline, texts: Mapping[str, str], **fields: object) -> Result:
    return pipeline.run(Article.model_validate(fields), lambda progress: None, remembering(texts))


def origins(result: Result) -> list[Origin]:
    return [pair.origin for pair in result.translation.segments]


def test_it_works(pipeline: Pipeline) -> None:
    result = run(pipeline, {SECOND: "Belanjanya RM3.2 juta."}, body=ENGLISH)
    without = pipeline.run(Article(body=ENGLISH), lambda progress: None)

    assert targets(result) == [targets(without)[0], "Belanjanya RM3.2 juta."]
    assert origins(result) == [Origin.MODEL, Origin.MEMORY]
    assert result.translation.segments[0] == without.translation.segments[0]
    remembered = result.translation.segments[1]
    assert (remembered.score, remembered.flags) == (None, ())
    assert remembered.correction is not None
    assert (remembered.correction.by, remembered.correction.at) == ("Aminah", NOON)
    assert remembered.correction.replaced is None
    assert result.translation.quality.score == without.translation.segments[0].score


def test_an_article_of_remembered_sentences_needs_no_model(pipeline: Pipeline) -> None:
    result = run(pipeline, {FIRST: "Satu.", SECOND: "Dua."}, headline=FIRST, body=f"{ENGLISH}\n\n{FIRST}")

    assert targets(result) == ["Satu.", "Satu.", "Dua.", "Satu."]
    assert set(origins(result)) == {Origin.MEMORY}
    assert result.translation.quality.score is None


def test_what_no_model_made_says_so(pipeline: Pipeline) -> None:
    malay = "Kerajaan akan membina tiga buah sekolah baharu di Sabah pada tahun depan, kata menteri semalam."
    article = Article(body=f"By Sun Petaling\n\n{LINE} {ENGLISH}\n\n{malay}\n\n– Bernama", language=Language.EN)
    result = pipeline.run(article, lambda progress: None)

    found = dict(zip(sources(article, result), origins(result), strict=True))
    assert {source for source, origin in found.items() if origin is Origin.MODEL} == {FIRST, SECOND}
    assert {origin for source, origin in found.items() if source not in (FIRST, SECOND)} == {Origin.RULE}


def test_a_person_counts_more_than_a_rule(pipeline: Pipeline) -> None:
    result = run(pipeline, {LINE: "SINGAPURA, 28 Oktober (Bernama) –"}, body=f"{LINE} {ENGLISH}")

    assert targets(result)[0] == "SINGAPURA, 28 Oktober (Bernama) –"
    assert origins(result)[0] is Origin.MEMORY


def test_names_are_found_in_a_remembered_sentence(pipeline: Pipeline) -> None:
    sentence = "Singapore helped the farmers of the north."
    result = run(pipeline, {sentence: "Petani di utara dibantu Singapura."}, body=f"{FIRST} {sentence}")

    entity = next(one for one in result.tags.entities if one.id == "place:singapore")
    (mention,) = entity.translation_mentions
    assert result.translation.body[mention.start : mention.end] == "Singapura"


@pytest.mark.parametrize(("term", "origin"), [("bridge", Origin.MODEL), ("tunnel", Origin.MEMORY)])
def test_a_term_of_the_glossary_counts_more_than_the_memory(pipeline: Pipeline, term: str, origin: Origin) -> None:
    result = run(pipeline, {FIRST: "Jambatan itu dibuka Jun."}, body=ENGLISH, glossary={term: "titi"})

    assert origins(result)[0] is origin
    assert ("titi" in result.translation.body) == (origin is Origin.MODEL)


def test_the_memory_is_asked_once_and_for_each_sentence_once(pipeline: Pipeline) -> None:
    asked: list[list[str]] = []

    def recall(language: Language, sentences: Sequence[str]) -> list[None]:
        asked.append(list(sentences))
        return [None] * len(sentences)

    pipeline.run(Article(headline=SECOND, body=f"{ENGLISH} {ENGLISH}"), lambda progress: None, recall)

    assert asked == [[SECOND, FIRST]]


def test_remembered_sentences_are_done_from_the_start(pipeline: Pipeline) -> None:
    seen: list[Progress] = []
    pipeline.run(Article(body=f"{ENGLISH} One more thing."), seen.append, remembering({FIRST: "Satu.", SECOND: "Dua."}))

    assert {progress.done for progress in seen} <= {0, 2, 3}
    assert (seen[0], seen[-1]) == (Progress(done=0, total=3), Progress(done=3, total=3))
