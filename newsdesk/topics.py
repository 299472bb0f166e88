"""The topics an article may have: IPTC Media Topics of the two upper levels, in both languages. Finds none itself."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from newsdesk.result import Names, Value

_FILE = Path(__file__).with_name("topics.tsv")


class KnownTopic(Value):
    """`broader` is the qcode of the topic of the first level that this one belongs to, null for that level itself."""

    qcode: str
    name: Names
    broader: str | None


@cache
def vocabulary() -> Mapping[str, KnownTopic]:
    """All topics by qcode, each first-level topic followed by its own.

    Codes and English names: IPTC NewsCodes (CC BY 4.0), with the names of 2026 for the first level; eight of the codes
    are retired there since, and kept. Malay names: the project's own, for IPTC publishes none.
    """
    topics = {}
    for line in _FILE.read_text("utf-8").splitlines()[1:]:
        qcode, broader, english, malay = line.split("\t")
        topics[qcode] = KnownTopic(qcode=qcode, name=Names(en=english, ms=malay), broader=broader or None)
    return MappingProxyType(topics)
