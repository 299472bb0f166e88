"""Weekdays where a model leaves them as they are, in brackets, ranges and lists, as the other language writes them.

By rule, no model. A single weekday in a sentence is none of these: models know it, and it may be a name. It is put in
only where a translation has no weekday at all.
"""

import re
from collections.abc import Mapping

from newsdesk.article import Language
from worker.text.patterns import SPACE as _S
from worker.text.patterns import any_of
from worker.translate.expressions.calendar_days import AFTER_WEEKDAY
from worker.wire import dates

_SHORT = "Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun"
HINT = rf"\b(?=[A-Z])(?ai:{any_of(dates.WEEKDAY.values())}|{_SHORT})\b"
_BETWEEN: Mapping[Language, Mapping[str, str]] = {
    Language.EN: {"to": "hingga", "until": "hingga", "and": "dan", "or": "atau"},
    Language.MS: {"hingga": "to", "sehingga": "to", "dan": "and", "atau": "or"},
}
_ON = {Language.EN: "[Oo]n ", Language.MS: "(?:[Pp]ada )?(?:hari )?"}
_SINGLE = {
    language: re.compile(rf"\b(?P<on>{_ON[language]})?\b(?P<day>{weekday})\b(?!-)")
    for language, weekday in dates.WEEKDAY.items()
}
_NAMED = {language: re.compile(rf"\b(?ai:{weekday})") for language, weekday in dates.WEEKDAY.items()}
_NAME_BEFORE, _NAME_AFTER = re.compile(r"(?:^|\W)[^\W\d_a-z][\w'’]*[ -]$"), re.compile(r"[ -][^\W\d_a-z]")
_WORD = re.compile(r"[^\W\d_]+")


def _pattern(language: Language) -> str:
    """`(Isnin)`, `(Isnin, 3 Mac)`, `Isnin-Rabu`, `Isnin hingga Khamis`, `Sat, Sun and Mon`, `Wed, March 5`."""
    whole = dates.WEEKDAY[language]
    short = f"|{_SHORT}" if language is Language.EN else ""
    day = rf"(?=[A-Z])(?ai:{whole}{short})\b"
    between = rf"(?:[-–]|,{_S}|{_S}(?:[-–]|(?ai:{any_of(_BETWEEN[language])})){_S})"
    before_date = rf",?{_S}\(?{AFTER_WEEKDAY}"
    alone = rf"(?<=\()(?:(?ai:{whole}){short})(?=\)|{before_date})"
    return f"{day}(?:{between}{day}){{1,6}}|{alone}" + (f"|(?:{_SHORT})(?={before_date})" if short else "")


# To be built into a larger pattern, as its group `weekdays`.
PATTERNS = {language: _pattern(language) for language in Language}


def translate(found: re.Match[str], target: Language) -> str:
    """What PATTERNS found, as `target` has it."""
    between = _BETWEEN[target.other]
    return _WORD.sub(
        lambda word: between.get(word[0].lower()) or dates.translate(word[0], target).capitalize(),
        found["weekdays"],
    )


def lost_day(text: str, translated: str, source: Language) -> dict[str, str]:
    """The only weekday of a sentence, as the other language has it, where `translated` has none; it may be a name's."""
    days = list(_SINGLE[source].finditer(text))
    if len(days) != 1 or len(_NAMED[source].findall(text)) != 1 or _NAMED[source.other].search(translated):
        return {}
    (found,) = days
    if _NAME_BEFORE.search(text[: found.start()]) or _NAME_AFTER.match(text, found.end()):
        return {}
    day, on = dates.translate(found["day"], source.other), "on" if source is Language.MS else "pada"
    is_said_so = (found["on"] or "").lower().startswith(("on", "pada"))
    return {found[0]: f"{on if found[0][0].islower() else on.capitalize()} {day}" if is_said_so else day}


def is_lost(form: str, target: str, language: Language) -> bool:
    """Whether `target` has not all weekdays of what translate() wrote."""
    days = [word for word in _WORD.findall(form) if word.lower() not in _BETWEEN[language]]
    return not all(re.search(rf"(?<![^\W\d]){day}", target, re.IGNORECASE) for day in days)
