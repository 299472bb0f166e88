"""Writes docs/performance.md and its plots from benchmarks/results: `python -m benchmarks.page`. Measures nothing."""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from benchmarks import report
from benchmarks.page import capacity, cold, goals, rules, scale, service, translation
from benchmarks.page.markdown import Result, section

DOCS = Path(__file__).resolve().parents[2] / "docs"
SOURCES = ("translate", "rules", "service", "scale", "cold", "retention")
_INTRODUCTION = """Written by `python -m benchmarks.page` from [benchmarks/results](../benchmarks/results); `make bench`
measures anew and writes it again. The numbers hold for the machine that each section names, and for nothing else."""


def read(folder: Path) -> dict[str, Result]:
    """The results by name. Raises FileNotFoundError, with what to run, for one that is not there."""
    found = {}
    for name in SOURCES:
        # A quick run leaves this one out.
        file = folder / f"{name}.json" if name != "retention" else report.RESULTS / "retention.json"
        if not file.exists():
            raise FileNotFoundError(f"expected {file}; `make bench` makes it")
        found[name] = json.loads(file.read_text("utf-8"))
    return found


def write(results: Mapping[str, Result], docs: Path) -> None:
    """performance.md and img/*.svg in `docs`."""
    images = docs / "img"
    images.mkdir(parents=True, exist_ok=True)
    sections = [
        section("# Performance", _INTRODUCTION),
        goals.written(results),
        translation.written(results["translate"], images),
        rules.written(results["rules"]),
        service.written(results["service"], images),
        scale.written(results["scale"], images),
        cold.written(results["cold"]),
        capacity.written(results),
    ]
    (docs / "performance.md").write_text("\n\n".join(sections) + "\n", "utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description="Write docs/performance.md from the results.")
    parser.add_argument("--quick", action="store_true", help="from var/bench, to var/bench/docs")
    quick = parser.parse_args().quick
    write(read(report.QUICK if quick else report.RESULTS), report.QUICK / "docs" if quick else DOCS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
