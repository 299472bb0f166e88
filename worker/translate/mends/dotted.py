"""Dotted names of countries and halves of the day, `U.S.` and `9 a.m.`, which a model leaves or loses words after.

It knows them without their full stops.
"""

import re

from newsdesk.article import Language
from worker.patterns import any_of
from worker.wire import dates

_END = r"(?P<end>(?=[\s\"'”’)\]]*\Z))"
_COUNTRY = re.compile(rf"(?<![\w.])(?:U\.(?:[SNK]|A\.E)|E\.U)\.(?!\w){_END}?")
# What doesn't begin a sentence, though it has a capital.
_WHEN = rf"(?:[A-Z]{{1,3}}T|UTC|WIB|{any_of(dates.WEEKDAYS[Language.EN])}|{dates.NAMED_MONTH})\b"
_HALF_OF_DAY = re.compile(
    rf"(?<=\d)[ \u00a0]?[AaPp]\.[ \u00a0]?[Mm]\.(?!\w)(?:{_END}|(?![\"'”’)\]]*\s+[\"'“‘]?(?!{_WHEN})[A-Z]))"
)


def readable(english: str) -> str:
    """English as a model reads it well; the full stop of an abbreviation that ends it stays."""
    return _HALF_OF_DAY.sub(_undotted, _COUNTRY.sub(_undotted, english))


def _undotted(found: re.Match[str]) -> str:
    return re.sub("[. \u00a0]", "", found[0]) + ("." if found["end"] is not None else "")
