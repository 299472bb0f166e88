"""What it takes to have the desk at all: `python -m benchmarks.speed.cold`.

Time from the start to the first finished article, memory of each process, size on the disk. Writes
benchmarks/results/cold.json. The files are in the operating system's cache, as after a first start.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

from benchmarks import report
from benchmarks.articles import stories
from benchmarks.peers import setup
from benchmarks.speed.desk import memory
from benchmarks.speed.running import family, running_desk
from scripts.stack import ROOT, log_file
from tests.support.ports import free_port

RUNS = 7
WORKER_PROCESSES = 2
WARM_UP = 20  # stories
CODE = ("newsdesk", "service", "worker", "scripts")


def first_answer(folder: Path) -> dict[str, float]:
    """Seconds until the desk takes articles and until the sample is done, of what `make demo` runs when all is set up.

    `folder` keeps the unpacked packages: empty at the first start on a machine.
    """
    with tempfile.TemporaryDirectory(dir=ROOT / "var") as data:
        environment = {
            **os.environ,
            "PORT": str(free_port()),
            "REDIS_PORT": str(free_port()),
            "REDIS_DIR": data,
            "CACHE_DIR": str(folder),
        }
        began, found = time.perf_counter(), {}
        command = [sys.executable, "-u", "-m", "scripts.stack", "--once"]
        with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            for line in process.stdout:
                for word, name in (("sent ", "ready_s"), ("done in ", "answered_s")):
                    if line.startswith(word):
                        found[name] = time.perf_counter() - began
    assert process.returncode == 0 and len(found) == 2, (process.returncode, found)
    log_file(environment["PORT"]).unlink()
    return found


def cold_start(runs: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as name:
        first = first_answer(Path(name))
        later = [first_answer(Path(name)) for _ in range(runs)]
    return {
        "runs": runs,
        "first_on_a_machine": {name: round(seconds, 2) for name, seconds in first.items()},
        "median": {name: round(statistics.median(run[name] for run in later), 2) for name in first},
        "max": {name: round(max(run[name] for run in later), 2) for name in first},
    }


def memory_in_use(processes: int) -> list[dict[str, Any]]:
    """Of each process, when every worker process has translated both ways."""
    with running_desk(workers=[processes]) as desk:
        desk.process(stories(WARM_UP))
        return [row for pids in desk.pids.values() for row in memory(family(pids))]


def installed_mb(distributions: Iterable[metadata.Distribution]) -> float:
    files = [Path(str(file.locate())) for each in distributions for file in each.files or ()]
    return _megabytes(files)


def product_distributions() -> list[metadata.Distribution]:
    """Those of requirements.txt that this platform needs."""
    names = re.findall(r"^([A-Za-z0-9._-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE)
    return [each for name in dict.fromkeys(names) for each in metadata.distributions(name=name)]


def install_size() -> dict[str, Any]:
    """Megabytes on the disk, without Python itself, pip and compiled caches."""
    code = [path for folder in CODE for path in (ROOT / folder).rglob("*") if "__pycache__" not in path.parts]
    return {
        "libraries_mb": installed_mb(product_distributions()),
        "models_mb": _megabytes((ROOT / "models").iterdir()),
        "code_mb": _megabytes(code),
        "peers_libraries_mb": {
            name: installed_mb(
                each
                for each in metadata.distributions(path=[str(path) for path in setup.site_packages(name)])
                if each.name not in ("pip", "setuptools")
            )
            for name in setup.PEERS
        },
    }


def _megabytes(files: Iterable[Path]) -> float:
    return round(sum(path.stat().st_size for path in files if path.is_file()) / 1e6, 1)


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure cold start, memory and install size.")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--quick", action="store_true", help="one start: does it run?")
    options = parser.parse_args()
    (ROOT / "var").mkdir(exist_ok=True)
    result = {
        "cold_start": cold_start(1 if options.quick else options.runs),
        "memory": memory_in_use(WORKER_PROCESSES),
        "install": install_size(),
    }
    report.write("benchmarks.speed.cold", result, quick=options.quick)
    return 0


if __name__ == "__main__":
    sys.exit(main())
