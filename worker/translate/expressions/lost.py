"""Whether a translation has what is written for an expression, in one of the ways that its language may write it."""

import re
from functools import lru_cache

from newsdesk.article import Language
from worker.text.patterns import SPACE as _S
from worker.text.patterns import any_of
from worker.translate.expressions.calendar_days import HARI_BULAN
from worker.wire import dates

_NTH = re.compile(r"\d+(?ai:st|nd|rd|th)")
_WORD_OR_NUMBER = re.compile(r"\d+|\b[^\W\d_]+")
_NIGHTS = re.compile(r"(\d+) (?ai:nights?)")
_FEW = ("", "(?:one|a|per|each|every)", *"two three four five six seven eight nine ten".split())  # nights
_FOUR_DIGITS = re.compile(r"(?ai:jam) (\d\d)(\d\d)\b")
_TWELVE = re.compile(r"(?<=\b12) (?ai:(noon)|midnight)\b")  # 12pm and 12am are right too
# Nothing else stands between a day and its month in Malay: 3, 4 dan 5 Dis, 3hb Dis.
_OTHER_DAYS = rf"(?:{_S}|[,–&/(-]|hb|\d{{1,2}}(?![\d.:])|(?ai:dan|hingga|sehingga|sampai|atau|ke)\b){{0,40}}+"
_SHORT_UNIT = re.compile(r"\d\s?([mp])\Z")  # metres and pence
_OTHERWISE = {"m": "alam", "p": "agi|eratus|etang"}  # as a model reads them: 5 malam, 5 petang
_ENDINGS = {Language.EN: "st|nd|rd|th", Language.MS: HARI_BULAN}  # of a day: 31hb is no English


def is_text_lost(written: str, target: str, language: Language) -> bool:
    """Whether `target`, in `language`, has not what is so written."""
    return not _spaced(written).search(target)


def is_date_lost(written: str, target: str, language: Language) -> bool:
    """Whether `target` has not the days, the month and the year, in Malay in this order; or the day alone."""
    parts = _WORD_OR_NUMBER.findall(written)
    if not all((_month_as(part, language) or _number(part, language)).search(target) for part in parts):
        return True
    return language is Language.MS and (_is_month_first(parts, target) or _is_month_apart(parts, target))


def is_time_lost(written: str, target: str, language: Language) -> bool:
    """Whether `target` has not the clock time: 12 noon is 12pm, and `jam 1930` is `7.30 malam`."""
    if language is Language.MS and (clock := _FOUR_DIGITS.match(written)):
        return not _four_digits(int(clock[1]), clock[2]).search(target)
    return all(is_text_lost(one, target, language) for one in (written, _TWELVE.sub(_as_half, written)))


def are_nights_lost(written: str, target: str, language: Language) -> bool:
    """Whether `target` has not so many nights, in figures or words."""
    nights = _NIGHTS.fullmatch(written)
    if not nights:  # two numbers
        return is_text_lost(written, target, language)
    return not _number_of_nights(int(nights[1])).search(target)


def are_millions_lost(written: str, target: str, language: Language) -> bool:
    """Whether `target` has them neither so written, 300 juta, nor as 300m."""
    figure, word = written.split()
    return not re.search(rf"(?<![\d.,]){figure}[\s-]?(?:m|{word})\b", target, re.IGNORECASE)


def is_code_lost(written: str, target: str, language: Language) -> bool:
    """Whether `target` has not the code; of 16TH it may have 16th."""
    return (is_date_lost if _NTH.fullmatch(written) else is_text_lost)(written, target, language)


def _as_half(named: re.Match[str]) -> str:
    return "pm" if named[1] else "am"


def _is_month_first(parts: list[str], target: str) -> bool:
    """Whether a month stands before its day, as in `Mac 25` and `25 Mac 25`."""
    day = any_of(part for part in parts if len(part) < 3 and part.isdigit())
    months = filter(None, (_month_as(part, Language.MS) for part in parts))
    return any(re.search(rf"{month.pattern}\.?{_S}(?:{day})(?!\w)", target) for month in months)


def _is_month_apart(parts: list[str], target: str) -> bool:
    """Whether the first day has no month behind it, as of `antara 9 pagi, 3 hingga 11 pagi, 5 Dis`."""
    day, *others = parts
    month = next(filter(None, (_month_as(part, Language.MS) for part in others)), None)
    if month is None or not day.isdigit() or len(day) > 2:
        return False
    return not re.search(rf"(?<!\d){day}(?!\d){_OTHER_DAYS}{month.pattern}", target)


@lru_cache(maxsize=256)
def _month_as(name: str, language: Language) -> re.Pattern[str] | None:
    """Finds the month however `language` writes it; None for what is no month. May and march are words."""
    forms = dates.month_forms(name, language)
    return re.compile(rf"\b(?=[A-Z])(?i:{any_of(forms)})\b") if forms else None


@lru_cache(maxsize=64)
def _number_of_nights(number: int) -> re.Pattern[str]:
    """Finds `3 nights`, `three-night`, `three consecutive nights`."""
    word = _FEW[number] if 0 < number < len(_FEW) else number
    return re.compile(rf"\b(?:{number}|{word})[ -](?:\w+ ){{0,2}}nights?\b", re.IGNORECASE)


@lru_cache(maxsize=64)
def _four_digits(hour: int, minutes: str) -> re.Pattern[str]:
    """Finds `jam 1930`, `pukul 19.30`, `7.30 malam`."""
    parts = "pagi|tengah malam" if hour < 12 else "tengah hari|petang|malam"
    of_twelve = rf"{(hour - 1) % 12 + 1}(?:[.:]{minutes}){'?' if minutes == '00' else ''}"
    return re.compile(
        rf"\b(?:jam|pukul) {hour:02}[.:]?{minutes}(?!\w)|(?<![\d.:]){of_twelve} ?(?:{parts})\b", re.IGNORECASE
    )


@lru_cache(maxsize=256)
def _number(digits: str, language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\d){digits}(?ai:{_ENDINGS[language]})?(?!\w|(?ai:{HARI_BULAN})\b)")


@lru_cache(maxsize=1024)
def _spaced(form: str) -> re.Pattern[str]:
    """Finds the form, with spaces, hyphens and commas or without; no longer number, nor with a full stop of `a.m.`.

    Nor `hours 2pm`, for `jam 2 petang`, nor `1.2 malam`, for metres, nor `25 petang`, for pence.
    """
    parts = r"[\s,-]{0,2}".join(map(re.escape, re.findall(r"\d+|[^\W\d]+|[^\w\s-]", form)))
    unit = _SHORT_UNIT.search(form)
    no_other = f"(?!{_OTHERWISE[unit[1]]})" if unit else ""
    return re.compile(rf"(?<!\d)(?<!hours ){parts}{no_other}(?!\d|\.\s(?-i:[a-z]))", re.IGNORECASE)
