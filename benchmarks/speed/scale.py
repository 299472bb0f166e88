"""How a queue of short articles drains, and what Redis does for it: `python -m benchmarks.speed.scale`.

Writes benchmarks/results/scale.json. A worker here is a main process with one translating process, as on a machine of
its own. With more workers than cores they only share these; what each asks of Redis is still true.
"""

import argparse
import os
import statistics
import sys
import time
from collections.abc import Mapping, Sequence
from typing import Any, cast

from benchmarks import report
from benchmarks.articles import Story, short_stories
from benchmarks.speed.running import RunningDesk, running_desk
from newsdesk import queue
from newsdesk.outcomes import CreateOutcome
from newsdesk.record import Status
from newsdesk.store import Store

ARTICLES = 2000
WORKERS = (1, 2, 4)
ROUNDS = 3
WARM_UP = 20  # articles for each worker
LOOK = 0.05  # seconds


def enqueue(desk: RunningDesk, stories: Sequence[Story]) -> list[str]:
    """Record all articles, then send all messages: the workers begin with the first of these."""
    identifiers = []
    for story in stories:
        outcome, identifier = desk.store.create(story.article())
        assert outcome is CreateOutcome.CREATED, outcome
        identifiers.append(identifier)
    app = queue.celery_app(desk.store.settings)
    for identifier in identifiers:
        queue.send(app, identifier)
    app.close()
    return identifiers


def drained(store: Store) -> None:
    while store.backlog():
        time.sleep(LOOK)


def commands(store: Store) -> dict[str, tuple[int, int]]:
    """Calls and microseconds of each command so far."""
    found = cast(Mapping[str, Mapping[str, int]], store.client.info("commandstats"))
    return {name.removeprefix("cmdstat_"): (each["calls"], each["usec"]) for name, each in found.items()}


def per_job(
    before: Mapping[str, tuple[int, int]], after: Mapping[str, tuple[int, int]], jobs: int
) -> dict[str, dict[str, float]]:
    """Calls and microseconds of each command for a job, those that take most first; commands within scripts too."""
    spent = {}
    for name, (calls, microseconds) in after.items():
        calls_before, microseconds_before = before.get(name, (0, 0))
        if calls > calls_before:
            spent[name] = {
                "calls": round((calls - calls_before) / jobs, 3),
                "us": round((microseconds - microseconds_before) / jobs, 2),
            }
    return dict(sorted(spent.items(), key=lambda item: -item[1]["us"]))


def drain(workers: int, stories: Sequence[Story]) -> dict[str, Any]:
    """One round: the workers are warm and idle when the first message is sent."""
    with running_desk(workers=[1] * workers, MAX_BACKLOG="1000000") as desk:
        enqueue(desk, short_stories(len(stories) + WARM_UP * workers)[len(stories) :])
        drained(desk.store)
        before, watched, began = commands(desk.store), desk.watch(), time.perf_counter()
        identifiers = enqueue(desk, stories)
        drained(desk.store)
        seconds, cpu, after = time.perf_counter() - began, watched(), commands(desk.store)
        assert desk.store.statuses(identifiers) == [Status.DONE] * len(stories)
    return {
        "articles_per_second": len(stories) / seconds,
        "worker_cpu_ms": 1000 * cpu["workers"] / len(stories),
        "redis_cpu_ms": 1000 * cpu["redis"] / len(stories),
        "worker_cores": cpu["workers"] / seconds,
        "redis_cores": cpu["redis"] / seconds,
        "redis_commands": per_job(before, after, len(stories)),
    }


def median_of(rounds: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Of each number; the commands are those of the last round."""
    found: dict[str, Any] = {
        name: round(statistics.median(each[name] for each in rounds), 3)
        for name in rounds[0]
        if name != "redis_commands"
    }
    return {**found, "redis_commands": rounds[-1]["redis_commands"]}


def main() -> int:
    parser = argparse.ArgumentParser(description="Drain a queue with 1, 2 and 4 workers.")
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--workers", type=int, nargs="+", default=list(WORKERS))
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--quick", action="store_true", help="a few articles, once: does it run?")
    options = parser.parse_args()
    if options.quick:
        options.articles, options.rounds = 20, 1
    stories = short_stories(options.articles)
    rounds: dict[int, list[dict[str, Any]]] = {workers: [] for workers in options.workers}
    for number in range(options.rounds):
        for workers in options.workers if number % 2 == 0 else options.workers[::-1]:
            print(f"round {number + 1} of {options.rounds}: {workers} workers", file=sys.stderr, flush=True)
            rounds[workers].append(drain(workers, stories))
    found = {workers: median_of(of_workers) for workers, of_workers in rounds.items()}
    first = found[options.workers[0]]["articles_per_second"]
    result = {
        "articles": options.articles,
        "words_an_article": round(statistics.mean(story.words for story in stories), 1),
        "cores": os.cpu_count(),
        "rows": [
            {"workers": workers, "to_first": round(row["articles_per_second"] / first, 2), **row}
            for workers, row in found.items()
        ],
    }
    report.write("benchmarks.speed.scale", result, quick=options.quick)
    return 0


if __name__ == "__main__":
    sys.exit(main())
