"""What opens a story: byline and dateline, at the beginning of a body or below what a page or a wire puts above them.

Must never take a paragraph that only names a town for a dateline, nor a heading for a byline.
"""

import re
from dataclasses import dataclass, replace
from itertools import islice

from worker.segments.lines import filled_lines
from worker.wire import byline, dateline, headline
from worker.wire.byline import Byline
from worker.wire.dateline import Header
from worker.wire.slugs import slugs_above

# Characters of the story beside a dateline that stands below other lines; fewer are those of a list.
_LEAST_STORY = 40
_MOST_LINES_ABOVE = 12  # that are not blank: section, headlines, buttons, the caption of a picture
_WRAP = re.compile(r"\r?\n(?=[a-z])")
_FURTHEST = 300  # characters below a byline in which its story begins
_BY = re.compile(r"(?<!\S)(?i:by|oleh)[\s:]")


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands above a story and what it opens with, from `start` on."""

    byline: Byline | None
    start: int
    header: Header | None
    headlines: headline.Spans = ()
    slugs: headline.Spans = ()


def recognise(body: str) -> Opening:
    """Byline and dateline at the beginning, or else below one or two lines that may be a headline, or else, where they
    can be nothing else, below a few lines of any kind. A wire's slugs may stand above all of these.
    """
    slugs = slugs_above(body)
    below = _below(body, slugs[-1][1]) if slugs else None
    return replace(below, slugs=slugs) if below and below.header else _below(body, 0)


def _below(body: str, position: int) -> Opening:
    first = _at_the_top(body, position)
    return first if first.header else _further_down(body, position, first)


def _at_the_top(body: str, position: int) -> Opening:
    first = _opening(body, position)
    if first.byline or first.header:
        return first
    for spans, below in headline.above(body, len(body) - len(body[position:].lstrip())):
        found = _opening(body, below)
        if found.byline or (found.header and _has_story_beside(body, found.header.end)):
            return replace(found, headlines=spans)
    return first


def _further_down(body: str, position: int, found: Opening) -> Opening:
    """`found`, which has no dateline, with the one sure dateline below, and with the one byline if it has none yet.

    Several are those of a round-up, or of the books on a page.
    """
    datelines: dict[int, Opening] = {}  # by place
    bylines: dict[int, Opening] = {}
    for start, _ in islice(filled_lines(body, position), _MOST_LINES_ABOVE):
        if found.byline and start < found.byline.end:
            continue
        below = _opening(body, start)
        if below.header and _is_sure(body, below.header):
            datelines.setdefault(below.header.where[0], below)
        if below.byline and _says_by(body, below.byline):
            bylines.setdefault(below.byline.start, below)
    (dateline_below,) = datelines.values() if len(datelines) == 1 else (None,)
    if dateline_below:
        bylines = {start: one for start, one in bylines.items() if start < dateline_below.start}
    if found.byline is None and len(bylines) == 1:
        (found,) = bylines.values()
    if dateline_below is None:
        return found
    return replace(dateline_below, byline=found.byline or dateline_below.byline, headlines=found.headlines)


def _opening(body: str, position: int) -> Opening:
    found = byline.recognise_opening(body, dateline.skip_blank(body, position))
    start = len(body) - len(body[found.end if found else position :].lstrip())
    return Opening(found, start, dateline.parse(body, dateline.skip_blank(body, start)))


def _is_sure(body: str, header: Header) -> bool:
    """Whether a place in capitals has a date or an agency, and a story, beside it: wherever it stands, a dateline."""
    place, beside = body[slice(*header.where)].partition(",")[0], body[header.where[1] : header.end]
    return place.isupper() and any(map(str.isalnum, beside)) and _has_story_beside(body, header.end)


def _says_by(body: str, found: Byline) -> bool:
    """Whether it says `By`, and a story follows: `Laporan Tahunan Petronas` may be a heading, a name a caption.

    In small letters or with a full stop it may be a sentence's last line.
    """
    if body[found.start].islower() or body[found.end - 1] == "." or not _BY.search(body, found.start, found.end):
        return False
    return any(len(line) >= _LEAST_STORY for line in body[found.end : found.end + _FURTHEST].splitlines())


def _has_story_beside(body: str, end: int) -> bool:
    """Whether the line that goes on or begins after `end` is long enough, also where it is wrapped."""
    beside = (_WRAP.sub(" ", body[end : end + 2 * _LEAST_STORY]).strip().splitlines() or [""])[0]
    return len(beside) >= _LEAST_STORY
