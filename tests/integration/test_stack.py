"""`make demo` and `make run`, as a newcomer meets them."""

import fcntl
import os
import re
import shlex
import signal
import socket
from contextlib import ExitStack
from pathlib import Path

import pytest

from scripts.stack import ROOT
from tests.integration.stack import family, left, start
from tests.support.ports import free_port

pytestmark = pytest.mark.slow


def test_demo_shows_the_story_and_ends(tmp_path: Path) -> None:
    process = start(tmp_path, "--once")
    output, _ = process.communicate(timeout=240)

    assert process.returncode == 0, output
    for expected in (
        "KUALA LUMPUR (28 Okt):",
        "– Bernama",
        "topics        politics and government 0.",
        "Rusia",
        "keywords",
        "2021-10-28",
    ):
        assert expected in output
    assert "The desk is at" not in output  # it is stopping


@pytest.mark.parametrize(("number", "host"), [(signal.SIGINT, ""), (signal.SIGTERM, "127.0.0.2")])
def test_run_stays_until_it_is_stopped_and_leaves_nothing(tmp_path: Path, number: signal.Signals, host: str) -> None:
    process = start(tmp_path, HOST=host)
    assert process.stdout
    output = ""
    for line in process.stdout:
        output += line
        if "Ctrl-C stops it" in line:
            break
    assert f"The desk is at http://{host or '127.0.0.1'}:" in output, output
    processes = family(process)
    assert {"redis" if "valkey" in p.name() or "redis" in p.name() else "" for p in processes} >= {"redis"}, output
    log = re.search(r"logs: (var/stack-\d+\.log)", output)  # its own: another desk of this folder has another one
    assert log, output
    assert "models are loaded" in (ROOT / log[1]).read_text()
    process.send_signal(number)
    process.communicate(timeout=60)

    assert process.returncode == 0
    assert left(processes) == []


def test_a_process_that_dies_is_reported_and_the_rest_stopped(tmp_path: Path) -> None:
    process = start(tmp_path, MAX_BACKLOG="none")
    output, _ = process.communicate(timeout=240)

    assert process.returncode == 1
    assert "MAX_BACKLOG" in output


@pytest.mark.parametrize("settings", [["PORT"], ["REDIS_PORT"], ["PORT", "REDIS_PORT"]], ids="+".join)
def test_one_command_gets_round_all_ports_that_are_taken_and_keeps_the_rest(
    tmp_path: Path, settings: list[str]
) -> None:
    chosen = {"PORT": str(free_port()), "REDIS_PORT": str(free_port()), "REDIS_DIR": str(tmp_path / "my redis")}
    with ExitStack() as sockets:
        for setting in settings:
            taken = sockets.enter_context(socket.socket())
            taken.bind(("127.0.0.1", int(chosen[setting])))
            taken.listen()
        output, _ = start(tmp_path, "--once", **chosen).communicate(timeout=60)
    found = re.search(r"; `make run (.+)`", output)
    assert found, output
    advised = dict(word.split("=", 1) for word in shlex.split(found[1]))
    assert [name for name in ("PORT", "REDIS_PORT") if advised[name] != chosen[name]] == settings
    own_folder = f"var/redis-{advised['REDIS_PORT']}"
    assert advised["REDIS_DIR"] == (own_folder if "REDIS_PORT" in settings else chosen["REDIS_DIR"])


def test_the_data_of_another_desk_are_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "redis"
    folder.mkdir()
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        process = start(tmp_path, "--once")
        output, _ = process.communicate(timeout=240)
    finally:
        os.close(descriptor)

    assert process.returncode == 1
    assert f"{folder} is in use by another Redis" in output
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("setting", "value"), [("PORT", "abc"), ("PORT", "99999"), ("PORT", "0"), ("REDIS_PORT", "abc")]
)
def test_a_bad_port_is_named(tmp_path: Path, setting: str, value: str) -> None:
    output, _ = start(tmp_path, "--once", **{setting: value}).communicate(timeout=60)

    assert output == f"error: {setting}={value!r}: expected a port between 1 and 65535\n"
