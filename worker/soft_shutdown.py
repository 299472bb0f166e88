"""How a worker ends on QUIT: as soon as its running articles have, and at the latest after SHUTDOWN_GRACE."""

import time

import structlog
from celery.apps.worker import Worker as CeleryWorker
from celery.worker import state

from newsdesk.connection import UNAVAILABLE
from newsdesk.settings import from_environment
from newsdesk.store import Store
from worker import models

_LOOKS_EVERY = 0.1  # seconds
log = structlog.get_logger(__name__)


class Worker(CeleryWorker):  # type: ignore[misc]
    """Celery's own sleeps through all of its grace, though its last article may have ended at once."""

    def wait_for_soft_shutdown(self) -> None:
        running = [str(request.args[0]) for request in state.active_requests]
        if running:
            log.info(
                "waiting for running articles", articles=running, seconds=self.app.conf.worker_soft_shutdown_timeout
            )
        store = models.store(from_environment())
        end = time.monotonic() + self.app.conf.worker_soft_shutdown_timeout
        while running and time.monotonic() < end and _any_unfinished(store, running):
            time.sleep(_LOOKS_EVERY)


def _any_unfinished(store: Store, identifiers: list[str]) -> bool:
    """By their records: the loop that hears of a task's end stands still meanwhile."""
    try:
        statuses = store.statuses(identifiers)
    except UNAVAILABLE:
        return True
    return any(status is not None and not status.final for status in statuses)
