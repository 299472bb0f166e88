"""Operations of police and ministries, `Op Kesan`: a model cuts a name that is a common word. Finds no other events."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from worker.language.common_words import ENGLISH, MALAY
from worker.tag.gazetteer.gazetteer import Match
from worker.tag.names.mentions import Recognised, begins

_OPERATION = re.compile(r"(?<![\w-])Ops? (?:Khas )?(?P<word>[A-Z][\w'’-]+)(?: \d{1,2}\.\d(?![\d%]))?")
# Of a headline in title case, Op Leads To Arrests, and of any special operation.
_NO_NAMES = (ENGLISH - MALAY) | {"di", "khas", "room", "team"}


def with_operations(text: str, names: Sequence[Recognised], known: Sequence[Match]) -> list[Recognised]:
    """The names in order, each operation an event with its name and number. Those `known` to the gazetteer stay."""
    whole = list(names)
    for found in _OPERATION.finditer(text):
        if found["word"].lower() not in _NO_NAMES and not begins(found.start(), known):
            _complete(whole, *found.span(), found["word"].lower() in MALAY)
    return whole


def _complete(names: list[Recognised], start: int, end: int, common: bool) -> None:
    """Puts the operation for its pieces, as far as the last one goes; for none if it is called by a `common` word."""
    first = bisect_right(names, start, key=lambda name: name.end)
    last = bisect_left(names, end, key=lambda name: name.start)
    inside = names[first:last]
    if _is_apart(inside[0], start) if inside else not common:
        return
    end = max([end, *(name.end for name in inside)])
    names[first:last] = [Recognised(start, end, "event")]


def _is_apart(name: Recognised, start: int) -> bool:
    """Whether it begins before the operation, or is a person's after it: `Pegawai Op Ahmad Razak`."""
    return name.start < start or (name.type == "person" and name.start > start)
