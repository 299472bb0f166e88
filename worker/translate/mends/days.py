"""Days that a model writes wrong: `15 to March 17` for `15 hingga 17 Mac`, and `“At Dec 26` for `“Pada`.

The month stands before all days that share it, in Malay behind: `Oct 18 to 31` is no `18 Okt hingga 31`. A day that
begins a quotation or bracket has On, or nothing: where it begins a sentence a model writes it right. Malam kelmarin is
no `tonight the day before yesterday`.
"""

import re

from newsdesk.article import Language
from worker.translate.mends import figures
from worker.wire import dates
from worker.wire.bilingual import in_case_of

_DAYS = r"(?<![\w.,:/–-])(?P<days>\d{1,2}(?:, \d{1,2}){0,5})"
_LAST = r"(?P<last>\d{1,2})(?!\w)"
_SHARED_MALAY = re.compile(rf"{_DAYS}(?:,? (?ai:hingga|sehingga|sampai|dan|atau) | ?[–-] ?){_LAST} {dates.NAMED_MONTH}")
_SHARED = re.compile(
    rf"(?:(?P<named>\b{dates.NAMED_MONTH} )|(?P<wrong>\b(?ai:in|at) ))?"
    rf"{_DAYS}(?P<joint>,? (?ai:to|until|and|or) | ?[–-] ?)(?P<month>{dates.NAMED_MONTH} ){_LAST}"
)
_SPAN_OF_ENGLISH = re.compile(
    rf"\b{dates.NAMED_MONTH} (?P<days>\d{{1,2}})(?ai:st|nd|rd|th)?(?:,? (?ai:to|until|till|through) | ?[–-] ?)"
    rf"(?P<last>\d{{1,2}})(?ai:st|nd|rd|th)?(?![\w%]|[.,:]\d| {dates.NAMED_MONTH}"
    r"| (?:(?!(?:this|was|has|is|as)\b)[a-z]+s|people|children|men|women|dead|died?"
    r"|per|percent|pct|thousand|(?:m|b|tr)illion|mln|bln|ringgit|sen)\b)"
)  # to 10 schools, to 15 per cent
_FROM_ANOTHER = re.compile(rf"\bfrom (?!{dates.NAMED_MONTH})[^;]{{1,80}}?\b(?:on|in) \Z")  # from five on Jan 2 to 8
_SPAN_IN_MALAY = re.compile(
    rf"(?<![\w.,:/–-])(?P<days>\d{{1,2}}) (?P<month>{dates.NAMED_MONTH})"
    rf"(?P<joint> (?ai:hingga|sehingga|sampai|kepada|ke) | ?[–-] ?)(?P<last>\d{{1,2}})"
    rf"(?![\w%]|[.,:]\d|,? {dates.NAMED_MONTH})(?P<comma>,(?= \d{{4}}))?"
)
_OPENS = "[\"“'‘(]"
_QUOTED_MALAY = re.compile(f"{_OPENS}Pada ")
_WEEKDAY = rf"{dates.WEEKDAY[Language.EN]}\b"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![\w.,:]*\d)"
_QUOTED = re.compile(
    rf"(?<={_OPENS})(?:At|In) (?:(?P<day>{_WEEKDAY}|{dates.NAMED_MONTH} {_DAY}\b|{_DAY} {dates.NAMED_MONTH}"
    r"|(?<=At )the (?:(?!of\b)[\w']+ ){0,2}[Dd]ays?\b)"
    rf"|(?P<told>(?:today|tonight|tomorrow|yesterday)\b"
    rf"|(?:last|this|next) (?:{_WEEKDAY}|{dates.NAMED_MONTH}|(?:week|month|year)\b)))"
)
_NIGHT_MALAY = re.compile(r"(?<!\d )(?<!tengah )(?<!hingga )malam kelmarin\b", re.IGNORECASE)
_NIGHT = re.compile(
    r"\b(?:(?:to|on) )?(?:(?:the |to)?night )?(?:the )?day before yesterday\b(?P<own>['’]s)?(?: night\b)?",
    re.IGNORECASE,
)


def month_first(malay: str, english: str) -> str:
    """`english` with the month before all days that share it in `malay`, and `on` for `in` and `at` before it."""
    shared = {_days(found) for found in _SHARED_MALAY.finditer(figures.readable(malay))}
    if not shared:
        return english

    def put_first(found: re.Match[str]) -> str:
        if found["named"] or _days(found) not in shared:
            return found[0]
        before = in_case_of(found["wrong"], "on ") if found["wrong"] else ""
        return f"{before}{found['month']}{found['days']}{found['joint']}{found['last']}"

    return _SHARED.sub(put_first, english)


def month_last(english: str, malay: str) -> str:
    """`malay` with the month behind both days that share it in `english`."""
    shared = {
        _days(found)
        for found in _SPAN_OF_ENGLISH.finditer(english)
        if not _FROM_ANOTHER.search(english, 0, found.start())
    }
    if not shared:
        return malay

    def put_last(found: re.Match[str]) -> str:
        first, last = _days(found)
        if (first, last) not in shared or int(first) >= int(last):
            return found[0]
        joint = in_case_of(found["joint"], " hingga ") if "k" in found["joint"].lower() else found["joint"]
        return f"{first}{joint}{last} {found['month']}"

    return _SPAN_IN_MALAY.sub(put_last, malay)


def on_day(malay: str, english: str) -> str:
    """`english` with `“On Dec 26` for `“At Dec 26`, and `“Last Friday` for `“At last Friday`."""
    if not _QUOTED_MALAY.search(malay):
        return english
    return _QUOTED.sub(
        lambda found: f"On {found['day']}" if found["day"] else found["told"][0].upper() + found["told"][1:], english
    )


def night_before_last(malay: str, english: str) -> str:
    """`english` with it for `malam kelmarin`; but midnight and 7pm are of the day before yesterday."""
    if not _NIGHT_MALAY.search(malay) or malay.lower().count("kelmarin") > 1:
        return english
    return _NIGHT.sub(lambda found: in_case_of(found[0], "the night before last") + (found["own"] or ""), english)


def _days(found: re.Match[str]) -> tuple[str, str]:
    return found["days"], found["last"]
