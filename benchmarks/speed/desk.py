"""How fast the running desk is and what it takes: `python -m benchmarks.speed.desk`.

Writes benchmarks/results/desk.json. The numbers hold for the machine named there and for nothing else.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psutil

from benchmarks import report
from benchmarks.articles import Story, stories
from benchmarks.speed.running import RunningDesk, family, running_desk
from newsdesk.settings import from_environment

RUNS = 20
BATCH = 60  # articles


def latency(desk: RunningDesk, sent: Sequence[Story]) -> dict[str, Any]:
    """Seconds from POST to done on an idle desk, one story at a time."""
    taken = []
    for story in sent:
        began = time.perf_counter()
        desk.process([story], tell_language=False)
        taken.append(time.perf_counter() - began)
    return {
        "runs": len(sent),
        "median_words": statistics.median(story.words for story in sent),
        "median_s": round(statistics.median(taken), 3),
        "max_s": round(max(taken), 3),
    }


def throughput(desk: RunningDesk, sent: Sequence[Story]) -> dict[str, Any]:
    """Source words a second, and a CPU-second of the worker, with the queue full."""
    spent, began = desk.watch(), time.perf_counter()
    desk.process(sent, tell_language=False)
    seconds, words = time.perf_counter() - began, sum(story.words for story in sent)
    return {
        "articles": len(sent),
        "words": words,
        "words_per_second": round(words / seconds),
        "words_per_cpu_second": round(words / spent()["workers"]),
    }


def memory(processes: list[psutil.Process]) -> list[dict[str, Any]]:
    """Resident and proportional set size of each process, in MB."""
    found = []
    for process in processes:
        used = process.memory_full_info()
        command = " ".join(Path(word).name for word in process.cmdline()[:6])
        found.append({"process": command, "rss_mb": round(used.rss / 1e6, 1), "pss_mb": round(used.pss / 1e6, 1)})
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure latency, throughput and memory of the running desk.")
    parser.add_argument("--quick", action="store_true", help="a few articles: does it run?")
    quick = parser.parse_args().quick
    # A worker remembers sentences: each story is sent once.
    first, *sent = stories(1 + (6 if quick else RUNS + BATCH))
    runs = 2 if quick else RUNS
    processes = from_environment().worker_processes  # as the Procfile starts them
    with running_desk(workers=[processes]) as desk:
        desk.process([first])
        result = {
            "latency": latency(desk, sent[:runs]),
            "throughput": throughput(desk, sent[runs:]),
            "memory": [row for pids in desk.pids.values() for row in memory(family(pids))],
        }
    report.write("benchmarks.speed.desk", result, quick=quick)
    return 0


if __name__ == "__main__":
    sys.exit(main())
