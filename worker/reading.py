"""An article as its reader sees it, in which all is found; what is found is told in the article as it was sent."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Self

from newsdesk.article import Article, TextField
from newsdesk.result import Span, Tags
from worker.segments import Kind, Segment, split
from worker.text.legible import Legible, legible

_NOTHING_FIXED: Mapping[tuple[int, int], Kind] = MappingProxyType({})


@dataclass(frozen=True)
class Reading:
    """`article` has the texts as they are seen."""

    article: Article
    _seen: Mapping[TextField, Legible]

    @classmethod
    def of(cls, article: Article) -> Self:
        seen: dict[TextField, Legible] = {"body": legible(article.body)}
        if article.headline is not None:
            seen["headline"] = legible(article.headline)
        return cls(article.model_copy(update={field: one.text for field, one in seen.items()}), seen)

    def segments(self, field: TextField, fixed: Mapping[tuple[int, int], Kind] = _NOTHING_FIXED) -> tuple[Segment, ...]:
        """The segments of the field as it was sent, each with the markup in it and at its edges.

        `fixed`: spans of the field as it is seen. Between segments are white space, list markers and markup.
        """
        seen, found, end = self._seen[field], [], 0
        for segment in split(seen.text, fixed):
            start, end = seen.span_with_unseen(segment.start, segment.end, after=end)
            found.append(replace(segment, start=start, end=end))
        return tuple(found)

    def as_sent(self, tags: Tags) -> Tags:
        """Tags of `article`, their mentions told in the article as it was sent."""
        entities = [
            entity.model_copy(update={"mentions": tuple(map(self._as_sent, entity.mentions))})
            for entity in tags.entities
        ]
        return tags.model_copy(update={"entities": tuple(entities)})

    def _as_sent(self, span: Span) -> Span:
        start, end = self._seen[span.field].span(span.start, span.end)
        return Span(field=span.field, start=start, end=end)
