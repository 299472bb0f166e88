"""A thread of the worker's main process that keeps its presence in Redis fresh and looks after articles left behind."""

import os
import socket
import threading
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import structlog

from newsdesk import presence
from newsdesk.connection import UNAVAILABLE, connect
from newsdesk.presence import InstalledPackage, InstalledTagger, Worker
from newsdesk.queue import celery_app
from newsdesk.settings import Settings
from newsdesk.store import Store
from worker.reconcile import Reconciler

OUT_OF_TOUCH = 30.0
"""Seconds without its broker after which a worker says that it takes no articles. Celery itself may pause that long."""
_LOOKS_AGAIN = 1.0  # second, so that it is soon told when the broker is back, or was never away
log = structlog.get_logger(__name__)


class Announcer:
    """Says every HEARTBEAT_INTERVAL that the worker is alive; its key vanishes with it after three times that."""

    def __init__(self, settings: Settings, *, name: str, processes: int) -> None:
        self._interval = settings.heartbeat_interval
        self._store = Store(connect(settings), settings)
        self._reconciler = Reconciler(self._store, celery_app(settings))
        self._worker = Worker(
            name=f"{name}-{os.getpid()}",
            host=socket.gethostname(),
            processes=processes,
            started_at=datetime.now(UTC),
            problem="starting: checking the models",
        )
        self._out_of_touch: Callable[[], float] = lambda: 0.0
        self._looks_in_vain = 0  # in a row that found it out of touch
        self._due = 0.0  # when to announce it next, by this host's clock
        self._changed = threading.Event()
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="announcer", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def refuse(self, problem: str) -> None:
        """Tell clients of /readyz why this worker takes no articles."""
        self._update(problem=problem)

    def use(self, packages: Sequence[InstalledPackage], taggers: Sequence[InstalledTagger]) -> None:
        """Tell what this worker translates and tags with."""
        self._update(problem="starting: loading the models", packages=tuple(packages), taggers=tuple(taggers))

    def ready(self, out_of_touch: Callable[[], float] = lambda: 0.0) -> None:
        """Tell that this worker takes articles, while it has been `out_of_touch` with its broker for few seconds."""
        self._out_of_touch = out_of_touch
        self._update(problem=None)

    def stop(self) -> None:
        """Withdraw at once instead of when the key expires."""
        self._stopped = True
        self._changed.set()
        self._thread.join(timeout=2)

    def _update(self, **changes: object) -> None:
        self._worker = self._worker.model_copy(update=changes)
        self._changed.set()

    def _run(self) -> None:
        while True:
            pause = float(self._interval)
            self._changed.clear()
            if self._stopped:  # looked at after clear(), which may have cleared it for a stop
                break
            try:
                self._announce()
                if self._worker.problem is None:
                    self._reconciler.run(meanwhile=self._announce_when_due)
                if self._looks_in_vain:
                    pause = _LOOKS_AGAIN
            except UNAVAILABLE as error:
                log.warning("redis is unavailable, trying again", error=str(error), seconds=self._interval)
            except Exception:
                # Without this thread a sound worker is taken for dead, and nobody looks after what was left behind.
                log.exception("could not announce or reconcile, trying again", seconds=self._interval)
            self._changed.wait(pause)
        try:
            presence.withdraw(self._store.client, self._store.keys, self._worker.name)
        except UNAVAILABLE:
            log.warning("redis is unavailable, this worker's presence expires by itself")

    def _announce_when_due(self) -> None:
        if time.monotonic() >= self._due:
            self._announce()

    def _announce(self) -> None:
        worker = self._worker
        if worker.problem is None and self._is_out_of_touch():
            worker = worker.model_copy(update={"problem": "it can take no messages from its broker; see its log"})
        presence.announce(self._store.client, self._store.keys, worker, 3 * self._interval)
        self._due = time.monotonic() + self._interval

    def _is_out_of_touch(self) -> bool:
        """Found twice: when this process was suspended, its loop has not run either, and runs a moment later."""
        seconds = self._out_of_touch()
        self._looks_in_vain = self._looks_in_vain + 1 if seconds > OUT_OF_TOUCH else 0
        if self._looks_in_vain == 2:
            log.warning("the broker is away or refuses, no messages are taken", seconds=round(seconds))
        return self._looks_in_vain >= 2
