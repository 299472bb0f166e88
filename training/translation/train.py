"""Train one translation direction for a fixed time, from scratch, from a checkpoint, or on from where it was stopped.

    python -m training.translation.train --corpus CORPUS --direction en-ms --minutes 60 --out en-ms.pt --resume

A run can be stopped at any moment: --resume loses no more than the last minutes. en-ms.pt holds the weights to export,
en-ms.state what --resume needs, en-ms.jsonl the learning curve. The same code runs on CPU threads and on a GPU.
"""

from __future__ import annotations

import argparse
import math
import random
import signal
import time
from pathlib import Path
from typing import Any

import sacrebleu
import sentencepiece
import torch

from training.translation.ahead import ahead
from training.translation.augment import Augmenter, load_names, load_terms
from training.translation.batches import Batcher, Mix, padded
from training.translation.checkpoint import Weights, load_model, vocabulary_of
from training.translation.corpus import DIRECTIONS, Pair, normalise, read_pairs, turned
from training.translation.decode import translate
from training.translation.model import Shape, Translator
from training.translation.runlog import RunLog
from training.translation.schedule import TAIL, Schedule
from training.translation.tokenizer import check, digest, refuse_other
from training.translation.trainer import Trainer

REPORT_STEPS = 50
VALIDATION_LOSS_PAIRS, VALIDATION_TEXTS = 300, 100
TOKENS = {"cpu": 1800, "cuda": 25_000}
"""Padded tokens a batch: on a CPU few, since steps are dear; on a GPU as many as keep it busy."""


class RunError(ValueError):
    """A run cannot go on as asked: the message says what was expected, found, and what to do."""


class Validator:
    """Loss and greedy chrF on the head of a test set."""

    def __init__(self, pairs: list[Pair], batcher: Batcher) -> None:
        self._pairs = [(normalise(source), normalise(target)) for source, target in pairs[:VALIDATION_LOSS_PAIRS]]
        self._batcher = batcher

    def measure(self, trainer: Trainer, weights: Weights) -> dict[str, float]:
        """Negative log-likelihood a token, and chrF of the first VALIDATION_TEXTS."""
        if not self._pairs:
            return {}
        texts = self._pairs[:VALIDATION_TEXTS]
        total, count = 0.0, 0
        with trainer.holding(weights) as model:
            examples = self._batcher.encode(self._pairs)
            for start in range(0, len(examples), 50):
                batch = padded(examples[start : start + 50], trainer.position)
                total += trainer.loss(batch).item() * len(batch.gold)
                count += len(batch.gold)
            output = translate(model, self._batcher.tokenizer, [source for source, _ in texts])
        chrf = sacrebleu.corpus_chrf(output, [[target for _, target in texts]]).score
        return {"validation_loss": round(total / count, 4), "validation_chrf": round(chrf, 2)}


class Run:
    """The loop around a trainer: batches in; reports, validations and files out."""

    def __init__(self, trainer: Trainer, validator: Validator, options: argparse.Namespace) -> None:
        self.trainer = trainer
        self._validator = validator
        self._checkpoint: Path = options.out
        self._state = options.out.with_suffix(".state")
        self._every = options.save_minutes * 60
        self._log = RunLog(options.out.with_suffix(".jsonl"), options.direction)
        self._stopped = False
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)

    def _stop(self, *_: object) -> None:
        self._stopped = True

    def train(self, batcher: Batcher, mix: Mix, augmenter: Augmenter | None) -> None:
        """Train to the end of the schedule, or until a signal; then the run can be resumed."""
        trainer, log = self.trainer, self._log
        if trainer.used >= 1:
            print(f"{self._checkpoint} is finished; a longer --minutes goes on with it", flush=True)
            return
        batches = batcher.batches(mix, augmenter, trainer.position)
        if trainer.device == "cuda":
            batches = ahead(batches)
        self._validate("start" if trainer.step == 0 else "resumed")
        clock = saved = time.monotonic()
        while trainer.used < 1 and not self._stopped:
            batch = next(batches)
            log.note(trainer.update(batch), len(batch.gold))
            now = time.monotonic()
            trainer.seconds, clock = trainer.seconds + now - clock, now
            if trainer.step % REPORT_STEPS == 0:
                log.progress(trainer.step, trainer.seconds, trainer.used)
            if now - saved > self._every:
                self._pause()
                saved = time.monotonic()
        self._stop_here() if self._stopped else self._finish()

    def _pause(self) -> None:
        if self.trainer.used > TAIL:
            self.trainer.add_to_tail()
        self._validate("average")
        self.trainer.save(self._state, self._checkpoint)

    def _stop_here(self) -> None:
        self.trainer.save(self._state, self._checkpoint)
        print(f"stopped at step {self.trainer.step}; --resume goes on from here", flush=True)

    def _finish(self) -> None:
        """Keep the plain mean of the last checkpoints instead of the moving average, if its loss is lower.

        chrF of so few texts tells less: two runs that went by it kept the mean, and lost 0.2 chrF on the whole set.
        """
        trainer = self.trainer
        trainer.add_to_tail()
        moving = self._validate("average")
        mean = self._validate("mean of checkpoints", trainer.tail)
        better = mean.get("validation_loss", math.inf) < moving.get("validation_loss", math.inf)
        trainer.save(self._state, self._checkpoint, trainer.tail if better else trainer.average)
        print(f"{self._checkpoint}: {'mean of checkpoints' if better else 'moving average'} kept", flush=True)

    def _validate(self, weights_name: str, weights: Weights | None = None) -> dict[str, float]:
        scores = self._validator.measure(self.trainer, weights or self.trainer.average)
        self._log.write(self.trainer.step, self.trainer.seconds, weights=weights_name, **scores)
        return scores


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True, help="what prepare and tokenizer wrote")
    parser.add_argument(
        "--mix", type=Path, help="instead of CORPUS/mix.json, in the same folder: glob -> copies an epoch"
    )
    parser.add_argument("--direction", choices=DIRECTIONS, required=True)
    parser.add_argument("--out", type=Path, required=True, help="checkpoint to write")
    parser.add_argument("--resume", action="store_true", help="go on with the run that wrote OUT, if there is one")
    parser.add_argument("--init", type=Path, help="checkpoint whose weights a new run begins with")
    parser.add_argument("--valid", type=Path, help="english<TAB>malay TSV for validation")
    parser.add_argument("--plain", action="store_true", help="no augmentation")
    parser.add_argument("--device", choices=["cpu", "cuda"], default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=60, help="length of the whole schedule")
    parser.add_argument("--steps", type=int, help="length in steps instead, for a run that must be exact")
    parser.add_argument("--tokens", type=int, help="padded tokens a batch")
    parser.add_argument("--rate", type=float, default=1.4e-3, help="peak learning rate")
    parser.add_argument("--warmup", type=int, default=500, help="steps")
    parser.add_argument("--average-decay", type=float, default=0.999)
    parser.add_argument("--save-minutes", type=float, default=4, help="between validations, each with a checkpoint")
    parser.add_argument("--split", type=float, default=0.1, help="share of source pieces cut in two")
    parser.add_argument("--dropout", type=float, default=0.0)
    parser.add_argument("--width", type=int, default=256)
    parser.add_argument("--feed-forward", type=int, default=1536)
    parser.add_argument("--heads", type=int, default=4)
    parser.add_argument("--encoder-layers", type=int, default=6)
    parser.add_argument("--decoder-layers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def new_model(options: argparse.Namespace, vocabulary: int) -> Translator:
    """A model with random weights, or with those of --init in its own shape."""
    if options.init:
        return load_model(options.init, "master", options.dropout)
    shape = Shape(
        vocabulary, options.width, options.feed_forward, options.heads, options.encoder_layers, options.decoder_layers
    )
    return Translator(shape, options.dropout)


def begin(options: argparse.Namespace, tokenizer: sentencepiece.SentencePieceProcessor) -> Trainer:
    """A trainer at the start of a run, or where the run that wrote OUT was stopped.

    Raises RunError or TokenizerError if that run, or --init, began with another vocabulary.
    """
    vocabulary = options.corpus / "sp.model"
    schedule = Schedule(options.minutes, options.rate, options.warmup, options.average_decay, options.steps)
    state_path = options.out.with_suffix(".state")
    state: dict[str, Any] | None = None
    if options.resume and state_path.exists():
        state = torch.load(state_path, map_location="cpu")
        refuse_other(state.get("vocabulary"), vocabulary)
        model = Translator(Shape(**state["shape"]), options.dropout)
    else:
        refuse_other(vocabulary_of(options.init) if options.init else None, vocabulary)
        model = new_model(options, tokenizer.get_piece_size())
    if model.shape.vocabulary != tokenizer.get_piece_size():
        raise RunError(
            f"expected a vocabulary of {model.shape.vocabulary} pieces, found {tokenizer.get_piece_size()}; "
            "use the sp.model that the model began with (tokenizer --reuse)"
        )
    trainer = Trainer(model, schedule, options.device, digest(vocabulary))
    if state:
        trainer.restore(state)
    return trainer


def main() -> None:
    options = parse_arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    tokenizer = check(options.corpus / "sp.model")
    rng = random.Random()
    batcher = Batcher(tokenizer, options.tokens or TOKENS[options.device], options.seed, rng, options.split)
    augmenter = None
    if not options.plain:
        terms = load_terms(options.corpus / "terms.tsv", options.direction)
        augmenter = Augmenter(options.direction, rng, load_names(options.corpus / "names.txt"), terms)
    trainer = begin(options, tokenizer)
    pairs = read_pairs(options.valid) if options.valid else []
    run = Run(trainer, Validator(turned(pairs, options.direction), batcher), options)
    run.train(batcher, Mix(options.mix or options.corpus / "mix.json", options.direction), augmenter)


if __name__ == "__main__":
    main()
