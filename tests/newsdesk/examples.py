"""Articles, results and problems that the tests of this folder share."""

from typing import Any

from newsdesk.article import Article, Language
from newsdesk.problem import Problem, ProblemType
from newsdesk.result import Entity, ModelUsed, Names, Quality, Result, SegmentPair, Span, Tags, Topic, Translation

PROBLEM = Problem(type=ProblemType.PROCESSING_FAILED, title="Processing failed", status=500, detail="out of memory")

WHOLE = Span(field="body", start=0, end=20)


def article(number: int = 0, **fields: Any) -> Article:
    """Equal for equal arguments; another `number` makes another text."""
    texts = {"headline": f"Flood warning {number}", "body": f"Heavy rain is expected in area {number}."}
    return Article.model_validate(texts | fields)


def result(body: str = "Hujan lebat dijangka.") -> Result:
    translation = Translation(
        language=Language.MS,
        headline="Amaran banjir",
        body=body,
        segments=(SegmentPair(source=WHOLE, target=WHOLE, score=0.9),),
        quality=Quality(score=0.9),
        model=ModelUsed(package="translate-en_ms", version="1.0", sha256="0" * 64),
    )
    entity = Entity(
        type="organisation",
        name="MetMalaysia",
        names=Names(en="Meteorological Department", ms="Jabatan Meteorologi"),
        id="Q6826009",
        mentions=(Span(field="body", start=0, end=5),),
    )
    topic = Topic(qcode="medtop:17000000", name=Names(en="weather", ms="cuaca"), confidence=0.8)
    return Result(
        language=Language.EN, translation=translation, tags=Tags(topics=(topic,), entities=(entity,), credit="Bernama")
    )
