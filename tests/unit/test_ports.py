"""Where the local stack listens, and what it says where it cannot."""

import errno
import os
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from scripts.ports import Failure, address, must_be_free
from tests.support.ports import free_port


@contextmanager
def listening(host: str) -> Iterator[int]:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as taken:
        taken.bind((host, 0))
        taken.listen()
        yield taken.getsockname()[1]


@pytest.mark.parametrize(
    ("host", "found"),
    [
        (None, "http://127.0.0.1:8000"),
        ("", "http://127.0.0.1:8000"),
        ("0.0.0.0", "http://127.0.0.1:8000"),
        ("127.0.0.2", "http://127.0.0.2:8000"),
        ("localhost", "http://localhost:8000"),
        ("::", "http://[::1]:8000"),
        ("::1", "http://[::1]:8000"),
    ],
)
def test_the_desk_is_asked_where_it_listens(monkeypatch: pytest.MonkeyPatch, host: str | None, found: str) -> None:
    if host is None:
        monkeypatch.delenv("HOST", raising=False)
    else:
        monkeypatch.setenv("HOST", host)
    assert address(8000) == found


@pytest.mark.parametrize(
    ("taken", "host", "free"),
    [
        ("127.0.0.1", "127.0.0.1", False),
        ("127.0.0.1", "127.0.0.2", True),
        ("127.0.0.1", "0.0.0.0", False),
        ("127.0.0.2", "127.0.0.2", False),
        ("127.0.0.2", "127.0.0.1", True),
        ("127.0.0.2", "0.0.0.0", False),
    ],
)
def test_a_port_is_free_when_nothing_listens_at_that_address(
    monkeypatch: pytest.MonkeyPatch, taken: str, host: str, free: bool
) -> None:
    monkeypatch.setenv("HOST", host)
    with listening(taken) as port:
        if free:
            must_be_free({"PORT": port})
        else:
            with pytest.raises(Failure, match=rf"^port {port} is taken; `make run .*PORT=\d+"):
                must_be_free({"PORT": port})


def test_redis_listens_at_the_usual_address_whatever_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOST", "127.0.0.2")
    with listening("127.0.0.1") as port, pytest.raises(Failure, match=f"^port {port} is taken"):
        must_be_free({"REDIS_PORT": port})


def test_the_command_that_is_advised_keeps_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOST", "127.0.0.2")
    with listening("127.0.0.2") as port, pytest.raises(Failure, match=r"`make run HOST=127\.0\.0\.2 PORT="):
        must_be_free({"PORT": port})


def test_an_address_of_another_machine_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOST", "192.0.2.1")
    told = f"HOST='192.0.2.1': {os.strerror(errno.EADDRNOTAVAIL)}"
    with pytest.raises(Failure, match=f"^{re.escape(told)}$"):
        must_be_free({"PORT": free_port()})


@pytest.mark.parametrize("code", [errno.EACCES, errno.EPERM])
def test_a_port_that_needs_more_rights_is_not_called_taken(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    class Refused(socket.socket):
        def bind(self, address: object) -> None:
            raise OSError(code, os.strerror(code))

    monkeypatch.setattr(socket, "socket", Refused)
    with pytest.raises(Failure, match=r"^port 80 may not be used by this user"):
        must_be_free({"PORT": 80})
