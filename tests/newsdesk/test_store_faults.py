import shutil
from collections.abc import Callable
from dataclasses import replace

import pytest
import redis

from newsdesk.connection import UNAVAILABLE, connect
from newsdesk.listing import Filters
from newsdesk.outcomes import ClaimOutcome, CreateOutcome, RetryOutcome
from newsdesk.record import Progress, Status
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.newsdesk.examples import PROBLEM, article, result
from tests.newsdesk.inspection import assert_consistent, eventually, raised, snapshot
from tests.newsdesk.lossy import LossyProxy
from tests.support import RedisServer

OPERATIONS: dict[str, Callable[[Store, str], object]] = {
    "create": lambda store, identifier: store.create(article(7), "key"),
    "claim": lambda store, identifier: store.claim(identifier),
    "beat": lambda store, identifier: store.beat(identifier, 1, Progress(done=1, total=2)),
    "complete": lambda store, identifier: store.complete(identifier, 1, result()),
    "fail": lambda store, identifier: store.fail(identifier, 1, PROBLEM),
    "release": lambda store, identifier: store.release(identifier, 1),
    "delete": lambda store, identifier: store.delete(identifier),
    "get": lambda store, identifier: store.get(identifier),
    "statuses": lambda store, identifier: store.statuses([identifier]),
    "version": lambda store, identifier: store.version(identifier),
    "why_gone": lambda store, identifier: store.why_gone(identifier),
    "page": lambda store, identifier: store.page(Filters(), None, 10),
    "backlog": lambda store, identifier: store.backlog(),
    "silent": lambda store, identifier: store.silent(1),
    "retry": lambda store, identifier: store.retry(identifier),
}


@pytest.mark.parametrize("key", [None, "key"])
def test_creation_whose_reply_is_lost_is_not_made_twice(
    store: Store, settings: Settings, proxy: LossyProxy, key: str | None
) -> None:
    with connect(replace(settings, redis_url=proxy.url)) as client:
        through_proxy = Store(client, settings)
        through_proxy.create(article(1))
        proxy.lose_next_reply.set()

        outcome, identifier = through_proxy.create(article(2), key)

    assert not proxy.lose_next_reply.is_set()
    assert outcome is CreateOutcome.CREATED
    assert store.get(identifier) is not None
    assert store.backlog() == 2
    assert store.version(identifier) == 1
    assert_consistent(store)


def test_retry_whose_reply_is_lost_is_made(store: Store, settings: Settings, proxy: LossyProxy) -> None:
    identifier = store.create(article())[1]
    store.fail(identifier, store.claim(identifier).attempt, PROBLEM)
    with connect(replace(settings, redis_url=proxy.url)) as client:
        through_proxy = Store(client, settings)
        through_proxy.retry("another")
        proxy.lose_next_reply.set()

        outcome = through_proxy.retry(identifier)

    assert not proxy.lose_next_reply.is_set()
    assert outcome is RetryOutcome.RETRIED
    assert store.version(identifier) == 4
    assert_consistent(store)


def test_claim_whose_reply_is_lost_leaves_one_attempt(store: Store, settings: Settings, proxy: LossyProxy) -> None:
    with connect(replace(settings, redis_url=proxy.url)) as client:
        through_proxy = Store(client, settings)
        through_proxy.claim(through_proxy.create(article(1))[1])
        _, identifier = through_proxy.create(article())
        proxy.lose_next_reply.set()

        claim = through_proxy.claim(identifier)

    assert claim.outcome is ClaimOutcome.BUSY  # its heartbeat goes stale and the article is taken over
    record = store.get(identifier)
    assert record is not None and (record.status, record.attempt) == (Status.RUNNING, 1)


@pytest.mark.parametrize(("operation", "status"), [("complete", Status.DONE), ("fail", Status.FAILED)])
def test_an_end_whose_reply_is_lost_is_kept_once(
    store: Store, settings: Settings, proxy: LossyProxy, operation: str, status: Status
) -> None:
    with connect(replace(settings, redis_url=proxy.url)) as client:
        through_proxy = Store(client, settings)
        for number in range(2):
            _, identifier = through_proxy.create(article(number))
            through_proxy.claim(identifier)
            if number == 0:
                OPERATIONS[operation](through_proxy, identifier)
        proxy.lose_next_reply.set()

        assert OPERATIONS[operation](through_proxy, identifier)

    assert not proxy.lose_next_reply.is_set()
    record = store.get(identifier)
    assert record is not None and (record.status, record.version) == (status, 3)
    assert_consistent(store)


def _fill(store: Store) -> None:
    store.client.config_set("maxmemory", 1)


@pytest.mark.parametrize("operation", ["create", "claim", "beat", "complete", "fail", "release"])
def test_full_redis_refuses_and_half_writes_nothing(fragile: Store, operation: str) -> None:
    _, identifier = fragile.create(article())
    if operation != "claim":
        fragile.claim(identifier)
    before = snapshot(fragile)
    _fill(fragile)

    with pytest.raises(UNAVAILABLE):
        OPERATIONS[operation](fragile, identifier)

    assert snapshot(fragile) == before
    fragile.client.config_set("maxmemory", 0)
    assert OPERATIONS[operation](fragile, identifier)
    assert_consistent(fragile)


@pytest.mark.parametrize("operation", ["get", "statuses", "version", "why_gone", "page", "backlog", "silent"])
def test_full_redis_can_still_be_read(fragile: Store, operation: str) -> None:
    _, identifier = fragile.create(article())
    _fill(fragile)

    OPERATIONS[operation](fragile, identifier)


def test_full_redis_can_be_emptied_by_deleting(fragile: Store) -> None:
    _, identifier = fragile.create(article())
    _fill(fragile)

    assert fragile.delete(identifier)

    assert fragile.get(identifier) is None
    assert fragile.why_gone(identifier) == "cancelled"
    assert_consistent(fragile)


def test_full_redis_still_finds_duplicates(fragile: Store) -> None:
    _, identifier = fragile.create(article())
    _fill(fragile)

    assert fragile.create(article()) == (CreateOutcome.DUPLICATE, identifier)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_stopped_redis_is_unavailable(fragile: Store, private_redis: RedisServer, operation: str) -> None:
    private_redis.stop()

    assert isinstance(raised(lambda: OPERATIONS[operation](fragile, "some-id")), UNAVAILABLE)


@pytest.mark.parametrize("operation", ["create", "get"])
def test_frozen_redis_is_unavailable(fragile: Store, private_redis: RedisServer, operation: str) -> None:
    _, identifier = fragile.create(article())
    private_redis.pause()

    assert isinstance(raised(lambda: OPERATIONS[operation](fragile, identifier)), UNAVAILABLE)


def test_redis_that_became_a_replica_is_unavailable(fragile: Store) -> None:
    _, identifier = fragile.create(article())
    fragile.client.replicaof("127.0.0.1", "1")

    with pytest.raises(UNAVAILABLE):
        fragile.claim(identifier)


def test_store_goes_on_after_a_restart(fragile: Store, private_redis: RedisServer) -> None:
    _, identifier = fragile.create(article())
    fragile.claim(identifier)
    private_redis.kill()
    private_redis.start()

    assert fragile.complete(identifier, 1, result())
    assert_consistent(fragile)


def test_a_disk_that_takes_no_writes_is_unavailable(fragile: Store, private_redis: RedisServer) -> None:
    _, identifier = fragile.create(article())
    before = snapshot(fragile)
    fragile.client.config_set("save", "1000 1")
    shutil.rmtree(private_redis.folder)  # where the snapshot would be written
    fragile.client.bgsave()
    eventually(lambda: fragile.client.info("persistence")["rdb_last_bgsave_status"] == "err")

    with pytest.raises(UNAVAILABLE):
        fragile.claim(identifier)

    assert snapshot(fragile) == before


def test_unknown_key_types_are_no_outage(fragile: Store) -> None:
    """A programming error must not look as if waiting would help."""
    fragile.client.set(fragile.keys.articles + "odd", "text")

    with pytest.raises(redis.exceptions.ResponseError) as raised:
        fragile.claim("odd")
    assert not isinstance(raised.value, UNAVAILABLE)
