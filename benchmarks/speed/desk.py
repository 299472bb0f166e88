"""How fast the running desk is and what it takes: `python -m benchmarks.speed.desk`.

Writes benchmarks/results/desk.json. The numbers hold for the machine named there and for nothing else.
"""

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from benchmarks import report
from benchmarks.articles import Story, stories
from scripts.stack import Stack, request, stack_environment, wait_until_ready

RUNS = 20
BATCH = 60  # articles


@dataclass(frozen=True)
class Desk:
    url: str

    def post(self, story: Story) -> str:
        """Send a story; its address."""
        fields = {"headline": story.headline, "body": story.body, "uri": f"desk-{time.time_ns()}"}
        article = json.dumps(fields).encode()
        status, record = request(f"{self.url}/v1/articles", article, "application/json")
        assert status == 202, record
        return f"{self.url}/v1/articles/{record['id']}"

    def finish(self, article: str) -> None:
        status = "queued"
        while status in ("queued", "running"):
            status = request(f"{article}?wait=20")[1]["status"]
        assert status == "done", status


def latency(desk: Desk, sent: Sequence[Story]) -> dict[str, Any]:
    """Seconds from POST to done on an idle desk, one story at a time."""
    taken = []
    for story in sent:
        began = time.perf_counter()
        desk.finish(desk.post(story))
        taken.append(time.perf_counter() - began)
    return {
        "runs": len(sent),
        "median_words": statistics.median(story.words for story in sent),
        "median_s": round(statistics.median(taken), 3),
        "max_s": round(max(taken), 3),
    }


def throughput(desk: Desk, workers: list[psutil.Process], sent: Sequence[Story]) -> dict[str, Any]:
    """Source words a second, and a CPU-second of the worker, with the queue full."""
    before, began = _cpu(workers), time.perf_counter()
    for article in [desk.post(story) for story in sent]:
        desk.finish(article)
    seconds, words = time.perf_counter() - began, sum(story.words for story in sent)
    return {
        "articles": len(sent),
        "words": words,
        "words_per_second": round(words / seconds),
        "words_per_cpu_second": round(words / (_cpu(workers) - before)),
    }


def memory(processes: list[psutil.Process]) -> list[dict[str, Any]]:
    """Resident and proportional set size of each process, in MB."""
    found = []
    for process in processes:
        used = process.memory_full_info()
        command = " ".join(Path(word).name for word in process.cmdline()[:6])
        found.append({"process": command, "rss_mb": round(used.rss / 1e6, 1), "pss_mb": round(used.pss / 1e6, 1)})
    return found


def _cpu(processes: list[psutil.Process]) -> float:
    times = [process.cpu_times() for process in processes]
    return float(sum(each.user + each.system for each in times))


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure latency, throughput and memory of the running desk.")
    parser.add_argument("--quick", action="store_true", help="a few articles: does it run?")
    quick = parser.parse_args().quick
    port = int(os.environ.get("PORT") or 8000)
    environment = stack_environment(port)
    desk = Desk(f"http://127.0.0.1:{port}")
    # A worker remembers sentences: each story is sent once.
    first, *sent = stories(1 + (6 if quick else RUNS + BATCH))
    runs = 2 if quick else RUNS
    with Stack(environment) as stack:
        wait_until_ready(stack, desk.url)
        desk.finish(desk.post(first))
        processes = stack.processes()
        workers = [process for process in processes if "worker.app" in " ".join(process.cmdline())]
        result = {
            "latency": latency(desk, sent[:runs]),
            "throughput": throughput(desk, workers, sent[runs:]),
            "memory": memory(processes),
        }
    report.write("benchmarks.speed.desk", result, quick=quick)
    return 0


if __name__ == "__main__":
    sys.exit(main())
