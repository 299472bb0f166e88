"""Names that a model found in pieces, put together: at an apostrophe (Shafa'aton), `a/l`, `anak`, `@` and `Sultan`.

Adds to names that were found; finds none of its own.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from worker.language.common_words import ENGLISH, MALAY
from worker.tag.gazetteer.gazetteer import Match
from worker.tag.names import persons
from worker.tag.names.mentions import Recognised, around
from worker.text.patterns import SPACE

_LETTERS = r"[^\W\d_]+"
_ENDINGS = r"(?:d|ll|m|re|s|t|ve)"  # of He'd, Anwar's
_WITH_APOSTROPHE = re.compile(
    rf"(?<![\w'’])(?!(?:Dato|Tok?)\b){_LETTERS}(?:['’‘ʼ](?!{_ENDINGS}\b){_LETTERS})+", re.IGNORECASE
)
_SHORT_PLACE = re.compile("M['’]sia|S['’]pore|(?:[SK]['’](?:wak|gor|tan)|T['’]ganu|P['’]jaya)\\b")  # M'sian Nicol David
_ONE = rf"(?P<slash>(?i:{persons.SLASHED}))|(?P<child>anak)|@|(?i:{persons.RULERS_CHILD})"
_JOINT = re.compile(rf"{SPACE}(?:{_ONE}){SPACE}(?=[^\W\d_a-z])")
_NAME_WORD = r"[A-ZÀ-Þ][\w'’-]*"
_BEFORE = re.compile(rf"(?:(?:{_NAME_WORD}\.?) )?{_NAME_WORD}\Z")
_AFTER = re.compile(rf"(?:[A-Z]\.? ?)*{_NAME_WORD}(?: {_NAME_WORD})?")
_CHILD_OF = re.compile(r" (?:bin|binti|bt|ibni)\Z")
_LOOK_BACK = 60  # characters


def whole(text: str, found: Sequence[Recognised], known: Sequence[Match], cased: Mapping[str, str]) -> list[Recognised]:
    """The names in order, those in pieces as one.

    `known`: the gazetteer's matches in `text`. `cased`: by word in small letters, the form that it mostly has.
    """
    names = list(found)
    for word in _WITH_APOSTROPHE.finditer(text):
        if word[0][0].isupper():
            _complete(text, names, *word.span())
    for joint in _JOINT.finditer(text):
        _join(text, names, joint, known, cased)
    return _with_fathers(text, names)


def _with_fathers(text: str, names: Sequence[Recognised]) -> list[Recognised]:
    """The names, one that ends in `bin` with the father's name behind it: Mohammed bin| Rashid Al Maktoum."""
    whole: list[Recognised] = []
    for name in names:
        child = whole[-1] if whole else None
        beside = child and child.type == name.type == "person" and _is_beside(text, child, name.start - 1)
        if child and beside and _CHILD_OF.search(text, child.start, child.end):
            whole[-1] = Recognised(child.start, name.end, "person")
        else:
            whole.append(name)
    return whole


def _complete(text: str, names: list[Recognised], start: int, end: int) -> None:
    """Makes the word at `start` a part of the name that a piece of it is, and of the persons directly around it."""
    first = bisect_right(names, start, key=lambda name: name.end)
    last = bisect_left(names, end, key=lambda name: name.start)
    inside = names[first:last]
    if len(inside) == 1 and inside[0].start <= start and end <= inside[0].end:
        return
    longer = bool(inside) and inside[0].start < start  # Masjid Ja'afar
    joins = not _SHORT_PLACE.match(text, start)
    if joins and first and not longer and _is_beside(text, names[first - 1], start - 1):
        first -= 1
    if joins and last < len(names) and _is_beside(text, names[last], end):
        last += 1
    pieces = names[first:last]
    if pieces:
        persons_name = not longer and any(piece.type == "person" for piece in pieces)
        type_ = "person" if persons_name else inside[0].type
        names[first:last] = [Recognised(min(start, pieces[0].start), max(end, pieces[-1].end), type_)]


def _is_beside(text: str, name: Recognised, space: int) -> bool:
    """Whether it is a person's, with one space between."""
    return name.type == "person" and text[space] == " " and space in (name.end, name.start - 1)


def _join(
    text: str, names: list[Recognised], joint: re.Match[str], known: Sequence[Match], cased: Mapping[str, str]
) -> None:
    """Makes one person of the names on both sides; beside `a/l` and the like one that the model missed counts too."""
    start, end = joint.span()
    first = bisect_left(names, start, key=lambda name: name.end)
    last = bisect_right(names, end, key=lambda name: name.start)
    pieces = names[first:last]
    before = pieces[0] if pieces and pieces[0].start < start else None
    after = pieces[-1] if pieces and pieces[-1].end > end else None
    if before is after is not None:  # one name already
        return
    if not joint["slash"] and not _may_be_one(joint, before, after, known):
        return
    left = before.start if before else _missed_before(text, names[first - 1].end if first else 0, start, cased)
    right = after.end if after else _missed_after(text, end)
    if left is not None and right is not None:
        last = max(last, bisect_left(names, right, key=lambda name: name.start))  # Raju of M. Raju
        right = max([right, *(name.end for name in names[first:last])])
        names[first:last] = [Recognised(left, right, "person")]


def _may_be_one(
    joint: re.Match[str], before: Recognised | None, after: Recognised | None, known: Sequence[Match]
) -> bool:
    """Whether a person stands before `anak` and no known name after it, `anak Johor`; on both sides of the others.

    There the model may take a place for one: Sultan Johor Sultan Ibrahim.
    """
    if before is None or before.type != "person":
        return False
    if joint["child"]:
        place = bisect_left(known, joint.end(), key=lambda match: match.start)
        return place == len(known) or known[place].start > joint.end()
    return after is not None and after.type == "person" and not _is_place(before, known)


def _is_place(name: Recognised, known: Sequence[Match]) -> bool:
    match = around(name, known)
    return match is not None and match.start == name.start and match.entry.type == "place"


def _missed_before(text: str, first: int, end: int, cased: Mapping[str, str]) -> int | None:
    """Where the one or two capitalised words begin that end at `end`, without a title and a plain word: Plaintif."""
    window = max(first, end - _LOOK_BACK)
    found = _BEFORE.search(text[window:end])
    if found is None:
        return None
    start = window + found.start() + persons.title_length(found[0])
    word, space, _ = text[start:end].partition(" ")
    plain = word.casefold() in ENGLISH | MALAY or cased.get(word.lower(), word).islower()
    return start + len(word) + 1 if space and plain else start


def _missed_after(text: str, start: int) -> int | None:
    found = _AFTER.match(text, start)
    return found.end() if found else None
