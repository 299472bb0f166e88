from dataclasses import replace

import pytest

from newsdesk.listing import Filters
from newsdesk.outcomes import ChangedError, ClaimOutcome, CreateOutcome
from newsdesk.record import Progress
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.newsdesk.examples import PROBLEM, article, result
from tests.newsdesk.inspection import assert_consistent, eventually, snapshot


def _finished(store: Store, number: int = 0, key: str | None = None) -> str:
    _, identifier = store.create(article(number), key)
    store.claim(identifier)
    assert store.complete(identifier, 1, result())
    return identifier


def test_a_record_that_has_changed_is_not_deleted(store: Store) -> None:
    _, identifier = store.create(article())
    version = store.version(identifier)
    store.claim(identifier)
    with pytest.raises(ChangedError):
        store.delete(identifier, version)
    assert store.delete(identifier, store.version(identifier))
    assert store.get(identifier) is None


def test_delete_of_an_unfinished_article_cancels_it(store: Store) -> None:
    _, queued = store.create(article(1))
    _, running = store.create(article(2))
    store.claim(running)

    assert store.delete(queued)
    assert store.delete(running)

    assert [store.get(queued), store.get(running)] == [None, None]
    assert [store.why_gone(queued), store.why_gone(running)] == ["cancelled", "cancelled"]
    assert store.backlog() == 0
    assert_consistent(store)


def test_delete_of_a_finished_article_drops_it(store: Store) -> None:
    identifier = _finished(store)

    assert store.delete(identifier)

    assert store.get(identifier) is None
    assert (store.version(identifier), store.statuses([identifier])) == (None, [None])
    assert store.why_gone(identifier) == "deleted"
    assert_consistent(store)


def test_delete_leaves_the_tombstone_and_no_text(store: Store) -> None:
    identifier = _finished(store)

    store.delete(identifier)

    times = (store.keys.throughput, store.keys.reached)
    left = [name for name in snapshot(store) if not name.startswith(times)]
    assert left == [store.keys.gone + identifier]
    assert 0 < store.client.pttl(store.keys.gone + identifier) <= store.settings.retention * 1000


def test_delete_twice_changes_nothing_and_is_no_error(store: Store) -> None:
    _, identifier = store.create(article())
    store.delete(identifier)
    before = snapshot(store)

    assert store.delete(identifier)
    assert snapshot(store) == before


def test_delete_of_what_never_was(store: Store) -> None:
    assert not store.delete("2f1cde8e-8b6e-4b4f-9d3c-3c1f6a5d8f10")
    assert snapshot(store) == {}
    assert store.why_gone("2f1cde8e-8b6e-4b4f-9d3c-3c1f6a5d8f10") is None


def test_nothing_comes_back_after_a_delete(store: Store) -> None:
    _, identifier = store.create(article())
    store.claim(identifier)
    store.delete(identifier)
    before = snapshot(store)

    assert not store.beat(identifier, 1, Progress(done=1, total=2))
    assert not store.complete(identifier, 1, result())
    assert not store.fail(identifier, 1, PROBLEM)
    assert not store.release(identifier, 1)
    assert store.claim(identifier).outcome is ClaimOutcome.GONE
    assert snapshot(store) == before


def test_delete_of_a_failed_article_leaves_its_successor_alone(store: Store) -> None:
    _, first = store.create(article())
    store.claim(first)
    store.fail(first, 1, PROBLEM)
    _, second = store.create(article())

    store.delete(first)

    assert store.create(article()) == (CreateOutcome.DUPLICATE, second)
    assert_consistent(store)


@pytest.mark.parametrize("end", ["complete", "fail"])
def test_lifetime_begins_at_the_final_state(store: Store, end: str) -> None:
    _, identifier = store.create(article())
    store.claim(identifier)
    assert store.client.pttl(store.keys.articles + identifier) == -1

    assert store.complete(identifier, 1, result()) if end == "complete" else store.fail(identifier, 1, PROBLEM)

    most = store.settings.retention * 1000
    assert most - 60_000 < store.client.pttl(store.keys.articles + identifier) <= most
    assert store.client.pttl(store.keys.gone + identifier) > most
    if end == "complete":
        assert most - 60_000 < store.client.pttl(store.keys.digests + article().digest) <= most


def test_expiry_forgets_all_but_that_it_was(store: Store, settings: Settings) -> None:
    store = Store(store.client, replace(settings, retention=1))
    old = _finished(store, 1, "key")
    failed = store.create(article(2))[1]
    store.claim(failed)
    store.fail(failed, 1, PROBLEM)

    eventually(lambda: store.get(old) is None and store.get(failed) is None)

    assert store.why_gone(old) == "expired"
    assert store.client.get(store.keys.digests + article(1).digest) is None
    assert store.page(Filters(), None, 10).items == ()
    assert not store.beat(old, 1, Progress())
    assert not store.complete(old, 1, result())

    outcome, new = store.create(article(1), "key")
    assert outcome is CreateOutcome.CREATED
    assert store.client.zrange(store.keys.recent, 0, -1) == [new]
    assert store.client.zrange(store.keys.expiring, 0, -1) == []
    assert_consistent(store)


def test_an_unfinished_article_does_not_expire(store: Store, settings: Settings) -> None:
    store = Store(store.client, replace(settings, retention=1))
    _, waiting = store.create(article(1))
    finished = _finished(store, 2)

    eventually(lambda: store.get(finished) is None)

    assert store.get(waiting) is not None
    assert store.create(article(1)) == (CreateOutcome.DUPLICATE, waiting)


def test_delete_of_an_expired_article_is_no_error(store: Store, settings: Settings) -> None:
    store = Store(store.client, replace(settings, retention=1))
    identifier = _finished(store)
    eventually(lambda: store.get(identifier) is None)

    assert store.delete(identifier)
    assert store.why_gone(identifier) == "expired"
