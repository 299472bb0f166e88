"""What goes wrong around the local stack: nothing may be left running, and an unfinished demo is no success."""

import contextlib
import signal
import subprocess
import time
from pathlib import Path

import psutil
import pytest

from tests.integration.stack import family, left, start

pytestmark = pytest.mark.slow


def read_until(process: "subprocess.Popen[str]", text: str) -> None:
    assert process.stdout
    seen = []
    for line in process.stdout:
        seen.append(line)
        if text in line:
            return
    raise AssertionError(f"expected {text!r}, found: {''.join(seen)}")


def end(process: "subprocess.Popen[str]", processes: list[psutil.Process]) -> None:
    """Whatever a failed test has left: these and no others."""
    for one in processes:
        with contextlib.suppress(psutil.NoSuchProcess):
            one.kill()
    process.kill()
    process.communicate()


def test_nothing_outlives_a_honcho_that_is_killed(tmp_path: Path) -> None:
    process = start(tmp_path)
    processes: list[psutil.Process] = []
    try:
        read_until(process, "Ctrl-C stops it")
        processes = family(process)
        psutil.Process(process.pid).children()[0].kill()
        output, _ = process.communicate(timeout=60)

        assert process.returncode == 1
        assert "the desk stopped" in output
        assert left(processes) == []
    finally:
        end(process, processes)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_demo_is_no_success(tmp_path: Path, number: signal.Signals) -> None:
    models = tmp_path / "models"
    models.mkdir()
    process = start(tmp_path, "--once", MODELS_DIR=str(models))  # never ready, so that the signal is not too late
    processes: list[psutil.Process] = []
    try:
        read_until(process, "starting Redis")
        while not {"valkey-server", "redis-server"} & {one.name() for one in processes}:
            assert process.poll() is None
            time.sleep(0.05)
            processes = family(process)
        process.send_signal(number)
        process.communicate(timeout=60)

        assert process.returncode == 130
        assert left(processes) == []
    finally:
        end(process, processes)
