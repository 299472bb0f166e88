"""The service and a worker as processes of their own, started as the Procfile starts them."""

import contextlib
import os
import shlex
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Self

import psutil

from newsdesk import presence
from newsdesk.connection import connect
from newsdesk.keys import Keys
from newsdesk.settings import Settings
from tests.support.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0  # seconds to start


def procfile_command(name: str) -> list[str]:
    """What the Procfile runs under `name`, with this interpreter's environment."""
    for line in (ROOT / "Procfile").read_text("utf-8").splitlines():
        process, _, command = line.partition(": ")
        if process == name:
            return ["/bin/sh", "-c", command]
    raise LookupError(f"the Procfile has no {name}")


class Process:
    """A process in a session of its own, with everything it starts. Its output goes to a file that a failure shows.

    `with` starts it, and kills it in the end.
    """

    def __init__(self, name: str, settings: Settings, folder: Path, **environment: str) -> None:
        self.settings = settings
        self.log = folder / f"{name}-{free_port()}.log"
        self._command = procfile_command(name)
        self._environment = {
            **os.environ,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "REDIS_URL": settings.redis_url,
            "KEY_PREFIX": settings.key_prefix,
            "MODELS_DIR": str(settings.models_dir),
            "CACHE_DIR": str(settings.cache_dir),
            "HEARTBEAT_INTERVAL": str(settings.heartbeat_interval),
            "STALE_AFTER": str(settings.stale_after),
            **environment,
        }
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:  # a test's timeout too
            self.kill()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    @property
    def pid(self) -> int:
        assert self.process, "not started"
        return self.process.pid

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self._command, cwd=ROOT, env=self._environment, stdout=log, stderr=log, start_new_session=True
            )
        deadline = time.monotonic() + PATIENCE
        while not self.ready():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.kill()
                raise RuntimeError(f"{shlex.join(self._command)} did not start: {self.log.read_text()}")
            time.sleep(0.05)

    def ready(self) -> bool:
        raise NotImplementedError

    def children(self) -> list[psutil.Process]:
        return list(psutil.Process(self.pid).children(recursive=True))

    def terminate(self) -> int:
        """TERM, as an operator stops it; the exit status."""
        assert self.process
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=60)
        finally:
            self.kill()

    def kill(self) -> None:
        """KILL it and all that it started."""
        if self.process:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


class ServiceProcess(Process):
    def __init__(self, settings: Settings, folder: Path, **environment: str) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        super().__init__("service", settings, folder, PORT=str(self.port), **environment)

    def ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False


class WorkerProcess(Process):
    def __init__(self, settings: Settings, folder: Path, *, processes: int = 1, **environment: str) -> None:
        super().__init__("worker", settings, folder, WORKER_PROCESSES=str(processes), **environment)
        self.processes = processes

    def ready(self) -> bool:
        with connect(self.settings) as client:
            alive = presence.workers(client, Keys(self.settings.key_prefix))
        return any(worker.name.endswith(f"-{self.pid}") and worker.problem is None for worker in alive)

    def translating_child(self) -> psutil.Process:
        """The living child that has computed most; others may die while one looks."""
        computed: dict[psutil.Process, float] = {}
        for child in self.children():
            with contextlib.suppress(psutil.NoSuchProcess):
                if child.status() != psutil.STATUS_ZOMBIE:
                    computed[child] = child.cpu_times().user
        return max(computed, key=computed.__getitem__)
