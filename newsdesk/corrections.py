"""A translation as people corrected it: a pure function of what the worker made and of what they wrote.

Must leave all text outside the corrected segments as it is.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from pydantic import AwareDatetime

from newsdesk.article import Article, TextField
from newsdesk.result import Correction, Entity, Origin, Quality, Result, SegmentPair, Span, Translation, Value
from newsdesk.spans import compose, finder, locator, with_mentions

_FIELDS: tuple[TextField, ...] = ("headline", "body")


@dataclass(frozen=True)
class Edit:
    """What a person wrote for a segment, by whom, if they said so, and when (UTC)."""

    text: str
    by: str | None
    at: datetime


class Remembered(Value):
    """A sentence as a person translated it, `article` being the id of the article that they corrected."""

    source: str
    text: str
    by: str | None
    at: AwareDatetime
    article: str


def longest_text(source: str) -> int:
    """How many characters the correction of a sentence may have: far more than any translation of it needs."""
    return 4 * len(source) + 200


def source_of(article: Article, pair: SegmentPair) -> str:
    return _sources(article)[pair.source.field][pair.source.start : pair.source.end]


def edits_in(result: Result) -> dict[int, Edit]:
    """The corrections that stand in `result`, by segment."""
    texts = result.translation.texts
    return {
        number: Edit(_cut(texts, pair.target), pair.correction.by, pair.correction.at)
        for number, pair in enumerate(result.translation.segments)
        if pair.origin is Origin.HUMAN and pair.correction is not None
    }


def corrected(article: Article, original: Result, edits: Mapping[int, Edit]) -> Result:
    """`original`, the result that the worker made of `article`, with the segments that `edits` number corrected.

    A corrected segment has neither score nor flags. Where an entity stands in it is sought anew; other mentions keep
    to their words.
    """
    if not edits:
        return original
    before = original.translation
    replaced = before.texts
    texts, targets = _rewritten(before, edits)
    segments = tuple(
        pair.model_copy(update={"target": target, **_marks(edits.get(number), _cut(replaced, pair.target))})
        for number, (pair, target) in enumerate(zip(before.segments, targets, strict=True))
    )
    translation = before.model_copy(
        update={
            "headline": None if before.headline is None else texts["headline"],
            "body": texts["body"],
            "segments": segments,
            "quality": Quality.of(segments),
        }
    )
    entities = _mentioned(article, original, translation, edits.keys())
    tags = original.tags.model_copy(update={"entities": entities})
    return original.model_copy(update={"translation": translation, "tags": tags})


def _sources(article: Article) -> dict[TextField, str]:
    return {"headline": article.headline or "", "body": article.body}


def _cut(texts: Mapping[TextField, str], span: Span) -> str:
    return texts[span.field][span.start : span.end]


def _rewritten(before: Translation, edits: Mapping[int, Edit]) -> tuple[dict[TextField, str], list[Span]]:
    """The new texts, and where each segment lies in them."""
    texts = before.texts
    targets: dict[int, Span] = {}
    for field in _FIELDS:
        numbers = [number for number, pair in enumerate(before.segments) if pair.target.field == field]
        places = [before.segments[number].target for number in numbers]
        written = [
            edits[number].text if number in edits else _cut(texts, place)
            for number, place in zip(numbers, places, strict=True)
        ]
        texts[field], spans = compose(texts[field], places, written)
        for number, (start, end) in zip(numbers, spans, strict=True):
            targets[number] = Span(field=field, start=start, end=end)
    return texts, [targets[number] for number in range(len(before.segments))]


def _marks(edit: Edit | None, replaced: str) -> dict[str, object]:
    """What is said of a segment that was corrected; nothing new of another."""
    if edit is None:
        return {}
    correction = Correction(by=edit.by, at=edit.at, replaced=replaced)
    return {"score": None, "flags": (), "origin": Origin.HUMAN, "correction": correction}


def _mentioned(
    article: Article, original: Result, translation: Translation, changed: Collection[int]
) -> tuple[Entity, ...]:
    """The entities with their mentions in the corrected translation.

    As the tagger does, it looks for one only in the translation of a segment whose source mentions it.
    """
    pairs = original.translation.segments
    in_source = locator([pair.source for pair in pairs])
    in_target = locator([pair.target for pair in pairs])
    targets, texts = [pair.target for pair in translation.segments], translation.texts
    occurrences = cache(lambda segment: finder(texts[targets[segment].field], targets[segment]))
    claims: list[tuple[Span, int]] = []
    for number, entity in enumerate(original.tags.entities):
        for mention in entity.translation_mentions:
            segment = in_target(mention)
            if segment is not None and segment not in changed:
                claims.append((_moved(mention, pairs[segment].target, translation.segments[segment].target), number))
        forms = _forms(entity, article, original.translation)
        for segment in {in_source(mention) for mention in entity.mentions}:
            if segment is not None and segment in changed:
                claims += ((span, number) for span in occurrences(segment)(forms))
    return with_mentions(original.tags.entities, claims)


def _moved(mention: Span, before: Span, after: Span) -> Span:
    """A mention in a segment that lay at `before` and now lies at `after`."""
    shift = after.start - before.start
    return Span(field=mention.field, start=mention.start + shift, end=mention.end + shift)


def _forms(entity: Entity, article: Article, translation: Translation) -> set[str]:
    """Its names in both languages, and the words by which it was mentioned so far."""
    sources, targets = _sources(article), translation.texts
    return {
        entity.name,
        entity.names.en,
        entity.names.ms,
        *(_cut(sources, mention) for mention in entity.mentions),
        *(_cut(targets, mention) for mention in entity.translation_mentions),
    }
