"""Where an article's entities stand in its translation: annotation projection along the aligned segments.

Must never look for a mention anywhere but in the translation of a segment that has one.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from newsdesk.article import TextField
from newsdesk.result import Entity, Span, Translation
from newsdesk.spans import finder, locator, with_mentions
from worker.tag.entities.entities import Texts
from worker.tag.gazetteer import turned
from worker.tag.gazetteer.gazetteer import Gazetteer
from worker.tag.names.entries import Entry
from worker.tag.translated.carried import seen_mentions
from worker.text.legible import legible


def project(
    entities: Sequence[Entity], texts: Texts, translation: Translation, gazetteer: Gazetteer
) -> tuple[Entity, ...]:
    """The entities of `texts`, each with its `translation_mentions`: in order, none overlapping another.

    A mention is a name that the gazetteer has for the entity, or the same text as in the source, a person's in
    capitals in any case: `HAMZAH` of a lead-in is Hamzah; or that of what has no entry turned round, `Manahan Stadium`
    of `Stadium Manahan`. None where the translation has none of these: an adjective (`Russian` of `Rusia`), a pronoun,
    a name that was lost.
    """
    targets = translation.texts
    segment_of = locator([pair.source for pair in translation.segments])
    known = _known_names(targets, translation, gazetteer)
    target_spans = [pair.target for pair in translation.segments]
    source = translation.language.other

    def target_of(segment: int) -> tuple[str, Span]:
        return targets[target_spans[segment].field], target_spans[segment]

    occurrences = cache(lambda segment: finder(*target_of(segment)))
    in_any_case = cache(lambda segment: finder(*target_of(segment), str.upper))
    turned_round = cache(lambda segment: turned.finder(*target_of(segment), source, gazetteer.kinds[source]))
    claims: list[tuple[Span, int]] = []
    for number, entity in enumerate(entities):
        for segment, mentioned in _forms(entity, texts, segment_of).items():
            claims += ((span, number) for span in known.get((entity.id, segment), ()))
            unlisted = _not_listed(mentioned, gazetteer.by_id.get(entity.id or ""))
            for form in unlisted:
                found = [*occurrences(segment)([form])]
                if not found and entity.id is None and entity.type != "person":
                    found = [*turned_round(segment)(form)]
                claims += ((span, number) for span in found)
            if entity.type == "person" and (in_capitals := [form for form in unlisted if form.isupper()]):
                in_small_letters = in_any_case(segment)(in_capitals)
                claims += ((span, number) for span in in_small_letters if targets[span.field][span.start].isupper())
    return with_mentions(entities, claims)


def _forms(entity: Entity, texts: Texts, segment_of: Callable[[Span], int | None]) -> dict[int, set[str]]:
    """By segment what the entity is called there, as it stands and as it is seen."""
    forms: dict[int, set[str]] = {}
    for segment, mention, seen in seen_mentions(entity, texts, segment_of):
        forms.setdefault(segment, set()).update((texts[mention.field][mention.start : mention.end], seen))
    return forms


def _known_names(
    targets: Mapping[TextField, str], translation: Translation, gazetteer: Gazetteer
) -> dict[tuple[str | None, int], list[Span]]:
    """The gazetteer's names in the translation, by entry and segment: one under each entry that it can be of.

    The source says which is meant.
    """
    segment_of = locator([pair.target for pair in translation.segments])
    known: dict[tuple[str | None, int], list[Span]] = {}
    seen = {field: legible(text) for field, text in targets.items()}
    for field, matches in gazetteer.of_article({field: one.text for field, one in seen.items()}).items():
        for match in matches:
            start, end = seen[field].span(match.start, match.end)
            span = Span(field=field, start=start, end=end)
            segment = segment_of(span)
            form = seen[field].text[match.start : match.end]
            for entry, _ in match.readings:
                if segment is not None and entry.used_in(form, translation.language):
                    known.setdefault((entry.id, segment), []).append(span)
    return known


def _not_listed(forms: Iterable[str], entry: Entry | None) -> set[str]:
    """The forms that are to be looked for as they are: the gazetteer's own are found by its stricter rules."""
    return {form for form in forms if entry is None or form not in entry.forms}
