"""Sentences of one article to translated sentences: mask, translate in one batch, put back, check, mend."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from types import MappingProxyType

from newsdesk.article import Language
from newsdesk.result import Flag
from worker.caps import in_capitals, is_all_caps, sentence_case
from worker.translate.checks import check
from worker.translate.engine import Hypothesis, SentenceEngine
from worker.translate.headline_case import COMMON_WORDS, Seen, is_title_case, lowered, titled
from worker.translate.lead_in import LeadIns
from worker.translate.mends.order import Case, Mends, mends_of
from worker.translate.mends.surface import leaves_half_a_bracket
from worker.translate.names import Names, as_in
from worker.translate.protect import (
    MAX_PLACEHOLDERS,
    Masked,
    is_in_another_script,
    mask,
    unmask,
    without_placeholders,
)
from worker.translate.second_try import SecondTry

_Draft = tuple[str, float | None, bool]  # text, score, truncated
_NO_GLOSSARY: Mapping[str, str] = MappingProxyType({})
_LEAST_SCORE = 0.5  # below it, nearly every sentence has an error of meaning: docs/models.md
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class TranslatedSentence:
    """`score` is None where no model was used. `text` is NFC."""

    text: str
    score: float | None
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True)
class _Plan:
    """A sentence as final text and texts to translate, in turn: literals[0], fragments[0], literals[1], and so on."""

    source: str
    masked: Masked
    case: Case | None
    literals: tuple[str, ...]
    fragments: tuple[str, ...]
    around: bool = False  # the fragments are the stretches around protected text


class Translator:
    """Translates an article's sentences with one engine.

    `source` is the language of the sentences; without it no date, time or amount that was lost is put in.
    In a line or a lead-in in capitals and in Title Case `known_names` keep their own case. `plain_words`, in small
    letters, are no names: there they are lowered.
    """

    def __init__(
        self,
        engine: SentenceEngine,
        known_names: Collection[str] = (),
        plain_words: Collection[str] = COMMON_WORDS,
        source: Language | None = None,
    ) -> None:
        self._engine = engine
        self._known_names = known_names
        self._plain_words = plain_words
        self._lead_ins = LeadIns(known_names, plain_words)
        self._source = source
        self._mends = mends_of(source)
        self._second_try = SecondTry(source)

    def translate(
        self,
        sentences: Sequence[str],
        glossary: Mapping[str, str] = _NO_GLOSSARY,
        on_wait: Callable[[int], None] | None = None,
        names: Sequence[Names] = (),
    ) -> list[TranslatedSentence]:
        """One result a sentence, in order.

        At most five calls of the engine: all sentences; those whose placeholders the model lost, with more care; those
        that lost them again, around their protected text; those that lost a name, number, date or time, with it put in;
        those that lost it again, loop, have an absurd length or half a bracket, with more care. `on_wait` gets the
        number of sentences finished and may raise to stop. `names`: for each sentence its mentions and their acceptable
        renderings, the best first. Raises ValueError if `names` is not one a sentence.
        """
        if names and len(names) != len(sentences):
            raise ValueError(f"expected names for each of {len(sentences)} sentences, found {len(names)}")
        names = [[name for name in of_one if name[0] not in glossary] for of_one in names or [()] * len(sentences)]
        lowered = self._lead_ins.lowered(sentences, glossary)
        names = [as_in(*each) for each in zip(lowered, sentences, names, strict=True)]
        plans = self._plans(lowered, glossary)
        drafts = self._run(plans, on_wait and (lambda done: on_wait(min(done, len(plans)))), careful=False)
        again = on_wait and (lambda _: on_wait(len(plans)))
        self._recover(plans, drafts, again, careful=True)
        for number in _lost(drafts):
            plans[number] = self._around(plans[number])
        self._recover(plans, drafts, again, careful=False)
        results = [
            self._checked(plan, draft, names[number])
            for number, (plan, draft) in enumerate(zip(plans, drafts, strict=True))
        ]
        return list(map(self._doubted, plans, self._mended(plans, results, glossary, names, again)))

    def _recover(
        self,
        plans: Sequence[_Plan],
        drafts: list[_Draft | None],
        on_wait: Callable[[int], None] | None,
        *,
        careful: bool,
    ) -> None:
        """Translate those that have no draft once more, as their plans now say."""
        lost = _lost(drafts)
        for number, draft in zip(lost, self._run([plans[n] for n in lost], on_wait, careful=careful), strict=True):
            drafts[number] = draft

    def _plans(self, sentences: Sequence[str], glossary: Mapping[str, str]) -> list[_Plan]:
        """Each sentence's plan; in capitals and Title Case a word that the others write with a capital is a name."""
        masks = [mask(sentence, glossary) for sentence in sentences]
        words = ["".join(masked.gaps) for masked in masks]
        seen = cache(lambda: Seen.of(words, self._plain_words))
        cases = [self._case(text, seen) for text in words]
        return [self._plan(*each) for each in zip(sentences, masks, cases, strict=True)]

    def _case(self, text: str, seen: Callable[[], Seen]) -> Case | None:
        if is_all_caps(text):
            names = {*self._known_names, *(word.capitalize() for word in seen().capital - seen().small)}
            return Case(partial(sentence_case, known_names=names), str.upper)
        if not is_title_case(text, self._plain_words):
            return None
        return Case(partial(lowered, plain=self._plain_words, seen=seen(), known_names=self._known_names), titled)

    def _plan(self, sentence: str, masked: Masked, case: Case | None) -> _Plan:
        plan = _Plan(sentence, masked, case, (masked.lead, masked.tail), (masked.text,))
        if len(masked.outputs) > MAX_PLACEHOLDERS or not _LETTER.search("".join(masked.gaps)):
            return self._around(plan)
        return plan

    def _around(self, plan: _Plan) -> _Plan:
        """The plan that translates each gap between protected items by itself, without the punctuation at its ends."""
        literals, fragments = [plan.masked.lead], []
        for number, gap in enumerate(plan.masked.gaps):
            if _LETTER.search(gap):
                words = [match.span() for match in re.finditer(r"\w+", gap)]
                start, end = words[0][0], words[-1][1]
                literals[-1] += gap[:start]
                fragments.append(gap[start:end])
                literals.append(gap[end:])
            else:
                literals[-1] += gap
            if number < len(plan.masked.outputs):
                literals[-1] += plan.masked.outputs[number]
        literals[-1] += plan.masked.tail
        return replace(plan, literals=tuple(literals), fragments=tuple(fragments), around=True)

    def _run(
        self, plans: Sequence[_Plan], on_wait: Callable[[int], None] | None, *, careful: bool
    ) -> list[_Draft | None]:
        """(text, score, truncated) of each plan in one call of the engine; None where a placeholder was lost."""
        inputs = [self._mends.readable(fragment, plan.case) for plan in plans for fragment in plan.fragments]
        outputs = iter(self._engine.translate(inputs, on_wait, careful=careful) if inputs else ())
        return [_assembled(plan, [next(outputs) for _ in plan.fragments], self._mends) for plan in plans]

    def _mended(
        self,
        plans: Sequence[_Plan],
        results: Sequence[TranslatedSentence],
        glossary: Mapping[str, str],
        names: Sequence[Names],
        on_wait: Callable[[int], None] | None,
    ) -> list[TranslatedSentence]:
        """The results, some replaced where a second try is better: a careful one, or one with what was lost put in.

        Tried again are those that loop, are absurdly long or short, have half a bracket, or lost a name, date, time or
        amount.
        """
        mended = list(results)
        again = {
            number: changed
            for number, (plan, result) in enumerate(zip(plans, results, strict=True))
            if (changed := self._again(plan, result, glossary, names[number]))
        }
        lost: set[int] = set()
        for careful in (False, True):  # a lost name or number is put in; a loop takes care, as one lost again does
            of_this = {n: plan for n, plan in again.items() if n in lost or (plan is plans[n]) is careful}
            drafts = self._run([*of_this.values()], on_wait, careful=careful)
            for (number, plan), draft in zip(of_this.items(), drafts, strict=True):
                if draft is None:
                    lost.add(number)
                else:
                    second = self._checked(plan, draft, names[number])
                    mended[number] = min(mended[number], second, key=partial(self._defects, plan))
        return mended

    def _defects(self, plan: _Plan, result: TranslatedSentence) -> tuple[int, int]:
        return self._second_try.defects(plan.source, result.text, result.flags)

    def _again(
        self, plan: _Plan, result: TranslatedSentence, glossary: Mapping[str, str], names: Names
    ) -> _Plan | None:
        """The plan with what `result` lost protected; None where that is right as it is."""
        put_in = self._second_try.put_in(plan.source, result.text, result.flags, names) if plan.fragments else None
        if not put_in:
            return None if put_in is None else plan
        if plan.case and plan.case.restore is str.upper:
            by_mention = dict(names)
            put_in = {words: in_capitals(words, by_mention.get(words, (form,))) for words, form in put_in.items()}
        return self._plan(plan.source, mask(plan.source, {**put_in, **glossary}), plan.case)

    def _checked(self, plan: _Plan, draft: _Draft | None, names: Names) -> TranslatedSentence:
        assert draft is not None  # the plan around protected text has no placeholder to lose
        text, score, truncated = draft
        names = names if plan.fragments else ()
        text = self._mends.finished_sentence(plan.source, text, names, plan.masked.outputs)
        if not plan.fragments:
            return TranslatedSentence(text, None, (Flag.UNTRANSLATED,) if is_in_another_script(plan.source) else ())
        flags: Iterable[Flag] = check(plan.source, text, truncated, names, self._plain_words)
        return TranslatedSentence(text, score, (*flags, *((Flag.PROTECTED_TEXT,) if plan.around else ())))

    def _doubted(self, plan: _Plan, result: TranslatedSentence) -> TranslatedSentence:
        """With the flags that only the last try tells: what is still lost, and what the model was unsure of."""
        if result.score is None:
            return result
        flags = result.flags
        is_lost = self._second_try.is_moment_or_measure_lost(plan.source, result.text)
        if is_lost and Flag.NUMBER_MISMATCH not in flags:
            flags = (Flag.NUMBER_MISMATCH, *flags)
        if result.score < _LEAST_SCORE or leaves_half_a_bracket(plan.source, result.text):
            flags = (*flags, Flag.LOW_CONFIDENCE)
        return replace(result, flags=flags)


def _lost(drafts: Sequence[_Draft | None]) -> list[int]:
    return [number for number, draft in enumerate(drafts) if draft is None]


def _assembled(plan: _Plan, hypotheses: Sequence[Hypothesis], mends: Mends) -> _Draft | None:
    text = plan.literals[0]
    for fragment, hypothesis, literal in zip(plan.fragments, hypotheses, plan.literals[1:], strict=True):
        translated = mends.finished(fragment, hypothesis.text, plan.case)
        whole = without_placeholders(translated) if plan.around else unmask(plan.masked, translated)
        if whole is None:
            return None
        text += whole + literal
    weights = [len(fragment) for fragment in plan.fragments]
    score = sum(w * h.score for w, h in zip(weights, hypotheses, strict=True)) / sum(weights) if weights else None
    return text, score, any(hypothesis.truncated for hypothesis in hypotheses)
