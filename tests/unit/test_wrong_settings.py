"""A wrong setting ends each program at once, with one line that names it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.processes import ROOT, procfile_command

COMMANDS = {
    "service": procfile_command("service"),
    "worker": procfile_command("worker"),
    "healthcheck": [sys.executable, "-m", "worker.healthcheck"],
}


@pytest.mark.parametrize(
    ("program", "name", "text"),
    [
        *((program, "STALE_AFTER", "soon") for program in COMMANDS),
        ("worker", "WORKER_PROCESSES", "0"),
        ("service", "HOST", "[::1]"),
        ("service", "HOST", "no-such-host.invalid"),
    ],
)
def test_it_is_named_in_a_line(program: str, name: str, text: str) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, name: text}
    ended = subprocess.run(COMMANDS[program], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 1
    assert ended.stderr.splitlines() == [ended.stderr.rstrip("\n")]
    assert ended.stderr.startswith(f"wrong setting: {name}={text!r}: ")


def test_gunicorn_gives_up_without_its_configuration_too() -> None:
    """The process that serves finds it then, and gunicorn would start another in its place."""
    command = [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:0", "service.wsgi:app"]
    environment = {**os.environ, "STALE_AFTER": "soon"}
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=30)
    assert ended.returncode == 3
    assert ended.stderr.count("wrong setting: STALE_AFTER='soon': ") == 1
    assert "Traceback" not in ended.stderr
