"""How responsive the service is under load: `python -m benchmarks.speed.service`.

Writes benchmarks/results/service.json. Load and desk share the machine's cores, so each number includes that the load's
own process had to wait for one: `generator_lag_p99_ms` says how long.
"""

import argparse
import asyncio
import gc
import itertools
import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from aiohttp import ClientSession

from benchmarks import report
from benchmarks.articles import Story, short_stories, stories
from benchmarks.speed.openloop import Outcome, Request, arrivals, client, fire, send, summary
from benchmarks.speed.running import RunningDesk, memory_mb, running_desk
from newsdesk.outcomes import CreateOutcome
from newsdesk.result import Result
from newsdesk.settings import Settings
from newsdesk.store import Store
from worker import models

RATES = (50, 200, 500)  # requests a second, half of them POST, half GET
SECONDS = 20.0
WORKERS = (1, 2)  # worker processes
PRELOADED = 100  # articles that wait before the load begins
FEW = 40  # distinct stories, where no worker works on them
SMALL_BACKLOG = 100
WAITERS = 1000
LONGEST_WAIT = 55  # seconds, less than the client's patience
SETTLED = 5.0  # seconds until all wait
RELEASED_PER_SECOND = 100
CLOSED_CLIENTS = 8
JSON = {"Content-Type": "application/json"}


class Newsroom:
    """Makes requests: POSTs of stories of usual length, and GETs of the articles that were accepted.

    `distinct`: how many stories there are before they come again, under another `uri`. Workers remember sentences, so
    where they are to be kept busy all have to be new; they are written before the load begins.
    """

    def __init__(self, desk: RunningDesk, distinct: int) -> None:
        self._url = f"{desk.service.url}/v1/articles"
        self._stories = itertools.cycle([(story.headline, story.body) for story in stories(distinct)])
        self._numbers = itertools.count()
        self._draw = random.Random(1)
        self.accepted: list[str] = []

    def post(self) -> Request:
        headline, body = next(self._stories)
        article = {"headline": headline, "body": body, "uri": f"load-{next(self._numbers)}"}
        return Request("POST", "POST", self._url, json.dumps(article).encode(), JSON)

    def get(self) -> Request:
        return Request("GET", "GET", f"{self._url}/{self._draw.choice(self.accepted)}")

    def get_unchanged(self) -> Request:
        return replace(self.get(), headers={"If-None-Match": '"1"'})

    def wait(self, identifier: str) -> Request:
        return Request("wait", "GET", f"{self._url}/{identifier}?wait={LONGEST_WAIT}")

    def post_and_get(self) -> Callable[[], Request]:
        """By turns."""
        turns = itertools.cycle((self.post, self.get))
        return lambda: next(turns)()

    def note(self, outcome: Outcome) -> None:
        if outcome.kind == "POST" and outcome.status == 202:
            self.accepted.append(json.loads(outcome.body)["id"])


async def load(desk: RunningDesk, rate: float, seconds: float) -> dict[str, Any]:
    """POSTs and GETs at `rate` while the workers have more to do than they can."""
    newsroom = Newsroom(desk, PRELOADED + round(rate * seconds))
    async with client() as session:
        for outcome in await fire(session, [0.0] * PRELOADED, newsroom.post, newsroom.note):
            assert outcome.status == 202, outcome
        before, watched, began = desk.store.backlog(), desk.watch(), time.perf_counter()
        outcomes = await fire(session, arrivals(rate, seconds, seed=1), newsroom.post_and_get(), newsroom.note)
        took = time.perf_counter() - began
        cpu = watched()
    return {
        "requests_per_second": rate,
        "backlog": {"before": before, "after": desk.store.backlog()},
        **_by_kind(outcomes),
        "cores": {part: round(spent / took, 2) for part, spent in cpu.items()},
    }


def saturated(rates: Sequence[float], seconds: float, workers: Sequence[int]) -> list[dict[str, Any]]:
    found = []
    for processes in workers:
        for rate in rates:
            with running_desk(workers=[processes], MAX_BACKLOG="1000000") as desk:
                print(f"{rate} requests a second, {processes} worker processes", file=sys.stderr, flush=True)
                found.append({"worker_processes": processes, **asyncio.run(load(desk, rate, seconds))})
    return found


async def back_pressure(desk: RunningDesk, rate: float, seconds: float) -> dict[str, Any]:
    """POSTs beyond MAX_BACKLOG: what is refused, how quickly, and that the backlog keeps its limit."""
    newsroom = Newsroom(desk, FEW)
    async with client() as session:
        outcomes = await fire(session, arrivals(rate, seconds, seed=1), newsroom.post)
    taken = [outcome for outcome in outcomes if outcome.status == 202]
    refused = [outcome for outcome in outcomes if outcome.status != 202]
    return {
        "max_backlog": desk.store.settings.max_backlog,
        "requests_per_second": rate,
        "backlog_after": desk.store.backlog(),
        "accepted": summary(taken, [202]) if taken else None,
        "refused": summary(refused, [503]) if refused else None,
    }


async def long_polls(desk: RunningDesk, waiters: int, seconds: float) -> dict[str, Any]:
    """`waiters` clients wait, each for an article of its own, while others load the service; then all are woken."""
    result = models.load(Settings()).run(stories(1)[0].article(), lambda progress: None)
    newsroom = Newsroom(desk, FEW)
    newsroom.accepted += [_created(desk.store, story) for story in short_stories(waiters)]
    awaited, idle_mb = list(newsroom.accepted), memory_mb(desk.pids["service"])
    async with client() as session:
        waiting = [
            asyncio.create_task(send(session, newsroom.wait(identifier), time.perf_counter())) for identifier in awaited
        ]
        await asyncio.sleep(SETTLED)
        full_mb, early = memory_mb(desk.pids["service"]), sum(each.done() for each in waiting)
        outcomes = await fire(session, arrivals(RATES[0], seconds, seed=1), newsroom.post_and_get())
        finished = await asyncio.to_thread(_finish, desk.store, awaited, result)
        answers = await asyncio.gather(*waiting)
    woken = [
        replace(answer, latency=answer.due + answer.latency - finished[identifier])
        for identifier, answer in zip(awaited, answers, strict=True)
    ]
    return {
        "waiters": waiters,
        "not_held": early,
        "service_mb": {"idle": idle_mb, "with_waiters": full_mb},
        "while_they_wait": {"requests_per_second": RATES[0], **_by_kind(outcomes)},
        "released_per_second": RELEASED_PER_SECOND,
        "finished_to_answered": summary(woken, [200]),
    }


def _created(store: Store, story: Story) -> str:
    outcome, identifier = store.create(story.article())
    assert outcome is CreateOutcome.CREATED, outcome
    return identifier


def _finish(store: Store, identifiers: Sequence[str], result: Result) -> dict[str, float]:
    """Be the worker of these articles, at a steady pace; when each was finished."""
    finished: dict[str, float] = {}
    for identifier in identifiers:
        claim = store.claim(identifier)
        finished[identifier] = time.perf_counter()
        assert store.complete(identifier, claim.attempt, result)
        time.sleep(1 / RELEASED_PER_SECOND)
    return finished


async def capacity(desk: RunningDesk, seconds: float) -> dict[str, Any]:
    """What one core of the service does: requests for each of its CPU-seconds, and for each of Redis's."""
    newsroom, found = Newsroom(desk, FEW), {}
    makers = {"POST": newsroom.post, "GET": newsroom.get, "GET unchanged": newsroom.get_unchanged}
    async with client() as session:
        for kind, make in makers.items():
            watched, began = desk.watch(), time.perf_counter()
            answers = await asyncio.gather(
                *(_in_turn(session, make, newsroom.note, began + seconds) for _ in range(CLOSED_CLIENTS))
            )
            count, took, cpu = sum(answers), time.perf_counter() - began, watched()
            found[kind] = {
                "requests": count,
                "per_second": round(count / took),
                "per_service_cpu_second": round(count / cpu["service"]),
                "per_redis_cpu_second": round(count / max(cpu["redis"], 0.01)),
            }
    return found


async def _in_turn(
    session: ClientSession, make: Callable[[], Request], note: Callable[[Outcome], None], end: float
) -> int:
    """Send the next request when the last is answered; how many were."""
    count = 0
    while time.perf_counter() < end:
        outcome = await send(session, make(), time.perf_counter())
        assert outcome.status in (200, 202, 304), outcome
        note(outcome)
        count += 1
    return count


def _by_kind(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    return {
        kind: summary([each for each in outcomes if each.kind == kind], [good])
        for kind, good in (("POST", 202), ("GET", 200))
    }


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure latency, back-pressure, long polls and capacity.")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="of each load")
    parser.add_argument("--rates", type=float, nargs="+", default=list(RATES))
    parser.add_argument("--waiters", type=int, default=WAITERS)
    parser.add_argument("--quick", action="store_true", help="two seconds of each: does it run?")
    options = parser.parse_args()
    if options.quick:
        options.seconds, options.rates, options.waiters = 2.0, [20], 20
    gc.collect()
    gc.freeze()  # else the load's own pauses count
    loads = saturated(options.rates, options.seconds, WORKERS)
    with running_desk(workers=[], MAX_BACKLOG=str(SMALL_BACKLOG)) as desk:
        refused = asyncio.run(back_pressure(desk, max(options.rates), options.seconds / 2))
    # A waiter holds a thread and a connection; gunicorn's limit of these is 1,000 by default.
    room = options.waiters + 100
    roomy = {"SERVICE_THREADS": str(room), "GUNICORN_CMD_ARGS": f"--worker-connections {2 * room}"}
    with running_desk(workers=[], MAX_WAIT=str(LONGEST_WAIT), **roomy) as desk:
        polls = asyncio.run(long_polls(desk, options.waiters, options.seconds / 2))
    with running_desk(workers=[]) as desk:
        alone = asyncio.run(capacity(desk, options.seconds / 4))
    result = {"saturated": loads, "back_pressure": refused, "long_polls": polls, "one_core": alone}
    report.write("benchmarks.speed.service", result, quick=options.quick)
    return 0


if __name__ == "__main__":
    sys.exit(main())
