"""Asked for help, a benchmark tells how it is called, and measures, installs and writes nothing."""

import subprocess
import sys

import pytest

from benchmarks.peers.setup import ROOT


@pytest.mark.parametrize("module", ["peers.setup", "speed.desk", "speed.durability", "speed.ours", "speed.rules"])
def test_it_works(module: str) -> None:
    command = [sys.executable, "-m", f"benchmarks.{module}", "--help"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (told.returncode, told.stdout[:6], told.stderr) == (0, "usage:", "")
