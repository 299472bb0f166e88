"""How a story's paragraphs and the rows of its tables are put together."""

from collections.abc import Iterable, Sequence


def row_line(cells: Sequence[str]) -> str:
    """The cells apart by tabs; one that is alone, beside a picture, say, has no column to keep."""
    filled = [cell for cell in cells if cell]
    return filled[0] if len(filled) == 1 else "\t".join(cells).rstrip()


def joined(paragraphs: Iterable[tuple[str, bool]]) -> str:
    """An empty line between them, but none between rows, each of which is said to be one."""
    body = ""
    was_row = False
    for text, is_row in paragraphs:
        body += ("\n" if was_row and is_row else "\n\n") + text
        was_row = is_row
    return body.removeprefix("\n\n")
