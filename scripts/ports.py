"""The ports of the desk on one machine: those that were chosen, and others where these are taken."""

import os
import re
import shlex
import socket

USUAL = {"PORT": "8000", "REDIS_PORT": "6380", "REDIS_DIR": "var/redis"}


class Failure(Exception):
    """What went wrong, for the person at the terminal."""


def chosen_port(setting: str) -> int:
    """PORT or REDIS_PORT as the environment has it. Raises Failure for what is none."""
    text = os.environ.get(setting) or USUAL[setting]
    if not re.fullmatch("[0-9]{1,5}", text) or not 0 < int(text) < 65536:
        raise Failure(f"{setting}={text!r}: expected a port between 1 and 65535")
    return int(text)


def must_be_free(ports: dict[str, int]) -> None:
    """Raise Failure when one is taken, with a command that gets round all of them and keeps what else was chosen."""
    taken = {setting: port for setting, port in ports.items() if not _is_free(port)}
    if not taken:
        return
    chosen = {name: os.environ.get(name) or usual for name, usual in USUAL.items()}
    for setting, port in taken.items():
        chosen[setting] = str(next(other for other in (*range(port + 1, 65536), *range(1024, port)) if _is_free(other)))
    if "REDIS_PORT" in taken:
        chosen["REDIS_DIR"] = f"var/redis-{chosen['REDIS_PORT']}"  # two servers cannot share a folder
    command = " ".join(f"{name}={shlex.quote(chosen[name])}" for name in USUAL if chosen[name] != USUAL[name])
    told = " and ".join(f"port {port}" for port in taken.values())
    raise Failure(f"{told} {'is' if len(taken) == 1 else 'are'} taken; `make run {command}` takes what is free")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
