"""Where names stand in an article, before they are put together as entities. Holds places, decides nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

from newsdesk.article import TextField
from worker.tag.gazetteer import EntityType, Entry

Texts = Mapping[TextField, str]


@dataclass(frozen=True)
class Recognised:
    """A name that a trained model found: `text[start:end]`, and what it names."""

    start: int
    end: int
    type: EntityType


@dataclass(frozen=True)
class Mention:
    """Mentions of one entity have one `key`. `entry` is None for a name that the gazetteer does not have."""

    field: TextField
    start: int
    end: int
    text: str
    type: EntityType
    key: str
    entry: Entry | None = None
