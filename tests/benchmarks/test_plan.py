"""The capacity plan is arithmetic that a reader can check."""

from dataclasses import replace

import pytest

from benchmarks.page.capacity import costs
from benchmarks.page.plan import Costs, need
from tests.benchmarks.results import all_results

COSTS = Costs(
    words=320, worker_ms=180.0, redis_ms=0.4, post_ms=2.0, get_ms=1.0, request_redis_ms=0.1, record_bytes=10_000
)


def test_a_million_articles_an_hour() -> None:
    found = need(1_000_000, COSTS)  # 277.8 articles a second
    assert found.worker_cores == 50
    assert found.service_cores == 3  # 277.8 times 5 ms is 1.39 cores, planned half busy
    assert found.redis_core == pytest.approx(0.139, abs=0.001)
    assert found.redis_servers == 1
    assert found.redis_gb_an_hour == 10.0


def test_a_part_of_a_core_is_a_core() -> None:
    found = need(10, COSTS)
    assert (found.worker_cores, found.service_cores, found.redis_servers) == (1, 1, 1)


def test_a_redis_that_would_be_more_than_half_busy_becomes_two() -> None:
    assert need(1_000_000, replace(COSTS, redis_ms=2.0)).redis_servers == 2


def test_the_costs_of_a_usual_article_come_from_the_measurements() -> None:
    found = costs(all_results())
    assert found.words == 320
    # 320 words at 1800 a second, and what short articles cost beside their 50 words: 45 - 27.8 ms.
    assert found.worker_ms == pytest.approx(177.8 + 17.2, abs=0.1)
    assert (found.post_ms, found.get_ms) == (2.5, 1.25)
    assert found.record_bytes == 10_000
