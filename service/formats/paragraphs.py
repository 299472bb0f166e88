"""Source and translation side by side, paragraph by paragraph. Leaves out nothing but white space.

Tabs and spaces between two segments stay: they part the cells of a table.
"""

import re
from dataclasses import dataclass
from itertools import zip_longest

from service.formats.story import Story

_LINE_BREAKS = re.compile(r"[\n\r\u2028\u2029]+")


@dataclass(frozen=True)
class Paragraph:
    """Each side on one line; a side may be empty."""

    source: str
    translation: str


def side_by_side(story: Story) -> list[Paragraph]:
    """The headline, if there is one, and the body. A paragraph ends where a line ends between two segments.

    What stands between segments, such as list markers, is the same on both sides, so that their lines correspond.
    """
    body, translation = story.article.body, story.translation
    rows = [["", ""]]
    at = at_translation = 0
    for pair in translation.segments:
        if pair.source.field == "body":
            _add(rows, body[at : pair.source.start], translation.body[at_translation : pair.target.start])
            at, at_translation = pair.source.end, pair.target.end
            rows[-1][0] += _on_one_line(body[pair.source.start : at])
            rows[-1][1] += _on_one_line(translation.body[pair.target.start : at_translation])
    _add(rows, body[at:], translation.body[at_translation:])
    rows.insert(0, [_on_one_line(story.article.headline or ""), _on_one_line(translation.headline or "")])
    lines = [Paragraph(source.strip(), target.strip()) for source, target in rows]
    return [line for line in lines if line.source or line.translation]


def _on_one_line(segment: str) -> str:
    return " ".join(segment.split())


def _add(rows: list[list[str]], between: str, between_translation: str) -> None:
    """Go on in the last row with what stands between segments, and begin a row after each line break in it."""
    parts = zip_longest(_LINE_BREAKS.split(between), _LINE_BREAKS.split(between_translation), fillvalue="")
    for number, (source, target) in enumerate(parts):
        if number:
            rows.append(["", ""])
        rows[-1][0] += source
        rows[-1][1] += target
