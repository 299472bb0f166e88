"""How far a run has come and how fast it learns there. Its limit is a time, or steps if it must be exact."""

from __future__ import annotations

from dataclasses import dataclass

LOWEST_RATE = 0.02
"""Share of the peak learning rate at the end."""
TAIL = 0.8
"""Share of the run after which checkpoints are averaged."""


@dataclass(frozen=True)
class Schedule:
    """A rise of the learning rate over `warmup` steps and a straight fall to the end of `minutes` or `steps`."""

    minutes: float
    rate: float
    warmup: int
    average_decay: float
    steps: int | None = None

    def used(self, step: int, seconds: float) -> float:
        """The share of the run that is over; it ends at 1."""
        return step / self.steps if self.steps is not None else seconds / 60 / self.minutes

    def rate_at(self, step: int, used: float) -> float:
        """Learning rate of a step, counted from 1."""
        return self.rate * min(step / self.warmup, 1) * max(LOWEST_RATE, 1 - used)

    def decay_at(self, step: int) -> float:
        """Decay of the moving average; at first it forgets faster, so that the random start fades."""
        return min(self.average_decay, (step + 1) / (step + 10))
