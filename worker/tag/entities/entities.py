"""Who and what an article names: all mentions, together under one name each. Never adds what it does not say."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from newsdesk.article import Article, Language, TextField
from newsdesk.result import Entity, Names, Span
from worker.tag.entities import namesakes, overlooked, short_names, unlisted
from worker.tag.entities.known_as import known_as
from worker.tag.entities.leaders import with_leaders
from worker.tag.gazetteer.gazetteer import Gazetteer, Match
from worker.tag.names import persons
from worker.tag.names.entries import EntityType, Entry
from worker.tag.names.mentions import Mention, Recognised, Said, Texts, inside, longer
from worker.tag.names.tokens import is_suffix
from worker.tag.signs.country_or_people import is_a_people
from worker.tag.signs.foreign_bodies import of_other_countries
from worker.tag.signs.homonyms import but_of
from worker.tag.signs.introductions import Introductions, of_common_words, stands_for_another
from worker.tag.signs.surroundings import names_something_else, without_names
from worker.wire.frame import WireFrame

__all__ = ["Recognised", "Texts", "find", "texts_of"]


def texts_of(article: Article) -> dict[TextField, str]:
    """The fields in which names stand, the headline first."""
    return {"headline": article.headline, "body": article.body} if article.headline else {"body": article.body}


def find(
    texts: Texts,
    language: Language,
    wire: WireFrame,
    gazetteer: Gazetteer,
    known: Mapping[TextField, Sequence[Match]],
    recognised: Mapping[TextField, Sequence[Recognised]],
) -> tuple[Entity, ...]:
    """The entities in order of their first mention. `known`: the gazetteer's matches, and `recognised` too, in order.

    The gazetteer's names take precedence over those, but where one lies within a longer one.
    """
    said = Said({field: without_names(field, text, wire) for field, text in texts.items()})
    no_names = of_common_words(texts)
    recognised = {
        field: [
            name
            for name in _believed(field, texts[field], names, known[field], wire, gazetteer)
            if texts[field][name.start : name.end] not in no_names
        ]
        for field, names in recognised.items()
    }
    foreign = of_other_countries(texts, wire, gazetteer, known)
    read = {field: [*_in_language(but_of(foreign, known[field]), language)] for field in texts}
    matches = [
        (field, match)
        for field, match in with_leaders(texts, read, recognised)
        if said.has_room(field, match) and _is_meant(field, texts[field], match, language, wire, gazetteer)
    ]
    matches = namesakes.but_parts(texts, matches, recognised)
    organisations = _organisations(recognised)
    known_for_certain = {(field, match.start, match.end) for field, match in matches if match.certain}
    acronyms = Introductions.of(texts, matches, organisations - known_for_certain)
    unknown = [
        known_as(texts[name.field], name, gazetteer, foreign) for name in unlisted.mentions(texts, recognised, wire)
    ]
    # The surest first: each has what those before it left.
    said.take(_resolved(texts, matches, acronyms, language))
    said.take(_whole(texts, acronyms.mentions(texts), recognised))
    said.take(short_names.listed(unknown, said.mentions))
    said.take(_whole(texts, overlooked.introduced(texts, unknown, organisations, known), recognised))
    said.take(short_names.in_full(texts, unknown, said.mentions))
    said.take(short_names.in_short(texts, unknown, said.mentions))
    said.take(overlooked.companies_in_short(texts, unknown))
    said.take(overlooked.persons_in_short(texts, said.mentions, gazetteer.shared_person_names))
    said.take(overlooked.repeated(texts, said.mentions))
    return tuple(_entities(texts, said.mentions, language))


def _believed(
    field: TextField,
    text: str,
    names: Iterable[Recognised],
    known: Sequence[Match],
    wire: WireFrame,
    gazetteer: Gazetteer,
) -> Iterator[Recognised]:
    """The model's names of a field, completed by what is `known` there, but those that are none."""
    for name in (unlisted.completed(text, name, known) for name in names):
        within = inside(name, known)
        if not (
            _is_agency(field, name.start, name.type, wire)
            or is_suffix(text, name.start, name.end)
            or unlisted.is_list(text, name, within)
            or is_a_people(text, name, within, gazetteer.countries, wire.place)
        ):
            yield name


def _organisations(recognised: Mapping[TextField, Sequence[Recognised]]) -> set[tuple[TextField, int, int]]:
    """Where the model found one."""
    return {
        (field, name.start, name.end)
        for field, names in recognised.items()
        for name in names
        if name.type == "organisation"
    }


def _is_meant(
    field: TextField, text: str, match: Match, language: Language, wire: WireFrame, gazetteer: Gazetteer
) -> bool:
    """Whether the likeliest that has the name may be what is called so here."""
    return (
        not _is_agency(field, match.start, match.entry.type, wire)
        and match.entry.used_in(match.form, language)
        and not names_something_else(text, match, gazetteer, wire.place)
    )


def _in_language(matches: Iterable[Match], language: Language) -> Iterator[Match]:
    """With the reading of this language first where the certain one is the other's: PBB, a party, else the UN."""
    for match in matches:
        own = [reading for reading in match.readings if match.form in reading.entry.forms_in(language)]
        if match.certain and own and match.readings[0] not in own:
            others = (reading for reading in match.readings if reading != own[0])
            match = match._replace(readings=(own[0]._replace(certain=True), *others))
        yield match


def _is_agency(field: TextField, start: int, type_: EntityType, wire: WireFrame) -> bool:
    """The agency of the dateline: `KUALA LUMPUR, Oct 28 (Bernama) --`."""
    return type_ == "organisation" and wire.in_header(field, start)


def _resolved(
    texts: Texts, matches: Sequence[tuple[TextField, Match]], acronyms: Introductions, language: Language
) -> Iterator[Mention]:
    """One reading a match: the one the article speaks for by another of its names, else the likeliest certain one.

    For what a form of this language is in the other one another acronym does not speak: a PBB beside the UN is a party.
    A form that is certain elsewhere, `PM Anwar`, speaks for itself: `Anwar`.
    """
    forms: dict[str, set[str]] = {}
    for _, match in matches:
        for reading in match.readings:
            if reading.certain:
                forms.setdefault(reading.entry.id, set()).add(match.form)
    foreign = {form for field, match in matches if (form := stands_for_another(texts[field], match))}
    for field, match in matches:
        form = match.form
        own = [r for r in match.readings if not _is_foreign(r.entry, form, language)]
        supported = [
            r.entry
            for r in match.readings
            if (others := forms.get(r.entry.id, set()) - ({form} if r.certain else set()))
            and (not own or r in own or any(" " in other for other in others))
        ]
        certain = [r.entry for r in match.readings if r.certain and form not in foreign]
        introduced = acronyms.meant(form, field, match.start)
        for entry in [*filter(None, [introduced]), *supported, *certain][:1]:
            start = match.start + (_title_length(form, entry) if entry.type == "person" else 0)
            yield Mention(field, start, match.end, texts[field][start : match.end], entry.type, entry.id, entry)


def _title_length(form: str, person: Entry) -> int:
    """How many characters of a match are titles: none of those without which it is no name, `Tun M`."""
    is_his = form.upper() in map(str.upper, person.forms)
    return persons.title_length(form, form if is_his else person.names.ms)


def _is_foreign(entry: Entry, form: str, language: Language) -> bool:
    return form in entry.forms_in(language.other) and form not in entry.forms_in(language)


def _whole(
    texts: Texts, found: Iterable[Mention], recognised: Mapping[TextField, Sequence[Recognised]]
) -> Iterator[Mention]:
    """Those that are no part of a longer name: not the KAFA of Presiden KAFA Machang.

    In a headline the model may take all capitalised words for the name: that is none if it is of the same type and
    the body does not have it.
    """
    for mention in found:
        name = longer(mention, recognised.get(mention.field, ()))
        if name is None or (
            mention.field == "headline"
            and name.type == mention.type
            and texts["headline"][name.start : name.end] not in texts["body"]
        ):
            yield mention


def _entities(texts: Texts, mentions: Iterable[Mention], language: Language) -> Iterator[Entity]:
    order = list(texts)
    groups: dict[str, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda m: (order.index(m.field), m.start)):
        groups.setdefault(mention.key, []).append(mention)
    for group in groups.values():
        first = group[0]
        name = _name(group, language)
        yield Entity(
            type=first.type,
            name=name,
            names=first.entry.names if first.entry else Names(en=name, ms=name),
            id=first.entry.id if first.entry else None,
            title=_title(texts, group) if first.type == "person" else None,
            mentions=tuple(Span(field=m.field, start=m.start, end=m.end) for m in group),
        )


def _name(group: Sequence[Mention], language: Language) -> str:
    """As it first stands, a person's or unlisted one in its longest form, but not in capitals that are the line's.

    Who is known by a title, `Pope Francis`, keeps it: `Francis` alone names nobody.
    """
    in_full = group[0].type == "person" or group[0].entry is None
    first = max(group, key=lambda m: len(m.text)) if in_full else group[0]
    name = " ".join(first.text.split())
    if first.entry and name.isupper() and name not in first.entry.forms:
        return first.entry.name(language)
    if first.entry and in_full and " " not in name and name not in set(first.entry.forms) - first.entry.context:
        return first.entry.name(language)
    return name


def _title(texts: Texts, group: Iterable[Mention]) -> str | None:
    titles = (persons.title_before(texts[m.field], m.start) for m in group)
    return next((title for title in titles if title), None)
