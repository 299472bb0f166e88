"""Where an article's entities stand in its translation: annotation projection along the aligned segments.

Must never look for a mention anywhere but in the translation of a segment that has one.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from newsdesk.article import TextField
from newsdesk.result import Entity, Span, Translation
from worker.tag.entities import Texts
from worker.tag.gazetteer import Entry, Gazetteer


def project(
    entities: Sequence[Entity], texts: Texts, translation: Translation, gazetteer: Gazetteer
) -> tuple[Entity, ...]:
    """The entities of `texts`, each with its `translation_mentions`: in order, none overlapping another.

    A mention is a name that the gazetteer has for the entity, or the same text as in the source. None where the
    translation has neither: an adjective (`Russian` of `Rusia`), a pronoun, a name that was lost.
    """
    targets: dict[TextField, str] = {"headline": translation.headline or "", "body": translation.body}
    segment_of = _locator([pair.source for pair in translation.segments])
    known = _known_names(targets, translation, gazetteer)
    claims: list[tuple[Span, int]] = []
    for number, entity in enumerate(entities):
        forms: dict[int, set[str]] = {}
        for mention in entity.mentions:
            segment = segment_of(mention)
            if segment is not None:
                forms.setdefault(segment, set()).add(texts[mention.field][mention.start : mention.end])
        for segment, mentioned in forms.items():
            target = translation.segments[segment].target
            claims += ((span, number) for span in known.get((entity.id, segment), ()))
            unlisted = _not_listed(mentioned, gazetteer.by_id.get(entity.id or ""))
            claims += ((span, number) for span in _occurrences(unlisted, targets[target.field], target))
    mentions = _longest_first(claims)
    return tuple(
        entity.model_copy(update={"translation_mentions": mentions.get(number, ())})
        for number, entity in enumerate(entities)
    )


def _known_names(
    targets: Mapping[TextField, str], translation: Translation, gazetteer: Gazetteer
) -> dict[tuple[str | None, int], list[Span]]:
    """The gazetteer's names in the translation, by entry and segment: one under each entry that it can be of.

    The source says which is meant.
    """
    segment_of = _locator([pair.target for pair in translation.segments])
    known: dict[tuple[str | None, int], list[Span]] = {}
    for field, text in targets.items():
        for match in gazetteer.matches(text):
            span = Span(field=field, start=match.start, end=match.end)
            segment = segment_of(span)
            for entry, _ in match.readings:
                if segment is not None and entry.used_in(text[match.start : match.end], translation.language):
                    known.setdefault((entry.id, segment), []).append(span)
    return known


def _locator(segments: Sequence[Span]) -> Callable[[Span], int | None]:
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


def _not_listed(forms: Iterable[str], entry: Entry | None) -> set[str]:
    """The forms that are to be looked for as they are: the gazetteer's own are found by its stricter rules."""
    return {form for form in forms if entry is None or form not in entry.forms}


def _occurrences(forms: Iterable[str], text: str, within: Span) -> Iterator[Span]:
    for form in forms:
        words = r"\s+".join(map(re.escape, form.split()))
        whole = re.compile(rf"(?<![\w'’-]){words}(?!\w|['’](?!s\b)\w|-[A-Z])")
        for found in whole.finditer(text, within.start, within.end):
            yield Span(field=within.field, start=found.start(), end=found.end())


def _longest_first(claims: Iterable[tuple[Span, int]]) -> dict[int, tuple[Span, ...]]:
    """Each character goes to one entity: to that of the longest name, of two of the same length to the first."""
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
