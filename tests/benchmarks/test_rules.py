"""What of the rounds over a story counts."""

import time
from types import SimpleNamespace
from typing import cast

import pytest

from benchmarks.articles import stories
from benchmarks.speed.rules import least_costs
from worker.pipeline import Pipeline


def test_a_story_counts_with_its_cheapest_round_and_not_with_the_first_that_translates(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cpu, costs = 0.0, iter([9.0, 0.25, 3.0, 2.0])

    def run(*_: object) -> None:
        nonlocal cpu
        cpu += next(costs)

    monkeypatch.setattr(time, "process_time", lambda: cpu)
    pipeline = cast(Pipeline, SimpleNamespace(run=run))
    assert least_costs(pipeline, stories(1), rounds=3) == [0.25]
    costs = iter([0.25, 3.0, 2.0, 5.0])
    assert least_costs(pipeline, stories(1), rounds=3) == [2.0]
