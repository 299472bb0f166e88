"""Which sentences are tried a second time, with what put in, and which try is the better. Knows no engine."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsdesk.article import Language
from newsdesk.result import Flag
from worker.translate import attribution
from worker.translate.expressions.codes import is_telling
from worker.translate.expressions.forms import Form, telling_forms, wanted_forms, written_forms
from worker.translate.expressions.weekdays import lost_day
from worker.translate.mends import numerals, terms
from worker.translate.mends.surface import leaves_half_a_bracket
from worker.translate.names import Name, Names, missing, without_brackets
from worker.translate.strays import has_stray, lost_names
from worker.translate.vocabulary import Vocabulary

_TRIED_AGAIN = frozenset({Flag.REPETITION, Flag.LENGTH_RATIO, Flag.TRUNCATED, Flag.NAME_MISSING, Flag.NEGATION_MISSING})


class Lost(NamedTuple):
    """What a translation has not of its sentence, or has in its place."""

    forms: Sequence[Form]  # dates, times, codes and amounts
    day: dict[str, str]  # its only weekday, and what to put in for it
    names: Sequence[Name]
    terms: dict[str, str]  # that the package doesn't know, and what to put in for each
    has_half_a_bracket: bool
    attribution: bool  # who said what a headline says
    has_stray: bool  # a piece or a name stands for what was lost

    @property
    def is_marred(self) -> bool:
        """Whether more than a name is lost."""
        return bool(
            self.forms or self.day or self.terms or self.has_stray or self.has_half_a_bracket or self.attribution
        )

    def defects(self, flags: Collection[Flag]) -> tuple[int, int]:
        """The fewer, the better."""
        things = len(self.forms) + len(self.day) + len(self.names) + len(self.terms) + (Flag.NEGATION_MISSING in flags)
        return len(flags) + self.has_stray, things + self.has_half_a_bracket + self.attribution

    def is_moment_or_measure(self, target: Language) -> bool:
        """Whether a date, time, share or measure of the sentence is wrong in the translation.

        Codes have several forms, and amounts are compared with their scales by checks.
        """
        return any(
            re.search(r"\d", form.written)
            and not form.kind.is_amount
            and not is_telling(form.mention, form.written, target)
            for form in self.forms
        )


@dataclass(frozen=True)
class SecondTry:
    """Of a sentence in `source`."""

    source: Language
    sentence: str
    names: Names

    def lost(self, target: str) -> Lost:
        """What `target`, a translation, has not."""
        wanted = wanted_forms(self.sentence, self.source)
        return Lost(
            [form for form in wanted.values() if form.is_lost(target, self.source.other)],
            lost_day(self.sentence, target, self.source),
            missing(self.sentence, target, self.names),
            terms.lost(self.sentence, target, self.source),
            leaves_half_a_bracket(self.sentence, target),
            attribution.is_lost(self.sentence, target),
            has_stray(self.sentence, target, self.source),
        )

    def put_in(self, lost: Lost, target: str, flags: Collection[Flag], vocabulary: Vocabulary) -> dict[str, str] | None:
        """What must stand in the second try for words of the sentence; None where the first is right as it is."""
        if not lost.is_marred and _TRIED_AGAIN.isdisjoint(flags) and Flag.NUMBER_MISMATCH not in flags:
            return None
        found: dict[str, str] = {}
        if lost.forms:
            found = telling_forms(self.sentence, self.source) | {form.mention: form.written for form in lost.forms}
        if Flag.NUMBER_MISMATCH in flags:
            figures = numerals.in_digits(self.sentence) | written_forms(self.sentence, self.source)
            found = {of: figure for of, figure in figures.items() if not lost.forms or figure not in target} | found
        names = {name: forms[0] for name, forms in map(without_brackets, lost.names)}
        if lost.has_stray and not names:
            names = lost_names(self.sentence, target, vocabulary)
        return lost.terms | found | lost.day | names
