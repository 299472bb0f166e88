"""Article -> Result: a pure function of its input and the loaded models. Knows neither Redis nor Celery."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from newsdesk.article import Article, Language, TextField
from newsdesk.problem import Problem, ProblemType
from newsdesk.record import Progress
from newsdesk.result import ModelUsed, Origin, Result, Tags
from worker.language.identifier import Identifier, is_supported
from worker.parts import Part, Rendering, compose
from worker.reading import Reading
from worker.segments import Kind
from worker.tag.tagger import Tagger
from worker.text.legible import legible
from worker.translate.expressions.forms import written_forms
from worker.translate.inline import Marked
from worker.translate.names import Names
from worker.translate.translator import Translator
from worker.wire import frame
from worker.wire.frame import WireFrame
from worker.wire.labels import with_labels
from worker.without_model import Recall, WithoutModel, nothing_remembered, remembered

OnProgress = Callable[[Progress], None]
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
        earlier = remembered(parts, language, article.glossary, recall)
        rules = WithoutModel(self.tagger, language, article.glossary, earlier)
        known = [rules.renderings(part, self._languages(part, language)) for part in parts]
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
        translation = compose(parts, renderings, language.other, self.directions[language].model)
        tags = self.tagger.in_translation(tags, article, translation)
        on_progress(Progress(done=total, total=total))
        return Result(language=language, translation=translation, tags=tags)

    def acronyms(self, tags: Tags) -> Sequence[str]:
        """By which the entities of an article can be found, too."""
        return self.tagger.acronyms(tags)

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


def _parts(article: Article, reading: Reading, wire: WireFrame) -> tuple[Part, ...]:
    def part(field: TextField, text: str, seen: str) -> Part:
        return Part(field, text, reading.segments(field, with_labels(seen, wire.kinds(field))))

    body = part("body", article.body, reading.article.body)
    if article.headline is None or reading.article.headline is None:
        return (body,)
    return (part("headline", article.headline, reading.article.headline), body)
