"""What a safer append-only file costs: `python -m benchmarks.speed.durability`.

Two services, each with a Redis of its own and without a worker, take articles in turns: one Redis flushes its file to
the disk every second, the other before each answer. Writes benchmarks/results/durability.json. The ratios say more than
the numbers, which are the disk's.
"""

import argparse
import http.client
import json
import os
import statistics
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import psutil
import redis

from benchmarks import report
from newsdesk.settings import Settings
from scripts.stack import ROOT, SAMPLE
from tests.support import RedisServer, ServiceProcess

ROUNDS = 10
CLIENTS = 4
POSTS = 100  # of each client in a round
LOSES = {
    "everysec": "nothing when Redis is killed; up to two seconds of accepted articles when the machine dies",
    "always": "nothing that was answered with 202, whatever dies, as long as the disk keeps what it says it wrote",
}


@dataclass
class Service:
    """One policy's service, and what was measured of it."""

    process: ServiceProcess
    latencies: list[float] = field(default_factory=list)  # seconds
    rates: list[float] = field(default_factory=list)  # POSTs a second, by round

    def round(self, body: str, number: int) -> None:
        began = time.perf_counter()
        with ThreadPoolExecutor(CLIENTS) as clients:
            rounds = [clients.submit(self._post, body, f"{number}-{client}") for client in range(CLIENTS)]
            latencies = [each for finished in rounds for each in finished.result()]
        self.rates.append(len(latencies) / (time.perf_counter() - began))
        self.latencies += latencies

    def _post(self, body: str, name: str) -> list[float]:
        """Post over one connection; the seconds of each answer."""
        taken = []
        with closing(http.client.HTTPConnection("127.0.0.1", self.process.port, timeout=60)) as connection:
            for number in range(POSTS):
                article = json.dumps({"body": body, "uri": f"durability-{name}-{number}"})
                began = time.perf_counter()
                connection.request("POST", "/v1/articles", article, {"Content-Type": "application/json"})
                answer = connection.getresponse()
                content = answer.read()
                taken.append(time.perf_counter() - began)
                assert answer.status == 202, content
        return taken

    def result(self) -> dict[str, float]:
        return {
            "posts_per_second": round(statistics.median(self.rates)),
            "median_ms": round(1000 * statistics.median(self.latencies), 2),
            "p99_ms": round(1000 * statistics.quantiles(self.latencies, n=100)[98], 2),
        }


def flush_ms(folder: Path) -> float:
    """The median time the disk takes to keep one small write."""
    taken = []
    with (folder / "flush").open("wb", buffering=0) as file:
        for _ in range(200):
            file.write(b"x" * 4096)
            began = time.perf_counter()
            os.fsync(file.fileno())
            taken.append(time.perf_counter() - began)
    return round(1000 * statistics.median(taken), 3)


def filesystem(folder: Path) -> str:
    """The type of the file system that `folder` is on."""
    mounts = [mount for mount in psutil.disk_partitions(all=True) if folder.is_relative_to(mount.mountpoint)]
    return max(mounts, key=lambda mount: len(mount.mountpoint)).fstype


def measure(folder: Path) -> dict[str, Any]:
    body, services = SAMPLE.read_text("utf-8"), {}
    started: list[RedisServer | ServiceProcess] = []
    try:
        for policy in LOSES:
            (folder / policy).mkdir()
            server = RedisServer(folder / policy)
            process = ServiceProcess(replace(Settings(), redis_url=server.url), folder / policy)
            started += [process, server]
            server.start()
            with redis.Redis.from_url(server.url) as client:
                client.config_set("appendfsync", policy)
            process.start()
            services[policy] = Service(process)
            services[policy].round(body, -1)
            services[policy] = Service(process)  # the first round only warmed it up
        for number in range(ROUNDS):
            for policy in sorted(services, reverse=bool(number % 2)):
                services[policy].round(body, number)
    finally:
        for each in started:
            each.kill()
    return {policy: {**service.result(), "loses": LOSES[policy]} for policy, service in services.items()}


def main() -> int:
    argparse.ArgumentParser(description="Compare Redis flushing its file every second with each time.").parse_args()
    (ROOT / "var").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / "var") as name:  # a temporary directory may lie in memory
        folder = Path(name)
        found = measure(folder)
        disk = {"filesystem": filesystem(folder), "flush_ms": flush_ms(folder)}
    always, everysec = found["always"], found["everysec"]
    report.write(
        "benchmarks.speed.durability",
        {
            "clients": CLIENTS,
            "posts": ROUNDS * CLIENTS * POSTS,
            "disk": disk,
            **found,
            "always_to_everysec": {
                name: round(always[name] / everysec[name], 2) for name in ("posts_per_second", "median_ms", "p99_ms")
            },
        },
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
