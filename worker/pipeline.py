"""Article -> Result: a pure function of its input and the loaded models. Knows neither Redis nor Celery."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from newsdesk.article import Article, Language, TextField
from newsdesk.corrections import Remembered
from newsdesk.problem import Problem, ProblemType
from newsdesk.record import Progress
from newsdesk.result import Correction, Flag, ModelUsed, Origin, Quality, Result, SegmentPair, Span, Translation
from newsdesk.spans import compose
from worker.language import Identifier, is_supported, is_told_in
from worker.legible import legible
from worker.reading import Reading
from worker.segments import Kind, Segment
from worker.tag.tagger import Tagger
from worker.translate.forms import written_forms
from worker.translate.inline import Marked
from worker.translate.lead_in import Names
from worker.translate.protect import has_term
from worker.translate.translator import Translator
from worker.wire import dateline, frame
from worker.wire.byline import translate_byline
from worker.wire.frame import WireFrame
from worker.wire.heads import translate_head
from worker.wire.labels import translate_label, with_labels

OnProgress = Callable[[Progress], None]
Recall = Callable[[Language, Sequence[str]], Sequence[Remembered | None]]
"""What is remembered of each sentence out of a language, in order."""
_MOST_LETTERS_OF_MARK = 2
_WIRE = (Kind.BYLINE, Kind.DATELINE, Kind.CREDIT, Kind.LABEL)


class Unprocessable(Exception):
    """This article cannot be processed, now or later; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.detail)
        self.problem = problem


@dataclass(frozen=True)
class Direction:
    """How to translate out of one language, and by which package."""

    translator: Translator
    model: ModelUsed


@dataclass(frozen=True)
class Part:
    """One field of the article, cut into segments."""

    field: TextField
    text: str
    segments: tuple[Segment, ...]

    def source(self, segment: Segment) -> str:
        return self.text[segment.start : segment.end]

    def span(self, segment: Segment) -> Span:
        return Span(field=self.field, start=segment.start, end=segment.end)


@dataclass(frozen=True)
class Rendering:
    """A segment's translation, and where it comes from."""

    text: str
    score: float | None
    flags: tuple[Flag, ...]
    origin: Origin
    correction: Correction | None = None


def nothing_remembered(language: Language, sentences: Sequence[str]) -> Sequence[None]:
    return [None] * len(sentences)


@dataclass(frozen=True)
class Pipeline:
    """`directions` by source language. Safe to share between calls, not between threads."""

    identifier: Identifier
    directions: Mapping[Language, Direction]
    tagger: Tagger

    def run(self, article: Article, on_progress: OnProgress, recall: Recall = nothing_remembered) -> Result:
        """Identify, segment, translate and tag `article`.

        `on_progress` is called now and then with the segments done and in all; what it raises ends the run.
        `recall` is asked once. Raises Unprocessable for a language that is not supported.
        """
        reading = Reading.of(article)
        language = self._language(reading.article)
        wire = frame.recognise(reading.article.body, reading.article.headline)
        parts = _parts(article, reading, wire)
        total = sum(len(part.segments) for part in parts)
        on_progress(Progress(done=0, total=total))
        remembered = _remembered(parts, language, article.glossary, recall)
        known = [self._without_model(part, language, remembered, article.glossary) for part in parts]
        left = [
            (part, segment)
            for part, renderings in zip(parts, known, strict=True)
            for segment, rendering in zip(part.segments, renderings, strict=True)
            if rendering is None
        ]
        tags = reading.as_sent(self.tagger.tag(reading.article, language, wire))
        translated = self._translate(
            [part.source(segment) for part, segment in left],
            language,
            article.glossary,
            self.tagger.expected_names(tags, article, [part.span(segment) for part, segment in left], language),
            lambda done: on_progress(Progress(done=min(total - len(left) + done, total), total=total)),
        )
        remaining = iter(translated)
        renderings = [[next(remaining) if r is None else r for r in of_part] for of_part in known]
        translation = _compose(parts, renderings, language.other, self.directions[language].model)
        tags = self.tagger.in_translation(tags, article, translation)
        on_progress(Progress(done=total, total=total))
        return Result(language=language, translation=translation, tags=tags)

    def _language(self, article: Article) -> Language:
        if article.language is not None:
            return article.language
        found = self.identifier.identify_article(article.headline, article.body)
        if is_supported(found.code):
            return Language(found.code)
        raise Unprocessable(
            Problem(
                type=ProblemType.UNSUPPORTED_LANGUAGE,
                title="Unsupported language",
                status=422,
                detail=f"The text was identified as {found.code!r} (confidence {found.confidence:.2f}); "
                "ms and en are supported. If that is wrong, send it again with its language.",
            )
        )

    def _languages(self, part: Part, language: Language) -> dict[int, Language | None]:
        """The language of each paragraph; None for a third one."""
        paragraphs: dict[int, list[str]] = {}
        for segment in part.segments:
            paragraphs.setdefault(segment.paragraph, [])
            if segment.kind not in _WIRE:
                paragraphs[segment.paragraph].append(part.source(segment))
        return {
            number: self.identifier.paragraph_language(legible(" ".join(sentences)).text, language)
            for number, sentences in paragraphs.items()
        }

    def _without_model(
        self, part: Part, language: Language, remembered: Mapping[str, Rendering], glossary: Mapping[str, str]
    ) -> list[Rendering | None]:
        """For each segment the rendering that needs no model; None where it takes one."""
        spoken = self._languages(part, language)
        return [
            remembered.get(part.source(segment))
            or self._of_head(part, segment, language, glossary)
            or self._by_rule(part, segment, spoken[segment.paragraph], language)
            or self._of_result(part.source(segment), language, glossary)
            for segment in part.segments
        ]

    def _by_rule(self, part: Part, segment: Segment, spoken: Language | None, language: Language) -> Rendering | None:
        sentence = Marked(part.source(segment))
        seen = sentence.seen
        if segment.kind is Kind.DATELINE:
            exonyms = self.tagger.exonyms(language, language.other)
            translated = dateline.translate_dateline(seen, language.other, exonyms)
            return _ruled(sentence.put_back(translated))
        if segment.kind is Kind.BYLINE:
            return _ruled(sentence.put_back(translate_byline(seen, language.other)))
        if segment.kind is Kind.LABEL:
            return _ruled(sentence.put_back(translate_label(seen, language.other)))
        if segment.kind is Kind.CREDIT or (segment.kind is Kind.CELL and _is_mark(seen)):
            return _ruled(sentence.sentence)
        if spoken is language or (spoken is not None and is_told_in(language, seen)):
            return None  # it may be what introduces a quotation in the other language
        return _ruled(sentence.sentence, Flag.UNTRANSLATED if spoken is None else Flag.SAME_LANGUAGE)

    def _of_head(
        self, part: Part, segment: Segment, language: Language, glossary: Mapping[str, str]
    ) -> Rendering | None:
        """The rendering of what heads a column, without a term that the sender demands."""
        if segment.kind is not Kind.CELL or has_term(part.source(segment), glossary):
            return None
        translated = translate_head(part.text, segment.start, segment.end, language.other)
        return None if translated is None else _ruled(Marked(part.source(segment)).put_back(translated))

    def _of_result(self, source: str, language: Language, glossary: Mapping[str, str]) -> Rendering | None:
        """The rendering of a result or a row of a table without a term that the sender demands."""
        sentence = Marked(source)
        translated = self.tagger.translate_result(sentence.seen, language)
        if translated is None or has_term(source, glossary):
            return None
        return _ruled(sentence.put_back(translated))

    def _translate(
        self,
        sentences: Sequence[str],
        language: Language,
        glossary: Mapping[str, str],
        names: Sequence[Names],
        on_wait: Callable[[int], None],
    ) -> list[Rendering]:
        marked = list(map(Marked, sentences))
        contents = list(dict.fromkeys(content for one in marked for content in one.contents()))
        texts = [*(one.seen for one in marked), *contents]
        translator = self.directions[language].translator
        translated = translator.translate(texts, glossary, on_wait, [*names, *[()] * len(contents)])
        rendered = {
            content: (one.text, written_forms(content, language).get(content, ""))  # a date or an amount, whole
            for content, one in zip(contents, translated[len(marked) :], strict=True)
        }
        return [
            Rendering(
                sentence.put_back(one.text, rendered),
                one.score,
                tuple(one.flags),
                Origin.RULE if one.score is None else Origin.MODEL,
            )
            for sentence, one in zip(marked, translated[: len(marked)], strict=True)
        ]


def _is_mark(cell: str) -> bool:
    """Whether it has no word: a number, or the two letters at most that head a column."""
    return sum(map(str.isalpha, cell)) <= _MOST_LETTERS_OF_MARK


def _ruled(text: str, *flags: Flag) -> Rendering:
    return Rendering(text, None, flags, Origin.RULE)


def _remembered(
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


def _parts(article: Article, reading: Reading, wire: WireFrame) -> tuple[Part, ...]:
    def part(field: TextField, text: str, seen: str) -> Part:
        return Part(field, text, reading.segments(field, with_labels(seen, wire.kinds(field))))

    body = part("body", article.body, reading.article.body)
    if article.headline is None or reading.article.headline is None:
        return (body,)
    return (part("headline", article.headline, reading.article.headline), body)


def _compose(
    parts: Sequence[Part], renderings: Sequence[Sequence[Rendering]], language: Language, model: ModelUsed
) -> Translation:
    texts: dict[TextField, str] = {}
    pairs = []
    for part, rendered in zip(parts, renderings, strict=True):
        texts[part.field], spans = compose(part.text, part.segments, [one.text for one in rendered])
        for segment, one, (start, end) in zip(part.segments, rendered, spans, strict=True):
            target = Span(field=part.field, start=start, end=end)
            pairs.append(
                SegmentPair(
                    source=part.span(segment),
                    target=target,
                    score=one.score,
                    flags=one.flags,
                    origin=one.origin,
                    correction=one.correction,
                )
            )
    return Translation(
        language=language,
        headline=texts.get("headline"),
        body=texts["body"],
        segments=tuple(pairs),
        quality=Quality.of(pairs),
        model=model,
    )
