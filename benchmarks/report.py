"""Where benchmarks leave their numbers, and on what machine these were measured."""

import json
import os
import platform
import shlex
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).resolve().parent / "results"


def write(module: str, result: dict[str, Any]) -> None:
    """Print `result`, under what it is valid for, and keep it as results/NAME.json, NAME the last part of `module`."""
    report = {
        "command": shlex.join(["python", "-m", module, *sys.argv[1:]]),
        "date": datetime.now(UTC).date().isoformat(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        **result,
    }
    text = json.dumps(report, indent=2)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{module.rpartition('.')[2]}.json").write_text(text + "\n", "utf-8")
    print(text)
