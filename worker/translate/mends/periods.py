"""`The year to March 2005`, of which a model makes a year that goes to a date, or to another: it gets `ended`.

Of `the year ended` it makes `tahun itu berakhir`, a year that ended, where Malay has `tahun berakhir`.
"""

import re

from worker.translate.expressions.calendar_days import DAY_NUMBER
from worker.wire import dates

_PERIOD = (
    r"\b(?ai:the|its|their)(?: (?!(?ai:last|next|same)\b)[\w-]{1,12}){0,3}[ -](?ai:year|half|quarter|months|weeks)"
)
_TO_DATE = re.compile(
    rf"(?P<period>{_PERIOD}) to (?P<date>(?:the end of |end-|{DAY_NUMBER} )?{dates.NAMED_MONTH})(?!\w)"
)
_ENDED = re.compile(r"(?P<year>\btahun (?:\w{1,12} )?)itu (?=berakhir\b)", re.IGNORECASE)


def readable(english: str) -> str:
    """English as a model reads it well."""
    return _TO_DATE.sub(r"\g<period> ended \g<date>", english)


def mended(english: str, malay: str) -> str:
    """`malay`, the translation of readable(english), with the year that a period is."""
    return _ENDED.sub(r"\g<year>", malay) if _TO_DATE.search(english) else malay
