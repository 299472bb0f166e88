"""The kinds of dates, times, amounts and numbers in a sentence: how each is found, translated, and lost.

By rule, no model. Each kind is one row; all that is special to one is in its own module.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from newsdesk.article import Language
from worker.text.patterns import SPACE as _S
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
    metres,
    minutes,
    ordinals,
    rates,
    versus,
    weekdays,
)
from worker.translate.expressions.calendar_days import YEAR

Prepositions = Mapping[Language, Mapping[str, str]]  # by the language of the sentence


def _both(pattern: str) -> Mapping[Language, str]:
    return dict.fromkeys(Language, pattern)


def _always(mention: str, written: str, target: Language) -> bool:
    return True


def _never(mention: str, written: str, target: Language) -> bool:
    return False


@dataclass(frozen=True)
class Kind:
    """One row of the tables."""

    patterns: Mapping[Language, str]  # by the language of the sentence
    translate: Callable[[re.Match[str], Language], str]
    # Those that may go with it, each as the other language has it.
    prepositions: Prepositions = field(default_factory=dict)
    # By the mention, what is written for it, and the target: whether a translation is surely wrong without it, as most.
    is_telling: Callable[[str, str, Language], bool] = _always
    # By what is written, without its preposition, and the translation in a language: whether it has it not.
    is_lost: Callable[[str, str, Language], bool] = lost.is_text_lost
    # What stays as it is, of the kind `plain`, where the words near by tell that it is none of these.
    plainly: Callable[[re.Match[str]], str | None] = lambda found: None
    is_amount: bool = False  # checks compare its figure with its scale


def _as_written(found: re.Match[str], target: Language) -> str:
    return str(found[str(found.lastgroup)])


# In the order in which they are looked for.
FIRST: Mapping[str, Kind] = {
    "rate": Kind(rates.PATTERNS, rates.translate, is_lost=rates.is_lost),
    "duration": Kind({Language.MS: durations.PATTERN}, durations.translate, is_lost=durations.is_lost),
    "measure": Kind(measures.PATTERNS, measures.translate, is_lost=measures.is_lost),
    "caption": Kind(captions.PATTERNS, captions.translate, plainly=captions.acronym),
    "credit": Kind(captions.CREDITS, captions.translate_credit),
    "versus": Kind({Language.MS: versus.PATTERN}, versus.translate, is_lost=versus.is_lost),
}
# What may have a preposition before it.
MOMENTS: Mapping[str, Kind] = {
    "day_list": Kind(
        {Language.EN: day_lists.PATTERN},
        day_lists.translate,
        {Language.EN: {"on": "pada"}},
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
        is_lost=lost.is_date_lost,
    ),
    "months": Kind(
        _both(calendar_days.SPAN),
        calendar_days.translate_span,
        {Language.EN: {"in": "pada"}},
        is_lost=calendar_days.is_span_lost,
    ),
    "month": Kind(_both(calendar_days.MONTH), calendar_days.translate_month, {Language.EN: {"in": "pada"}}, _never),
    "time": Kind(
        clock.PATTERNS,
        clock.translate,
        {
            Language.EN: {"at": "pada", "to": "hingga", "as at": "setakat", "as of": "setakat"},
            Language.MS: {"pada": "at", "jam": "", "pukul": "", "pada jam": "at", "pada pukul": "at"},
        },
        is_lost=lost.is_time_lost,
    ),
    "weekdays": Kind(
        weekdays.PATTERNS,
        weekdays.translate,
        {Language.EN: {"on": "pada"}, Language.MS: {"pada": "on"}},
        is_lost=weekdays.is_lost,
    ),
    "decade": Kind(
        calendar_days.DECADE,
        calendar_days.translate_decade,
        {Language.EN: {"in the": "pada", "the": ""}, Language.MS: {"tahun": ""}},
        _never,
    ),
    "minute": Kind(
        minutes.PATTERNS,
        minutes.translate,
        {Language.EN: {"in the": "pada", "on the": "pada", "the": ""}, Language.MS: {"pada": "in the"}},
    ),
    "speed": Kind(_both(rates.SPEED), rates.speed, {Language.EN: {"at": "pada"}, Language.MS: {"pada": "at"}}),
    "year": Kind(
        _both(f"{YEAR}(?!{_S}mata)"),  # points of an index
        _as_written,
        {Language.EN: {"in": "pada"}, Language.MS: {"tahun": ""}},
        _never,
    ),
}
QUANTITIES: Mapping[str, Kind] = {
    "amount": Kind(_both(amounts.AMOUNT), amounts.amount, is_telling=amounts.is_abbreviated, is_amount=True),
    "won_sum": Kind({Language.EN: amounts.WON}, amounts.won),
    "count": Kind(amounts.COUNTS, amounts.count, is_telling=amounts.is_abbreviated, is_amount=True),
    "millions": Kind(
        {Language.EN: metres.MILLIONS},
        metres.millions,
        is_lost=lost.are_millions_lost,
        plainly=metres.no_millions,
        is_amount=True,
    ),
    "percent": Kind(_both(amounts.SHARE), amounts.share, is_telling=amounts.is_short_share),
    "nights": Kind({Language.MS: clock.NIGHTS}, clock.nights, is_lost=lost.are_nights_lost, plainly=clock.hour),
    "ordinal": Kind(
        ordinals.PATTERNS, ordinals.translate, is_telling=ordinals.is_hari_bulan, is_lost=lost.is_date_lost
    ),
    "metres": Kind(_both(metres.METRES), _as_written, plainly=metres.no_length),
    "team": Kind({Language.EN: codes.UNDER_AGE}, codes.team, is_lost=codes.is_team_lost, plainly=codes.no_team),
    # All else with a digit in it.
    "plain": Kind(_both(codes.PLAIN), codes.translate, is_telling=codes.is_telling, is_lost=lost.is_code_lost),
}
KINDS = {**FIRST, **MOMENTS, **QUANTITIES}
