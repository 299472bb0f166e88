"""The server for one machine: nothing of it is lost on a restart, and it ends with its signal."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
import redis

from scripts.dev_redis import ROOT, server_command
from tests.support import RedisServer
from tests.support.ports import free_port

SCRIPT = [sys.executable, str(ROOT / "scripts" / "dev_redis.py")]


def run(folder: Path, **environment: str) -> "subprocess.Popen[bytes]":
    clean = {name: value for name, value in os.environ.items() if not name.startswith("REDIS_")}
    whole = {**clean, "REDIS_DIR": str(folder), **environment}
    return subprocess.Popen(SCRIPT, env=whole, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def connected(port: int) -> "redis.Redis":
    client = redis.Redis(port=port, decode_responses=True)
    for _ in range(500):
        try:
            client.ping()
            return client
        except redis.exceptions.ConnectionError:
            time.sleep(0.02)
    raise AssertionError("no server")


def test_it_works(tmp_path: Path) -> None:
    port = free_port()
    process = run(tmp_path, REDIS_PORT=str(port))
    try:
        with connected(port) as client:
            assert client.info()["process_id"] == process.pid  # exec'd, so that signals reach the server
            assert client.config_get("maxmemory-policy") == {"maxmemory-policy": "noeviction"}
            assert client.config_get("appendonly") == {"appendonly": "yes"}
            assert client.config_get("bind") == {"bind": "127.0.0.1"}
    finally:
        process.terminate()
        assert process.communicate(timeout=10) and process.returncode == 0


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"REDIS_PORT": "none"}, "REDIS_PORT='none': expected a port"),
        ({"REDIS_DIR": "/proc/x"}, "/proc/x cannot be made"),
    ],
)
def test_what_cannot_be_is_told_in_a_line(tmp_path: Path, environment: dict[str, str], said: str) -> None:
    process = run(tmp_path, **{"REDIS_PORT": str(free_port()), **environment})
    output, _ = process.communicate(timeout=10)
    assert process.returncode == 1
    assert said in output.decode() and b"Traceback" not in output


def test_two_servers_never_share_a_folder(tmp_path: Path) -> None:
    port = free_port()
    first = run(tmp_path, REDIS_PORT=str(port))
    try:
        with connected(port) as client:
            client.set("key", "value")
        second = run(tmp_path, REDIS_PORT=str(free_port()))
        try:
            output, _ = second.communicate(timeout=10)
        finally:
            second.kill()
        assert second.returncode == 1
        assert f"{tmp_path} is in use" in output.decode()
        assert b"REDIS_DIR" in output
    finally:
        first.terminate()
        first.communicate(timeout=10)
    again = run(tmp_path, REDIS_PORT=str(port))
    try:
        with connected(port) as client:
            assert client.get("key") == "value"
    finally:
        again.terminate()
        again.communicate(timeout=10)


def test_data_survive_a_kill(private_redis: RedisServer) -> None:
    with connected(private_redis.port) as client:
        client.set("key", "value")
    time.sleep(1.1)  # appendfsync everysec
    private_redis.kill()
    private_redis.start()

    with connected(private_redis.port) as client:
        assert client.get("key") == "value"


@pytest.mark.parametrize(
    ("name", "value"), [("REDIS_URL", "redis://example.invalid:6379/0"), ("REDIS_URL_FILE", "/run/secrets/url")]
)
def test_it_steps_aside_for_redis_url(tmp_path: Path, name: str, value: str) -> None:
    process = run(tmp_path, **{name: value})
    assert process.stdout and process.stdout.readline() == f"using the Redis of {name}\n".encode()
    assert process.poll() is None
    process.terminate()
    process.communicate(timeout=10)
    assert process.returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_fsync_is_chosen_by_one_setting(tmp_path: Path) -> None:
    command = server_command(6380, tmp_path, appendfsync="always")

    assert command[command.index("--appendfsync") + 1] == "always"


@pytest.mark.parametrize("server", ["valkey-server", "redis-server"])
def test_a_server_on_the_path_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: str) -> None:
    fake = tmp_path / server
    fake.write_text("#!/bin/sh\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert server_command(6380, tmp_path)[0] == str(fake)
