"""What a run tells: JSON lines for a learning curve, and a line a time for people."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor


@dataclass
class RunLog:
    """Appends to a file of JSON lines. Each has `step` and `minutes`; after a stop, steps may come again."""

    path: Path
    name: str
    _losses: list[Tensor] = field(default_factory=list)
    _tokens: int = 0
    _since: float = field(default_factory=time.monotonic)

    def note(self, loss: Tensor, tokens: int) -> None:
        """Take in one step. The loss is not looked at yet: that would make a GPU wait."""
        self._losses.append(loss)
        self._tokens += tokens

    def progress(self, step: int, seconds: float, used: float) -> None:
        """Report the steps since the last report: loss, speed, time to go."""
        eta = seconds / used * (1 - used) / 60 if used else 0.0
        self.write(
            step,
            seconds,
            loss=round(torch.stack(self._losses).mean().item(), 4),
            tokens_per_second=round(self._tokens / (time.monotonic() - self._since)),
            eta_minutes=round(max(eta, 0.0), 1),
        )
        self._losses, self._tokens, self._since = [], 0, time.monotonic()

    def write(self, step: int, seconds: float, **values: float | str) -> None:
        """One line in the file and one on the screen."""
        entry: Mapping[str, float | str] = {"step": step, "minutes": round(seconds / 60, 2), **values}
        with self.path.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(entry) + "\n")
        print(self.name, *(f"{key} {value}" for key, value in entry.items()), flush=True)
