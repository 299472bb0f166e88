"""Names as a model found them, before they are put together: whole, no lists, and one type for each in an article."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from newsdesk.article import TextField
from worker.tag.gazetteer.gazetteer import Match
from worker.tag.names.entries import EntityType
from worker.tag.names.mentions import Mention, Recognised, Texts, around, key_of, longer
from worker.wire.frame import WireFrame

_TOWN = "town of "  # in the key of one that something else is called after
_JOINT = re.compile(r"(?:\s(?:19|20)\d\d)?\s*(?:[,/&–-]|\b(?:dan|and|serta)\b)\s*")
_WHAT_IT_IS = re.compile(r"(?:Facebook|Impian|Laman|Pasukan|Portal|Skuad|Syarikat)\s")


def mentions(texts: Texts, recognised: Mapping[TextField, Sequence[Recognised]], wire: WireFrame) -> Iterator[Mention]:
    """The names as the model found them; one that it took for several things is what it took it for most often.

    But the town of a dateline is none of these: BURNLEY, where Burnley won.
    """
    found = [
        Mention(field, name.start, name.end, words := texts[field][name.start : name.end], name.type, key_of(words))
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
        is_whole = match is not None and (match.start, match.end) == (body.start, body.end)
        if match and is_whole and match.certain and match.entry.type == "organisation":
            return body
    match = longer(name, matches)
    if match is None or match.certain:
        return name
    return Recognised(match.start, match.end, match.entry.type)


def _typed(mention: Mention, votes: Counter[EntityType]) -> Mention:
    likeliest = max(votes.values())
    return mention if votes[mention.type] == likeliest else replace(mention, type=votes.most_common(1)[0][0])
