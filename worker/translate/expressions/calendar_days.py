"""Days with their month, months with their year or another month, as the other language has them. By rule, no model."""

import re

from newsdesk.article import Language
from worker.text.patterns import SPACE as _S
from worker.text.patterns import any_of
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
HINT = rf"\b{_MONTH}{_S}?[-–]"
# A person may be called Mei-Jun.
SPAN = (
    rf"(?<![0-9]{_S})(?!Mei-?Jun\b(?!{_S}{YEAR}))(?P<first_month>{_MONTH})(?P<to_month>{_S}?[-–]{_S}?)"
    rf"(?P<last_month>{_MONTH})(?<!\.)(?P<year_of_span>{_S}{YEAR})?"
)
MONTH = f"(?<![0-9]{_S})(?P<name_of_month>{_MONTH}){_S}(?P<of_year>{YEAR})"
_DECADE = "(?P<decade_begun>(?:(?:1[0-9]|20)[0-9]|[1-9])0)"
DECADE = {
    # The over-50s are no decade, a 10S may be a telephone; THE 80S are one.
    Language.EN: f"(?<!(?ai:under)-)(?<!(?ai:over)-)['‘’]?{_DECADE}"
    "(?:s|(?:(?<=[0-9]{4})|(?<=THE [0-9]{2})|(?<=['‘’][0-9]{2}))S)",
    Language.MS: f"{_DECADE}-?(?:an|AN)",
}
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


def translate_decade(found: re.Match[str], target: Language) -> str:
    """What DECADE found, as `target` has it."""
    years = found["decade_begun"]
    if target is Language.MS:
        return f"{years}-an"
    return f"the {years}s" if len(years) == 4 or found["before"] else f"{years}s"


def translate_span(found: re.Match[str], target: Language) -> str:
    """Where one of the two is short, so is the other: `Jan-Mar` for `Jan-Mac`."""
    months = found["first_month"], found["last_month"]
    short = not all(month.rstrip(".").lower() in dates.WHOLE_MONTHS for month in months)
    first, last = (dates.translated_month(month, target, short=short) for month in months)
    return f"{first}{found['to_month'].strip()}{last}{found['year_of_span'] or ''}"


def is_span_lost(form: str, target: str, language: Language) -> bool:
    """Whether `target` has not both months of what translate_span() wrote, one behind the other."""
    first, last = (any_of(dates.month_forms(month, language)) for month in re.findall(r"[^\W\d_]+", form))
    joint = rf"\.?{_S}?(?:[-–]|(?ai:to|through|until|hingga|sehingga|sampai)\b){_S}?"
    return not re.search(rf"\b(?ai:{first}){joint}(?ai:{last})\b", target)


def mention(found: re.Match[str]) -> str:
    """Without the full stop that may follow a month."""
    return found["date"].rstrip(".")
