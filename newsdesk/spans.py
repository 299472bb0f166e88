"""Places in texts: replacing what stands there, and finding names. Pure; never changes a text between the places."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Protocol

from newsdesk.article import TextField
from newsdesk.result import Entity, Span

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_BEGINS = re.compile(r"(?<![\w-])(?<!\w['’])")
_ENDS = re.compile(r"(?!\w|['’](?!s\b)\w|-[A-Z])")


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


def finder(text: str, within: Span, alike: Callable[[str], str] = str) -> Callable[[Iterable[str]], Iterator[Span]]:
    """A function that gives where the forms of a name stand there, as whole words; white space may be of any kind.

    Of words only what `alike` makes of them is compared: with `str.upper` their case does not count.
    It looks a form up by its rarest token: a search for each would read the whole text for each name in a long list.
    """
    found = _TOKEN.findall(text, within.start, within.end)  # side by side: every character is in one
    tokens = [alike(_without_kind(token)) for token in found]
    starts = list(accumulate(map(len, found), initial=within.start))
    places: dict[str, list[int]] = {}
    for place, token in enumerate(tokens):
        places.setdefault(token, []).append(place)

    def occurrences(forms: Iterable[str]) -> Iterator[Span]:
        for form in forms:
            wanted = [alike(_without_kind(token)) for token in _TOKEN.findall(form.strip())]
            rarest = min(wanted, key=lambda token: len(places.get(token, ())), default="")
            free = within.start
            for place in places.get(rarest, ()):
                first = place - wanted.index(rarest)
                beyond = first + len(wanted)
                if first < 0 or tokens[first:beyond] != wanted or starts[first] < free:
                    continue
                if _BEGINS.match(text, starts[first]) and _ENDS.match(text, starts[beyond], within.end):
                    free = starts[beyond]
                    yield Span(field=within.field, start=starts[first], end=free)

    return occurrences


def _without_kind(token: str) -> str:
    return " " if token.isspace() else token


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
