"""How each sentence of an article is translated: what a model gets of it, and how its translations make the sentence.

Lead-ins and lines in capitals and in Title Case are lowered, and what must stay is masked or cut out.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from newsdesk.article import Language
from worker.caps import in_capitals, is_all_caps, sentence_case
from worker.translate import attribution, negations
from worker.translate.engine import Hypothesis
from worker.translate.headline_case import Seen, is_title_case, lowered, titled
from worker.translate.mends import surface
from worker.translate.mends.order import Case, Mends
from worker.translate.names import Names, as_in, outside_terms, without_brackets
from worker.translate.protect import MAX_PLACEHOLDERS, Masked, mask, unmask, without_placeholders
from worker.translate.second_try import SecondTry
from worker.translate.vocabulary import Vocabulary

_LETTER = re.compile(r"[^\W\d_]")
_BEGINS_PROTECTED = re.compile(r"[^\w⟦]*⟦(\d)⟧")
_WORDS = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*")


class Draft(NamedTuple):
    """What was made of a plan. `score` is None where no model was used."""

    text: str
    score: float | None
    truncated: bool


@dataclass(frozen=True)
class Plan:
    """A sentence as final text and texts to translate, in turn: literals[0], fragments[0], literals[1], and so on.

    `source` is the sentence, in `language`; `names` are those that its translation must have, mentioned as there.
    """

    source: str
    language: Language
    names: Names
    case: Case | None
    masked: Masked
    literals: tuple[str, ...]
    fragments: tuple[str, ...]
    is_around: bool = False  # the fragments are the stretches around protected text

    @classmethod
    def of(cls, source: str, language: Language, names: Names, case: Case | None, masked: Masked) -> "Plan":
        """With one fragment as far as a model can translate that."""
        plan = cls(source, language, names, case, masked, (masked.lead, masked.tail), (masked.text,))
        if len(masked.outputs) > MAX_PLACEHOLDERS or not _LETTER.search("".join(masked.gaps)):
            return plan.around()
        return plan

    @property
    def second_try(self) -> SecondTry:
        return SecondTry(self.language, self.source, self.names)

    def around(self) -> "Plan":
        """The plan that translates each gap between protected items by itself, without the punctuation at its ends."""
        literals, fragments = [self.masked.lead], []
        for number, gap in enumerate(self.masked.gaps):
            if _LETTER.search(gap):
                words = [match.span() for match in re.finditer(r"\w+", gap)]
                start, end = words[0][0], words[-1][1]
                literals[-1] += gap[:start]
                fragments.append(gap[start:end])
                literals.append(gap[end:])
            else:
                literals[-1] += gap
            if number < len(self.masked.outputs):
                literals[-1] += self.masked.outputs[number]
        literals[-1] += self.masked.tail
        return replace(self, literals=tuple(literals), fragments=tuple(fragments), is_around=True)

    def with_attribution_apart(self, plain: Collection[str]) -> "Plan":
        """The plan that translates who said what a headline says by itself; the same where it doesn't end so.

        A name stays: alone, a model takes it for a word. `plain` words are none.
        """
        found = None if self.is_around else attribution.parts(self.masked.text)
        if not found or not _LETTER.search(found.body) or not _LETTER.search(found.who):
            return self
        first, last = self.literals
        if attribution.is_name(found.who, plain):
            return replace(self, literals=(first, found.dash + found.who + last), fragments=(found.body,))
        return replace(self, literals=(first, found.dash, last), fragments=(found.body, found.who))

    def with_forms(self, forms: Mapping[str, str], glossary: Mapping[str, str]) -> "Plan":
        """The plan in which words of the sentence are protected too, as `forms` writes them in the other language."""
        if self.case and self.case.restore is str.upper:
            renderings = dict(map(without_brackets, self.names))
            forms = {words: in_capitals(words, renderings.get(words, (form,))) for words, form in forms.items()}
        masked = mask(self.source, {**forms, **glossary})
        return Plan.of(self.source, self.language, self.names, self.case, masked)

    def with_negations_reworded(self) -> "Plan":
        """The plan in whose fragments what denies is said in other words; the same where there are none."""
        reworded = tuple(negations.reworded(text, self.language) for text in self.fragments)
        return replace(self, fragments=reworded) if reworded != self.fragments else self

    def assembled(self, hypotheses: Sequence[Hypothesis], mends: Mends) -> Draft | None:
        """The translations of the fragments, mended, with the final text; None where a placeholder was lost."""
        if not self.fragments:
            return Draft(self.literals[0], None, False)
        first, *between, last = self.literals
        text = ""
        for fragment, hypothesis, literal in zip(self.fragments, hypotheses, (*between, ""), strict=True):
            translated = mends.finished(fragment, hypothesis.text, self.case)
            text += (without_placeholders(translated) if self.is_around else translated) + literal
        whole = text if self.is_around else unmask(self.masked, text)
        if whole is None:
            return None
        begins = _BEGINS_PROTECTED.match(text)
        if begins and _WORDS.fullmatch(self.masked.outputs[int(begins[1])]):
            whole = surface.cased(self.source, whole)
        weights = [len(fragment) for fragment in self.fragments]
        score = sum(w * h.score for w, h in zip(weights, hypotheses, strict=True)) / sum(weights)
        return Draft(first + whole + last, score, any(hypothesis.truncated for hypothesis in hypotheses))


class Planner:
    """Makes plans of sentences in `language`."""

    def __init__(self, vocabulary: Vocabulary, language: Language) -> None:
        self._vocabulary = vocabulary
        self._language = language

    def plans(self, sentences: Sequence[str], glossary: Mapping[str, str], names: Sequence[Names]) -> list[Plan]:
        """Of each of an article's sentences, with its names but those within a term of `glossary`.

        In capitals and Title Case a word that the other sentences write with a capital is a name.
        """
        sources = self._vocabulary.lead_ins.lowered(sentences, glossary)
        masks = [mask(source, glossary) for source in sources]
        words = ["".join(masked.gaps) for masked in masks]
        seen = cache(lambda: Seen.of(words, self._vocabulary.plain))
        cases = [self._case(text, seen) for text in words]
        asked_for = [
            outside_terms(source, masked.terms, as_in(source, sentence, of_one))
            for source, sentence, of_one, masked in zip(sources, sentences, names, masks, strict=True)
        ]
        return [
            Plan.of(source, self._language, its_names, case, masked)
            for source, its_names, case, masked in zip(sources, asked_for, cases, masks, strict=True)
        ]

    def _case(self, text: str, seen: Callable[[], Seen]) -> Case | None:
        vocabulary, plain = self._vocabulary, self._vocabulary.plain
        if is_all_caps(text):
            known = vocabulary.known_names
            return Case(
                lambda line: sentence_case(line, [*known.in_line(line), *seen().names.in_line(line)]), str.upper
            )
        if not is_title_case(text, plain):
            return None
        known_in_title_case = vocabulary.known_in_title_case
        return Case(
            lambda line: lowered(line, plain, seen(), known_in_title_case.in_line(line), self._language), titled
        )
