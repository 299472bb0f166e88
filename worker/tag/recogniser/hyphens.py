"""Names that a model cut at a hyphen: roads that are called after two towns, and what ends on one (Masjid Al-)."""

import re
from collections.abc import Sequence

from worker.tag.gazetteer.gazetteer import Match
from worker.tag.names.mentions import Recognised, beginning

_ROAD = re.compile(r"(?:Jalan|Jln\.?|Lebuh(?: ?[Rr]aya)?|Lintasan)\s")
_HYPHENS = frozenset("-–")
_WORD = re.compile(r"[A-ZÀ-Þ](?:\w|['’-](?=\w))*")


def over_hyphens(text: str, names: Sequence[Recognised], known: Sequence[Match]) -> list[Recognised]:
    """The names in order, `Jalan Yong Peng-Muar` for `Jalan Yong Peng` and Muar, be it `known` alone.

    None ends on a hyphen, but within one that is `known`: it goes on with the name or the word behind it.
    """
    whole: list[Recognised] = []
    for name in names:
        if not whole or name.start >= whole[-1].end:
            whole.append(_gone_on(text, name, names, known))
    return whole


def _gone_on(text: str, name: Recognised, names: Sequence[Recognised], known: Sequence[Match]) -> Recognised:
    while text[name.end : name.end + 1] in _HYPHENS and _is_road(text, name):
        town = _town(name.end + 1, names, known)
        if town is None:
            return name
        name = Recognised(name.start, town, "place")
    match = beginning(name.start, known)
    if text[name.end - 1] not in _HYPHENS or (match and match.end > name.end):
        return name
    rest = beginning(name.end, names)
    word = _WORD.match(text, name.end)
    without = name.start + len(text[name.start : name.end - 1].rstrip())
    end = rest.end if rest else word.end() if word else without
    return Recognised(name.start, end, "organisation" if rest and rest.type == "organisation" else name.type)


def _is_road(text: str, name: Recognised) -> bool:
    return name.type == "place" and bool(_ROAD.match(text, name.start))


def _town(start: int, names: Sequence[Recognised], known: Sequence[Match]) -> int | None:
    """Where the place ends that begins there; None if there is none."""
    name, match = beginning(start, names), beginning(start, known)
    ends = [name.end] if name and name.type == "place" else []
    ends += [match.end] if match and match.certain and match.entry.type == "place" else []
    return max(ends, default=None)
