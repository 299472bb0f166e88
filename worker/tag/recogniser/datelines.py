"""The places of a dateline as names: a model takes SACRAMENTO for a person and SEOUL/TOKYO for one place."""

from collections.abc import Iterable, Iterator, Sequence

from newsdesk.result import Entity, Names
from worker.tag.gazetteer.gazetteer import Match
from worker.tag.names.mentions import Recognised
from worker.wire.dateline import places
from worker.wire.dateline_names import CITIES, NOT_IN_PLACES
from worker.wire.frame import WireFrame

_CITIES = CITIES - {"united nations"}  # that a team may be called after: Liverpool


def with_dateline(body: str, names: Sequence[Recognised], wire: WireFrame, known: Sequence[Match]) -> list[Recognised]:
    """The names of a body in order, those in its dateline replaced by its places; no organisation that is `known`.

    Of what stands beside these a place may be one, `KOTA BELUD, Sabah`, but no abbreviation: `TAMPA, Fla.`. And no
    label is one: `PARLIMEN:`.
    """
    start, end = wire.header or (0, 0)
    found = [Recognised(start + first, start + last, "place") for first, last in places(body[start:end])]
    bodies = {(match.start, match.end) for match in known if _is_no_town(match)}
    found = [place for place in found if (place.start, place.end) not in bodies]
    beside = found[-1].end if found else end
    rest = [name for name in names if not start <= name.start < end or (name.start >= beside and _is_whole(body, name))]
    rest = [name for name in rest if not _is_label(body, name)]
    return sorted([*found, *rest], key=lambda name: name.start)


def _is_no_town(match: Match) -> bool:
    """Whether it is an organisation's several words or acronym: a town's team or firm has its name, Liverpool."""
    entry, name = match.entry, match.form
    return entry.type == "organisation" and (" " in name or name in entry.forms) and name.lower() not in _CITIES


def _is_whole(body: str, name: Recognised) -> bool:
    return name.type != "person" and body[name.end : name.end + 1] != "."


def _is_label(body: str, name: Recognised) -> bool:
    word = body[name.start : name.end]
    return name.type == "place" and word.isupper() and word.lower() in NOT_IN_PLACES and body.startswith(":", name.end)


def in_title_case(found: Iterable[Entity], wire: WireFrame) -> Iterator[Entity]:
    """The entities, an unlisted place that stands in the dateline alone without its capitals: Tampa."""
    cased = {name.upper(): name for name in map(str.strip, (wire.place or "").split("/"))}
    for entity in found:
        name = cased.get(entity.name) if entity.type == "place" and entity.id is None else None
        yield entity.model_copy(update={"name": name, "names": Names(en=name, ms=name)}) if name else entity
