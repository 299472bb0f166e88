"""Text -> paragraphs, list items and headings. Must not cut hard-wrapped wire copy in mid-sentence."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from worker.segments.lines import Line, end_of_span_before, lines
from worker.segments.segment import Segment

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FIRST_WORD = re.compile(r"\S{1,40}")

# Wire copy is wrapped at 60-80 characters; the limits leave room for narrower and wider habits.
_WRAP_LEAST, _WRAP_MOST = 40, 100
_LONGEST_HEADING = 120


def paragraphs(text: str, spans: Sequence[Segment]) -> Iterator[list[Line]]:
    """Lines that belong together: one line as a rule, more where it was hard-wrapped or one of `spans` runs on.

    `spans` are in order and do not overlap.
    """
    starts = [span.start for span in spans]
    found = lines(text, spans, starts)
    paragraph: list[Line] = []
    for line, wrapped in zip(found, _wraps(text, found), strict=True):
        if paragraph and not (wrapped or end_of_span_before(line.start, spans, starts) > line.start):
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


def _wraps(text: str, found: Sequence[Line]) -> list[bool]:
    """For each line: does the line before it merely run on, hard-wrapped?"""
    wraps: list[bool] = []
    first = 0
    while first < len(found):
        last = first + 1
        while last < len(found) and found[last].single_break and not found[last].marked:
            last += 1
        wraps.append(False)
        wraps += _wraps_of_block(text, found[first:last])
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
