"""Where benchmarks leave their numbers, and on what machine these were measured."""

import json
import os
import platform
import shlex
import sys
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).resolve().parent / "results"
QUICK = RESULTS.parents[1] / "var" / "bench"


def write(module: str, result: dict[str, Any], *, quick: bool = False) -> None:
    """Print `result`, under what it is valid for, and keep it as results/NAME.json, NAME the last part of `module`.

    The numbers of a `quick` trial run say nothing and go to var/bench.
    """
    report = {
        "command": shlex.join(["python", "-m", module, *sys.argv[1:]]),
        "date": datetime.now(UTC).date().isoformat(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        **result,
    }
    text = json.dumps(report, indent=2)
    folder = QUICK if quick else RESULTS
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{module.rpartition('.')[2]}.json").write_text(text + "\n", "utf-8")
    print(text)


def versions(*distributions: str) -> dict[str, str]:
    """Of what is installed beside this."""
    return {name: metadata.version(name) for name in distributions}
