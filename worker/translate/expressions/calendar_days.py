"""Days with their month, and months with their year, as the other language writes them. By rule, no model."""

import re

from newsdesk.article import Language
from worker.patterns import SPACE as _S
from worker.wire import dates

DAY_NUMBER = "(?:3[01]|[12][0-9]|0?[1-9])"
HARI_BULAN = rf"{_S}?(?ai:hb)"  # the nth: 31hb
_DAY = rf"{DAY_NUMBER}(?:(?ai:st|nd|rd|th)|{HARI_BULAN}\b\.?)?"
_DAYS = f"{_DAY}(?:[-–/]{_DAY})?(?![0-9])"
_MONTH = dates.NAMED_MONTH
YEAR = "(?:19|20)[0-9]{2}(?![.,:/–-]?[0-9])"

# To be built into a larger pattern, once, as they have groups.
DATE = (
    rf"(?P<days>{_DAYS}){_S}(?:of{_S})?{_MONTH}{dates.YEAR}"
    rf"|(?<![Ii]n ){_MONTH}{_S}(?P<days_second>{_DAYS}){dates.YEAR}"
)
MONTH = f"(?<![0-9]{_S})(?P<name_of_month>{_MONTH}){_S}(?P<of_year>{YEAR})"
# Without groups.
AFTER_WEEKDAY = f"(?:{_MONTH}{_S}{_DAYS}|{_DAYS}{_S}{_MONTH})"


def translate(found: re.Match[str], target: Language) -> str:
    """In the order of `target`; of two days, as in `Oct 28-30`, dates.translate() gets only the first."""
    days = str(found["days"] or found["days_second"])
    first = re.split(r"\D", days)[0]
    one_day = re.sub(f"{_S}of{_S}", " ", mention(found).replace(days, first, 1))
    return dates.translate(one_day, target).replace(first, re.sub(r"[^\d–/-]", "", days), 1)


def translate_month(found: re.Match[str], target: Language) -> str:
    return f"{dates.translated_month(found['name_of_month'], target)} {found['of_year']}"


def mention(found: re.Match[str]) -> str:
    """Without the full stop that may follow a month."""
    return found["date"].rstrip(".")
