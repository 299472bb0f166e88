"""Text -> paragraphs, list items and headings. Must not cut hard-wrapped wire copy in mid-sentence."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from worker.segments.lines import Line, end_of_span_before, lines
from worker.segments.segment import Segment

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FIRST_WORD = re.compile(r"\S{1,40}")

# Wire copy is wrapped at 60-80 characters; the limits leave room for narrower and wider habits.
_WRAP_LEAST, _WRAP_MOST = 40, 100
_SENTENCE_ENDS = '.!?…"”'
_EXPLAINED_LEAST = 4  # breaks; three lines of a list may end at one width by chance
_PARAGRAPH_INDENT = 2  # columns beyond the margin of the lines around
_LONGEST_HEADING = 120


def paragraphs(text: str, spans: Sequence[Segment]) -> Iterator[list[Line]]:
    """Lines that belong together: one line as a rule, more where it was hard-wrapped or one of `spans` runs on.

    `spans` are in order and do not overlap. A line that one of them begins is never a mere wrap.
    """
    starts = [span.start for span in spans]
    begun = set(starts)
    found = lines(text, spans, starts)
    paragraph: list[Line] = []
    for line, wrapped in zip(found, _wraps(text, found), strict=True):
        is_within_span = end_of_span_before(line.start, spans, starts) > line.start
        if paragraph and not is_within_span and (line.start in begun or not wrapped):
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


@dataclass(frozen=True, slots=True)
class _Break:
    """The break between two lines. `column`: where the upper one ends; `reach`: where the next word would have ended.

    `open_ended`: the upper line has no closing punctuation. `cut`: it is also of 40-100 characters, and the lower one
    goes on in lower case. `begins`: the lower line begins a paragraph by its indent, or either is of a table's row.
    """

    column: int
    reach: int
    open_ended: bool
    cut: bool
    begins: bool


def _wraps(text: str, found: Sequence[Line]) -> list[bool]:
    """For each line: does the line before it merely run on, hard-wrapped?

    It does where it is cut, and where it is full, in a text or a block that was wrapped, and no paragraph begins.
    """
    blocks = list(_blocks(found))
    breaks = [list(_breaks(text, block)) for block in blocks]
    width = _width(text, found, [at for within in breaks for at in within])
    wraps: list[bool] = []
    for block, within in zip(blocks, breaks, strict=True):
        is_top = block is blocks[0] and _is_heading_line(text, block[0])
        full_in_block = _full_in_block(text, block, within)
        wraps.append(False)
        for number, at in enumerate(within):
            full_in_text = at.column <= width < at.reach and not (is_top and number == 0)
            wraps.append(at.cut or (not at.begins and (full_in_text or full_in_block[number])))
    return wraps


def _blocks(found: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines with neither a blank line nor a list marker between."""
    first = 0
    for number in range(1, len(found) + 1):
        if number == len(found) or found[number].marked or not found[number].single_break:
            yield found[first:number]
            first = number


def _breaks(text: str, block: Sequence[Line]) -> Iterator[_Break]:
    margin = min(line.indent for line in block)
    for line, after in pairwise(block):
        open_ended = text[line.end - 1] not in '.!?…:;"”'
        long = _WRAP_LEAST <= line.end - line.start <= _WRAP_MOST
        first_word = _FIRST_WORD.match(text, after.start)
        yield _Break(
            column=line.column,
            reach=line.column + 1 + (len(first_word[0]) if first_word else 0),
            open_ended=open_ended,
            cut=open_ended and long and text[after.start].islower(),
            begins=line.cell or after.cell or after.indent - margin >= _PARAGRAPH_INDENT,
        )


def _width(text: str, found: Sequence[Line], breaks: Sequence[_Break]) -> int:
    """The width at which the whole text was wrapped, 0 if it was not: a full line held no word more.

    It was if no line is over 100 characters, two lines and one in six end a sentence, as no list does, and of the
    breaks below open-ended lines of 40 and more one width explains four and four in five, and one in five is cut.
    """
    closed = sum(text[line.end - 1] in _SENTENCE_ENDS for line in found)
    if closed < 2 or 6 * closed < len(found) or any(line.end - line.start > _WRAP_MOST for line in found):
        return 0
    telling = [at for at in breaks if at.open_ended and not at.begins and at.column >= _WRAP_LEAST]
    explained = Counter(width for at in telling for width in range(at.column, at.reach))
    width, count = max(explained.items(), key=itemgetter(1), default=(0, 0))
    enough = count >= _EXPLAINED_LEAST and 5 * count >= 4 * len(telling)
    return width if enough and 5 * sum(at.cut for at in telling) >= len(telling) else 0


def _full_in_block(text: str, block: Sequence[Line], breaks: Sequence[_Break]) -> list[bool]:
    """For each break of a block: was the block wrapped, and had the upper line no room for the next word?

    It was if it has three lines or more and half of its breaks are cut. Its width is that of its longest line; an
    open-ended line is also full at three quarters of it. A heading on top is not full.
    """
    width = max(line.column for line in block)
    cuts = sum(at.cut for at in breaks)
    if len(block) < 3 or not _WRAP_LEAST <= width <= _WRAP_MOST or 2 * cuts < len(breaks):
        return [False] * len(breaks)
    full = [at.reach > width or (at.open_ended and 4 * at.column >= 3 * width) for at in breaks]
    full[0] = full[0] and not _is_heading_line(text, block[0])
    return full


def _is_heading_line(text: str, line: Line) -> bool:
    return is_heading(text[line.start : line.end])
