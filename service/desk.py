"""What every request works with: settings, store, broker, waits and turns. One for each process."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from celery import Celery
from flask import current_app

from newsdesk.changes import ChangeFeed
from newsdesk.connection import connect
from newsdesk.queue import celery_app
from newsdesk.settings import Settings
from newsdesk.store import Store
from service.turns import Turns
from service.waiting import Waits

if TYPE_CHECKING:
    import redis

PROBE_TIMEOUT = 0.5
"""Seconds a health check waits for Redis. Kubernetes gives a probe one second by default, and tries again."""


@dataclass(frozen=True)
class Desk:
    """`probe` is a connection to the store's Redis that gives up soon, for health checks and metrics."""

    settings: Settings
    store: Store
    probe: "redis.Redis"
    broker: Celery
    waits: Waits
    turns: Turns

    @classmethod
    def open(cls, settings: Settings) -> "Desk":
        store = Store(connect(settings), settings)
        broker = celery_app(settings)
        feed = ChangeFeed(lambda: connect(settings), store.keys)
        probe = connect(settings, timeout=PROBE_TIMEOUT, retries=0)
        return cls(
            settings,
            store,
            probe,
            broker,
            Waits(feed, store, threads=settings.service_threads, longest=settings.max_wait),
            Turns(threads=settings.service_threads),
        )

    def close(self) -> None:
        """Let go of all connections but the one that waits share, which lasts as long as the process."""
        self.store.client.close()
        self.probe.close()
        self.broker.close()


def desk() -> Desk:
    """The desk of the current application."""
    return cast(Desk, current_app.extensions["desk"])
