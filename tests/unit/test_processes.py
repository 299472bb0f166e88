"""What the tests start and kill must be the right process, whatever dies meanwhile."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from newsdesk.settings import Settings
from tests.support import WorkerProcess


@pytest.fixture
def children() -> Iterator[list["subprocess.Popen[bytes]"]]:
    """One that has died and is waited for, one that nobody has waited for, and one that lives."""
    started = [subprocess.Popen(["sleep", seconds]) for seconds in ("0", "0", "600")]
    yield started
    for child in started:
        child.kill()
        child.wait()


def test_the_translating_child_is_one_that_lives(
    children: list["subprocess.Popen[bytes]"], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = WorkerProcess(Settings(), tmp_path)
    processes = [psutil.Process(child.pid) for child in children]
    children[0].wait()
    while processes[1].status() != psutil.STATUS_ZOMBIE:
        pass
    monkeypatch.setattr(worker, "children", lambda: processes)

    assert worker.translating_child() == processes[2]
