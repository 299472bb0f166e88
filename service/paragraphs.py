"""How a story's paragraphs and the rows of its tables are put together."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

_LONGEST_NAME = 50  # characters in the first column of a table, whose other cells may be empty
_SENTENCE_ENDS = re.compile(r"\w{4}[.?!…][\"”’)]*$")  # but no "Sdn. Bhd."


def row_line(cells: Sequence[str]) -> str:
    """The cells apart by tabs; one that is alone, beside a picture, say, has no column to keep."""
    filled = [cell for cell in cells if cell]
    return filled[0] if len(filled) == 1 else "\t".join(cells).rstrip()


def rows(paragraphs: Sequence[tuple[str, int]], name: int = 0) -> list[int]:
    """The number of the table that each is a row of, of those that are said to be (0: none).

    Two running that have one cell filled each are no rows. But one of up to `name` characters, no sentence, is a row
    all the same where the table has rows of several cells.
    """
    found: list[int] = []
    for table, group in groupby(paragraphs, lambda one: one[1]):
        texts = [text for text, _ in group]
        least = name if any("\t" in text for text in texts) else 0
        single = [False, *("\t" not in text for text in texts), False]  # of a layout, if they run
        for text, before, one, after in zip(texts, single, single[1:], single[2:], strict=False):
            runs = one and (before or after)
            found.append(0 if runs and (len(text) > least or _SENTENCE_ENDS.search(text)) else table)
    return found


def joined(paragraphs: Iterable[tuple[str, int]]) -> str:
    """An empty line between them, but none between rows of one table. Each comes with its table's number."""
    told = list(paragraphs)
    body = ""
    last = 0
    for (text, _), table in zip(told, rows(told, _LONGEST_NAME), strict=True):
        body += ("\n" if table and table == last else "\n\n") + text
        last = table
    return body.removeprefix("\n\n")
