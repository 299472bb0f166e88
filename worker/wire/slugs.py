"""What a wire sends above a story for machines and desks, `ZCZC`, `BC-MALAYSIA-FLOODS`: lines that stay as they are.

Must never take a headline for one.
"""

import re

from worker.segments.lines import filled_lines

_SLUG = re.compile(
    r"ZCZC(?: [A-Z0-9]{1,10}){0,3}"
    r"|[A-Z]{3}\d{4} \d{1,2} [A-Z]{2,4} \d{1,5}"  # BNM0123 4 GEN 312
    r"|[a-z] [a-z] [A-Z]{3,8}"  # u g BNMGEN
    # BC-MALAYSIA-PALMOIL/ (UPDATE 2, PIX), Malaysia-accident-transport 1stlead
    r"|\^?(?!\d)\w{2,20}(?:-\w{2,20}){2,5}/?\^?(?: \([A-Z0-9, ]{1,40}\))?(?: (?:\d(?:st|nd|rd|th))?lead)?"
    r"|(?:SLUG|SLUGLINE|PRIORITY|CATEGORY|KATEGORI): ?\S.{0,80}"
)
_MOST = 6  # lines


def slugs_above(body: str) -> tuple[tuple[int, int], ...]:
    """Those that a body opens with, one a line; a dateline must follow for them to be any."""
    found: list[tuple[int, int]] = []
    for start, end in filled_lines(body):
        if len(found) == _MOST or not _SLUG.fullmatch(body, start, end):
            break
        found.append((start, end))
    return tuple(found)
