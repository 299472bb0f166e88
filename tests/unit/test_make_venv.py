"""Which Python makes the virtual environment, and what is said where none can."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.processes import ROOT


def make(folder: Path, python: str) -> "subprocess.CompletedProcess[str]":
    command = ["sh", "scripts/make_venv.sh", str(folder)]
    environment = {**os.environ, "PYTHON": python}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)


def python_that(folder: Path, *, fails: str) -> str:
    """A Python of the version 3.77.0 whose command line must not hold what `fails` matches, as a shell's pattern."""
    program = folder / "python"
    program.write_text(f"""#!/bin/sh
case "$*" in
    --version) echo Python 3.77.0;;
    {fails}) exit 1;;
esac
""")
    program.chmod(0o755)
    return str(program)


def test_it_works(tmp_path: Path) -> None:
    python = python_that(tmp_path, fails="nothing")
    ended = make(tmp_path / "venv", python)
    assert ended.returncode == 0
    assert ended.stdout == f"making {tmp_path / 'venv'} with Python 3.77.0\n"


def test_one_that_is_too_old_is_told_with_its_own_version(tmp_path: Path) -> None:
    python = python_that(tmp_path, fails="*version_info*")
    ended = make(tmp_path / "venv", python)
    assert ended.returncode == 1
    assert ended.stderr.startswith(f"error: expected Python 3.11 or later as {python}, found Python 3.77.0; ")


def test_one_that_is_not_there_is_told_as_none(tmp_path: Path) -> None:
    ended = make(tmp_path / "venv", str(tmp_path / "python"))
    assert ended.returncode == 1
    assert f"as {tmp_path / 'python'}, found none; set PYTHON=" in ended.stderr


@pytest.mark.parametrize("missing", ["*venv*", "*ensurepip*|*-m\\ venv*"])
def test_one_without_its_modules_is_told_where_they_are(tmp_path: Path, missing: str) -> None:
    ended = make(tmp_path / "venv", python_that(tmp_path, fails=missing))
    assert ended.returncode == 1
    assert "has no working venv module; on Debian: apt-get install python3-venv" in ended.stderr


def test_a_folder_that_cannot_be_made_is_no_lack_of_modules() -> None:
    ended = make(Path("/proc/venv"), sys.executable)
    assert ended.returncode == 1
    assert "/proc/venv" in ended.stderr
    assert "apt-get" not in ended.stderr
