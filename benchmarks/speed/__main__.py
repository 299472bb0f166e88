"""All of speed, one after the other, and the page of it: `python -m benchmarks.speed`, or `make bench`."""

import argparse
import subprocess
import sys
from pathlib import Path

from benchmarks.peers import setup

MODULES = ("desk", "translate", "rules", "service", "scale", "cold")


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the desk and its peers, and write docs/performance.md.")
    parser.add_argument("--test", type=Path, nargs="*", default=[], metavar="FILE", help="English<TAB>Malay sentences")
    parser.add_argument("--quick", action="store_true", help="small sizes, kept in var/bench: does it run?")
    options = parser.parse_args()
    setup.install_all()
    quick = ["--quick"] if options.quick else []
    tests = ["--test", *map(str, options.test)] if options.test else []
    for module in MODULES:
        print(f"measuring: {module}", flush=True)
        more = tests if module == "translate" else []
        subprocess.run([sys.executable, "-m", f"benchmarks.speed.{module}", *quick, *more], check=True)
    subprocess.run([sys.executable, "-m", "benchmarks.page", *quick], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
