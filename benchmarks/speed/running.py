"""A desk for a measurement: Redis, service and workers of its own, and what their processes take."""

import json
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import psutil

from benchmarks.articles import Story
from newsdesk.connection import connect
from newsdesk.settings import from_environment
from newsdesk.store import Store
from scripts.stack import ROOT, request
from tests.support import RedisServer, ServiceProcess, WorkerProcess


def family(pids: Sequence[int]) -> list[psutil.Process]:
    """The processes and all that they started."""
    roots = [psutil.Process(pid) for pid in pids]
    return [process for root in roots for process in (root, *root.children(recursive=True))]


def cpu_s(pids: Sequence[int]) -> float:
    """CPU-seconds of the family so far, in user and kernel mode, with those of its members that have ended."""
    times = [process.cpu_times() for process in family(pids)]
    return float(sum(each.user + each.system + each.children_user + each.children_system for each in times))


def memory_mb(pids: Sequence[int]) -> float:
    """Proportional set size of the family: memory that its processes share counts once."""
    return round(sum(process.memory_full_info().pss for process in family(pids)) / 1e6, 1)


@dataclass(frozen=True)
class RunningDesk:
    """`store` works on the desk's own Redis. `pids`: of each part's main processes."""

    store: Store
    service: ServiceProcess
    pids: Mapping[str, Sequence[int]]  # of "redis", "service" and "workers"

    def process(self, stories: Sequence[Story], *, tell_language: bool = True) -> list[dict[str, Any]]:
        """Send all, then wait for each: their finished records."""
        return [self._finished(address) for address in [self._send(story, tell_language) for story in stories]]

    def _send(self, story: Story, tell_language: bool) -> str:
        """The address of its record. Each time it is an article of its own, else it would be known already."""
        language = story.language if tell_language else None
        fields = {"headline": story.headline, "body": story.body, "language": language}
        fields = {name: value for name, value in fields.items() if value}
        content = json.dumps({**fields, "uri": f"speed-{time.time_ns()}"}).encode()
        status, record = request(f"{self.service.url}/v1/articles", content, "application/json")
        assert status == 202, record
        return f"{self.service.url}/v1/articles/{record['id']}"

    def _finished(self, address: str) -> dict[str, Any]:
        record: dict[str, Any] = {"status": "queued"}
        while record["status"] in ("queued", "running"):
            record = request(f"{address}?wait=20")[1]
        assert record["status"] == "done", record
        return record

    def watch(self) -> Callable[[], dict[str, float]]:
        """Call the result for the CPU-seconds of each part since now."""
        before = {part: cpu_s(pids) for part, pids in self.pids.items()}
        return lambda: {part: cpu_s(pids) - before[part] for part, pids in self.pids.items()}


@contextmanager
def running_desk(*, workers: Sequence[int] = (1,), **environment: str) -> Iterator[RunningDesk]:
    """A desk with a worker for each number of processes in `workers`. `environment`: its settings, as at its start."""
    (ROOT / "var").mkdir(exist_ok=True)
    with ExitStack() as stack:
        # Not in /tmp, which may lie in memory: Redis keeps its file there.
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=ROOT / "var")))
        redis = RedisServer(folder)
        redis.start()
        stack.callback(redis.kill)
        settings = replace(from_environment(environment), redis_url=redis.url)
        service = ServiceProcess(settings, folder, **environment)
        started = [WorkerProcess(settings, folder, processes=number, **environment) for number in workers]
        for process in (service, *started):
            stack.enter_context(process)
        assert redis.process
        client = stack.enter_context(connect(settings))
        pids = {"redis": [redis.process.pid], "service": [service.pid], "workers": [each.pid for each in started]}
        yield RunningDesk(Store(client, settings), service, pids)
