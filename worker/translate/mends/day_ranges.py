"""Days that share a month, `15 hingga 17 Mac` or `15 – 17 Mac`, of which a model makes `15 to March 17`.

The month stands before them all.
"""

import re

from worker.wire import dates
from worker.wire.bilingual import in_case_of

_DAYS = r"(?<![\w.,:/–-])(?P<days>\d{1,2}(?:, \d{1,2}){0,5})"
_LAST = r"(?P<last>\d{1,2})(?!\w)"
_MALAY = re.compile(rf"{_DAYS}(?:,? (?ai:hingga|sehingga|sampai|dan|atau) | ?[–-] ?){_LAST} {dates.NAMED_MONTH}")
_ENGLISH = re.compile(
    rf"(?:(?P<named>\b{dates.NAMED_MONTH} )|(?P<wrong>\b(?ai:in|at) ))?"
    rf"{_DAYS}(?P<joint>,? (?ai:to|until|and|or) | ?[–-] ?)(?P<month>{dates.NAMED_MONTH} ){_LAST}"
)


def month_first(malay: str, english: str) -> str:
    """`english` with the month before all days that share it in `malay`, and `on` for `in` and `at` before it."""
    shared = {_days(found) for found in _MALAY.finditer(malay)}
    if not shared:
        return english

    def put_first(found: re.Match[str]) -> str:
        if found["named"] or _days(found) not in shared:
            return found[0]
        before = in_case_of(found["wrong"], "on ") if found["wrong"] else ""
        return f"{before}{found['month']}{found['days']}{found['joint']}{found['last']}"

    return _ENGLISH.sub(put_first, english)


def _days(found: re.Match[str]) -> tuple[str, str]:
    return found["days"], found["last"]
