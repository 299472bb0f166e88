"""Train one translation direction, from scratch or from a checkpoint, for a fixed time.

    python train.py --direction en-ms --mix mix.json --root corpus --tokenizer sp.model --out en-ms.pt --minutes 60

The learning rate rises over the warm-up and then falls linearly to the end of the time. A checkpoint with the float32
weights and their moving average is written every few minutes.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path

import sentencepiece
import torch
from torch import Tensor

from augment import Augmenter, load_names, load_terms
from corpus import load_held_out, normalise, read_evaluation_set
from data import Batcher, Example, Mix
from loss import loss_of
from model import PAD, Shape, Translator, load_checkpoint, save_checkpoint

SAVE_EVERY_SECONDS = 300
REPORT_EVERY_STEPS = 50
LOWEST_RATE = 0.02
"""Share of the peak learning rate at the end."""


class Trainer:
    """A bfloat16 model, its float32 weights with their optimiser, and the moving average of these."""

    def __init__(self, model: Translator, arguments: argparse.Namespace) -> None:
        self.options = arguments
        parameters = dict(model.named_parameters())
        self.master = {
            name: value.detach().float().clone().to(arguments.device).requires_grad_()
            for name, value in parameters.items()
        }
        self.average = {name: value.detach().clone() for name, value in self.master.items()}
        self.model = model.bfloat16().to(arguments.device)
        self.weights = dict(self.model.named_parameters())
        self.optimizer = torch.optim.AdamW(
            list(self.master.values()), betas=(0.9, 0.98), eps=1e-8, weight_decay=0.01, fused=True
        )
        self.steps = 0

    def step(self, batch: tuple[Tensor, Tensor, Tensor], time_used: float) -> float:
        """One update; returns the negative log-likelihood a token. `time_used` is the share of the time gone by."""
        options = self.options
        self.steps += 1
        rate = options.rate * min(self.steps / options.warmup, 1) * max(LOWEST_RATE, 1 - time_used)
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        source, given, expected = batch
        real = expected != PAD
        loss, likelihood = loss_of(self.model, self.model(source, given)[real], expected[real])
        self.model.zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        for name, weight in self.weights.items():
            if weight.grad is not None:
                self.master[name].grad = weight.grad.float()
        torch.nn.utils.clip_grad_norm_(self.master.values(), 1.0)
        self.optimizer.step()
        self._follow()
        return likelihood

    @torch.no_grad()
    def _follow(self) -> None:
        """Bring the average and the bfloat16 weights up to date."""
        decay = min(self.options.average_decay, (self.steps + 1) / (self.steps + 10))
        averages, masters = list(self.average.values()), [value.detach() for value in self.master.values()]
        torch._foreach_mul_(averages, decay)
        torch._foreach_add_(averages, masters, alpha=1 - decay)
        for name, weight in self.weights.items():
            weight.copy_(self.master[name])

    @torch.no_grad()
    def validate(self, batcher: Batcher, examples: Sequence[Example]) -> float:
        """Negative log-likelihood a token of the averaged weights."""
        for name, weight in self.weights.items():
            weight.copy_(self.average[name])
        self.model.eval()
        total, count = 0.0, 0
        for start in range(0, len(examples), 50):
            source, given, expected = batcher.tensors(examples[start : start + 50])
            real = expected != PAD
            scores = self.model.logits(self.model(source, given)[real]).float().log_softmax(-1)
            total -= scores.gather(1, expected[real][:, None]).sum().item()
            count += int(real.sum())
        self.model.train()
        for name, weight in self.weights.items():
            weight.copy_(self.master[name])
        return total / max(count, 1)

    def save(self, path: Path) -> None:
        """Write a checkpoint."""
        master = {name: value.detach().cpu() for name, value in self.master.items()}
        average = {name: value.cpu() for name, value in self.average.items()}
        save_checkpoint(path, self.model.shape, master, average)


class Progress:
    """Prints what the last few steps were like."""

    def __init__(self, direction: str) -> None:
        self._direction = direction
        self._reset()

    def _reset(self) -> None:
        self._since, self._tokens, self._losses = time.monotonic(), 0, list[float]()

    def note(self, step: int, minutes: float, likelihood: float, tokens: int) -> None:
        """Take in one step."""
        self._losses.append(likelihood)
        self._tokens += tokens
        if step % REPORT_EVERY_STEPS == 0:
            mean = sum(self._losses) / len(self._losses)
            speed = self._tokens / (time.monotonic() - self._since)
            print(f"{self._direction} step {step} {minutes:.1f} min loss {mean:.3f} {speed:.0f} tokens/s", flush=True)
            self._reset()


def train(trainer: Trainer, batcher: Batcher, mix: Mix, augmenter: Augmenter | None, valid: Sequence[Example]) -> None:
    """Train until the time is up."""
    options = trainer.options
    progress = Progress(options.direction)
    began = saved = time.monotonic()
    trainer.model.train()
    while True:
        for batch in batcher.epoch(mix, augmenter):
            minutes = (time.monotonic() - began) / 60
            if minutes > options.minutes:
                return
            tensors = batcher.tensors(batch)
            likelihood = trainer.step(tensors, minutes / options.minutes)
            progress.note(trainer.steps, minutes, likelihood, int((tensors[2] != PAD).sum()))
            if valid and trainer.steps % options.validate_every == 0:
                print(
                    f"{options.direction} step {trainer.steps} validation {trainer.validate(batcher, valid):.4f}",
                    flush=True,
                )
            if time.monotonic() - saved > SAVE_EVERY_SECONDS:
                trainer.save(options.out)
                saved = time.monotonic()
        print(f"{options.direction} epoch ended at step {trainer.steps}", flush=True)


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--direction", choices=["en-ms", "ms-en"], required=True)
    parser.add_argument("--mix", type=Path, required=True, help="JSON: glob of TSVs -> copies an epoch")
    parser.add_argument("--root", type=Path, default=Path(), help="where the globs of the mix start")
    parser.add_argument("--tokenizer", required=True, help="SentencePiece model")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint to write")
    parser.add_argument("--init", type=Path, help="checkpoint to continue from")
    parser.add_argument("--names", type=Path, help="names of people and places, one a line; turns augmentation on")
    parser.add_argument("--terms", type=Path, help="english<TAB>malay names that differ, for placeholders")
    parser.add_argument("--valid", type=Path, help="english<TAB>malay TSV for the validation loss")
    parser.add_argument("--held-out", type=Path, help="digests of sentences never to train on")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=60, help="length of the whole schedule")
    parser.add_argument("--tokens", type=int, default=1800, help="padded tokens a batch (25000 and more on a GPU)")
    parser.add_argument("--rate", type=float, default=1.4e-3, help="peak learning rate")
    parser.add_argument("--warmup", type=int, default=500, help="steps")
    parser.add_argument("--average-decay", type=float, default=0.9995)
    parser.add_argument("--validate-every", type=int, default=1000, help="steps")
    parser.add_argument("--dropout", type=float, default=0.0)
    parser.add_argument("--width", type=int, default=256)
    parser.add_argument("--feed-forward", type=int, default=1536)
    parser.add_argument("--heads", type=int, default=4)
    parser.add_argument("--encoder-layers", type=int, default=6)
    parser.add_argument("--decoder-layers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def build_model(options: argparse.Namespace, vocabulary: int) -> Translator:
    """A new model, or the one of `--init` with its own shape."""
    if options.init:
        shape, weights = load_checkpoint(options.init, "master")
        model = Translator(shape, options.dropout)
        model.load_state_dict(weights)
        return model
    shape = Shape(
        vocabulary, options.width, options.feed_forward, options.heads, options.encoder_layers, options.decoder_layers
    )
    return Translator(shape, options.dropout)


def main() -> None:
    options = parse_arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=options.tokenizer)
    batcher = Batcher(tokenizer, options.tokens, rng, options.device)
    held_out = load_held_out(options.held_out) if options.held_out else frozenset[str]()
    mix = Mix(options.mix, options.root, options.direction, held_out, rng)
    augmenter = None
    if options.names:
        terms = load_terms(options.terms, options.direction) if options.terms else {}
        augmenter = Augmenter(options.direction, rng, load_names(options.names), terms)
    valid: list[Example] = []
    if options.valid:
        pairs = [(normalise(english), normalise(malay)) for english, malay in read_evaluation_set(options.valid)[:300]]
        valid = batcher.encode([pair[::-1] for pair in pairs] if options.direction == "ms-en" else pairs)
    trainer = Trainer(build_model(options, tokenizer.get_piece_size()), options)
    print(f"{options.direction} validation {trainer.validate(batcher, valid):.4f} before training", flush=True)
    train(trainer, batcher, mix, augmenter, valid)
    trainer.save(options.out)
    print(f"{options.direction} final validation {trainer.validate(batcher, valid):.4f}", flush=True)


if __name__ == "__main__":
    main()
