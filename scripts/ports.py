"""Where the desk on one machine listens: what was chosen, and other ports where these are taken."""

import errno
import os
import re
import shlex
import socket

USUAL = {"HOST": "127.0.0.1", "PORT": "8000", "REDIS_PORT": "6380", "REDIS_DIR": "var/redis"}


class Failure(Exception):
    """What went wrong, for the person at the terminal."""


def chosen_port(setting: str) -> int:
    """PORT or REDIS_PORT as the environment has it. Raises Failure for what is none."""
    text = os.environ.get(setting) or USUAL[setting]
    if not re.fullmatch("[0-9]{1,5}", text) or not 0 < int(text) < 65536:
        raise Failure(f"{setting}={text!r}: expected a port between 1 and 65535")
    return int(text)


def address(port: int) -> str:
    """Where the service on this port is asked: at HOST, or on this machine where that means all addresses."""
    host = _host("PORT")
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _host(setting: str) -> str:
    """Where what has its port by `setting` listens; Redis is never reached from outside."""
    return (setting == "PORT" and os.environ.get("HOST")) or USUAL["HOST"]


def must_be_free(ports: dict[str, int]) -> None:
    """Raise Failure when one is taken, with a command that gets round all of them and keeps what else was chosen."""
    taken = {setting: port for setting, port in ports.items() if not _is_free(setting, port)}
    if not taken:
        return
    chosen = {name: os.environ.get(name) or usual for name, usual in USUAL.items()}
    for setting, port in taken.items():
        others = (*range(max(port, 1023) + 1, 65536), *range(1024, port))
        chosen[setting] = str(next(other for other in others if _is_free(setting, other)))
    if "REDIS_PORT" in taken:
        chosen["REDIS_DIR"] = f"var/redis-{chosen['REDIS_PORT']}"  # two servers cannot share a folder
    command = " ".join(f"{name}={shlex.quote(chosen[name])}" for name in USUAL if chosen[name] != USUAL[name])
    told = " and ".join(f"port {port}" for port in taken.values())
    raise Failure(f"{told} {'is' if len(taken) == 1 else 'are'} taken; `make run {command}` takes what is free")


def _is_free(setting: str, port: int) -> bool:
    """Whether it can be had. Raises Failure for a host or port that nobody else has, and that yet cannot."""
    host = _host(setting)
    try:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return False
        if error.errno in (errno.EACCES, errno.EPERM):
            raise Failure(f"port {port} may not be used by this user; choose one above 1023 with {setting}") from None
        raise Failure(f"HOST={host!r}: {error.strerror}") from None
    return True
