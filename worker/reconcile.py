"""Sends articles again that have no message: their sender or their worker died. Never changes a record.

Runs in every worker, one at a time, by Redis's clock. Sending once too often is harmless: the claim decides.
"""

import structlog
from celery import Celery
from kombu.exceptions import OperationalError

from newsdesk import queue
from newsdesk.record import Status
from newsdesk.store import Store

log = structlog.get_logger(__name__)


class Reconciler:
    """Looks at the articles that gave no sign of life for twice STALE_AFTER."""

    def __init__(self, store: Store, app: Celery) -> None:
        self._store = store
        self._app = app
        self._silence = 2 * store.settings.stale_after

    def run(self) -> list[str]:
        """Send what was left behind, and return its ids; nothing while another worker is at it.

        An article whose worker fell silent is sent at once, and once. When that message does not come through, or that
        of one that was never begun, it is sent while the queue is empty, or once articles have been begun that were
        sent well after it: else it merely waits its turn.
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
        left = {Status.QUEUED: set(silent), Status.RUNNING: set(silent)}
        if waits:
            left[Status.QUEUED] = store.overtaken(self._silence)
            left[Status.RUNNING] -= store.resent(self._silence)
        sent = []
        for identifier, status in zip(silent, store.statuses(silent), strict=True):
            if status in left and identifier in left[status]:
                now = store.now()  # before it is sent, and so before whoever takes it over
                try:
                    queue.send(self._app, identifier)
                except OperationalError as error:
                    log.warning("cannot send", article_id=identifier, error=str(error))
                    break
                store.sent_again(identifier, status, now)
                sent.append(identifier)
        if sent:
            log.info("articles left behind were sent again", article_ids=sent)
        return sent
