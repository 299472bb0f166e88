"""Keeps a running attempt's heartbeat in Redis while the main thread works, and learns whether it must stop."""

import threading
import time
from types import TracebackType

from newsdesk.connection import UNAVAILABLE
from newsdesk.record import Progress
from newsdesk.store import Store

_TICK = 0.5  # seconds between two looks at the progress


class Superseded(Exception):
    """The article was cancelled, or another attempt has taken it over: stop, and write nothing."""


class Heartbeat:
    """A context: beats every HEARTBEAT_INTERVAL and on progress, until it ends."""

    def __init__(self, store: Store, identifier: str, attempt: int) -> None:
        self._store = store
        self._identifier = identifier
        self._attempt = attempt
        self._progress = Progress()
        self._ended = threading.Event()
        self._superseded = False
        self._thread = threading.Thread(target=self._run, name="heartbeat", daemon=True)

    def __enter__(self) -> "Heartbeat":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._thread.join()

    def progress(self, progress: Progress) -> None:
        """Report how far the attempt is. Raises Superseded when it must stop."""
        self._progress = progress
        if self._superseded:
            raise Superseded(self._identifier)

    def _run(self) -> None:
        interval = self._store.settings.heartbeat_interval
        told, next_beat = Progress(), time.monotonic()
        while not self._ended.wait(_TICK):
            if self._progress == told and time.monotonic() < next_beat:
                continue
            told, next_beat = self._progress, time.monotonic() + interval
            try:
                self._superseded = not self._store.beat(self._identifier, self._attempt, told)
            except UNAVAILABLE:
                continue  # the next beat may come through; a missed one only makes the article look silent, as it is
            if self._superseded:
                return
