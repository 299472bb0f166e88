"""Text -> lines that are not blank, a table's row as one line a cell. Must not part a sentence at a wide space."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from worker.segments.segment import Segment, stripped

BREAKS = "\n\r\u2028\u2029"
LINE = re.compile(rf"[^{BREAKS}]+")
BREAK = re.compile(rf"\r\n|[{BREAKS}]")
# What parts the cells of a table's row: a tab or a bar wherever it stands, a gap where the line looks like a row.
_RULE = re.compile(r"(?<![ \t])[ \t]*\t[ \t]*|(?:(?<=\s)|^)\|(?=\s|$)")
_GAP = re.compile(r"(?<! ) {2,}")
_WIDE = 3  # spaces
_NUMBER = re.compile(r"[-+(±]?(?:RM|US\$|[$£€])?\d[\d.,:/–-]*%?\)?|[-–—]")
# Numbers, single letters and small roman numbers; capital letters only with a bracket: "P. Ramlee" opens no list.
_MARKER = re.compile(
    r"(?:(?:[-*–—·]|#{1,6})\s+|[•■▪●◦‣]\s*|\(?(?:\d{1,2}|[a-z]|[ivx]{2,5})[.)]\s+|\(?[A-Z]\)\s+)(?=\S)"
)

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its list marker and outer white space. `single_break`: just one line break lies before it.

    `cell`: one of several that stand in a row. `indent`: how far from the left edge it starts, 0 for a cell.
    """

    start: int
    end: int
    marked: bool
    single_break: bool
    cell: bool
    indent: int

    @property
    def column(self) -> int:
        """How far from the left edge it ends."""
        return self.indent + self.end - self.start


def lines(text: str, spans: Sequence[Segment], starts: Sequence[int]) -> list[Line]:
    """`spans` are in order and begin at `starts`. What looks like a list marker but belongs to one is none."""
    found: list[Line] = []
    before = 0
    for cells in _rows(text):
        for start, end in cells:
            single_break = bool(found) and len(BREAK.findall(text, before, start)) == 1
            marker = _MARKER.match(text, start, end)
            marked = marker is not None and end_of_span_before(marker.end(), spans, starts) <= start
            first = marker.end() if marker and marked else start
            cell = len(cells) > 1
            indent = 0 if cell else len(text[line_start(text, before, start) : first].expandtabs())
            found.append(Line(first, end, marked, single_break, cell, indent))
            before = end
    return found


def end_of_span_before(position: int, spans: Sequence[Segment], starts: Sequence[int]) -> int:
    """Where the last span that starts before `position` ends; 0 if there is none."""
    index = bisect_left(starts, position)
    return spans[index - 1].end if index else 0


def filled_lines(text: str, position: int = 0) -> Iterator[_Span]:
    """Where each line from `position` on stands that is not blank, less its outer white space."""
    spans = (stripped(text, *line.span()) for line in LINE.finditer(text, position))
    return ((start, end) for start, end in spans if start < end)


def line_start(text: str, start: int, end: int) -> int:
    """Where in `text[start:end]` its last line begins: `start` if it is the only one."""
    return max(start, *(text.rfind(mark, start, end) + 1 for mark in BREAKS))


def _rows(text: str) -> Iterator[list[_Span]]:
    """The cells of each line that is not blank; one of most."""
    for block in _blocks(text):
        numbered = sum(_ends_in_number(text, _gaps(text, *line), line[1]) for line in block)
        is_table = numbered > 1 and 2 * numbered >= len(block)
        for start, end in block:
            yield list(_cells(text, start, end, is_table))


def _blocks(text: str) -> Iterator[list[_Span]]:
    """The lines without outer white space, those together that have no blank line between."""
    block: list[_Span] = []
    for found in LINE.finditer(text):
        start, end = stripped(text, *found.span())
        if block and (start == end or len(BREAK.findall(text, block[-1][1], start)) > 1):
            yield block
            block = []
        if start < end:
            block.append((start, end))
    if block:
        yield block


def _cells(text: str, start: int, end: int, is_table: bool) -> Iterator[_Span]:
    """The cells of a row that are not blank, or the line itself."""
    if not any(text.find(mark, start, end) >= 0 for mark in ("  ", "\t", "|")):
        yield start, end
        return
    marker = _MARKER.match(text, start, end)
    first = marker.end() if marker else start
    rules = list(_RULE.finditer(text, first, end)) or _parting(text, _gaps(text, first, end), end, is_table)
    edges = [start, *(edge for rule in rules for edge in rule.span()), end]
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        cell = stripped(text, left, right)
        if cell[0] < cell[1]:
            yield cell


def _gaps(text: str, start: int, end: int) -> list[re.Match[str]]:
    return list(_GAP.finditer(text, start, end)) if text.find("  ", start, end) >= 0 else []


def _parting(text: str, gaps: list[re.Match[str]], end: int, is_table: bool) -> list[re.Match[str]]:
    """The gaps that part cells: all in a table and in a row that ends in a number, else wide ones if there are two."""
    wide = [gap for gap in gaps if len(gap[0]) >= _WIDE]
    if is_table or (_ends_in_number(text, gaps, end) and (wide or len(gaps) > 1)):
        return gaps
    return wide if len(wide) > 1 else []


def _ends_in_number(text: str, gaps: list[re.Match[str]], end: int) -> bool:
    """Whether a number alone stands after the last gap."""
    return bool(gaps) and _NUMBER.fullmatch(text, gaps[-1].end(), end) is not None
