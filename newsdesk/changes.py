"""Waiting for a record to change: one subscription a process serves any number of waiting threads."""

import threading
import time
from collections import defaultdict
from collections.abc import Callable

import redis

from newsdesk.connection import UNAVAILABLE
from newsdesk.keys import Keys

_LOOK_AGAIN = 5.0  # seconds; a message can be lost while the subscription reconnects


class ChangeFeed:
    """Wakes threads that wait for an article.

    Its own thread starts at the first wait, so a feed may be made before a fork.
    """

    def __init__(self, connect: Callable[[], "redis.Redis"], keys: Keys) -> None:
        self._connect = connect
        self._keys = keys
        self._waiting: defaultdict[str, set[threading.Event]] = defaultdict(set)
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def wait(self, identifier: str, changed: Callable[[], bool], timeout: float) -> bool:
        """Wait until `changed()`, at most `timeout` seconds; looked at now and after every change of the article.

        Returns the last value of `changed()`.
        """
        event = threading.Event()
        with self._lock:
            self._waiting[identifier].add(event)
            self._start()
        try:
            deadline = time.monotonic() + timeout
            while not changed():
                remaining = deadline - time.monotonic()
                if remaining <= 0:
                    return False
                event.wait(min(remaining, _LOOK_AGAIN))
                event.clear()
            return True
        finally:
            with self._lock:
                self._waiting[identifier].discard(event)
                if not self._waiting[identifier]:
                    del self._waiting[identifier]

    def _start(self) -> None:
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._listen, name="changes", daemon=True)
            self._thread.start()

    def _listen(self) -> None:
        while True:
            try:
                with self._connect() as client, client.pubsub(ignore_subscribe_messages=False) as subscription:
                    subscription.psubscribe(f"{self._keys.changes}*")
                    while True:
                        message = subscription.get_message(timeout=5.0)
                        if message is not None:
                            self._receive(message)
            except UNAVAILABLE:
                time.sleep(0.5)

    def _receive(self, message: dict[str, object]) -> None:
        with self._lock:
            if message["type"] == "psubscribe":
                woken = list(self._waiting)  # whatever happened while nobody listened
            elif message["type"] == "pmessage":
                woken = [str(message["channel"]).removeprefix(self._keys.changes)]
            else:
                return
            for identifier in woken:
                for event in self._waiting.get(identifier, ()):
                    event.set()
