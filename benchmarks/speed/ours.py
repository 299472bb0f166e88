"""Our side in one process, whole or in parts: `python -m benchmarks.speed.ours raw`. Run by benchmarks.speed.systems.

raw: CTranslate2 alone on sentences that are tokenised and sorted before, which nothing that uses it can undercut.
translator: protecting, tokenising, translating, checking and mending. pipeline: all that a worker does with an article.
"""

import argparse
from collections.abc import Mapping, Sequence
from typing import Any

import ctranslate2

from benchmarks.articles import Story
from benchmarks.speed.driver import StoryFields, Work, serve, whole
from newsdesk.article import Language
from newsdesk.settings import Settings, from_environment
from worker import models
from worker.segments import Kind, split
from worker.translate import pieces
from worker.translate.engine import MAX_SOURCE_TOKENS
from worker.translate.mends.typography import normalise
from worker.wire import frame

BATCH_TOKENS = 512  # for sorted sentences of many stories, a fifth faster than 1,024; 384 to 640 are alike

Sentences = Mapping[Language, Sequence[str]]


def stories_of(fields: Sequence[StoryFields]) -> list[Story]:
    return [Story(Language(each["language"]), each["headline"], each["body"]) for each in fields]


def sentences(story: Story) -> list[str]:
    """What a model translates of a story: no byline, dateline and credit."""
    wire = frame.recognise(story.body)
    ruled = (Kind.BYLINE, Kind.DATELINE, Kind.CREDIT)
    body = [
        story.body[each.start : each.end] for each in split(story.body, wire.kinds("body")) if each.kind not in ruled
    ]
    return [*(story.headline[each.start : each.end] for each in split(story.headline)), *body]


def raw(settings: Settings) -> Work:
    opened = models.open_packages(settings)
    translators = {
        language: ctranslate2.Translator(
            str(each.directory / "model"), device="cpu", inter_threads=1, intra_threads=1, compute_type="int8"
        )
        for language, each in opened.items()
    }

    def prepare(fields: list[StoryFields]) -> dict[Language, list[list[str]]]:
        found: dict[Language, list[list[str]]] = {language: [] for language in Language}
        for story in stories_of(fields):
            tokenizer = opened[story.language].argos.tokenizer
            found[story.language] += [tokens for text in sentences(story) for tokens in _tokenised(tokenizer, text)]
        return {language: sorted(tokens, key=len, reverse=True) for language, tokens in found.items() if tokens}

    def run(tokens: dict[Language, list[list[str]]]) -> list[str]:
        for language, batch in tokens.items():
            translators[language].translate_batch(
                batch, beam_size=settings.beam_size, max_batch_size=BATCH_TOKENS, batch_type="tokens"
            )
        return []

    return prepare, run


def _tokenised(tokenizer: Any, sentence: str) -> list[list[str]]:
    """The tokens of its pieces, as the engine cuts a long sentence."""

    def count(texts: Sequence[str]) -> list[int]:
        return [len(tokenizer.encode(text)) for text in texts]

    parts = pieces.split(normalise(sentence), MAX_SOURCE_TOKENS, count)
    return [tokenizer.encode(part.rstrip()) for part in parts]


def translator(settings: Settings) -> Work:
    directions = models.load(settings).directions

    def prepare(fields: list[StoryFields]) -> list[tuple[Language, list[str]]]:
        return [(story.language, sentences(story)) for story in stories_of(fields)]

    def run(prepared: list[tuple[Language, list[str]]]) -> list[str]:
        for language, of_story in prepared:
            directions[language].translator.translate(of_story)
        return []

    return prepare, run


def pipeline(settings: Settings) -> Work:
    pipeline = models.load(settings)

    def run(stories: list[Any]) -> list[str]:
        translations = (pipeline.run(story.article(), lambda progress: None).translation for story in stories)
        return [whole(each.headline or "", each.body) for each in translations]

    return stories_of, run


PARTS = {"raw": raw, "translator": translator, "pipeline": pipeline}

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Translate stories that come in and tell what it took.")
    parser.add_argument("part", choices=PARTS)
    part = PARTS[parser.parse_args().part]
    serve(lambda: part(from_environment()))
