"""How a story's paragraphs and the rows of its tables are put together."""

from collections.abc import Iterable, Sequence
from itertools import groupby

_LONGEST_NAME = 50  # characters in the first column of a table, whose other cells may be empty


def row_line(cells: Sequence[str]) -> str:
    """The cells apart by tabs; one that is alone, beside a picture, say, has no column to keep."""
    filled = [cell for cell in cells if cell]
    return filled[0] if len(filled) == 1 else "\t".join(cells).rstrip()


def rows(paragraphs: Sequence[tuple[str, bool]], name: int = 0) -> list[bool]:
    """Which are rows of a table, of those that are said to be: not two running that have one cell filled each.

    Among rows of several cells, one of up to `name` characters is a row all the same.
    """
    found: list[bool] = []
    for is_row, group in groupby(paragraphs, lambda one: one[1]):
        texts = [text for text, _ in group]
        least = name if any("\t" in text for text in texts) else 0
        single = [False, *("\t" not in text and len(text) > least for text in texts), False]  # of a layout, if they run
        found += [
            is_row and not (one and (before or after))
            for before, one, after in zip(single, single[1:], single[2:], strict=False)
        ]
    return found


def joined(paragraphs: Iterable[tuple[str, bool]]) -> str:
    """An empty line between them, but none between rows."""
    told = list(paragraphs)
    body = ""
    was_row = False
    for (text, _), is_row in zip(told, rows(told, _LONGEST_NAME), strict=True):
        body += ("\n" if was_row and is_row else "\n\n") + text
        was_row = is_row
    return body.removeprefix("\n\n")
