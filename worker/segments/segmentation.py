"""Text -> segments. Must leave out no character but list markers, bars of tables and white space."""

from collections.abc import Mapping
from types import MappingProxyType

from worker.segments.paragraphs import is_heading, paragraphs
from worker.segments.segment import Kind, Segment, stripped
from worker.segments.sentences import sentences

_NOTHING_FIXED: Mapping[tuple[int, int], Kind] = MappingProxyType({})


def split(text: str, fixed: Mapping[tuple[int, int], Kind] = _NOTHING_FIXED) -> tuple[Segment, ...]:
    """The segments of a text in order: every character but white space, list markers and bars between cells lies
    in exactly one.

    `fixed` maps (start, end) to the kind of spans already recognised: headings, bylines, datelines, credits with
    outlets, and labels. Each becomes a segment, less its outer white space, and no other segment crosses it. Raises
    ValueError for spans that overlap or leave the text.

    A paragraph ends at a line break, unless the break is a hard wrap (see `worker.segments.paragraphs`).
    """
    spans = _checked(text, fixed)
    segments: list[Segment] = []
    following = 0
    for number, lines in enumerate(paragraphs(text, spans)):
        cursor, end = lines[0].start, lines[-1].end
        kind = Kind.LIST_ITEM if lines[0].marked else Kind.CELL if lines[0].cell else Kind.SENTENCE
        whole = following == len(spans) or spans[following].start >= end
        if whole and len(lines) == 1 and kind is Kind.SENTENCE and is_heading(text[cursor:end]):
            segments.append(Segment(cursor, end, Kind.HEADING, number))
            continue
        while following < len(spans) and spans[following].start < end:
            span = spans[following]
            segments += sentences(text, cursor, span.start, kind, number)
            segments.append(Segment(span.start, span.end, span.kind, number))
            cursor, following = span.end, following + 1
        segments += sentences(text, cursor, end, kind, number)
    return tuple(segments)


def _checked(text: str, fixed: Mapping[tuple[int, int], Kind]) -> list[Segment]:
    """The fixed spans in order, without outer white space; their paragraph is not known yet (-1)."""
    spans: list[Segment] = []
    for (start, end), kind in sorted(fixed.items()):
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"expected a fixed span within 0..{len(text)}, found ({start}, {end})")
        start, end = stripped(text, start, end)
        if start == end:
            continue
        if spans and start < spans[-1].end:
            raise ValueError(f"expected fixed spans that do not overlap, found one from {start} before {spans[-1].end}")
        spans.append(Segment(start, end, kind, -1))
    return spans
