"""A real Valkey server that a test may stop, kill and freeze."""

import os
import signal
import subprocess
import time
from pathlib import Path

import redis

from scripts.dev_redis import server_command
from tests.support.ports import free_port


class RedisServer:
    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.folder = folder
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = server_command(self.port, self.folder)
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        with redis.Redis.from_url(self.url) as client:
            for _ in range(500):
                try:
                    client.ping()
                    return
                except redis.exceptions.ConnectionError:
                    time.sleep(0.02)
        raise RuntimeError(f"valkey did not start: {(self.folder / 'log').read_text()}")

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        self._end(signal.SIGKILL)

    def pause(self) -> None:
        self._signal(signal.SIGSTOP)

    def resume(self) -> None:
        self._signal(signal.SIGCONT)

    def _end(self, number: int) -> None:
        if self.process:
            self.resume()
            self._signal(number)
            self.process.wait()
            self.process = None

    def _signal(self, number: int) -> None:
        assert self.process, "the server does not run"
        os.kill(self.process.pid, number)
