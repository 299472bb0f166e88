"""The examples of the OpenAPI document, made of the real models, so that they cannot be of another shape."""

from datetime import UTC, datetime
from typing import cast

from newsdesk.article import Article, Language, opening
from newsdesk.corrections import Edit, corrected
from newsdesk.counts import Counts, Failure, Throughput
from newsdesk.memory import MemoryKey, RememberedCorrection
from newsdesk.presence import InstalledPackage, InstalledTagger, Worker
from newsdesk.problem import InvalidField, Problem, ProblemType
from newsdesk.record import Progress, Record, State, Status, Summary
from newsdesk.result import (
    Dateline,
    Entity,
    Keyword,
    ModelUsed,
    Names,
    Quality,
    Result,
    SegmentPair,
    Span,
    Tags,
    Topic,
    Translation,
)
from newsdesk.topics import vocabulary
from service.formats.story import Story, story
from service.status import DeskStatus

IDENTIFIER = "0b0f2f4e-6c1b-4c52-9a53-1f0a8d6f7a11"
_BODY = "KUALA LUMPUR, 28 Okt (Bernama) -- Harga minyak naik. Kerajaan memantau keadaan."
_TRANSLATED = "KUALA LUMPUR, Oct 28 (Bernama) -- Oil prices rose. The government is monitoring the situation."
_SHA256 = "9f2c1d5be0f8a7c64d1c3fb0a9d2e47b6a5c8d3e1f0b7a9c2d4e6f8091a3b5c7"
_CREATED = datetime(2021, 10, 28, 1, 30, tzinfo=UTC)

ARTICLE = Article(headline="Harga minyak naik", body=_BODY, language=Language.MS, source="Bernama")
NINJS_ITEM = {
    "uri": "urn:newsml:example.org:20211028:4711",
    "language": "ms",
    "headlines": [{"value": ARTICLE.headline}],
    "bodies": [{"contentType": "text/html", "value": f"<p>{_BODY}</p>"}],
    "infoSources": [{"name": ARTICLE.source, "role": "originator"}],
}


def _span(text: str, part: str) -> tuple[int, int]:
    start = text.index(part)
    return start, start + len(part)


def _pair(source: str, target: str, score: float) -> SegmentPair:
    (a, b), (c, d) = _span(_BODY, source), _span(_TRANSLATED, target)
    return SegmentPair(
        source=Span(field="body", start=a, end=b), target=Span(field="body", start=c, end=d), score=score
    )


TRANSLATION = Translation(
    language=Language.EN,
    headline="Oil prices rise",
    body=_TRANSLATED,
    segments=(
        _pair("Harga minyak naik.", "Oil prices rose.", 0.86),
        _pair("Kerajaan memantau keadaan.", "The government is monitoring the situation.", 0.91),
    ),
    quality=Quality(score=0.89),
    model=ModelUsed(package="translate-ms_en", version="1.0", sha256=_SHA256),
)
TAGS = Tags(
    topics=(Topic(qcode="medtop:04000000", name=vocabulary()["medtop:04000000"].name, confidence=0.93),),
    entities=(
        Entity(
            type="place",
            name="KUALA LUMPUR",
            names=Names(en="Kuala Lumpur", ms="Kuala Lumpur"),
            mentions=(Span(field="body", start=0, end=12),),
            translation_mentions=(Span(field="body", start=0, end=12),),
        ),
    ),
    keywords=(Keyword(text="harga minyak", score=0.8),),
    dateline=Dateline(place="KUALA LUMPUR", date="--10-28"),
    credit="Bernama",
)
QUEUED = Record(
    id=IDENTIFIER,
    status=Status.QUEUED,
    version=1,
    attempt=0,
    progress=Progress(),
    language=Language.MS,
    created_at=_CREATED,
    article=ARTICLE,
)
DONE = QUEUED.model_copy(
    update={
        "status": Status.DONE,
        "version": 5,
        "attempt": 1,
        "progress": Progress(done=3, total=3),
        "started_at": _CREATED.replace(second=1),
        "finished_at": _CREATED.replace(second=2),
        "translation": TRANSLATION,
        "tags": TAGS,
    }
)
CORRECTION = Edit("Oil prices went up.", "Aminah", _CREATED.replace(minute=45))
_CORRECTED = corrected(ARTICLE, Result(language=Language.MS, translation=TRANSLATION, tags=TAGS), {0: CORRECTION})
CORRECTED = DONE.model_copy(
    update={"version": 6, "translation": _CORRECTED.translation, "tags": _CORRECTED.tags},
)
REMEMBERED = RememberedCorrection(
    id=MemoryKey.of("Harga minyak naik.", Language.MS).identifier,
    source_language=Language.MS,
    target_language=Language.EN,
    source="Harga minyak naik.",
    article=IDENTIFIER,
    **vars(CORRECTION),
)
SUMMARY = Summary(
    headline=ARTICLE.headline,
    opening=opening(ARTICLE.body),
    topics=tuple(topic.qcode for topic in TAGS.topics),
    flags=TRANSLATION.quality.flags,
    **{name: getattr(DONE, name) for name in State.model_fields},
)
PACKAGE = InstalledPackage.model_validate(
    {
        "name": "translate-ms_en",
        "from": "ms",
        "to": "en",
        "version": "1.0",
        "sha256": _SHA256,
        "size": 83_000_000,
        "licence": "CC-BY-4.0",
        "scores": {"flores200-devtest chrF++": 65.1},
    }
)
TAGGER = InstalledTagger(
    kind="entities",
    name="entities-ms_en",
    languages=(Language.MS, Language.EN),
    version="1.0",
    sha256=_SHA256[::-1],
    size=4_000_000,
    licence="CC-BY-4.0",
    scores={"ms news F1": 0.84},
)
STATUS = DeskStatus(
    articles=Counts(queued=3, running=1, done=120, failed=1),
    max_backlog=10_000,
    throughput=Throughput(seconds=260, articles=14, words=3900, words_per_second=15.0),
    workers=(
        Worker(
            name="celery@desk-1",
            host="desk-1",
            processes=1,
            started_at=_CREATED.replace(hour=0),
            packages=(PACKAGE,),
            taggers=(TAGGER,),
        ),
    ),
    failures=(
        Failure(
            id="7d1f7c3e-2d67-4f0b-8a36-5d0f3f1c9b42",
            headline=None,
            opening="Les prix du pétrole ont augmenté aujourd'hui.",
            finished_at=_CREATED.replace(minute=40),
            problem=Problem(
                type=ProblemType.UNSUPPORTED_LANGUAGE,
                title="Unsupported language",
                status=422,
                detail="The text was identified as 'fr' (confidence 0.99); ms and en are supported.",
            ),
        ),
    ),
)
STORY = cast(Story, story(DONE))
INVALID = Problem(
    type=ProblemType.INVALID_INPUT,
    title="The request is not valid",
    status=422,
    errors=(InvalidField(pointer="#/body", detail="is required"),),
)
