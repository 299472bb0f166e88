"""Whether two mentions that share a name can be of one: by title, age and other words. Joins nothing itself."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from newsdesk.article import TextField
from worker.language.common_words import ENGLISH, MALAY
from worker.tag.gazetteer.gazetteer import Match
from worker.tag.names import persons
from worker.tag.names.entries import Entry
from worker.tag.names.mentions import Mention, Recognised, Texts, longer

_AGE = re.compile(r",\s(\d{1,3})\s?[,;]")  # `, 60,`
_WORD = re.compile(r"\w{2,}")  # an initial tells nobody from another
_PARTICLES = frozenset("al almarhum bin binti haji hajah ibni jr sr".split())
_OFTEN_LEFT_OUT = frozenset("md mohamad mohamed mohammad mohammed mohd muhamad muhammad muhd".split())
# Given names that mostly stand before another one: Khairul Anwar.
_BEFORE_ANOTHER = frozenset(
    "abdul ahmad amir che khairul nik noor nor nur nurul saiful shahrul sharifah siti syed wan".split()
)
_COMMON_WORDS = ENGLISH | MALAY
_SAME_WORD = 0.8  # likeness from which a word is another spelling: Jamaludin, Jamaluddin


def but_parts(
    texts: Texts, matches: Sequence[tuple[TextField, Match]], recognised: Mapping[TextField, Sequence[Recognised]]
) -> list[tuple[TextField, Match]]:
    """Without those in a longer name that the model found: Johor in Hospital Permai Johor.

    A person's longer name is the gazetteer's person, unless it must be somebody else's, a child's; but for that, not
    told by a headline, where the model may take all capitalised words for the name. Nor those of an organisation that
    is called as a person is in short: Ford after Harrison Ford, unless it is Ford Motor elsewhere.
    """
    whole: list[tuple[TextField, Match]] = []
    anothers: list[tuple[Match, str]] = []
    surnames = set[str]()
    for field, match in matches:
        entry, form = match.entry, match.form
        title = _honorific(form) if entry.type == "person" else 0  # which is not in what a model finds
        found = longer(match._replace(start=match.start + title), recognised.get(field, ()))
        if found is None:
            whole.append((field, match))
        elif found.type == entry.type == "person":
            if persons.ends_as_a_childs(texts[field][found.start : match.start]):
                continue
            name = texts[field][min(match.start, found.start) : found.end]
            if field == "body" and is_anothers(name, form, entry):
                anothers.append((match, name))
            else:
                whole.append((field, match))
        elif field == "body" and found.type == "person" and found.end == match.end and not form.isupper():
            surnames.add(form)
    return _without_anothers([*_but_surnames(whole, surnames)], anothers)


def _but_surnames(
    matches: Sequence[tuple[TextField, Match]], surnames: Collection[str]
) -> Iterator[tuple[TextField, Match]]:
    """Without the organisations that the article calls by nothing but a surname."""
    in_full = {match.entry.id for _, match in matches if match.form not in surnames}
    for field, match in matches:
        if match.form not in surnames or match.entry.type != "organisation" or match.entry.id in in_full:
            yield field, match


def _honorific(form: str) -> int:
    """How many characters of it are honorifics. A sovereign's title is none: he has more names than one lists."""
    length = persons.title_length(form)
    return length if persons.title_kinds(form[:length]) == {"honorific"} else 0


def is_anothers(name: str, form: str, entry: Entry) -> bool:
    """Whether `name`, which has the entry's `form` in it, is another person's: by a word that no name of the entry has.

    `Ahmad Zahid Ramli` is not Ahmad Zahid Hamidi. Honorifics tell nothing, nor does what may be a slip, and a name
    with a common word (`Anwar Ibrahim Must Go`) goes too far. What stands before a name in full may be a title.
    """
    own = _words(" ".join(entry.forms))
    more = _words(name) - own - _PARTICLES - persons.honorific_words()
    more -= _OFTEN_LEFT_OUT - _words(name.split()[-1])  # of Mohd Rafizi Ramli, but it is the father of Rafizi Mohamad
    if form in (entry.names.en, entry.names.ms):
        more -= {word for word in _words(name.partition(form)[0]) if word not in _BEFORE_ANOTHER}
    return more.isdisjoint(_COMMON_WORDS) and any(not get_close_matches(word, own, 1, _SAME_WORD) for word in more)


def _without_anothers(
    matches: Sequence[tuple[TextField, Match]], anothers: Iterable[tuple[Match, str]]
) -> list[tuple[TextField, Match]]:
    """The matches but those by which the article calls another person in short, `Ahmad Zahid` after Ahmad Zahid Ramli.

    `anothers`: those of the body that stand within another person's longer name, and that name, in order. The body must
    have that name first, and nowhere more of the listed person's.
    """
    first: dict[str, tuple[int, set[str]]] = {}
    for match, name in anothers:
        first.setdefault(match.entry.id, (match.start, _words(name)))
    named = set[str]()
    for field, match in matches:
        if match.certain and match.entry.id in first:
            start, words = first[match.entry.id]
            earlier = field == "body" and match.start < start
            if earlier or not _words(match.form) <= words:
                named.add(match.entry.id)
    return [(field, match) for field, match in matches if match.entry.id not in first.keys() - named]


def are_two(texts: Texts, name: Mention, owner: Mention) -> bool:
    """Whether `name`, a part of a person's name, is somebody else's: one of the two reigns, or `name` is introduced.

    `Sultan Abdullah` is not Tun Abdullah Ahmad Badawi, and `Petani, Anwar, 60,` not Datuk Seri Anwar Ibrahim.
    """
    return _one_reigns(_kinds(texts, name), _kinds(texts, owner)) or _is_introduced(texts, name, owner)


def _one_reigns(kinds: frozenset[str], of_owner: frozenset[str]) -> bool:
    """A sovereign has the title in full too; another person's honorific is none of his."""
    if "royal" in kinds:
        return "royal" not in of_owner
    return "honorific" in kinds and "royal" in of_owner and "honorific" not in of_owner


def _kinds(texts: Texts, name: Mention) -> frozenset[str]:
    title = persons.title_before(texts[name.field], name.start)
    return persons.title_kinds(title) if title else frozenset()


def _is_introduced(texts: Texts, name: Mention, owner: Mention) -> bool:
    """With an age that is not the owner's, in apposition or before the owner; later `Harris, 59,` is still Harris."""
    text = texts[name.field]
    age, of_owner = _AGE.match(text, name.end), _AGE.match(texts[owner.field], owner.end)
    if age is None or (of_owner and of_owner[1] == age[1]):
        return False
    return text[: name.start].endswith(", ") or place(name) < place(owner)


def place(mention: Mention) -> tuple[bool, int]:
    """Where it stands in the article, to be compared: the headline comes first."""
    return mention.field != "headline", mention.start


def _words(name: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(name)}
