"""Text -> paragraphs, list items and headings. Must not cut hard-wrapped wire copy in mid-sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from worker.segments.segment import Segment, stripped

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
# What parts the cells of a table's row.
_RULE = re.compile(r"[ \t]*\t[ \t]*|(?:(?<=\s)|^)\|(?=\s|$)")
_GAP = re.compile(r" {3,}")
_BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029]")
# Numbers, single letters and small roman numbers; capital letters only with a bracket: "P. Ramlee" opens no list.
_MARKER = re.compile(r"(?:[-*–—·]\s+|[•■▪●◦‣]\s*|\(?(?:\d{1,2}|[a-z]|[ivx]{2,5})[.)]\s+|\(?[A-Z]\)\s+)(?=\S)")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FIRST_WORD = re.compile(r"\S{1,40}")

# Wire copy is wrapped at 60-80 characters; the limits leave room for narrower and wider habits.
_WRAP_LEAST, _WRAP_MOST = 40, 100
_LONGEST_HEADING = 120


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its list marker and outer white space. `single_break`: just one line break lies before it."""

    start: int
    end: int
    marked: bool
    single_break: bool


def paragraphs(text: str, spans: Sequence[Segment]) -> Iterator[list[Line]]:
    """Lines that belong together: one line as a rule, more where it was hard-wrapped or one of `spans` runs on.

    `spans` are in order and do not overlap.
    """
    starts = [span.start for span in spans]
    lines = _lines(text, spans, starts)
    paragraph: list[Line] = []
    for line, wrapped in zip(lines, _wraps(text, lines), strict=True):
        if paragraph and not (wrapped or _end_of_span_before(line.start, spans, starts) > line.start):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def is_heading(line: str) -> bool:
    """Short, no closing punctuation, and all capitals or at least two in three words capitalised."""
    if len(line) > _LONGEST_HEADING or line[-1] in '.!?…:;,"”。！？':
        return False
    words: list[str] = _WORD.findall(line)
    capitalised = sum(word[0].isupper() for word in words)
    return capitalised > 0 and 3 * capitalised >= 2 * len(words)


def _end_of_span_before(position: int, spans: Sequence[Segment], starts: Sequence[int]) -> int:
    """Where the last span that starts before `position` ends; 0 if there is none."""
    index = bisect_left(starts, position)
    return spans[index - 1].end if index else 0


def _lines(text: str, spans: Sequence[Segment], starts: Sequence[int]) -> list[Line]:
    """The lines that are not blank, a table's row as one line a cell.

    What looks like a list marker but belongs to a span is none.
    """
    lines: list[Line] = []
    before = 0
    for start, end in chain.from_iterable(_cells(text, *match.span()) for match in _LINE.finditer(text)):
        single_break = bool(lines) and len(_BREAK.findall(text, before, start)) == 1
        marker = _MARKER.match(text, start, end)
        if marker and _end_of_span_before(marker.end(), spans, starts) <= start:
            lines.append(Line(marker.end(), end, True, single_break))
        else:
            lines.append(Line(start, end, False, single_break))
        before = end
    return lines


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The cells of a row that are not blank, or the line itself. Gaps of several spaces part cells if there are two."""
    start, end = stripped(text, start, end)
    marker = _MARKER.match(text, start, end)
    first = marker.end() if marker else start
    rules = list(_RULE.finditer(text, first, end)) or list(_GAP.finditer(text, first, end))
    if len(rules) == 1 and rules[0].re is _GAP:
        rules = []
    edges = [start, *(edge for rule in rules for edge in rule.span()), end]
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        cell = stripped(text, left, right)
        if cell[0] < cell[1]:
            yield cell


def _wraps(text: str, lines: Sequence[Line]) -> list[bool]:
    """For each line: does the line before it merely run on, hard-wrapped?"""
    wraps: list[bool] = []
    first = 0
    while first < len(lines):
        last = first + 1
        while last < len(lines) and lines[last].single_break and not lines[last].marked:
            last += 1
        wraps.append(False)
        wraps += _wraps_of_block(text, lines[first:last])
        first = last
    return wraps


def _wraps_of_block(text: str, block: Sequence[Line]) -> list[bool]:
    """For each line break of a block (lines with no blank line or list marker between): is it a mere wrap?

    It is where a line of 40-100 characters stops without closing punctuation and the next goes on in lower case.
    If this holds for half of the breaks of a block of three lines or more, the block was wrapped by a machine: then a
    break is a wrap after any long line without closing punctuation, and wherever the next line's first word would
    not have fitted any more (but for a heading on top).
    """
    if len(block) == 1:
        return []
    sizes = [line.end - line.start for line in block]
    pairs = list(pairwise(block))
    open_ended = [text[line.end - 1] not in '.!?…:;"”' for line, _ in pairs]
    cut = [
        _WRAP_LEAST <= size <= _WRAP_MOST and is_open and text[after.start].islower()
        for size, is_open, (_, after) in zip(sizes, open_ended, pairs, strict=False)
    ]
    width = max(sizes)
    if len(block) < 3 or not _WRAP_LEAST <= width <= _WRAP_MOST or 2 * sum(cut) < len(cut):
        return cut
    first_words = [len(word[0]) if (word := _FIRST_WORD.match(text, after.start)) else 0 for _, after in pairs]
    full = [
        size + 1 + first_word > width or (is_open and 4 * size >= 3 * width)
        for size, first_word, is_open in zip(sizes, first_words, open_ended, strict=False)
    ]
    full[0] = full[0] and not is_heading(text[block[0].start : block[0].end])
    return [mid or filled for mid, filled in zip(cut, full, strict=True)]
