"""Inject every fault of tests/faults many times: `python -m benchmarks.faults --trials 20`, or `make faults N=20`.

Writes benchmarks/results/faults.json and prints a table. Exits 1 when a trial lost or repeated something.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

from benchmarks import report

ROOT = Path(__file__).resolve().parent.parent


def run(trials: int, at_once: int) -> list[dict[str, Any]]:
    """The outcome of each trial, as tests/faults/conftest.py notes it."""
    with tempfile.TemporaryDirectory() as folder:
        outcomes = Path(folder) / "outcomes.json"
        command = [sys.executable, "-m", "pytest", "tests/faults", f"--trials={trials}", f"--faults-json={outcomes}"]
        subprocess.run([*command, f"-n{at_once}", "--quiet", "--no-header"], cwd=ROOT, check=False)
        return list(json.loads(outcomes.read_text("utf-8")))


def summary(outcomes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One row a fault test: how often it was injected, how often all was well, and how long that took (seconds)."""
    by_test = defaultdict(list)
    for outcome in outcomes:
        by_test[outcome["fault"], outcome["test"]].append(outcome)
    return [
        {
            "fault": fault,
            "test": test,
            "trials": len(found),
            "passed": sum(one["outcome"] == "passed" for one in found),
            "skipped": sum(one["outcome"] == "skipped" for one in found),
            **_recovery([one["recovery_s"] for one in found if "recovery_s" in one]),
        }
        for (fault, test), found in sorted(by_test.items())
    ]


def _recovery(seconds: list[float]) -> dict[str, float | None]:
    return {
        "recovery_median_s": round(statistics.median(seconds), 2) if seconds else None,
        "recovery_max_s": round(max(seconds), 2) if seconds else None,
    }


def table(rows: list[dict[str, Any]]) -> str:
    """The rows in Markdown."""
    lines = ["| fault | what is seen | trials | all well | recovery, median | max |", "|---|---|---|---|---|---|"]
    for row in rows:
        words = row["fault"].replace("_", " "), row["test"].removeprefix("test_").replace("_", " ")
        times = (f"{row[key]:.1f} s" if row[key] is not None else "" for key in ("recovery_median_s", "recovery_max_s"))
        lines.append("| " + " | ".join([*words, str(row["trials"]), str(row["passed"]), *times]) + " |")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trials", type=int, default=20)
    parser.add_argument("--at-once", type=int, default=6, help="trials that run at the same time")
    options = parser.parse_args()
    rows = summary(run(options.trials, options.at_once))
    report.write("benchmarks.faults", {"trials_at_once": options.at_once, "faults": rows})
    print(table(rows))
    return 0 if all(row["passed"] + row["skipped"] == row["trials"] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
