"""Turns to read large documents, each of which may take 100 MB and seconds: more than two at once end no sooner."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from service.problems import failure

_AT_ONCE = 2
_PATIENCE = 5.0  # seconds


class Turns:
    """Two have theirs; others wait for some seconds, in half of the server's threads at most, so that others answer."""

    def __init__(self, *, threads: int) -> None:
        self._turns = threading.Semaphore(_AT_ONCE)
        self._places = threading.Semaphore(max(threads // 2, 1))  # of those who have their turn and those who wait

    @contextmanager
    def turn(self) -> Iterator[None]:
        """To read one. Raises a 503 problem where too many wait, or one does for too long."""
        with _held(self._places, 0), _held(self._turns, _PATIENCE):
            yield


@contextmanager
def _held(semaphore: threading.Semaphore, seconds: float) -> Iterator[None]:
    if not semaphore.acquire(timeout=seconds):
        detail = "Too many large documents came at once. Nothing was kept; send it again later."
        raise failure(503, detail, {"Retry-After": "5"})
    try:
        yield
    finally:
        semaphore.release()
