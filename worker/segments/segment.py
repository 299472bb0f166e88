"""What a text is cut into. Holds places only, never text."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    HEADING = "heading"
    SENTENCE = "sentence"
    LIST_ITEM = "list_item"
    CELL = "cell"
    BYLINE = "byline"
    DATELINE = "dateline"
    CREDIT = "credit"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Segment:
    """`text[start:end]`, in code points: never empty, no outer white space. `paragraph` counts from 0."""

    start: int
    end: int
    kind: Kind
    paragraph: int


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The span less its outer white space; (end, end) where nothing else is in it."""
    part = text[start:end]
    left = part.lstrip()
    return end - len(left), start + len(part.rstrip()) if left else end
