"""Stories that the tests of this folder share."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from newsdesk.article import Article, Language, TextField
from newsdesk.result import (
    Correction,
    Dateline,
    Entity,
    Keyword,
    ModelUsed,
    Names,
    Origin,
    Quality,
    SegmentPair,
    Span,
    Tags,
    Topic,
    Translation,
)
from service.formats.story import Story

FINISHED = datetime(2021, 10, 28, 1, 30, 2, tzinfo=UTC)
IDENTIFIER = "0b0f2f4e-6c1b-4c52-9a53-1f0a8d6f7a11"

HOSTILE = "</style><script>alert(1)</script>'\"&amp;\ufffe\uffff{{ 7 * 7 }}\u202e"
"""All that an article may have: markup, what XML 1.0 cannot hold, a template's marks, a turn of direction."""


def pairs(field: TextField, source: str, target: str, sentences: Sequence[tuple[str, str]]) -> list[SegmentPair]:
    """Segments of two texts that have these sentences, each the first of its kind after the one before."""
    found = []
    at = at_target = 0
    for one, other in sentences:
        at, at_target = source.index(one, at), target.index(other, at_target)
        ends = at + len(one), at_target + len(other)
        found.append(
            SegmentPair(
                source=Span(field=field, start=at, end=ends[0]),
                target=Span(field=field, start=at_target, end=ends[1]),
                score=0.9,
            )
        )
        at, at_target = ends
    return found


def story(
    source: str = "KUALA LUMPUR: Harga naik. Kerajaan memantau.\n\nPakar setuju.\n-- Bernama",
    target: str = "KUALA LUMPUR: Prices rose. The government is watching.\n\nExperts agree.\n-- Bernama",
    sentences: Sequence[tuple[str, str]] = (
        ("KUALA LUMPUR:", "KUALA LUMPUR:"),
        ("Harga naik.", "Prices rose."),
        ("Kerajaan memantau.", "The government is watching."),
        ("Pakar setuju.", "Experts agree."),
        ("-- Bernama", "-- Bernama"),
    ),
    headline: str | None = "Harga naik",
    target_headline: str | None = "Prices rise",
    publisher: str | None = None,
    **article: Any,
) -> Story:
    """A Malay story in English, with all that a story may have."""
    return Story(
        id=IDENTIFIER,
        version=5,
        finished_at=FINISHED,
        source=Language.MS,
        article=Article(headline=headline, body=source, source=publisher, **article),
        translation=Translation(
            language=Language.EN,
            headline=target_headline,
            body=target,
            segments=tuple(pairs("body", source, target, sentences)),
            quality=Quality(score=0.9),
            model=ModelUsed(package="translate-ms_en", version="0.2", sha256="0" * 64),
        ),
        tags=TAGS,
    )


def corrected(one: Story, *numbers: int, origin: Origin = Origin.HUMAN) -> Story:
    """With these segments corrected an hour after it was finished."""
    correction = Correction(by=None, at=FINISHED.replace(hour=2), replaced=None)
    segments = tuple(
        pair.model_copy(update={"origin": origin, "correction": correction}) if number in numbers else pair
        for number, pair in enumerate(one.translation.segments)
    )
    return replace(one, translation=one.translation.model_copy(update={"segments": segments}))


TAGS = Tags(
    topics=(
        Topic(qcode="medtop:04000000", name=Names(en="economy", ms="ekonomi"), confidence=0.934),
        Topic(qcode="medtop:20000344", name=Names(en="economic indicator", ms="petunjuk"), confidence=0.5),
    ),
    entities=(
        Entity(type="person", name="Aminah", names=Names(en="Aminah", ms="Aminah"), mentions=()),
        Entity(
            type="organisation",
            name="BNM",
            names=Names(en="Central Bank of Malaysia", ms="Bank Negara Malaysia"),
            id="org:bank-negara-malaysia",
            mentions=(),
        ),
        Entity(type="place", name="KL", names=Names(en="Kuala Lumpur", ms="Kuala Lumpur"), mentions=()),
        Entity(type="event", name="Belanjawan", names=Names(en="Budget 2022", ms="Belanjawan 2022"), mentions=()),
    ),
    keywords=(Keyword(text="harga minyak", score=0.8),),
    dateline=Dateline(place="KUALA LUMPUR", date=None),
    credit="Bernama",
    byline="Siti Ali",
)
