"""From a weighted mix of TSV files to padded batches, in an order that a run can take up again where it stopped."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import numpy as np
import sentencepiece
from numpy.typing import NDArray

from training.translation.corpus import BACK_TRANSLATED, PLACEHOLDERS, Direction, Pair, read_pairs, turned
from training.translation.tokenizer import BOS, EOS, PAD, SPECIAL, all_pieces

Example = tuple[list[int], list[int]]
Pieces = NDArray[np.int64]

CHUNK = 20_000
"""Pairs that are changed, encoded and sorted by length together."""
LONGEST = 200
WIDTH_STEP = 8
"""Padded shapes are multiples of this: oneDNN can reuse its kernels, and fused attention its tiles."""


class ChangesPairs(Protocol):
    """See augment.Augmenter."""

    def augment(self, pairs: Sequence[Pair]) -> list[Pair]: ...


@dataclass(frozen=True)
class Position:
    """Where the next batch stands: everything before it has been trained on."""

    epoch: int = 0
    chunk: int = 0
    batch: int = 0


@dataclass(frozen=True)
class Batch:
    """Padded [rows, time] pieces of the source and of the decoder's input, and the pieces to be foretold.

    `places` are the indices of `gold` among the decoder's positions, rows after each other. `after` is where the batch
    that follows stands.
    """

    source: Pieces
    given: Pieces
    places: Pieces
    gold: Pieces
    after: Position


@dataclass
class Mix:
    """The files of a mix, looked up anew for every epoch so that new files can join a run.

    The mix file is {"glob of TSVs, {direction} is filled in": copies}. Pairs in the folder BACK_TRANSLATED have machine
    text on the source side: they are not changed, and their source begins with the otherwise unused piece <s>, so that
    the model can tell the two kinds of source apart.
    """

    path: Path
    direction: Direction
    _read: dict[tuple[Path, float], list[Pair]] = field(default_factory=dict)

    def _pairs(self, path: Path) -> list[Pair]:
        stamp = path, path.stat().st_mtime
        if stamp not in self._read:
            self._read[stamp] = turned(read_pairs(path), self.direction)
        return self._read[stamp]

    def epoch(self, rng: random.Random) -> tuple[list[Pair], list[Pair]]:
        """A fresh weighted sample, shuffled: pairs with a true source, and back-translated ones."""
        sampled: tuple[list[Pair], list[Pair]] = [], []
        for pattern, copies in json.loads(self.path.read_text("utf-8")).items():
            kind = int(pattern.split("/")[0] == BACK_TRANSLATED)
            for path in sorted(self.path.parent.glob(pattern.replace("{direction}", self.direction))):
                pairs = self._pairs(path)
                whole = int(copies)
                sampled[kind].extend(pairs * whole)
                sampled[kind].extend(rng.sample(pairs, int(len(pairs) * (copies - whole))))
        for pairs in sampled:
            rng.shuffle(pairs)
        return sampled


class PieceSplitter:
    """Subword regularisation: the same words in other pieces, so that a model learns what pieces mean by themselves.

    As in BPE-dropout (Provilkov et al. 2020, https://aclanthology.org/2020.acl-main.170), but by one random choice
    a piece among the pairs of pieces that spell it: a run that is resumed makes the same choices again.
    """

    def __init__(self, tokenizer: sentencepiece.SentencePieceProcessor, share: float, rng: random.Random) -> None:
        self._share = share
        self._rng = rng
        spellings = all_pieces(tokenizer)
        indices = {spelling: index for index, spelling in enumerate(spellings)}
        special = {*range(len(SPECIAL)), *(indices[text] for text in PLACEHOLDERS)}
        self._halves = [
            []
            if index in special
            else [
                (indices[spelling[:place]], indices[spelling[place:]])
                for place in range(1, len(spelling))
                if spelling[:place] in indices and spelling[place:] in indices
            ]
            for index, spelling in enumerate(spellings)
        ]

    def split(self, pieces: list[int]) -> list[int]:
        """The pieces, each of them cut in two with the probability `share` if there is a way to; at most LONGEST."""
        if not self._share:
            return pieces
        result: list[int] = []
        for piece in pieces:
            if self._rng.random() < self._share and self._halves[piece]:
                result.extend(self._rng.choice(self._halves[piece]))
            else:
                result.append(piece)
        return result[:LONGEST]


@dataclass
class Batcher:
    """Turns pairs into batches of at most `tokens` padded tokens a side.

    `rng` is also the augmenter's: it is seeded anew for each chunk, so that the same Position gives the same batch.
    `split`: the share of a true source's pieces that are cut into two shorter ones (see PieceSplitter).
    """

    tokenizer: sentencepiece.SentencePieceProcessor
    tokens: int
    seed: int
    rng: random.Random
    split: float = 0.0
    _splitter: PieceSplitter = field(init=False)

    def __post_init__(self) -> None:
        self._splitter = PieceSplitter(self.tokenizer, self.split, self.rng)

    def batches(self, mix: Mix, augmenter: ChangesPairs | None, start: Position) -> Iterator[Batch]:
        """Batches without end, from `start` on. Raises ValueError if the mix has no pairs."""
        position = start
        while True:
            plain, machine = mix.epoch(random.Random(f"{self.seed} {position.epoch}"))
            chunks = -(-(len(plain) + len(machine)) // CHUNK)
            if not chunks:
                raise ValueError(f"{mix.path}: expected pairs to train on, found none; check its globs")
            for chunk in range(position.chunk, chunks):
                self.rng.seed(f"{self.seed} {position.epoch} {chunk}")
                part = plain[chunk::chunks]
                examples = self.encode(augmenter.augment(part) if augmenter else part)
                examples = [(self._splitter.split(source), target) for source, target in examples]
                examples += self.encode(machine[chunk::chunks], back_translated=True)
                rows = list(self._rows(examples))
                self.rng.shuffle(rows)
                for index in range(position.batch, len(rows)):
                    yield padded(rows[index], Position(position.epoch, chunk, index + 1))
                position = Position(position.epoch, chunk + 1)
            position = Position(position.epoch + 1)

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

    def _rows(self, examples: list[Example]) -> Iterator[list[Example]]:
        """Examples of like shape: the same padded target, and sources of about the same length."""
        examples.sort(key=lambda example: (round_up(len(example[1]) + 1), len(example[0]) + self.rng.random() * 3))
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


def padded(examples: Sequence[Example], after: Position) -> Batch:
    """One batch of the examples."""
    expected = pad([[*target, EOS] for _, target in examples]).reshape(-1)
    places = np.flatnonzero(expected != PAD)
    return Batch(
        source=pad([[*source, EOS] for source, _ in examples]),
        given=pad([[BOS, *target] for _, target in examples]),
        places=places,
        gold=expected[places],
        after=after,
    )


def pad(rows: Sequence[Sequence[int]]) -> Pieces:
    """Rows of pieces as one array, filled up with PAD to a multiple of WIDTH_STEP."""
    result = np.full((len(rows), round_up(max(map(len, rows)))), PAD, np.int64)
    for index, row in enumerate(rows):
        result[index, : len(row)] = row
    return result


def round_up(length: int) -> int:
    """The next multiple of WIDTH_STEP."""
    return -(-length // WIDTH_STEP) * WIDTH_STEP
