"""Names that the gazetteer does not have, as a model found them: one type, acronym and spelling for each in an article.

Never finds a name of its own; it finds again what the model found elsewhere in the article.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from newsdesk.article import TextField
from worker.lookup import OF_NAME, Forms
from worker.tag import namesakes, persons
from worker.tag.companies import beginnings, company
from worker.tag.entries import EntityType
from worker.tag.gazetteer import Match, is_word
from worker.tag.introductions import both_ways, has_initials, in_brackets, introduction
from worker.tag.mentions import Mention, Recognised, Texts, around, begins, inside, longer
from worker.tag.tokens import APOSTROPHES
from worker.wire.frame import WireFrame

_ALIKE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_TOWN = "town of "  # in the key of one that something else is called after
_SHORTEST = 3  # characters of a name that is looked for elsewhere
_MOST_OWNERS = 20  # of a short name; of more it tells none, whatever their titles
_JOINT = re.compile(r"(?:\s(?:19|20)\d\d)?\s*(?:[,/&–-]|\b(?:dan|and|serta)\b)\s*")
_WHAT_IT_IS = re.compile(r"(?:Facebook|Impian|Laman|Pasukan|Portal|Skuad|Syarikat)\s")
_LONG = 3  # words of a name that has an acronym of another language
_ACRONYM = re.compile("[A-Z]{3,6}")
_NO_ACRONYMS = frozenset("CEO CFO GAMBAR FOTO KANAN KIRI NGO TENGAH".split())  # of no body, or of any


def mentions(texts: Texts, recognised: Mapping[TextField, Sequence[Recognised]], wire: WireFrame) -> Iterator[Mention]:
    """The names as the model found them; one that it took for several things is what it took it for most often.

    But the town of a dateline is none of these: BURNLEY, where Burnley won.
    """
    found = [
        Mention(field, name.start, name.end, words := texts[field][name.start : name.end], name.type, _key(words))
        for field, names in recognised.items()
        for name in names
    ]
    votes: dict[str, Counter[EntityType]] = {}
    for mention in found:
        votes.setdefault(mention.key, Counter())[mention.type] += 1
    for mention in found:
        typed = _typed(mention, votes[mention.key])
        town = mention.type == "place" and wire.in_header(mention.field, mention.start)
        yield replace(mention, key=_TOWN + mention.key) if town and typed.type != "place" else typed


def is_list(text: str, name: Recognised, matches: Sequence[Match]) -> bool:
    """Whether the model ran known names together: Malaysia-US, Kelantan dan Perak. `matches` are those within it."""
    inside = [match for match in matches if name.start <= match.start and match.end <= name.end]
    if len(inside) < 2 or inside[0].start != name.start or inside[-1].end != name.end:
        return False
    return all(_JOINT.fullmatch(text, one.end, other.start) for one, other in pairwise(inside))


def completed(text: str, name: Recognised, matches: Sequence[Match]) -> Recognised:
    """The longer name that `name` is a part of, if that counts only beside another of its own: Asia of Piala Asia.

    And without the word before it that says what it is, if the rest is a known organisation: `Portal Malaysiakini`.
    """
    if name.type == "organisation" and (word := _WHAT_IT_IS.match(text, name.start, name.end)):
        body = Recognised(word.end(), name.end, "organisation")
        match = around(body, matches)
        if match and (match.start, match.end) == (body.start, body.end) and _is_organisation(match):
            return body
    match = longer(name, matches)
    if match is None or match.certain:
        return name
    return Recognised(match.start, match.end, match.entry.type)


def in_full(texts: Texts, names: Sequence[Mention], known: Sequence[Mention]) -> Iterator[Mention]:
    """Those that are no short form of another one, nor of one that is known."""
    owners = _owners([*names, *known])
    yield from (name for name in names if not _owners_of(texts, name, owners))


def in_short(texts: Texts, names: Sequence[Mention], known: Sequence[Mention]) -> Iterator[Mention]:
    """All `names`, each as a mention of the one known that it is a part of, if that is one only."""
    owners = _owners(known)
    for name in names:
        meant = _owners_of(texts, name, owners)
        owner = next(iter(meant.values())) if len(meant) == 1 else name
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


def introduced(
    texts: Texts,
    names: Sequence[Mention],
    organisations: Container[tuple[TextField, int, int]],
    known: Mapping[TextField, Sequence[Match]],
) -> Iterator[Mention]:
    """Mentions by acronyms that the article gives to a name: `Long Form Name (LFN)`.

    An organisation's that doesn't abbreviate it is none of a branch's, with a known organisation in its name:
    `Markas PDRM (MPD)`. An event's and a place's, which is unlisted as they are, is of another language too. One of the
    name's last words is the name's, but if they are a known organisation, that one's: `Batalion 5 Pasukan Gerakan Am
    (PGA)`.
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
        if acronym and (owner := name if found and found.fits else _of_last_words(name, acronym, matches)):
            fitting.setdefault(acronym, owner)
            continue
        called = found.called if found else _foreign_acronym(text, name, acronym, types, matches)
        is_organisation = name.type == "organisation"
        of_another = any(map(_is_organisation, inside(name, matches))) if is_organisation else found is not None
        if called and not of_another:
            others.setdefault(called, name)
    return _everywhere(texts, others | fitting)


def _of_last_words(name: Mention, acronym: str, known: Sequence[Match]) -> Mention | None:
    """Whose acronym it is, if the last words' of the name; what is known and ends the name has its own acronyms."""
    for match in inside(name, known)[-1:]:
        if match.end == name.end and match.start > name.start:
            entry = match.entry if _is_organisation(match) and acronym in match.entry.forms else None
            return replace(name, type=entry.type, key=entry.id, entry=entry) if entry else None
    return name if has_initials(acronym, name.text) else None


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


def called_in_short(texts: Texts, names: Sequence[Mention]) -> Iterator[Mention]:
    """Mentions of companies by what their names have before `Bhd` or `Corp`; not in `News International`."""
    return _alone(texts, {called: name for name in reversed(names) if (called := _company(name))})


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


def _owners(names: Iterable[Mention]) -> dict[str, dict[str, Mention]]:
    """By what a person or an organisation may be called in short, who may be meant, by their keys.

    A company by the beginning of its name only where nobody else is called so.
    """
    owners: dict[str, dict[str, Mention]] = {}
    of_beginnings: dict[str, dict[str, Mention]] = {}
    for name in names:
        for part in _called(name) - {_key(name.text)}:
            owners.setdefault(part, {}).setdefault(name.key, name)
        for part in beginnings(name.text) if name.type == "organisation" else ():
            of_beginnings.setdefault(_key(part), {}).setdefault(name.key, name)
    return of_beginnings | owners


def _owners_of(texts: Texts, name: Mention, owners: Mapping[str, Mapping[str, Mention]]) -> dict[str, Mention]:
    found = owners.get(_key(name.text), {}) if name.type != "event" else {}
    if len(found) > _MOST_OWNERS:
        return dict(found) if name.type != "place" else {}
    return {key: owner for key, owner in found.items() if _may_be_called(texts, name, owner)}


def _may_be_called(texts: Texts, name: Mention, owner: Mention) -> bool:
    """Whether `name` is the owner: a part of a person's name always, a surname even where the model saw no person."""
    if owner.type == "organisation":
        return name.type == "organisation" or (name.type != "place" and _key(name.text) in _called(owner))
    called = name.type == "person" or name.text in persons.short_forms(owner.text)
    return called and not namesakes.are_two(texts, name, owner)


def _called(name: Mention) -> set[str]:
    """The keys of what a person or an organisation may be called, whatever the model takes that for."""
    if name.type == "person":
        return set(map(_key, persons.parts(name.text)))
    called = (both_ways(name.text) or ()) if name.type == "organisation" else ()
    return {_key(short) for short in (*called, _company(name)) if short}


def _company(name: Mention) -> str | None:
    """What stands before `Bhd` or `Corp` in an organisation's name."""
    found = company(name.text) if name.type == "organisation" else None
    return found if found and len(found) >= _SHORTEST else None


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


def _typed(mention: Mention, votes: Counter[EntityType]) -> Mention:
    likeliest = max(votes.values())
    return mention if votes[mention.type] == likeliest else replace(mention, type=votes.most_common(1)[0][0])


def _key(name: str) -> str:
    return " ".join(name.split()).casefold().translate(_ALIKE)
