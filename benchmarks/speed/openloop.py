"""An open-loop load: requests leave when they are due, whatever became of those before, as from many clients.

Latency is counted from the due time, so that neither a slow answer nor a late generator hides what a client waits
(coordinated omission). wrk, hey and ab send when the last answer is there, locust's users wait for theirs, and those
that do it right (vegeta, wrk2, oha) are in neither PyPI nor Debian: this is aiohttp and a schedule.
"""

import asyncio
import math
import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import aiohttp

PATIENCE = 60.0  # seconds
KEEP_ALIVE = 4.0  # seconds; the server closes an idle connection after 5, and a request then sent would be lost


@dataclass(frozen=True)
class Request:
    """`kind`: under which name it is counted."""

    kind: str
    method: str
    url: str
    content: bytes | None = None
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """`latency`: seconds from the due time to the whole answer; `lag`: to the sending. `status` 0: no answer.

    `due` is on the clock of time.perf_counter().
    """

    kind: str
    due: float
    latency: float
    lag: float
    status: int
    body: bytes = field(default=b"", repr=False)


def arrivals(rate: float, seconds: float, seed: int) -> list[float]:
    """Times within `seconds` at which independent clients send `rate` requests a second (a Poisson process)."""
    draw, found = random.Random(seed), []
    due = draw.expovariate(rate)
    while due < seconds:
        found.append(due)
        due += draw.expovariate(rate)
    return found


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that `share` of all values do not exceed (nearest rank)."""
    return sorted(values)[max(math.ceil(share * len(values)) - 1, 0)]


def summary(outcomes: Sequence[Outcome], expected: Sequence[int]) -> dict[str, Any]:
    """Latencies (ms), statuses, and the share of those not `expected`."""
    latencies = [outcome.latency for outcome in outcomes]
    statuses = Counter(outcome.status for outcome in outcomes)
    wrong = sum(count for status, count in statuses.items() if status not in expected)
    return {
        "requests": len(outcomes),
        **{f"p{share}_ms": round(1000 * percentile(latencies, share / 100), 2) for share in (50, 95, 99)},
        "max_ms": round(1000 * max(latencies), 2),
        "generator_lag_p99_ms": round(1000 * percentile([outcome.lag for outcome in outcomes], 0.99), 2),
        "statuses": {str(status): count for status, count in sorted(statuses.items())},
        "error_rate": round(wrong / len(outcomes), 5),
    }


async def send(session: aiohttp.ClientSession, request: Request, due: float) -> Outcome:
    """`due`: on the clock of time.perf_counter()."""
    lag, status, body = time.perf_counter() - due, 0, b""
    try:
        async with session.request(
            request.method, request.url, data=request.content, headers=request.headers
        ) as answer:
            status, body = answer.status, await answer.read()
    except (aiohttp.ClientError, TimeoutError):
        pass
    return Outcome(request.kind, due, time.perf_counter() - due, lag, status, body)


async def fire(
    session: aiohttp.ClientSession,
    due: Sequence[float],
    next_request: Callable[[], Request],
    on_answer: Callable[[Outcome], None] = lambda outcome: None,
) -> list[Outcome]:
    """Send a request at each of the times, counted from now. `on_answer` is told each outcome as it is there."""
    began = time.perf_counter()
    running = []
    for moment in due:
        await asyncio.sleep(max(0.0, began + moment - time.perf_counter()))
        running.append(asyncio.create_task(send(session, next_request(), began + moment)))
        running[-1].add_done_callback(lambda task: on_answer(task.result()))
    return list(await asyncio.gather(*running))


def client() -> aiohttp.ClientSession:
    """Connections are kept and used again, and there are as many as there are requests at one time."""
    connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=KEEP_ALIVE)
    return aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(total=PATIENCE))
