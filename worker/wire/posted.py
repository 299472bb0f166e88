"""When a page was published and by whom, on a line of its own: `Posted on March 11, 2019 by Jane Doe`.

By rule, no model.
"""

import re
from collections.abc import Iterator

from newsdesk.article import Language
from worker.segments.lines import LINE
from worker.wire import dates
from worker.wire.bilingual import counterparts, in_case_of

_BY = (("by", "oleh"),)  # English and Malay
_NAME = r"(?:[^\W\d_a-z][\w.'’-]*|admin|bin|binti|a/[lp])"
# The date on which it was changed may follow, with nothing between.
_POSTED = re.compile(
    rf"[ \t]{{0,8}}(?P<line>(?P<when>{dates.PUBLISHED}{dates.WHEN}(?: ?{dates.WHEN})?)"
    rf" (?P<by>(?i:by|oleh)) (?P<name>{_NAME}(?: {_NAME}){{0,6}}))[ \t]*"
)
_TWO_DATES = re.compile(r"(?<=\d)(?=[^\W\d_])")


def posted(text: str) -> Iterator[tuple[int, int]]:
    """Where such lines stand."""
    for line in LINE.finditer(text):
        if found := _POSTED.fullmatch(text, *line.span()):
            yield found.span("line")


def translate_posted(line: str, target: Language) -> str | None:
    """Such a line in the other language, the name as it stands; None for another."""
    found = _POSTED.fullmatch(line)
    if found is None:
        return None
    when = dates.translate_line(_TWO_DATES.sub(" ", found["when"]), target)
    by = counterparts(_BY, target).get(found["by"].lower())
    return f"{when} {in_case_of(found['by'], by) if by else found['by']} {found['name']}"
