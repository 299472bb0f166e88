from datetime import UTC, datetime
from typing import Any

from newsdesk.article import Language
from newsdesk.keys import Keys
from newsdesk.presence import InstalledPackage, Worker, announce, withdraw, workers
from newsdesk.store import Store
from tests.newsdesk.examples import article
from tests.newsdesk.inspection import eventually

TOLD = {
    "kind": "translation",
    "name": "translate-ms_en",
    "from": "ms",
    "to": "en",
    "version": "1.0",
    "sha256": "ab" * 32,
    "size": 60_000_000,
    "licence": "CC-BY-4.0",
    "scores": {"news-dev:chrf": 61.5},
}
PACKAGE = InstalledPackage.model_validate(TOLD)


def _worker(name: str, **fields: Any) -> Worker:
    return Worker(name=name, host="desk-1", processes=2, started_at=datetime(2021, 10, 28, tzinfo=UTC), **fields)


def test_it_works(store: Store) -> None:
    assert workers(store.client, store.keys) == []
    worker = _worker("celery@desk-1", packages=(PACKAGE,), problem="models/manifest.toml is missing")

    announce(store.client, store.keys, worker, 60)

    assert workers(store.client, store.keys) == [worker]
    assert 0 < store.client.ttl(store.keys.worker + worker.name) <= 60


def test_all_are_listed_by_name(store: Store) -> None:
    for name in ("celery@b", "celery@c", "celery@a"):
        announce(store.client, store.keys, _worker(name), 60)

    assert [worker.name for worker in workers(store.client, store.keys)] == ["celery@a", "celery@b", "celery@c"]


def test_a_new_announcement_replaces_the_old_one(store: Store) -> None:
    announce(store.client, store.keys, _worker("celery@a", problem="no models"), 60)
    announce(store.client, store.keys, _worker("celery@a"), 60)

    assert workers(store.client, store.keys) == [_worker("celery@a")]


def test_a_withdrawn_worker_is_gone(store: Store) -> None:
    announce(store.client, store.keys, _worker("celery@a"), 60)
    withdraw(store.client, store.keys, "celery@a")
    withdraw(store.client, store.keys, "celery@a")

    assert workers(store.client, store.keys) == []


def test_a_silent_worker_vanishes(store: Store) -> None:
    announce(store.client, store.keys, _worker("celery@a"), 1)

    eventually(lambda: workers(store.client, store.keys) == [])


def test_workers_of_other_desks_are_not_seen(store: Store) -> None:
    announce(store.client, Keys("{elsewhere}:"), _worker("celery@a"), 60)
    store.create(article())

    assert workers(store.client, store.keys) == []


def test_the_index_forgets_workers_that_vanished(store: Store) -> None:
    announce(store.client, store.keys, _worker("celery@a"), 1)
    eventually(lambda: workers(store.client, store.keys) == [])

    def forgotten() -> bool:
        announce(store.client, store.keys, _worker("celery@b"), 60)
        return store.client.zrange(store.keys.workers, 0, -1) == ["celery@b"]

    eventually(forgotten)


def test_packages_are_told_in_the_words_of_the_manifest() -> None:
    assert (PACKAGE.source, PACKAGE.target) == (Language.MS, Language.EN)
    assert PACKAGE.model_dump(mode="json", by_alias=True) == TOLD
