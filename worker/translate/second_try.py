"""Which sentences are tried a second time, with what put in, and which try is the better. Knows no engine."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from newsdesk.article import Language
from newsdesk.result import Flag
from worker.translate import attribution
from worker.translate.expressions.codes import is_telling
from worker.translate.expressions.forms import Form, telling_forms, wanted_forms, written_forms
from worker.translate.expressions.weekdays import lost_day
from worker.translate.mends import numerals
from worker.translate.mends.surface import leaves_half_a_bracket
from worker.translate.names import Names, missing, without_brackets
from worker.translate.strays import has_stray, lost_names
from worker.translate.vocabulary import Vocabulary

_TRIED_AGAIN = frozenset({Flag.REPETITION, Flag.LENGTH_RATIO, Flag.TRUNCATED, Flag.NAME_MISSING})


@dataclass(frozen=True)
class SecondTry:
    """Of a sentence in `source`."""

    source: Language
    sentence: str
    names: Names

    def put_in(self, target: str, flags: Collection[Flag], vocabulary: Vocabulary) -> dict[str, str] | None:
        """What must stand in the second try for words of the sentence; None where the first is right as it is."""
        found: dict[str, str] = {}
        lost, day = self._lost(target), self._lost_day(target)
        strays = self.has_stray(target)
        if lost:
            found = self._telling | {form.mention: form.written for form in lost}
        if Flag.NUMBER_MISMATCH in flags:
            figures = numerals.in_digits(self.sentence) | written_forms(self.sentence, self.source)
            found = {of: figure for of, figure in figures.items() if not lost or figure not in target} | found
        elif not (lost or day or strays or self._flaws(target)) and _TRIED_AGAIN.isdisjoint(flags):
            return None
        names = {name: forms[0] for name, forms in map(without_brackets, missing(self.sentence, target, self.names))}
        if strays and not names:
            names = lost_names(self.sentence, target, vocabulary)
        return found | day | names

    def defects(self, target: str, flags: Collection[Flag]) -> tuple[int, int]:
        """The fewer, the better."""
        lost = len(self._lost(target)) + len(self._lost_day(target)) + len(missing(self.sentence, target, self.names))
        return len(flags) + self.has_stray(target), lost + self._flaws(target)

    @cached_property
    def has_stray(self) -> Callable[[str], bool]:
        """Whether the translation has a piece or a name that stands for what was lost; asked of most twice."""
        return cache(lambda target: has_stray(self.sentence, target, self.source))

    def is_moment_or_measure_lost(self, target: str) -> bool:
        """Whether a date, time, share or measure of the sentence is wrong in the translation.

        Codes have several forms, and amounts are compared with their scales by checks.
        """
        return any(
            re.search(r"\d", form.written)
            and not form.kind.is_amount
            and not is_telling(form.mention, form.written, self.source.other)
            for form in self._lost(target)
        )

    def _flaws(self, target: str) -> int:
        return leaves_half_a_bracket(self.sentence, target) + attribution.is_lost(self.sentence, target)

    @cached_property
    def _telling(self) -> dict[str, str]:
        return telling_forms(self.sentence, self.source)

    @cached_property
    def _wanted(self) -> Mapping[str, Form]:
        return wanted_forms(self.sentence, self.source)

    @cached_property
    def _lost(self) -> Callable[[str], Sequence[Form]]:
        """The dates, times, codes and amounts of the sentence that the translation has not; asked of most twice."""
        wanted, language = self._wanted.values(), self.source.other
        return cache(lambda target: [form for form in wanted if form.is_lost(target, language)])

    def _lost_day(self, target: str) -> dict[str, str]:
        return lost_day(self.sentence, target, self.source)
