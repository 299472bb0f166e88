"""The fields of an article cut into segments, and the translations of these put together."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsdesk import spans
from newsdesk.article import Language, TextField
from newsdesk.result import Correction, Flag, ModelUsed, Origin, Quality, SegmentPair, Span, Translation
from worker.segments import Segment


@dataclass(frozen=True)
class Part:
    """One field of the article, cut into segments."""

    field: TextField
    text: str
    segments: tuple[Segment, ...]

    def source(self, segment: Segment) -> str:
        return self.text[segment.start : segment.end]

    def span(self, segment: Segment) -> Span:
        return Span(field=self.field, start=segment.start, end=segment.end)


@dataclass(frozen=True)
class Rendering:
    """A segment's translation, and where it comes from."""

    text: str
    score: float | None
    flags: tuple[Flag, ...]
    origin: Origin
    correction: Correction | None = None


def compose(
    parts: Sequence[Part], renderings: Sequence[Sequence[Rendering]], language: Language, model: ModelUsed
) -> Translation:
    """The translation, by a rendering for each segment."""
    texts: dict[TextField, str] = {}
    pairs = []
    for part, rendered in zip(parts, renderings, strict=True):
        texts[part.field], targets = spans.compose(part.text, part.segments, [one.text for one in rendered])
        for segment, one, (start, end) in zip(part.segments, rendered, targets, strict=True):
            target = Span(field=part.field, start=start, end=end)
            pairs.append(
                SegmentPair(
                    source=part.span(segment),
                    target=target,
                    score=one.score,
                    flags=one.flags,
                    origin=one.origin,
                    correction=one.correction,
                )
            )
    return Translation(
        language=language,
        headline=texts.get("headline"),
        body=texts["body"],
        segments=tuple(pairs),
        quality=Quality.of(pairs),
        model=model,
    )
