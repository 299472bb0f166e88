"""The kinds of dates, times, amounts and numbers in a sentence: how each is found, translated, and lost.

By rule, no model. Each kind is one row; all that is special to one is in its own module.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from newsdesk.article import Language
from worker.patterns import SPACE as _S
from worker.patterns import near
from worker.translate.expressions import (
    amounts,
    calendar_days,
    captions,
    clock,
    codes,
    day_lists,
    durations,
    lost,
    measures,
    minutes,
    rates,
    versus,
    weekdays,
)
from worker.translate.expressions.amounts import CURRENCY, THOUSANDS
from worker.translate.expressions.calendar_days import DAY_NUMBER, HARI_BULAN, YEAR
from worker.translate.mends.ordinals import ordinal

_RANK = r"(?P<rank>\d{1,3}(?:,\d{3}){0,3})"
_DECADE = "(?P<decade_begun>(?:(?:1[0-9]|20)[0-9]|[1-9])0)"
_NO_AGES = "(?<!(?ai:under)-)(?<!(?ai:over)-)"  # the over-50s are no decade
_NO_NAME = "(?!(?ai:under|over|mid|top|pre|post|bawah)-)"  # Under-23 is no code as COVID-19 is

Prepositions = Mapping[Language, Mapping[str, str]]  # by the language of the sentence


def _both(pattern: str) -> Mapping[Language, str]:
    return dict.fromkeys(Language, pattern)


def _never(mention: str, written: str, target: Language) -> bool:
    return False


def _always(mention: str, written: str, target: Language) -> bool:
    return True


@dataclass(frozen=True)
class Kind:
    """One row of the tables."""

    patterns: Mapping[Language, str]  # by the language of the sentence
    translate: Callable[[re.Match[str], Language], str]
    # Those that may go with it, each as the other language has it.
    prepositions: Prepositions = field(default_factory=dict)
    # By the mention, what is written for it, and the target: whether a translation is surely wrong without it.
    is_telling: Callable[[str, str, Language], bool] = _never
    # By what is written, without its preposition, and the translation in a language: whether it has it not.
    is_lost: Callable[[str, str, Language], bool] = lost.is_text_lost
    # What stays as it is, of the kind `plain`, where the words near by tell that it is none of these.
    plainly: Callable[[re.Match[str]], str | None] = lambda found: None
    is_amount: bool = False  # checks compare its figure with its scale


def _decade(found: re.Match[str], target: Language) -> str:
    years = found["decade_begun"]
    if target is Language.MS:
        return f"{years}-an"
    return f"the {years}s" if len(years) == 4 or found["before"] else f"{years}s"


def _ordinal(found: re.Match[str], target: Language) -> str:
    if target is Language.MS:
        return f"ke-{found['rank']}"
    return ordinal(found["rank"] or found["day_of_month"])


def _speed(found: re.Match[str], target: Language) -> str:
    return re.sub("kmsj", "km/h", found["speed"], flags=re.IGNORECASE) if target is Language.EN else found["speed"]


def _as_written(found: re.Match[str], target: Language) -> str:
    return str(found[str(found.lastgroup)])


def _plain(found: re.Match[str], target: Language) -> str:
    return codes.translate(found["plain"], near(found, codes.NEAR), target)


def _no_length(found: re.Match[str]) -> str | None:
    return None if amounts.is_length(found) else str(found["metres"])


def _hour(found: re.Match[str]) -> str | None:
    return str(found["how_many"]) if clock.is_hour(found) else None


def _is_abbreviated(mention: str, written: str, target: Language) -> bool:
    """Of English, which has too many ways to write an amount, none is RM5j."""
    return written != mention and (target is Language.MS or mention[-1] in "jJ")


def _is_short_share(mention: str, written: str, target: Language) -> bool:
    """4.2pc and 4.2 pct, which a model takes for hours."""
    return written != mention and mention.lower().endswith(("pc", "pct"))


def _is_hari_bulan(mention: str, written: str, target: Language) -> bool:
    return mention.lower().rstrip(".").endswith("hb")


def _is_telling_code(mention: str, written: str, target: Language) -> bool:
    return codes.is_telling(written, target)


# In the order in which they are looked for.
FIRST: Mapping[str, Kind] = {
    "rate": Kind(rates.PATTERNS, rates.translate, is_telling=_always, is_lost=rates.is_lost),
    "duration": Kind(
        {Language.MS: durations.PATTERN}, durations.translate, is_telling=_always, is_lost=durations.is_lost
    ),
    "measure": Kind(
        {language: measures.pattern(language) for language in Language},
        measures.translate,
        is_telling=_always,
        is_lost=measures.is_lost,
    ),
    "caption": Kind(
        {language: captions.pattern(language) for language in Language},
        captions.translate,
        is_telling=_always,
        plainly=captions.acronym,
    ),
    "credit": Kind(
        {language: captions.credit_pattern(language) for language in Language},
        captions.translate_credit,
        is_telling=_always,
    ),
    "versus": Kind({Language.MS: versus.PATTERN}, versus.translate, is_telling=_always, is_lost=versus.is_lost),
}
# What may have a preposition before it.
MOMENTS: Mapping[str, Kind] = {
    "day_list": Kind(
        {Language.EN: day_lists.PATTERN},
        day_lists.translate,
        {Language.EN: {"on": "pada"}},
        is_telling=_always,
        is_lost=day_lists.is_lost,
    ),
    "date": Kind(
        # In `pada 9 Mac` the month must be seen: else a model writes `in March 9`.
        {Language.EN: calendar_days.DATE, Language.MS: rf"(?<![Pp]ada )(?:{calendar_days.DATE})"},
        calendar_days.translate,
        {
            Language.EN: {
                **{"on": "pada", "on the": "pada", "the": "", "to": "hingga"},
                **{"as at": "setakat", "as of": "setakat"},
            }
        },
        is_telling=_always,
        is_lost=lost.is_date_lost,
    ),
    "months": Kind(
        _both(calendar_days.SPAN),
        calendar_days.translate_span,
        {Language.EN: {"in": "pada"}},
        is_telling=_always,
        is_lost=calendar_days.is_span_lost,
    ),
    "month": Kind(
        _both(calendar_days.MONTH),
        calendar_days.translate_month,
        {Language.EN: {"in": "pada"}},
    ),
    "time": Kind(
        clock.PATTERNS,
        clock.translate,
        {
            Language.EN: {"at": "pada", "to": "hingga", "as at": "setakat", "as of": "setakat"},
            Language.MS: {"pada": "at", "jam": "", "pukul": "", "pada jam": "at", "pada pukul": "at"},
        },
        is_telling=_always,
        is_lost=lost.is_time_lost,
    ),
    "weekdays": Kind(
        {language: weekdays.pattern(language, calendar_days.AFTER_WEEKDAY) for language in Language},
        weekdays.translate,
        {Language.EN: {"on": "pada"}, Language.MS: {"pada": "on"}},
        is_telling=_always,
        is_lost=weekdays.is_lost,
    ),
    "decade": Kind(
        {
            # A 10S may be a telephone; THE 80S are a decade.
            Language.EN: f"{_NO_AGES}['‘’]?{_DECADE}"
            "(?:s|(?:(?<=[0-9]{4})|(?<=THE [0-9]{2})|(?<=['‘’][0-9]{2}))S)",
            Language.MS: f"{_DECADE}-?(?:an|AN)",
        },
        _decade,
        {Language.EN: {"in the": "pada", "the": ""}, Language.MS: {"tahun": ""}},
    ),
    "minute": Kind(
        minutes.PATTERNS,
        minutes.translate,
        {Language.EN: {"in the": "pada", "on the": "pada", "the": ""}, Language.MS: {"pada": "in the"}},
        is_telling=_always,
    ),
    "speed": Kind(
        _both(rf"\d[\d.,]{{0,12}}{_S}?(?ai:rpm|kmsj)"),  # of engines and winds
        _speed,
        {Language.EN: {"at": "pada"}, Language.MS: {"pada": "at"}},
        is_telling=_always,
    ),
    "year": Kind(
        _both(f"{YEAR}(?!{_S}mata)"),  # points of an index
        _as_written,
        {Language.EN: {"in": "pada"}, Language.MS: {"tahun": ""}},
    ),
}
QUANTITIES: Mapping[str, Kind] = {
    "amount": Kind(_both(amounts.AMOUNT), amounts.amount, is_telling=_is_abbreviated, is_amount=True),
    "won_sum": Kind({Language.EN: amounts.WON}, amounts.won, is_telling=_always),
    "count": Kind(amounts.COUNTS, amounts.count, is_telling=_is_abbreviated, is_amount=True),
    "millions": Kind(
        {Language.EN: amounts.MILLIONS},
        amounts.millions,
        is_telling=_always,
        is_lost=lost.are_millions_lost,
        plainly=amounts.no_millions,
        is_amount=True,
    ),
    "percent": Kind(_both(amounts.SHARE), amounts.share, is_telling=_is_short_share),
    "nights": Kind(
        {Language.MS: clock.NIGHTS}, clock.nights, is_telling=_always, is_lost=lost.are_nights_lost, plainly=_hour
    ),
    "ordinal": Kind(
        {
            Language.EN: f"{_RANK}(?ai:st|nd|rd|th)",
            Language.MS: f"(?ai:ke)-{_RANK}|(?P<day_of_month>{DAY_NUMBER}){HARI_BULAN}(?:\\.(?={_S}[a-z]))?",
        },
        _ordinal,
        is_telling=_is_hari_bulan,
        is_lost=lost.is_date_lost,
    ),
    "metres": Kind(_both(amounts.METRES), _as_written, is_telling=_always, plainly=_no_length),
    "team": Kind(
        {Language.EN: codes.UNDER_AGE},
        codes.team,
        is_telling=_always,
        is_lost=codes.is_team_lost,
        plainly=codes.no_team,
    ),
    # All else with a digit in it: 10,000, 2-1, 30°C, RM50, COVID-19, 302R.
    "plain": Kind(
        _both(
            rf"(?:{CURRENCY}|{_NO_NAME}(?:[A-Z][^\W\d_]{{0,30}}|covid)-)?"
            rf"(?:{THOUSANDS}(?!/\d)|[^\W\d]{{0,40}}\d\w*(?:[.,:/–-]\d\w*)*)(?:{_S}?°[CF]?|%)?"
        ),
        _plain,
        is_telling=_is_telling_code,
        is_lost=lost.is_code_lost,
    ),
}
KINDS = {**FIRST, **MOMENTS, **QUANTITIES}
