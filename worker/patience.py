"""Waiting for Redis to come back, so that no finished work is thrown away."""

import time
from collections.abc import Callable
from typing import TypeVar

import structlog

from newsdesk.connection import UNAVAILABLE

T = TypeVar("T")
LIMIT = 150.0
log = structlog.get_logger(__name__)


def patiently(call: Callable[[], T], *, limit: float = LIMIT) -> T:
    """`call()`, repeated with growing pauses (0.1 s to 5 s) while Redis is down, frozen or full.

    Raises what Redis raised when that takes longer than `limit` seconds.
    """
    deadline, pause = time.monotonic() + limit, 0.1
    while True:
        try:
            return call()
        except UNAVAILABLE as error:
            if time.monotonic() + pause > deadline:
                raise
            log.warning("redis is unavailable, waiting", error=str(error), seconds=pause)
        time.sleep(pause)
        pause = min(2 * pause, 5.0)
