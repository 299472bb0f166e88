"""How a story's paragraphs and the rows of its tables are put together."""

from collections.abc import Iterable, Sequence


def row_line(cells: Sequence[str]) -> str:
    """The cells apart by tabs; one that is alone, beside a picture, say, has no column to keep."""
    filled = [cell for cell in cells if cell]
    return filled[0] if len(filled) == 1 else "\t".join(cells).rstrip()


def rows(paragraphs: Sequence[tuple[str, bool]]) -> list[bool]:
    """Which are rows of a table, of those that are said to be: not two running that have one cell filled each."""
    single = [False, *(is_row and "\t" not in text for text, is_row in paragraphs), False]  # of a layout, if they run
    return [
        is_row and not (single[number] and (single[number - 1] or single[number + 1]))
        for number, (_, is_row) in enumerate(paragraphs, start=1)
    ]


def joined(paragraphs: Iterable[tuple[str, bool]]) -> str:
    """An empty line between them, but none between rows."""
    told = list(paragraphs)
    body = ""
    was_row = False
    for (text, _), is_row in zip(told, rows(told), strict=True):
        body += ("\n" if was_row and is_row else "\n\n") + text
        was_row = is_row
    return body.removeprefix("\n\n")
