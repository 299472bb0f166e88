"""`Pada` that begins a quotation or bracket, `“Pada 26 Disember`, of which a model makes `“At Dec 26`: On, or nothing.

Where it begins a sentence a model writes it right.
"""

import re

from newsdesk.article import Language
from worker.patterns import any_of
from worker.wire import dates

_OPENS = "[\"“'‘(]"
_MALAY = re.compile(f"{_OPENS}Pada ")
_WEEKDAY = rf"(?:{any_of(dates.WEEKDAYS[Language.EN])})\b"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![\w.,:]*\d)"
_ENGLISH = re.compile(
    rf"(?<={_OPENS})(?:At|In) (?:(?P<day>{_WEEKDAY}|{dates.NAMED_MONTH} {_DAY}\b|{_DAY} {dates.NAMED_MONTH}"
    r"|(?<=At )the (?:(?!of\b)[\w']+ ){0,2}[Dd]ays?\b)"
    rf"|(?P<told>(?:today|tonight|tomorrow|yesterday)\b"
    rf"|(?:last|this|next) (?:{_WEEKDAY}|{dates.NAMED_MONTH}|(?:week|month|year)\b)))"
)


def on_day(malay: str, english: str) -> str:
    """`english` with `“On Dec 26` for `“At Dec 26`, and `“Last Friday` for `“At last Friday`."""
    if not _MALAY.search(malay):
        return english
    return _ENGLISH.sub(
        lambda found: f"On {found['day']}" if found["day"] else found["told"][0].upper() + found["told"][1:], english
    )
