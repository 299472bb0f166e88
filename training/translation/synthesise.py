"""Make training pairs by machine from text in one language: back-translation and distillation are the same work.

    python -m training.translation.synthesise --model ct2-ms-en --direction ms-en --as bt --corpus CORPUS --name news
    python -m training.translation.synthesise --model ct2-teacher --direction en-ms --as distilled --corpus CORPUS \
        --name news --beam 4
    python -m training.translation.synthesise --model ct2-en-ms --reviewer ct2-ms-en --direction en-ms --as distilled \
        --corpus CORPUS --name news --beam 4

`bt`: the machine writes the source of the opposite direction, which so learns to write what people wrote; the trainer
marks such sources. `distilled`: a teacher writes the target of its own direction, for a student to learn from: a larger
model, or the student's own kind reviewed by the opposite direction (engine.ReviewedEngine).
The text is the corpus's monolingual one and, for a student, also the sources of its pairs. A run that is cut short
leaves a fair sample, and goes on when the same command is given again.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, Protocol

import sentencepiece
import torch

from training.translation.checkpoint import load_model, vocabulary_of
from training.translation.corpus import (
    BACK_TRANSLATED,
    DIRECTIONS,
    DISTILLED,
    Direction,
    Pair,
    read_lines,
    read_pairs,
    turned,
)
from training.translation.decode import translate
from training.translation.filters import line_fault, pair_fault, repeats_itself
from training.translation.tokenizer import digest, refuse_other, refuse_other_model
from training.translation.unfinished import Unfinished, run_of

Kind = Literal["bt", "distilled"]
BLOCK = 1000
"""Lines translated between two writes."""
ROWS_ON_GPU = 512


class Translates(Protocol):
    """See engine.Engine."""

    def translate(self, texts: Sequence[str], beam: int) -> list[str]: ...


class GreedyTorch:
    """A checkpoint in bfloat16, on a GPU if there is one; it knows only beam 1."""

    def __init__(self, checkpoint: Path, tokenizer: Path) -> None:
        device = "cuda" if torch.cuda.is_available() else "cpu"
        self._model = load_model(checkpoint).bfloat16().to(device)
        self._tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(tokenizer))
        self._rows = ROWS_ON_GPU if device == "cuda" else 64

    def translate(self, texts: Sequence[str], beam: int) -> list[str]:
        if beam != 1:
            raise ValueError(f"expected --beam 1 for a PyTorch checkpoint, found {beam}; export it to use a wider beam")
        return translate(self._model, self._tokenizer, texts, self._rows)


def open_model(model: Path, tokenizer: Path, reviewer: Path | None = None) -> Translates:
    """A CTranslate2 directory, or else a PyTorch checkpoint. Raises TokenizerError if it is of another vocabulary."""
    if not model.is_dir():
        if reviewer:
            raise ValueError(f"expected a CTranslate2 directory beside --reviewer, found {model}")
        refuse_other(vocabulary_of(model), tokenizer)
        return GreedyTorch(model, tokenizer)
    for each in filter(None, (model, reviewer)):
        refuse_other_model(tokenizer, each)
    from training.translation.engine import Engine, ReviewedEngine  # rented cards often lack CTranslate2

    return ReviewedEngine(model, reviewer, tokenizer) if reviewer else Engine(model, tokenizer)


def texts_for(kind: Kind, corpus: Path, direction: Direction) -> list[str]:
    """Lines in the model's source language, shuffled, once each."""
    source = direction.split("-")[0]
    lines = {line for path in (corpus / "mono").glob(f"*.{source}.txt") for line in read_lines(path)}
    if kind == "distilled":
        for path in (corpus / "parallel").glob("*.tsv"):
            lines.update(text for text, _ in turned(read_pairs(path), direction))
    texts = sorted(line for line in lines if line_fault(line) is None)
    random.Random(1).shuffle(texts)
    return texts


def synthetic_pairs(model: Translates, direction: Direction, texts: Sequence[str], beam: int) -> Iterator[Pair]:
    """(english, malay) pairs of the texts and their translations; loops and unfit ones are left out."""
    for text, translation in zip(texts, model.translate(texts, beam), strict=True):
        (pair,) = turned([(text, translation)], direction)
        if not repeats_itself(translation) and pair_fault(*pair) is None:
            yield pair


def folder_of(kind: Kind, direction: Direction) -> str:
    """Where the pairs go: under the direction that is to learn from them."""
    if kind == "distilled":
        return f"{DISTILLED}/{direction}"
    return f"{BACK_TRANSLATED}/{'-'.join(reversed(direction.split('-')))}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True, help="CTranslate2 directory or PyTorch checkpoint")
    parser.add_argument("--direction", choices=DIRECTIONS, required=True, help="of the model")
    parser.add_argument(
        "--reviewer", type=Path, help="CTranslate2 directory of the opposite direction: a noisy channel"
    )
    parser.add_argument("--as", dest="kind", choices=["bt", "distilled"], required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--name", required=True, help="of the file to write")
    parser.add_argument("--beam", type=int, default=1)
    parser.add_argument("--limit", type=int, help="lines at most")
    options = parser.parse_args()
    texts = texts_for(options.kind, options.corpus, options.direction)
    models = [path for path in (options.model, options.reviewer) if path]
    tokenizer = options.corpus / "sp.model"
    run = run_of(texts, models, digest(tokenizer), options.kind, options.direction, options.beam)
    texts = texts[: options.limit]
    model = open_model(options.model, tokenizer, options.reviewer)
    out = options.corpus / folder_of(options.kind, options.direction) / f"{options.name}.tsv"
    file = Unfinished(out, run)
    while file.lines < len(texts):
        block = texts[file.lines : file.lines + BLOCK]
        file.add(synthetic_pairs(model, options.direction, block, options.beam), len(block))
        print(f"{file.lines} of {len(texts)} lines", flush=True)


if __name__ == "__main__":
    main()
