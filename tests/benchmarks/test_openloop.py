"""The load is open: what a slow server does shows in the latencies, and never in the schedule."""

import asyncio
import statistics
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from threading import Barrier, Thread

import pytest

pytest.importorskip("aiohttp")

from benchmarks.speed.openloop import Outcome, Request, arrivals, client, fire, percentile, summary


def test_arrivals_are_in_order_within_the_time_and_at_the_rate() -> None:
    due = arrivals(rate=200, seconds=50, seed=3)
    assert due == sorted(due) and due[0] > 0 and due[-1] < 50
    assert 9_500 < len(due) < 10_500


def test_arrivals_come_in_bursts_as_independent_clients_do() -> None:
    due = arrivals(rate=100, seconds=100, seed=3)
    gaps = [after - before for before, after in pairwise(due)]
    assert statistics.stdev(gaps) == pytest.approx(statistics.mean(gaps), rel=0.1)  # of an exponential distribution


def test_a_seed_gives_one_schedule() -> None:
    assert arrivals(50, 5, seed=1) == arrivals(50, 5, seed=1) != arrivals(50, 5, seed=2)


@pytest.mark.parametrize(("share", "found"), [(0.5, 50), (0.95, 95), (0.99, 99), (1.0, 100), (0.001, 1)])
def test_a_percentile_is_one_of_the_values(share: float, found: int) -> None:
    assert percentile(list(range(100, 0, -1)), share) == found


def test_the_percentile_of_one_value_is_that_value() -> None:
    assert percentile([7.0], 0.99) == 7.0


def test_the_summary_counts_what_was_not_expected() -> None:
    outcomes = [Outcome("POST", 0, 0.010, 0.001, status) for status in (202, 202, 503, 0)]
    found = summary(outcomes, expected=[202, 503])
    assert found["statuses"] == {"0": 1, "202": 2, "503": 1}
    assert found["error_rate"] == 0.25
    assert found["p50_ms"] == 10.0 and found["generator_lag_p99_ms"] == 1.0


class _Together(BaseHTTPRequestHandler):
    """Answers nobody until so many requests are there."""

    arrived: Barrier

    def do_GET(self) -> None:
        self.arrived.wait(timeout=60)
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *_: object) -> None:
        return None


@pytest.fixture
def address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Together) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def _fired(url: str, due: list[float]) -> list[Outcome]:
    async def run() -> list[Outcome]:
        async with client() as session:
            return await fire(session, due, lambda: Request("GET", "GET", url))

    return asyncio.run(run())


def test_requests_do_not_wait_for_the_answers_before_them(address: str) -> None:
    _Together.arrived = Barrier(5)
    outcomes = _fired(address, [0.0] * 5)
    assert [outcome.status for outcome in outcomes] == [200] * 5
    assert all(outcome.body == b"ok" for outcome in outcomes)


def test_latency_counts_from_the_due_time_even_when_sent_late(address: str) -> None:
    _Together.arrived = Barrier(1)
    [outcome] = _fired(address, [-1.0])  # due a second ago
    assert outcome.status == 200
    assert outcome.latency >= outcome.lag >= 1.0


def test_no_answer_is_an_outcome_and_not_an_end() -> None:
    [outcome] = _fired("http://127.0.0.1:1/", [0.0])
    assert outcome.status == 0
