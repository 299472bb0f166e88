"""Sends articles again that have no message: their sender or their worker died. Never changes a record.

Runs in every worker, one at a time, by Redis's clock. Sending once too often is harmless: the claim decides.
"""

from collections.abc import Callable
from typing import cast

import structlog
from celery import Celery
from kombu.exceptions import OperationalError

from newsdesk import queue
from newsdesk.connection import milliseconds
from newsdesk.record import Status
from newsdesk.store import Store

log = structlog.get_logger(__name__)
_NAMED = 20  # ids in a line of the log


class Reconciler:
    """Looks at the articles that gave no sign of life for twice STALE_AFTER."""

    def __init__(self, store: Store, app: Celery) -> None:
        self._store = store
        self._app = app
        self._silence = 2 * store.settings.stale_after

    def run(self, meanwhile: Callable[[], None] = lambda: None) -> list[str]:
        """Send what was left behind, and return its ids; nothing while another worker is at it.

        `meanwhile` is called before each is sent: a whole backlog takes longer than a worker may be silent.

        An article whose worker fell silent is sent at once, and once. When that message does not come through, or that
        of one that was never begun, it is sent while the queue is empty, or once articles have been begun that were
        sent well after it: else it merely waits its turn.

        What a worker had begun goes before all that wait: behind a long backlog its record would say that it runs, and
        nobody would be at it. What none had begun may not: all that was sent before it would count as overtaken.
        """
        store = self._store
        if not store.client.set(store.keys.reconciler, "1", nx=True, ex=self._silence // 2):
            return []
        silent = store.silent(self._silence)
        if not silent:
            return []
        try:
            waits = queue.length(self._app) > 0
        except OperationalError as error:
            log.warning("the broker is away, articles left behind wait for it", error=str(error))
            return []
        statuses = store.statuses(silent)
        still = set(store.silent(self._silence))  # without those that a worker began meanwhile: they run, and are well
        left = {Status.QUEUED: still, Status.RUNNING: still}
        if waits:
            left = {Status.QUEUED: still & self._overtaken(), Status.RUNNING: still - self._resent()}
        sent = []
        for identifier, status in zip(silent, statuses, strict=True):
            if status in left and identifier in left[status]:
                meanwhile()
                now = milliseconds(store.client)  # before it is sent, and so before whoever takes it over
                try:
                    queue.send(self._app, identifier, queue.FIRST if status is Status.RUNNING else queue.USUAL)
                except OperationalError as error:
                    log.warning("cannot send", article_id=identifier, error=str(error))
                    break
                self._keep(identifier, status, now)
                sent.append(identifier)
        if sent:
            log.info("articles left behind were sent again", count=len(sent), article_ids=sent[:_NAMED])
        return sent

    def _overtaken(self) -> set[str]:
        """Unfinished ids that were sent well before one that a worker has begun."""
        store = self._store
        return set(cast(list[str], store.client.zrangebyscore(store.keys.pending, "-inf", self._reached())))

    def _resent(self) -> set[str]:
        """Ids sent again since their last sign of life, and not well before one that a worker has begun."""
        client, keys = self._store.client, self._store.keys
        sent = cast(
            list[tuple[str, float]], client.zrangebyscore(keys.resent, self._reached(), "+inf", withscores=True)
        )
        signs = client.zmscore(keys.pending, [identifier for identifier, _ in sent]) if sent else []
        return {
            identifier for (identifier, time), sign in zip(sent, signs, strict=True) if sign is not None and sign < time
        }

    def _reached(self) -> float:
        """What was sent before that (ms) was sent well before one that a worker has begun."""
        reached = cast(str | None, self._store.client.get(self._store.keys.reached))
        return float(reached or 0) - self._silence * 1000

    def _keep(self, identifier: str, status: Status, time: int) -> None:
        """Keep when an unfinished article was sent again. What is running keeps its last sign of life."""
        store = self._store
        if status is Status.QUEUED:
            store.client.zadd(store.keys.pending, {identifier: time}, xx=True, gt=True)
        else:
            store.client.zadd(store.keys.resent, {identifier: time})
            store.client.expire(store.keys.resent, store.settings.retention)
