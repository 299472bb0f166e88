"""Weekdays where a model leaves them as they are, in brackets, ranges and lists, as the other language writes them.

By rule, no model. A single weekday in a sentence is none of these: models know it, and it may be a name.
"""

import re
from collections.abc import Mapping

from newsdesk.article import Language
from worker.patterns import any_of
from worker.tag import dates

_S = "[ \u00a0]"
_SHORT = "Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun"
HINT = rf"\b(?=[A-Z])(?ai:{any_of(name for names in dates.WEEKDAYS.values() for name in names)}|{_SHORT})\b"
_BETWEEN: Mapping[Language, Mapping[str, str]] = {
    Language.EN: {"to": "hingga", "until": "hingga", "and": "dan", "or": "atau"},
    Language.MS: {"hingga": "to", "sehingga": "to", "dan": "and", "atau": "or"},
}
_WORD = re.compile(r"[^\W\d_]+")


def pattern(language: Language, date: str) -> str:
    """To be built into a larger pattern; `date` is one without groups, after which a short English weekday may stand.

    `(Isnin)`, `(Isnin, 3 Mac)`, `Isnin-Rabu`, `Isnin hingga Khamis`, `Sat, Sun and Mon`, `Wed, March 5`.
    """
    whole = "|".join(dates.WEEKDAYS[language])
    short = f"|{_SHORT}" if language is Language.EN else ""
    day = rf"(?=[A-Z])(?ai:{whole}{short})\b"
    between = rf"(?:[-–]|,{_S}|{_S}(?:[-–]|(?ai:{any_of(_BETWEEN[language])})){_S})"
    before_date = rf",?{_S}\(?{date}"
    alone = rf"(?<=\()(?:(?ai:{whole}){short})(?=\)|{before_date})"
    return f"{day}(?:{between}{day}){{1,6}}|{alone}" + (f"|(?:{_SHORT})(?={before_date})" if short else "")


def translate(found: str, target: Language) -> str:
    """What pattern() found, as `target` has it."""
    between = _BETWEEN[target.other]
    return _WORD.sub(
        lambda word: between.get(word[0].lower()) or dates.translate(word[0], target).capitalize(),
        found,
    )


def days_of(form: str, language: Language) -> list[str]:
    """The weekdays of what translate() writes; none where `form` is something else."""
    words = [word.capitalize() for word in _WORD.findall(form) if word.lower() not in _BETWEEN[language]]
    return words if set(words) <= {*dates.WEEKDAYS[language]} else []
