"""Sentences of one article to translated sentences: plan, translate in one batch, check, try some again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import NamedTuple

from newsdesk.article import Language
from newsdesk.result import Flag
from worker.translate.checks import check
from worker.translate.engine import SentenceEngine
from worker.translate.mends.first_words import FirstWords
from worker.translate.mends.order import mends_of
from worker.translate.names import Names
from worker.translate.plan import Draft, Plan, Planner
from worker.translate.protect import is_in_another_script
from worker.translate.second_try import Lost
from worker.translate.vocabulary import Vocabulary

_NO_GLOSSARY: Mapping[str, str] = MappingProxyType({})
_LEAST_SCORE = 0.5  # below it, nearly every sentence has an error of meaning: docs/models.md


@dataclass(frozen=True)
class TranslatedSentence:
    """`score` is None where no model was used. `text` is NFC."""

    text: str
    score: float | None
    flags: tuple[Flag, ...] = ()


class _Tried(NamedTuple):
    """A translation, and what it lost."""

    sentence: TranslatedSentence
    lost: Lost

    @property
    def defects(self) -> tuple[int, int]:
        return self.lost.defects(self.sentence.flags)


class Translator:
    """Translates an article's sentences, in `source`, with one engine, which may know `first_words` better small."""

    def __init__(
        self, engine: SentenceEngine, vocabulary: Vocabulary, source: Language, first_words: FirstWords | None = None
    ) -> None:
        self._engine = engine
        self._vocabulary = vocabulary
        self._planner = Planner(vocabulary, source)
        self._mends = mends_of(source)
        self._begun_small = first_words.readable if first_words else str

    def translate(
        self,
        sentences: Sequence[str],
        glossary: Mapping[str, str] = _NO_GLOSSARY,
        on_wait: Callable[[int], None] | None = None,
        names: Sequence[Names] = (),
    ) -> list[TranslatedSentence]:
        """One result a sentence, in order.

        At most five calls of the engine: all sentences; those whose placeholders the model lost, with more care; those
        that lost them again, around their protected text; those that lost a name, number, date, time or term, with it
        put in; those that lost it again, loop, have an absurd length or half a bracket, with more care. `on_wait` gets
        the number of sentences finished and may raise to stop. `names`: for each sentence its mentions and their
        acceptable renderings, the best first. Raises ValueError if `names` is not one a sentence.
        """
        if names and len(names) != len(sentences):
            raise ValueError(f"expected names for each of {len(sentences)} sentences, found {len(names)}")
        plans = self._planner.plans(sentences, glossary, names or [()] * len(sentences))
        drafts = self._run(plans, on_wait and (lambda done: on_wait(min(done, len(plans)))), careful=False)
        again = on_wait and (lambda _: on_wait(len(plans)))
        self._recover(plans, drafts, again, careful=True)
        for number in _lost(drafts):
            plans[number] = plans[number].around()
        self._recover(plans, drafts, again, careful=False)
        results = list(map(self._checked, plans, drafts))
        return list(map(_doubted, plans, self._mended(plans, results, glossary, again)))

    def _recover(
        self,
        plans: Sequence[Plan],
        drafts: list[Draft | None],
        on_wait: Callable[[int], None] | None,
        *,
        careful: bool,
    ) -> None:
        """Translate those that have no draft once more, as their plans now say."""
        lost = _lost(drafts)
        for number, draft in zip(lost, self._run([plans[n] for n in lost], on_wait, careful=careful), strict=True):
            drafts[number] = draft

    def _run(
        self, plans: Sequence[Plan], on_wait: Callable[[int], None] | None, *, careful: bool
    ) -> list[Draft | None]:
        """What one call of the engine makes of each plan; None where a placeholder was lost."""
        inputs = [
            self._mends.readable(fragment, plan.case, self._begun_small)
            for plan in plans
            for fragment in plan.fragments
        ]
        outputs = iter(self._engine.translate(inputs, on_wait, careful=careful) if inputs else ())
        return [plan.assembled([next(outputs) for _ in plan.fragments], self._mends) for plan in plans]

    def _mended(
        self,
        plans: Sequence[Plan],
        results: Sequence[_Tried],
        glossary: Mapping[str, str],
        on_wait: Callable[[int], None] | None,
    ) -> list[_Tried]:
        """The results, some replaced where a second try is better: a careful one, or one with what was lost put in.

        Tried again are those that loop, are absurdly long or short, have half a bracket or a stray piece, or lost a
        name, negation, date, time, amount or term.
        """
        mended = list(results)
        again = {
            number: changed
            for number, (plan, result) in enumerate(zip(plans, results, strict=True))
            if (changed := self._again(plan, result, glossary))
        }
        lost: set[int] = set()
        for careful in (False, True):  # a lost name or number is put in; a loop takes care, as one lost again does
            of_this = {n: plan for n, plan in again.items() if n in lost or (plan is plans[n]) is careful}
            drafts = self._run([*of_this.values()], on_wait, careful=careful)
            for (number, plan), draft in zip(of_this.items(), drafts, strict=True):
                if draft is None:
                    lost.add(number)
                else:
                    mended[number] = min(mended[number], self._checked(plan, draft), key=lambda tried: tried.defects)
        return mended

    def _again(self, plan: Plan, first: _Tried, glossary: Mapping[str, str]) -> Plan | None:
        """The plan with what `first` lost protected; None where that is right as it is."""
        if not plan.fragments:
            return None
        put_in = plan.second_try.put_in(first.lost, first.sentence.text, first.sentence.flags, self._vocabulary)
        if put_in is None:
            return None
        again = plan.with_forms(put_in, glossary) if put_in else plan
        again = again.with_attribution_apart(self._vocabulary.plain)
        return again.with_negations_reworded() if Flag.NEGATION_MISSING in first.sentence.flags else again

    def _checked(self, plan: Plan, draft: Draft | None) -> _Tried:
        assert draft is not None  # the plan around protected text has no placeholder to lose
        names = plan.names if plan.fragments else ()  # what is all protected keeps them
        text = self._mends.finished_sentence(plan.source, draft.text, names, plan.masked.outputs)
        lost = plan.second_try.lost(text)
        if not plan.fragments:
            flags = (Flag.UNTRANSLATED,) if is_in_another_script(plan.source) else ()
            return _Tried(TranslatedSentence(text, None, flags), lost)
        found = check(plan.source, text, draft.truncated, names, self._vocabulary.plain, plan.language)
        flags = (*found, *((Flag.PROTECTED_TEXT,) if plan.is_around else ()))
        return _Tried(TranslatedSentence(text, draft.score, flags), lost)


def _lost(drafts: Sequence[Draft | None]) -> list[int]:
    return [number for number, draft in enumerate(drafts) if draft is None]


def _doubted(plan: Plan, tried: _Tried) -> TranslatedSentence:
    """With the flags that only the last try tells: what is still lost, and what the model was unsure of."""
    result, lost = tried
    if result.score is None:
        return result
    flags = result.flags
    if lost.is_moment_or_measure(plan.language.other) and Flag.NUMBER_MISMATCH not in flags:
        flags = (Flag.NUMBER_MISMATCH, *flags)
    if result.score < _LEAST_SCORE or lost.terms or lost.has_half_a_bracket or lost.has_stray:
        flags = (*flags, Flag.LOW_CONFIDENCE)
    return replace(result, flags=flags)
