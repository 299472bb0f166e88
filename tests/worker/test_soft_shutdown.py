"""What a worker that is told to quit waits for."""

import threading
from types import SimpleNamespace

import pytest
from celery.worker import state

from newsdesk.record import Status
from newsdesk.store import Store
from tests.newsdesk.examples import article, result
from worker import models
from worker.soft_shutdown import Worker


def test_it_waits_for_the_last_of_its_articles(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    ended, running = (store.create(article(number))[1] for number in range(2))
    for identifier in (ended, running):
        store.claim(identifier)
    store.complete(ended, 1, result())
    monkeypatch.setattr(models, "store", lambda settings: store)
    monkeypatch.setattr(state, "active_requests", [SimpleNamespace(args=[one]) for one in (ended, running)])
    settings = SimpleNamespace(conf=SimpleNamespace(worker_soft_shutdown_timeout=60.0))
    threading.Timer(0.5, store.complete, (running, 1, result())).start()

    Worker.wait_for_soft_shutdown(SimpleNamespace(app=settings))  # type: ignore[arg-type]

    assert store.statuses([ended, running]) == [Status.DONE, Status.DONE]
