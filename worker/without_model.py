"""What of an article needs no model: what a person translated earlier, what a rule does, what stays as it is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from newsdesk.article import Language
from newsdesk.corrections import Remembered
from newsdesk.result import Correction, Flag, Origin
from worker.language.identifier import is_told_in
from worker.parts import Part, Rendering
from worker.segments import Kind, Segment
from worker.tag.tagger import Tagger
from worker.translate.expressions import clock
from worker.translate.inline import Marked
from worker.translate.protect import has_term
from worker.wire.byline import translate_byline
from worker.wire.dateline import translate_dateline
from worker.wire.heads import translate_head
from worker.wire.labels import translate_label

Recall = Callable[[Language, Sequence[str]], Sequence[Remembered | None]]
"""What is remembered of each sentence out of a language, in order."""
_MOST_LETTERS_OF_MARK = 2


def nothing_remembered(language: Language, sentences: Sequence[str]) -> Sequence[None]:
    return [None] * len(sentences)


def remembered(
    parts: Sequence[Part], language: Language, glossary: Mapping[str, str], recall: Recall
) -> dict[str, Rendering]:
    """What people wrote earlier, by sentence. A term that the sender demands counts for more."""
    sentences = dict.fromkeys(part.source(segment) for part in parts for segment in part.segments)
    asked = [sentence for sentence in sentences if not has_term(sentence, glossary)]
    return {
        sentence: Rendering(found.text, None, (), Origin.MEMORY, Correction(by=found.by, at=found.at, replaced=None))
        for sentence, found in zip(asked, recall(language, asked), strict=True)
        if found is not None
    }


@dataclass(frozen=True)
class WithoutModel:
    """Of one article in `language`. `remembered` is what remembered() found."""

    tagger: Tagger
    language: Language
    glossary: Mapping[str, str]
    remembered: Mapping[str, Rendering]

    def renderings(self, part: Part, spoken: Mapping[int, Language | None]) -> list[Rendering | None]:
        """For each segment the rendering that needs no model; None where it takes one.

        `spoken`: the language of each paragraph, None for a third one.
        """
        return [self._rendering(part, segment, spoken[segment.paragraph]) for segment in part.segments]

    def _rendering(self, part: Part, segment: Segment, spoken: Language | None) -> Rendering | None:
        """What a person wrote counts for more than any rule; a result comes last, for it may be a sentence."""
        one = Marked(part.source(segment))
        return (
            self.remembered.get(one.sentence)
            or self._of_kind(one, part, segment)
            or self._of_another_language(one, spoken)
            or self._of_result(one)
        )

    def _of_kind(self, one: Marked, part: Part, segment: Segment) -> Rendering | None:
        """The rendering of what stands around the story, and of a cell that is no sentence."""
        target = self.language.other
        match segment.kind:
            case Kind.DATELINE:
                exonyms = self.tagger.exonyms(self.language, target)
                return _ruled(one.put_back(clock.translate_all(translate_dateline(one.seen, target, exonyms), target)))
            case Kind.BYLINE:
                return _ruled(one.put_back(clock.translate_all(translate_byline(one.seen, target), target)))
            case Kind.LABEL:
                return _ruled(one.put_back(translate_label(one.seen, target)))
            case Kind.CREDIT:
                return _ruled(one.sentence)
            case Kind.CELL:
                return self._of_head(one, part, segment) or (_ruled(one.sentence) if _is_mark(one.seen) else None)
            case _:
                return None

    def _of_head(self, one: Marked, part: Part, segment: Segment) -> Rendering | None:
        """The rendering of what heads a column, without a term that the sender demands."""
        if has_term(one.sentence, self.glossary):
            return None
        translated = translate_head(part.text, segment.start, segment.end, self.language.other)
        return None if translated is None else _ruled(one.put_back(translated))

    def _of_another_language(self, one: Marked, spoken: Language | None) -> Rendering | None:
        """What the article's language is not, as it is."""
        if spoken is self.language or (spoken is not None and is_told_in(self.language, one.seen)):
            return None  # it may be what introduces a quotation in the other language
        return _ruled(one.sentence, Flag.UNTRANSLATED if spoken is None else Flag.SAME_LANGUAGE)

    def _of_result(self, one: Marked) -> Rendering | None:
        """The rendering of a result or a row of a table without a term that the sender demands."""
        translated = self.tagger.translate_result(one.seen, self.language)
        if translated is None or has_term(one.sentence, self.glossary):
            return None
        return _ruled(one.put_back(translated))


def _is_mark(cell: str) -> bool:
    """Whether it has no word: a number, or the two letters at most that head a column."""
    return sum(map(str.isalpha, cell)) <= _MOST_LETTERS_OF_MARK


def _ruled(text: str, *flags: Flag) -> Rendering:
    return Rendering(text, None, flags, Origin.RULE)
