"""Places in texts: replacing what stands there, and finding names. Pure; never changes a text between the places."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Protocol

from newsdesk.article import TextField
from newsdesk.result import Entity, Span


class Place(Protocol):
    """`text[start:end]`, in code points."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def compose(text: str, places: Sequence[Place], replacements: Sequence[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text with each place replaced, all between them kept, and where each replacement lies in it (start, end).

    `places` are in order and do not overlap. Raises ValueError unless there is one replacement a place.
    """
    if len(places) != len(replacements):
        raise ValueError(f"expected {len(places)} replacements, one a segment, found {len(replacements)}")
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    cursor = length = 0
    for place, replacement in zip(places, replacements, strict=True):
        parts += (text[cursor : place.start], replacement)
        start = length + place.start - cursor
        length = start + len(replacement)
        spans.append((start, length))
        cursor = place.end
    parts.append(text[cursor:])
    return "".join(parts), tuple(spans)


def locator(segments: Sequence[Span]) -> Callable[[Span], int | None]:
    """A function that gives the number of the segment in which a span lies whole; None if there is none."""
    order = sorted(range(len(segments)), key=lambda number: (segments[number].field, segments[number].start))
    starts = [(segments[number].field, segments[number].start) for number in order]

    def segment_of(span: Span) -> int | None:
        place = bisect_right(starts, (span.field, span.start)) - 1
        if place < 0:
            return None
        segment = segments[order[place]]
        return order[place] if segment.field == span.field and span.end <= segment.end else None

    return segment_of


def occurrences(forms: Iterable[str], text: str, within: Span) -> Iterator[Span]:
    """Where the forms of a name stand in `text`, as whole words; white space in them may be of any kind."""
    for form in forms:
        parts = form.split()
        if any(text.find(part, within.start, within.end) < 0 for part in parts):
            continue  # as most are: quicker than a pattern
        for found in _whole(form).finditer(text, within.start, within.end):
            yield Span(field=within.field, start=found.start(), end=found.end())


@lru_cache(maxsize=1000)
def _whole(form: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, form.split()))
    return re.compile(rf"(?<![\w'’-]){words}(?!\w|['’](?!s\b)\w|-[A-Z])")


def with_mentions(entities: Sequence[Entity], claims: Iterable[tuple[Span, int]]) -> tuple[Entity, ...]:
    """The entities, each with the spans of the translation that it, by its number, claims, and no others.

    Each character goes to the longest name, of two of the same length to that of the first entity. What each entity
    gets is in order, the headline first.
    """
    mentions = _longest_first(claims)
    return tuple(
        entity.model_copy(update={"translation_mentions": mentions.get(number, ())})
        for number, entity in enumerate(entities)
    )


def _longest_first(claims: Iterable[tuple[Span, int]]) -> dict[int, tuple[Span, ...]]:
    taken: dict[TextField, set[int]] = {"headline": set(), "body": set()}
    mentions: dict[int, list[Span]] = {}
    for span, number in sorted(claims, key=lambda claim: (claim[0].start - claim[0].end, claim[1])):
        characters = range(span.start, span.end)
        if taken[span.field].isdisjoint(characters):
            taken[span.field].update(characters)
            mentions.setdefault(number, []).append(span)
    return {
        number: tuple(sorted(spans, key=lambda span: (span.field != "headline", span.start)))
        for number, spans in mentions.items()
    }
