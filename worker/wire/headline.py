"""The headline that a body was pasted with, above its byline and dateline. Must never take a paragraph for one."""

import re
from collections.abc import Iterator

from worker.segments.lines import BREAK

Spans = tuple[tuple[int, int], ...]

_LONGEST_LINE = 120  # characters
_MOST_LINES = 2
_LINE = re.compile(rf"(?P<line>[^\s•*–—-][^\n\r\u2028\u2029]{{0,{_LONGEST_LINE - 1}}}+)(?P<breaks>\s+)")
_ENDS_OTHERWISE = ".:;,…"


def above(text: str, start: int) -> Iterator[tuple[Spans, int]]:
    """What may be a headline at `start`, which is no white space, and where the text goes on: one line, then two.

    A line that goes on in small letters right below is of the same span.
    """
    spans: list[tuple[int, int]] = []
    goes_on = False
    for _ in range(_MOST_LINES):
        found = _LINE.match(text, start)
        line = found["line"].rstrip() if found else ""
        if found is None or not BREAK.search(found["breaks"]) or line[-1] in _ENDS_OTHERWISE:
            return
        begun = spans.pop()[0] if goes_on and text[start].islower() else start
        spans.append((begun, start + len(line)))
        goes_on = len(BREAK.findall(found["breaks"])) == 1
        start = found.end()
        yield tuple(spans), start
