"""Gunicorn's threaded worker, made safe from clients that do not hang up. Answers requests just as it does."""

import threading
from functools import partial
from typing import Any

from gunicorn.workers.gthread import TConn, ThreadWorker  # type: ignore[import-untyped]

_LINGERING_AT_MOST = 64


class Worker(ThreadWorker):  # type: ignore[misc]
    """Ends connections in threads of their own.

    Gunicorn 27 waits for the client's side of the end, up to two seconds, in the one thread that accepts connections:
    a few clients that keep a connection open after `Connection: close` stop the service, fifteen get it killed.
    """

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._lingering = threading.BoundedSemaphore(_LINGERING_AT_MOST)

    def enqueue_req(self, conn: Any) -> None:
        conn.close = partial(self._close, conn)
        super().enqueue_req(conn)

    def _close(self, conn: Any, graceful: bool = False) -> None:
        if graceful and self._lingering.acquire(blocking=False):
            threading.Thread(target=self._linger, args=(conn,), name="linger", daemon=True).start()
        else:
            TConn.close(conn)

    def _linger(self, conn: Any) -> None:
        try:
            TConn.close(conn, graceful=True)
        finally:
            self._lingering.release()
