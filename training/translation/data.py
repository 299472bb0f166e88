"""From a weighted mix of TSV files to padded batches."""

from __future__ import annotations

import json
import random
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import sentencepiece
import torch
from torch import Tensor

from corpus import Pair, load_pairs
from model import BOS, EOS, PAD

Example = tuple[list[int], list[int]]

CHUNK = 20_000
"""Pairs that are changed, encoded and sorted by length together."""
LONGEST = 200
WIDTH_STEP = 8
"""Padded shapes are multiples of this, so that oneDNN can reuse its kernels."""


class ChangesPairs(Protocol):
    """See augment.Augmenter."""

    def augment(self, pairs: Sequence[Pair]) -> list[Pair]: ...


@dataclass
class Mix:
    """The files of a mix, read anew for every epoch so that new files can join a run.

    The mix file is {"glob of TSVs, {direction} is filled in": copies}. Files under a folder whose name is in
    `back_translated` have machine text on the source side: they are not changed, and their source begins with the
    otherwise unused piece <s>, so that the model can tell the two kinds of source apart.
    """

    path: Path
    root: Path
    direction: str
    held_out: Collection[str]
    rng: random.Random
    back_translated: Collection[str] = ("bt",)
    _loaded: dict[tuple[Path, float], list[Pair]] = field(default_factory=dict)

    def _pairs(self, path: Path) -> list[Pair]:
        stamp = path, path.stat().st_mtime
        if stamp not in self._loaded:
            pairs = load_pairs(path, self.held_out, lexicon=path.name.startswith("lex"))
            if self.direction == "ms-en":
                pairs = [(malay, english) for english, malay in pairs]
            self._loaded[stamp] = pairs
        return self._loaded[stamp]

    def epoch(self) -> tuple[list[Pair], list[Pair]]:
        """A fresh weighted sample: pairs translated by people or by better machines, and back-translated pairs."""
        sampled: tuple[list[Pair], list[Pair]] = [], []
        for pattern, copies in json.loads(self.path.read_text("utf-8")).items():
            kind = int(pattern.split("/")[0] in self.back_translated)
            for path in sorted(self.root.glob(pattern.replace("{direction}", self.direction))):
                pairs = self._pairs(path)
                whole = int(copies)
                sampled[kind].extend(pairs * whole)
                sampled[kind].extend(self.rng.sample(pairs, int(len(pairs) * (copies - whole))))
        return sampled


@dataclass
class Batcher:
    """Turns pairs into batches of about the same number of padded tokens."""

    tokenizer: sentencepiece.SentencePieceProcessor
    tokens: int
    rng: random.Random
    device: str = "cpu"

    def encode(self, pairs: Sequence[Pair], *, back_translated: bool = False) -> list[Example]:
        """Pieces of both sides, without the start and end marks of the target."""
        tag = [BOS] if back_translated else []
        sources = self.tokenizer.encode([source for source, _ in pairs])
        targets = self.tokenizer.encode([target for _, target in pairs])
        return [
            ((tag + source)[:LONGEST], target[:LONGEST])
            for source, target in zip(sources, targets, strict=True)
            if source and target
        ]

    def epoch(self, mix: Mix, augmenter: ChangesPairs | None) -> Iterator[list[Example]]:
        """All batches of one epoch. Only a chunk at a time is encoded, so training starts at once."""
        plain, machine = mix.epoch()
        self.rng.shuffle(plain)
        self.rng.shuffle(machine)
        chunks = max(1, (len(plain) + len(machine)) // CHUNK)
        for index in range(chunks):
            part = plain[index::chunks]
            examples = self.encode(augmenter.augment(part) if augmenter else part)
            examples += self.encode(machine[index::chunks], back_translated=True)
            batches = list(self._batches(examples))
            self.rng.shuffle(batches)
            yield from batches

    def _batches(self, examples: list[Example]) -> Iterator[list[Example]]:
        examples.sort(key=lambda example: max(map(len, example)) + self.rng.random() * 3)
        first = 0
        while first < len(examples):
            end, longest = first, 0
            while end < len(examples):
                longest = max(longest, *(len(side) + 1 for side in examples[end]))
                if (end - first + 1) * round_up(longest) > self.tokens and end > first:
                    break
                end += 1
            if end - first >= WIDTH_STEP:
                end = first + (end - first) // WIDTH_STEP * WIDTH_STEP
            yield examples[first:end]
            first = end

    def tensors(self, batch: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor]:
        """Source, decoder input and expected output, padded."""
        source = self._padded([[*source, EOS] for source, _ in batch])
        given = self._padded([[BOS, *target] for _, target in batch])
        expected = self._padded([[*target, EOS] for _, target in batch])
        return source, given, expected

    def _padded(self, rows: Sequence[list[int]]) -> Tensor:
        width = round_up(max(map(len, rows)))
        return torch.tensor([row + [PAD] * (width - len(row)) for row in rows], device=self.device)


def round_up(length: int) -> int:
    """The next multiple of WIDTH_STEP."""
    return -(-length // WIDTH_STEP) * WIDTH_STEP
