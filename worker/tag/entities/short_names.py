"""Names that a model found, told from others of the article: whose a short one is, and which are whole. Finds none."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from worker.tag.entities import namesakes
from worker.tag.gazetteer.gazetteer import is_word
from worker.tag.names import companies, persons
from worker.tag.names.mentions import Mention, Texts, key_of
from worker.tag.signs.introductions import both_ways

_MOST_OWNERS = 20  # of a short name; of more it tells none, whatever their titles


def in_full(texts: Texts, names: Sequence[Mention], known: Sequence[Mention]) -> Iterator[Mention]:
    """Those that are no short form of another one, nor of one that is known."""
    owners = _owners([*names, *known])
    yield from (name for name in names if not _owners_of(texts, name, owners))


def in_short(texts: Texts, names: Sequence[Mention], known: Sequence[Mention]) -> Iterator[Mention]:
    """All `names`, each as a mention of the one known that it is a part of, if that is one only.

    A person of whose namesakes no other was named before is that one: a daughter is named late.
    """
    owners = _owners(sorted(known, key=namesakes.place))
    for name in names:
        meant = [*_owners_of(texts, name, owners).values()]
        if name.type == "person" and len(meant) > 1:
            meant = [owner for owner in meant if namesakes.place(owner) < namesakes.place(name)]
        owner = meant[0] if len(meant) == 1 else name
        yield replace(name, type=owner.type, key=owner.key, entry=owner.entry)


def listed(names: Sequence[Mention], known: Sequence[Mention]) -> Iterator[Mention]:
    """Those that are a common word or a person's name, and of one that is known.

    `Jordan won` where a sentence begins, `Prabowo Replaces Jokowi`.
    """
    words: dict[str, dict[str, Mention]] = {}
    for mention in known:
        if is_word(mention.text) or mention.type == "person":
            words.setdefault(mention.text, {}).setdefault(mention.key, mention)
    for name in names:
        meant = list(words.get(name.text, {}).values())
        if len(meant) == 1 and meant[0].type in ("organisation", name.type):
            yield replace(name, type=meant[0].type, key=meant[0].key, entry=meant[0].entry)


def _owners(names: Iterable[Mention]) -> dict[str, dict[str, Mention]]:
    """By what a person or an organisation may be called in short, who may be meant, by their keys.

    A company by the beginning of its name only where nobody else is called so.
    """
    owners: dict[str, dict[str, Mention]] = {}
    of_beginnings: dict[str, dict[str, Mention]] = {}
    for name in names:
        for part in _called(name) - {key_of(name.text)}:
            owners.setdefault(part, {}).setdefault(name.key, name)
        for part in companies.beginnings(name.text) if name.type == "organisation" else ():
            of_beginnings.setdefault(key_of(part), {}).setdefault(name.key, name)
    return of_beginnings | owners


def _owners_of(texts: Texts, name: Mention, owners: Mapping[str, Mapping[str, Mention]]) -> dict[str, Mention]:
    found = owners.get(key_of(name.text), {}) if name.type != "event" else {}
    if len(found) > _MOST_OWNERS:
        return dict(found) if name.type != "place" else {}
    return {key: owner for key, owner in found.items() if _may_be_called(texts, name, owner)}


def _may_be_called(texts: Texts, name: Mention, owner: Mention) -> bool:
    """Whether `name` is the owner: a part of a person's name always, a surname even where the model saw no person."""
    if owner.type == "organisation":
        return name.type == "organisation" or (name.type != "place" and key_of(name.text) in _called(owner))
    called = name.type == "person" or name.text in persons.short_forms(owner.text)
    return called and not namesakes.are_two(texts, name, owner)


def _called(name: Mention) -> set[str]:
    """The keys of what a person or an organisation may be called, whatever the model takes that for."""
    if name.type == "person":
        return set(map(key_of, persons.parts(name.text)))
    if name.type != "organisation":
        return set()
    return {key_of(short) for short in (*(both_ways(name.text) or ()), companies.in_short(name.text)) if short}
