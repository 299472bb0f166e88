"""Long polling: requests that wait for an article to change. Never lets waits take all threads of a process."""

import re
import threading
from collections.abc import Callable

from werkzeug.http import parse_list_header

from newsdesk.changes import ChangeFeed
from newsdesk.record import Status
from newsdesk.store import Store

_RESERVED_THREADS = 4


class Waits:
    """At most all but four of the server's threads wait (half of them where there are few), so that others answer."""

    def __init__(self, feed: ChangeFeed, store: Store, *, threads: int, longest: int) -> None:
        self._feed = feed
        self._store = store
        self._longest = longest
        self._most = max(threads - _RESERVED_THREADS, threads // 2)
        self._waiting = 0
        self._lock = threading.Lock()

    @property
    def waiting(self) -> int:
        """How many requests wait at this moment."""
        return self._waiting

    def granted(self, seconds: int) -> int:
        """How long a request that asks for `seconds` may wait."""
        return min(seconds, self._longest)

    def until_final(self, identifier: str, seconds: int) -> bool:
        """Wait until the article is finished or gone. False: no thread was free, and it answers at once."""

        def final() -> bool:
            (status,) = self._store.statuses([identifier])
            return status is None or status.final

        return self._wait(identifier, final, seconds)

    def until_changed(self, identifier: str, known: Callable[[Status, int], bool], seconds: int) -> bool:
        """Wait until the article's version is one that the client does not know. False as for until_final()."""

        def changed() -> bool:
            standing = self._store.standing(identifier)
            return standing is None or not known(*standing)

        return self._wait(identifier, changed, seconds)

    def _wait(self, identifier: str, enough: Callable[[], bool], seconds: int) -> bool:
        if enough():
            return True
        with self._lock:
            if self._waiting >= self._most:
                return False
            self._waiting += 1
        try:
            self._feed.wait(identifier, enough, self.granted(seconds))
        finally:
            with self._lock:
                self._waiting -= 1
        return True


def preferred_wait(header: str | None) -> int | None:
    """Seconds of the first `wait` in a Prefer header (RFC 7240, section 4.3).

    None without one; one that cannot be understood is ignored, as section 2 asks.
    """
    for preference in parse_list_header(header or ""):
        name, _, value = preference.partition(";")[0].partition("=")
        if name.strip().lower() == "wait":
            seconds = value.strip().strip('"')
            return int(seconds) if re.fullmatch("[0-9]{1,9}", seconds) else None
    return None
