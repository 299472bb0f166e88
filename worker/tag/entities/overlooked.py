"""Names that a model overlooked, where the article has them again: in full, in short, or by an acronym it gives them.

Never finds a name of its own; it finds again what was found elsewhere in the article.
"""

import re
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import replace

from newsdesk.article import TextField
from worker.tag.entities import namesakes
from worker.tag.gazetteer.gazetteer import Match
from worker.tag.names import companies, persons
from worker.tag.names.entries import EntityType
from worker.tag.names.mentions import Mention, Texts, begins, inside
from worker.tag.signs.introductions import in_brackets, introduction
from worker.text.lookup import OF_NAME, OF_SHORT_NAME, Forms

_SHORTEST = 3  # characters of a name that is looked for elsewhere
_LONG = 3  # words of a name that has an acronym of another language
_ACRONYM = re.compile("[A-Z]{3,6}")
_NO_ACRONYMS = frozenset("CEO CFO GAMBAR FOTO KANAN KIRI NGO TENGAH".split())  # of no body, or of any


def introduced(
    texts: Texts,
    names: Sequence[Mention],
    organisations: Container[tuple[TextField, int, int]],
    known: Mapping[TextField, Sequence[Match]],
) -> Iterator[Mention]:
    """Mentions by acronyms that the article gives to a name: `Long Form Name (LFN)`.

    An organisation's that doesn't abbreviate it is none of a branch's, with a known organisation in its name:
    `Markas PDRM (MPD)`. An event's and a place's, which is unlisted as they are, is of another language too. A
    known organisation that ends the name has its own: `Batalion 5 Pasukan Gerakan Am (PGA)`.
    """
    fitting: dict[str, Mention] = {}
    others: dict[str, Mention] = {}
    types = {(name.field, name.start): name.type for name in names if name.entry is None}
    for name in names:
        if name.type == "person":
            continue
        text, matches = texts[name.field], known.get(name.field, ())
        found = introduction(name.field, text, name.start, name.end, organisations)
        acronym = in_brackets(text, name.end)
        if acronym and (owner := name if found and found.fits else _that_ends(name, acronym, matches)):
            fitting.setdefault(acronym, owner)
            continue
        called = found.called if found else _foreign_acronym(text, name, acronym, types, matches)
        is_organisation = name.type == "organisation"
        of_another = any(map(_is_organisation, inside(name, matches))) if is_organisation else found is not None
        if called and not of_another:
            others.setdefault(called, name)
    return _everywhere(texts, others | fitting)


def _that_ends(name: Mention, acronym: str, known: Sequence[Match]) -> Mention | None:
    """The known organisation that ends the name, if the acronym is its own."""
    for match in inside(name, known)[-1:]:
        entry = match.entry
        if name.start < match.start and match.end == name.end and _is_organisation(match) and acronym in entry.forms:
            return replace(name, type=entry.type, key=entry.id, entry=entry)
    return None


def _foreign_acronym(
    text: str,
    name: Mention,
    acronym: str | None,
    types: Mapping[tuple[TextField, int], EntityType],
    known: Sequence[Match],
) -> str | None:
    """The one in brackets directly behind an unlisted event or place and taken for one too: `National Press Day (HPN)`.

    Behind an organisation of several words the model may have overlooked it: `Majlis Tinju Dunia (WBC)`; but what
    stands in brackets again is where teams come from: `(ITA)`.
    """
    if acronym is None or not acronym.isupper() or name.entry is not None or " " not in name.text:
        return None
    start = text.index(acronym, name.end)
    taken_for = types.get((name.field, start))
    if name.type != "organisation":
        return acronym if taken_for == name.type else None
    overlooked = (
        taken_for is None
        and acronym not in _NO_ACRONYMS
        and not begins(start, known)
        and text.count(f"({acronym})") == 1
    )
    return acronym if overlooked and len(name.text.split()) >= _LONG and _ACRONYM.fullmatch(acronym) else None


def companies_in_short(texts: Texts, names: Sequence[Mention]) -> Iterator[Mention]:
    """Mentions of companies by what their names have before `Bhd` or `Corp`; not in `News International`."""
    found = [name for name in reversed(names) if name.type == "organisation"]
    return _alone(texts, {called: name for name in found if (called := companies.in_short(name.text))})


def persons_in_short(texts: Texts, mentions: Sequence[Mention], shared: Collection[str]) -> Iterator[Mention]:
    """Mentions of persons by a part of their name, in the headline too, where only one person can be meant."""
    owners: dict[str, dict[str, Mention]] = {}
    for mention in mentions:
        if mention.type == "person":
            for form in persons.short_forms(mention.text, shared):
                owners.setdefault(form, {}).setdefault(mention.key, mention)
    sole = {form: next(iter(who.values())) for form, who in owners.items() if len(who) == 1}
    names = Forms.of(sole)
    found = [
        mention
        for field, text in texts.items()
        for start, end, form in names.whole(text, OF_SHORT_NAME)
        if persons.stands_alone(text, start, end)
        and (mention := replace(sole[form], field=field, start=start, end=end, text=form))
        and not namesakes.are_two(texts, mention, sole[form])
    ]
    yield from sorted(found, key=lambda mention: (-len(mention.text), mention.text))


def repeated(texts: Texts, names: Sequence[Mention]) -> Iterator[Mention]:
    """The same names where the model overlooked them; those that the gazetteer has are found already."""
    distinct = {
        name.text: name
        for name in names
        if len(name.text) >= _SHORTEST and (name.entry is None or name.text not in name.entry.forms)
    }
    return _alone(texts, distinct)


def _is_organisation(match: Match) -> bool:
    return match.certain and match.entry.type == "organisation"


def _alone(texts: Texts, forms: Mapping[str, Mention]) -> Iterator[Mention]:
    """Those of _everywhere() that are no part of another name."""
    for mention in _everywhere(texts, forms):
        if persons.stands_alone(texts[mention.field], mention.start, mention.end):
            yield mention


def _everywhere(texts: Texts, forms: Mapping[str, Mention]) -> Iterator[Mention]:
    """Each place where one of the forms stands as a whole word, the longest where several do. Linear in the texts."""
    names = Forms.of(forms)
    for field, text in texts.items():
        found = -1
        for start, end, form in names.whole(text, OF_NAME):
            if start != found:
                yield replace(forms[form], field=field, start=start, end=end, text=form)
            found = start
