"""Dates, in datelines and in sentences: found in Malay and English, as ISO 8601, moved from one language to the other.

Must never guess a year that is not there.
"""

import re
from calendar import monthrange

from newsdesk.article import Language
from worker.text.patterns import SPACE as _S
from worker.text.patterns import any_of
from worker.wire.bilingual import in_case_of

_MONTHS = {
    Language.EN: (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    Language.MS: (
        *("Januari", "Februari", "Mac", "April", "Mei", "Jun"),
        *("Julai", "Ogos", "September", "Oktober", "November", "Disember"),
    ),
}
# As the wires write them; the Malay ones stay whole where no shorter form is usual.
_SHORT_MONTHS = {
    Language.EN: ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    Language.MS: ("Jan", "Feb", "Mac", "Apr", "Mei", "Jun", "Jul", "Ogos", "Sep", "Okt", "Nov", "Dis"),
}
WEEKDAYS = {
    Language.EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    Language.MS: ("Isnin", "Selasa", "Rabu", "Khamis", "Jumaat", "Sabtu", "Ahad"),
}

# The whole name of one, to be built into a larger pattern; and all of them, in small letters.
WEEKDAY = {language: f"(?:{any_of(names)})" for language, names in WEEKDAYS.items()}
WHOLE_WEEKDAYS = frozenset(name.lower() for names in WEEKDAYS.values() for name in names)


def _numbers(*lists: tuple[str, ...]) -> dict[str, int]:
    return {name.lower(): number for names in lists for number, name in enumerate(names)}


_WHOLE = _numbers(*_MONTHS.values())
WHOLE_MONTHS = frozenset(_WHOLE)  # in small letters, none of them short
_NUMBERS_IN = {
    Language.EN: _numbers(_MONTHS[Language.EN], _SHORT_MONTHS[Language.EN]) | {"sept": 8},
    Language.MS: _numbers(_MONTHS[Language.MS], _SHORT_MONTHS[Language.MS]) | {"sept": 8, "ogs": 7},
}
MONTH_NUMBERS = _NUMBERS_IN[Language.EN] | _NUMBERS_IN[Language.MS]
_WEEKDAY_NUMBERS = _numbers(
    *WEEKDAYS.values(),
    ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    ("Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun"),
)


def _name_of(names: dict[str, int]) -> str:
    return rf"(?:{any_of(names)})\b\.?"


_DAY = "(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
MONTH = _name_of(MONTH_NUMBERS)
NAMED_MONTH = f"(?=[A-Z])(?ai:{MONTH})"  # `may` and `march` are words
YEAR = f"(?:,?{_S}(?:19|20)[0-9]{{2}}(?![0-9]))?"
_WEEKDAY = _name_of(_WEEKDAY_NUMBERS)
_ISO = r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w-])"
_CALENDAR = f"(?:{_DAY}{_S}{MONTH}{YEAR}|{MONTH}{_S}{_DAY}{YEAR}|{_ISO})"

# A date without groups, to be built into a larger pattern: `Oct 28`, `28 Oktober 2021`, `Monday`, `Isnin, 3 Jan.`.
WHEN = f"(?ai:{_WEEKDAY}(?:,?{_S}{_CALENDAR})?|{_CALENDAR})"
ISO = f"(?a:{_ISO})"

# A line of a web page, of a writer's or of its own: `Tuesday, 28 Oct 2025 3:45 PM MYT`, `Published: 28 October 2025`.
_TIME = r"\d{1,2}[:.]\d{2}(?:\s?(?i:[ap]\.?m\.?|pagi|tengah hari|petang|malam)(?!\w))?(?:\s(?:MYT|SGT|GMT|UTC)(?!\w))?"
_PUBLISHED_WORDS = (  # English, Malay
    *(("published", "diterbitkan"), ("posted", "disiarkan"), ("updated", "dikemas kini")),
    ("on", "pada"),
)
PUBLISHED = r"(?i:(?:published|posted|updated)(?:\son)?|(?:diterbitkan|disiarkan|dikemas kini)(?:\spada)?)(?:\s?:)?\s"
_PART_OF_WHEN = re.compile(rf"(?:(?:{PUBLISHED})?(?:{WHEN}|(?:19|20)\d{{2}})(?:\s{_TIME})?|{_TIME})$")
_BETWEEN_PARTS = re.compile(r"\s*[,|•·]\s*|\s+[-–—/@]\s+")
_PUBLISHED_OPENS = re.compile(PUBLISHED)
_TIME_CLOSES = re.compile(rf"[\s,]{_TIME}$")
_DATE = re.compile(rf"(?<=\s)(?=\D*\d){WHEN}")  # a weekday alone may be a name: Li Wei Sun

_DAY_AND_MONTH = re.compile(
    rf"\b(?ai:(?:(?P<day>{_DAY}){_S}(?P<month>{MONTH})|(?P<month_first>{MONTH}){_S}(?P<day_second>{_DAY}))"
    rf"(?P<year>{YEAR}))"
)
_WEEKDAY_ALONE = re.compile(rf"\b(?ai:{_WEEKDAY})")
_ISO_ALONE = re.compile(r"\b(?a:([0-9]{4})-([0-9]{2})-([0-9]{2})(?![\w-]))")
_LEAP_YEAR = 2000


def to_iso(text: str) -> str | None:
    """The first date in `text`, as `2021-10-28`, or `--10-28` where it has no year; None for none that exists.

    `--MM-DD` is the form of ISO 8601:2000 and of XML Schema's gMonthDay.
    """
    if iso := _ISO_ALONE.search(text):
        year, month, day = iso.groups()
        return iso.group() if _exists(int(year), int(month), int(day)) else None
    found = _DAY_AND_MONTH.search(text)
    if found is None:
        return None
    month_number = MONTH_NUMBERS[_bare(_month(found))] + 1
    day_number = int(found["day"] or found["day_second"])
    year = found["year"].strip(", \u00a0")
    if not _exists(int(year or _LEAP_YEAR), month_number, day_number):
        return None
    return f"{year or '-'}-{month_number:02}-{day_number:02}"


def is_when(part: str) -> bool:
    """Whether `part` of a line is no more than a date, a time, a year or the word for when a story was published."""
    return bool(_PART_OF_WHEN.match(part))


def tells_when(line: str) -> bool:
    """Whether `line` has only such parts: `Tuesday, 28 Oct 2025 3:45 PM MYT`."""
    return all(map(is_when, _BETWEEN_PARTS.split(line)))


def start_of_closing_date(line: str) -> int:
    """Where the date, with its time, begins that ends a line: `Jane Doe 28 Oct 2025 3:45 PM`; its end for none."""
    if not re.search(r"\d", line):  # as mostly
        return len(line)
    starts = (found.start() for found in _DATE.finditer(line))
    return next((start for start in starts if tells_when(line[start:])), len(line))


def tells_publication(line: str) -> bool:
    """Whether a line that tells_when() is of a publication, by its time or that word; a date alone need not be."""
    return bool(_PUBLISHED_OPENS.match(line) or _TIME_CLOSES.search(line))


def translate(text: str, target: Language) -> str:
    """`text` with its dates in `target`'s words and order: `Oct 28, 2021` <-> `28 Okt 2021`, `Monday` <-> `Isnin`.

    A month stays short where it was short, and keeps its letter case; ISO dates and all other text stay as they are.
    """

    def date(found: re.Match[str]) -> str:
        month = translated_month(_month(found), target)
        day = found["day"] or found["day_second"]
        year = found["year"].strip(", \u00a0")
        if target is Language.MS:
            return f"{day} {month} {year}" if year else f"{day} {month}"
        return f"{month} {day}, {year}" if year else f"{month} {day}"

    def weekday(found: re.Match[str]) -> str:
        return in_case_of(found.group(), WEEKDAYS[target][_WEEKDAY_NUMBERS[_bare(found.group())]].lower())

    return _WEEKDAY_ALONE.sub(weekday, _DAY_AND_MONTH.sub(date, text))


def translate_line(line: str, target: Language) -> str:
    """A line that tells_when(), its words and dates as `target` has them."""
    opening = _PUBLISHED_OPENS.match(line)
    words = opening.group() if opening else ""
    rest = line[len(words) :]
    for pair in _PUBLISHED_WORDS:
        source, word = pair if target is Language.MS else pair[::-1]
        found = re.search(rf"(?i:{source})\b", words)
        words = words.replace(found[0], in_case_of(found[0], word)) if found else words
    return words + translate(rest, target)


def translated_month(month: str, target: Language, *, short: bool = False) -> str:
    """One month as `target` has it, short where it is short or `short` is asked for, and in its letter case.

    In Malay it ends the date, so that a full stop after it would be the sentence's: `18 Dis`, but `Dec. 18`.
    """
    bare = _bare(month)
    number = MONTH_NUMBERS[bare]
    if bare in _WHOLE and not short:
        return in_case_of(month, _MONTHS[target][number].lower())
    name = "Sept" if bare == "sept" else _SHORT_MONTHS[target][number]
    abbreviated = name not in _MONTHS[target]
    stop = "." if month.endswith(".") and abbreviated and target is Language.EN else ""
    return in_case_of(month, name.lower()) + stop


def month_forms(name: str, language: Language) -> list[str]:
    """All ways of `language` to write a month of either, in small letters; none for what is no month."""
    number = MONTH_NUMBERS.get(_bare(name))
    return [form for form, month in _NUMBERS_IN[language].items() if month == number]


def _month(found: re.Match[str]) -> str:
    return str(found["month"] or found["month_first"])


def _bare(name: str) -> str:
    return name.rstrip(".").lower()


def _exists(year: int, month: int, day: int) -> bool:
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
