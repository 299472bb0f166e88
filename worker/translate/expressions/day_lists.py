"""Days that share a month, `Sept 8, 9 and 10`, which Malay writes after them: a model puts it after the first.

By rule, no model. Must never take what is counted for a day: `on Nov 5 and 6 people`.
"""

import re

from newsdesk.article import Language
from worker.text.patterns import SPACE as _S
from worker.text.patterns import any_of
from worker.translate.expressions.calendar_days import DAY_NUMBER
from worker.wire import dates

_DAY = f"{DAY_NUMBER}(?ai:st|nd|rd|th)?"
_DAYS = f"{_DAY}(?:[-–]{_DAY})?(?![0-9])"
_AND = f",?{_S}(?:(?ai:and|or)|&){_S}"
_NO_NUMBER = r"(?!\w|[.,:/–-]\d)"
# After two days without a year; after more, no number of what is counted is to be expected.
_AFTER = "after|as|at|before|by|for|from|in|of|on|respectively|to|when|where|while"
_NOTHING_COUNTED = rf"(?=[\"'”’)\]]*(?:[.,;:?!)]|{_S}[-–—(]|{_S}(?ai:{_AFTER})\b|\s*\Z))"
# What makes the last number no day of the list: `4 and 6 to 9`, `31 and 1 June`, `6 of them`; but `6 of this year`.
_NO_MORE = (
    rf"(?!{_S}(?:(?ai:to|until|till)|[-–]){_S}?\d(?!\d?(?:[.:]\d\d)?{_S}?(?ai:[ap]\.?m))"
    rf"|{_S}?%|{_S}(?ai:per{_S}?cent|pct)\b|{_S}{dates.NAMED_MONTH}\b"
    rf"|{_S}(?ai:of)\b(?!{_S}(?ai:this|last|next|each|every)\b))"
)
# English; to be built into a larger pattern, once, as it has groups.
PATTERN = (
    rf"(?P<month_of_days>{dates.NAMED_MONTH}){_S}"
    rf"(?:(?P<two_days>{_DAYS}{_AND}{_DAYS}){_NO_NUMBER}(?:(?=,?{_S}(?:19|20)[0-9]{{2}}(?![0-9]))|{_NOTHING_COUNTED})"
    rf"|(?P<days_of_month>{_DAYS}(?:,{_S}{_DAYS}){{1,9}}{_AND}{_DAYS}){_NO_NUMBER}){_NO_MORE}"
    rf"(?P<year_of_days>{dates.YEAR})"
)
_FORM = re.compile(r"(?P<days>\d[\d, \u00a0–-]* (?:dan|atau) [\d–-]+) (?P<month>[^\W\d_]+)(?: \d{4})?", re.IGNORECASE)


def translate(found: re.Match[str], target: Language) -> str:
    """What PATTERN found, in Malay."""
    days = re.sub(r"(?<=\d)(?ai:st|nd|rd|th)", "", found["two_days"] or found["days_of_month"])
    days = re.sub(_AND, lambda joint: " atau " if "or" in joint[0].lower() else " dan ", days)
    year = found["year_of_days"].strip(", \u00a0")
    return f"{days} {dates.translated_month(found['month_of_days'], target)} {year}".rstrip()


def is_lost(form: str, target: str, language: Language) -> bool:
    """Whether `target`, in Malay, has not all days of what translate() wrote, the last before its month."""
    parts = _FORM.fullmatch(form)
    assert parts
    days = re.findall(r"\d+", parts["days"])
    month = f"(?ai:{any_of(dates.month_forms(parts['month'], Language.MS))})"
    last = re.search(rf"(?<!\d){days[-1]}{_S}{month}\b", target)
    if not last or re.search(rf"\b{month},?{_S}(?:{any_of(days)})(?!\w)", target):
        return True
    return not all(re.search(rf"(?<!\d){day}(?!\d)", target[: last.end()]) for day in days)
