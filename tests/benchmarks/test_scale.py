"""A queue drains, and what Redis did for it is told for each article."""

import pytest

from benchmarks.articles import short_stories
from benchmarks.speed.scale import drain, median_of, per_job


def test_commands_are_counted_from_before_to_after_for_each_job() -> None:
    before = {"get": (10, 100), "ping": (5, 5)}
    after = {"get": (10, 100), "ping": (7, 9), "evalsha": (30, 4000)}
    assert per_job(before, after, jobs=10) == {
        "evalsha": {"calls": 3.0, "us": 400.0},
        "ping": {"calls": 0.2, "us": 0.4},
    }


def test_rounds_become_their_median() -> None:
    rounds = [{"articles_per_second": rate, "redis_commands": {"get": rate}} for rate in (1.0, 9.0, 2.0)]
    assert median_of(rounds) == {"articles_per_second": 2.0, "redis_commands": {"get": 2.0}}


@pytest.mark.slow
def test_two_workers_drain_a_queue() -> None:
    found = drain(2, short_stories(6))
    assert found["articles_per_second"] > 0 and found["worker_cpu_ms"] > 0
    assert found["redis_commands"]["evalsha"]["calls"] >= 2  # a claim and an end for each article
