"""What rules change in a text before and after a model, in their order.

Lead-ins are lowered and what must stay is masked before all of it, by the plan.

1. A fragment of a sentence is made readable, its numbers first; a line's own case is lowered, and the first word where
   the package knows it better so; and it is made more readable.
2. The engine translates it: in plain typography, and with letters that its package knows.
3. The translation is mended, given the fragment, and set in the line's own case.
4. The sentence that is put together of such is mended, given the whole source; names last, and what they need.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from newsdesk.article import Language
from worker.translate.mends import (
    after_figures,
    ages,
    articles,
    by_elections,
    days,
    dividends,
    dollars,
    doubled,
    figures,
    first_words,
    islam,
    letters,
    misread,
    numerals,
    ordinals,
    pbb,
    periods,
    prices_per,
    sections,
    shortened,
    surface,
    terms,
    trebled,
    typography,
    versus,
    women,
    word_starts,
)
from worker.translate.names import Names, respelled

_Readable = Callable[[str], str]
_Mend = Callable[[str, str], str]  # of a translation, given its source
_MendOfNames = Callable[[str, str, Names], str]
_OF_ANY: Sequence[_Mend] = (
    typography.restore,
    word_starts.mended,
    letters.restore_letters,
    ordinals.well_ended,
    surface.punctuated,
    first_words.mended,
    dollars.as_named,
)


@dataclass(frozen=True)
class Case:
    """Of a line that isn't set as sentences are: how to give it a sentence's case, and its translation its own case."""

    lower: Callable[[str], str]
    restore: Callable[[str], str]


@dataclass(frozen=True)
class Mends:
    """All of them for sentences of one language."""

    before: Sequence[_Readable]
    in_lower_case: Sequence[_Readable]
    after: Sequence[_Mend]
    of_sentence: Sequence[_Mend]
    of_names: Sequence[_MendOfNames]

    def readable(self, fragment: str, case: Case | None, begun_small: _Readable = str) -> str:
        """What the model gets. `begun_small` may make the capital small that begins a sentence."""
        fragment = numerals.readable(fragment, in_any_case=case is not None)
        for readable in self.before:
            fragment = readable(fragment)
        fragment = begun_small(case.lower(fragment) if case else fragment)
        for readable in self.in_lower_case:
            fragment = readable(fragment)
        return fragment

    def finished(self, fragment: str, translated: str, case: Case | None) -> str:
        """The model's output, mended and in the source's case; the source where it is no text."""
        if not re.search(r"\w", translated):
            return fragment
        for mend in self.after:
            translated = mend(fragment, translated)
        return case.restore(translated) if case else surface.cased(fragment, translated)

    def finished_sentence(self, sentence: str, translated: str, names: Names, protected: Collection[str]) -> str:
        """`translated` in NFC, mended, and without a name that must not stay, but in `protected` text."""
        translated = unicodedata.normalize("NFC", translated)
        for mend in self.of_sentence:
            translated = mend(sentence, translated)
        translated = respelled(sentence, translated, names, protected)
        for mend_names in self.of_names:
            translated = mend_names(sentence, translated, names)
        return translated


_BY_LANGUAGE: Mapping[Language, Mends] = {  # of the source
    Language.EN: Mends(
        before=(shortened.readable, misread.readable, dividends.readable, periods.readable),
        in_lower_case=(versus.readable, terms.readable, word_starts.readable),
        after=(
            *_OF_ANY,
            terms.mended,
            doubled.once_in_malay,
            ordinals.in_malay,
            versus.restored,
            pbb.mended,
            dividends.restored,
            periods.mended,
            by_elections.in_malay,
        ),
        of_sentence=(days.month_last,),
        of_names=(),
    ),
    Language.MS: Mends(
        before=(misread.readable_in_malay, prices_per.readable, ages.readable, figures.readable),
        in_lower_case=(
            by_elections.readable,
            misread.readable_in_lowered_malay,
            islam.readable,
            terms.readable_in_malay,
            word_starts.readable_in_malay,
        ),
        after=(
            *_OF_ANY,
            islam.mended,
            terms.mended_in_english,
            after_figures.in_english,
            trebled.doubled,
            by_elections.by_its_name,
            prices_per.per_unit,
        ),
        of_sentence=(
            doubled.once_in_english,
            days.month_first,
            days.on_day,
            days.night_before_last,
            sections.of_the_law,
            ages.joined,
            women.as_she,
        ),
        of_names=(articles.with_articles,),
    ),
}


def mends_of(source: Language) -> Mends:
    """Those for sentences in `source`."""
    return _BY_LANGUAGE[source]
