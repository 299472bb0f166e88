"""`scripts.stack` as a process of its own, on ports and a folder of its own."""

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import psutil

from scripts.stack import log_file
from tests.support.ports import free_port
from tests.support.processes import ROOT

logs: list[Path] = []  # of the desks that the running test has started


def start(folder: Path, *arguments: str, **environment: str) -> "subprocess.Popen[str]":
    clean = {name: value for name, value in os.environ.items() if name not in ("REDIS_URL", "KEY_PREFIX")}
    here = {"PORT": str(free_port()), "REDIS_PORT": str(free_port()), "REDIS_DIR": str(folder / "redis")}
    logs.append(log_file(environment.get("PORT", here["PORT"])))
    return subprocess.Popen(
        [sys.executable, "-m", "scripts.stack", *arguments],
        cwd=ROOT,
        env={**clean, **here, "PYTHONUNBUFFERED": "1", "WORKER_PROCESSES": "1", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        # A shell's background job is born deaf to SIGINT, and all that it starts.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )


def family(process: "subprocess.Popen[str]") -> list[psutil.Process]:
    return list(psutil.Process(process.pid).children(recursive=True))


def left(processes: list[psutil.Process]) -> list[psutil.Process]:
    _, alive = psutil.wait_procs(processes, timeout=5)
    return list(alive)
