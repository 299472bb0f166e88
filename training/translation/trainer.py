"""One training run's state: the bfloat16 model, its float32 weights, their optimiser and averages. Reads no text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from training.translation.batches import Batch, Position
from training.translation.checkpoint import Weights, save_checkpoint, write_state
from training.translation.loss import smoothed_loss
from training.translation.model import Translator
from training.translation.schedule import Schedule

LARGEST_GRADIENT = 1.0
"""Norm to which gradients are cut."""


class Trainer:
    """`step`, `seconds` and `position` tell how far the run is; `state` and `restore` carry all over a stop.

    `vocabulary` is the digest of the pieces that it learns to use (tokenizer.digest), kept with the weights.
    """

    def __init__(self, model: Translator, schedule: Schedule, device: str, vocabulary: str | None = None) -> None:
        self.schedule = schedule
        self.device = device
        self.vocabulary = vocabulary
        self.step = 0
        self.seconds = 0.0
        self.position = Position()
        self.model = model.to(device)
        self.master = {name: value.detach().float().clone() for name, value in model.named_parameters()}
        self.average = {name: value.clone() for name, value in self.master.items()}
        self.tail = {name: value.clone() for name, value in self.master.items()}
        self.tail_count = 0
        self.model.bfloat16().train()
        self._weights = [value.detach() for value in self.model.parameters()]
        self._gradients = [torch.zeros_like(value) for value in self.master.values()]
        for value, gradient in zip(self.master.values(), self._gradients, strict=True):
            value.grad = gradient
        self.optimizer = torch.optim.AdamW(
            list(self.master.values()), betas=(0.9, 0.98), eps=1e-8, weight_decay=0.01, fused=True
        )

    @property
    def used(self) -> float:
        """The share of the run that is over."""
        return self.schedule.used(self.step, self.seconds)

    def update(self, batch: Batch) -> Tensor:
        """One step on one batch; returns the negative log-likelihood a token, still on the device."""
        self.step += 1
        for group in self.optimizer.param_groups:
            group["lr"] = self.schedule.rate_at(self.step, self.used)
        loss = self.loss(batch)
        self.model.zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        torch._foreach_copy_(
            self._gradients, [value.grad for value in self.model.parameters() if value.grad is not None]
        )
        torch.nn.utils.clip_grad_norm_(self.master.values(), LARGEST_GRADIENT)
        self.optimizer.step()
        self._follow()
        self.position = batch.after
        return loss.detach()

    def loss(self, batch: Batch) -> Tensor:
        """Negative log-likelihood a token."""
        source, given, places, gold = (
            torch.from_numpy(array).to(self.device, non_blocking=True)
            for array in (batch.source, batch.given, batch.places, batch.gold)
        )
        hidden = self.model(source, given).flatten(0, 1).index_select(0, places)
        return smoothed_loss(hidden, self.model.embedding.weight, self.model.output_bias, gold)

    @torch.no_grad()
    def _follow(self) -> None:
        """Bring the average and the bfloat16 weights up to date."""
        decay = self.schedule.decay_at(self.step)
        averages, masters = list(self.average.values()), list(self.master.values())
        torch._foreach_mul_(averages, decay)
        torch._foreach_add_(averages, masters, alpha=1 - decay)
        torch._foreach_copy_(self._weights, masters)

    @torch.no_grad()
    def add_to_tail(self) -> None:
        """Take the weights as they are now into the plain mean of checkpoints."""
        self.tail_count += 1
        for name, value in self.tail.items():
            value.lerp_(self.master[name], 1 / self.tail_count)

    @contextmanager
    def holding(self, weights: Weights) -> Iterator[Translator]:
        """The model with other weights, in evaluation mode, for a while."""
        with torch.no_grad():
            torch._foreach_copy_(self._weights, list(weights.values()))
            self.model.eval()
            yield self.model
            self.model.train()
            torch._foreach_copy_(self._weights, list(self.master.values()))

    def state(self) -> dict[str, Any]:
        """Everything that the run needs to go on."""
        return {
            "shape": asdict(self.model.shape),
            "vocabulary": self.vocabulary,
            "master": {name: value.detach() for name, value in self.master.items()},
            "average": self.average,
            "tail": self.tail,
            "tail_count": self.tail_count,
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "seconds": self.seconds,
            "position": asdict(self.position),
            "random": torch.get_rng_state(),
        }

    @torch.no_grad()
    def restore(self, state: dict[str, Any]) -> None:
        """Take up a run where its `state` was written. The schedule may have become longer."""
        for mine, name in ((self.master, "master"), (self.average, "average"), (self.tail, "tail")):
            for key, value in mine.items():
                value.copy_(state[name][key])
        torch._foreach_copy_(self._weights, list(self.master.values()))
        self.optimizer.load_state_dict(state["optimizer"])
        self.tail_count, self.step, self.seconds = state["tail_count"], state["step"], state["seconds"]
        self.position = Position(**state["position"])
        torch.set_rng_state(state["random"])

    def save(self, state: Path, checkpoint: Path, average: Weights | None = None) -> None:
        """Write the checkpoint that a model is exported from, then what `restore` needs.

        In this order: a run whose state says that it is finished must have left its model.
        """
        master = {name: value.detach().cpu() for name, value in self.master.items()}
        average = {name: value.cpu() for name, value in (average or self.average).items()}
        save_checkpoint(checkpoint, self.model.shape, master, average, self.vocabulary)
        write_state(state, self.state())
