from dataclasses import replace

import pytest
import redis

from newsdesk import counts
from newsdesk.article import Article
from newsdesk.counts import Counts, Throughput
from newsdesk.outcomes import ClaimOutcome
from newsdesk.record import Status
from newsdesk.store import Store
from tests.newsdesk.examples import PROBLEM, article, result
from tests.newsdesk.inspection import age, counted, eventually, expire, names

MINUTE = 60


def _running(store: Store, number: int = 0) -> str:
    _, identifier = store.create(article(number))
    assert store.claim(identifier).outcome is ClaimOutcome.CLAIMED
    return identifier


def _done(store: Store, sent: Article) -> str:
    _, identifier = store.create(sent)
    assert store.complete(identifier, store.claim(identifier).attempt, result())
    return identifier


def _failed(store: Store, number: int = 0) -> str:
    identifier = _running(store, number)
    assert store.fail(identifier, 1, PROBLEM)
    return identifier


def _counts(store: Store) -> tuple[int, int, int, int]:
    found = counts.counts(store.client, store.keys)
    assert found == counted(store)
    return found.queued, found.running, found.done, found.failed


class StoppedClock(redis.Redis):
    """A client that tells this time (s), whatever Redis's is."""

    seconds: int

    def time(self, **_: object) -> tuple[int, int]:
        return self.seconds, 0


def test_it_works(store: Store) -> None:
    assert _counts(store) == (0, 0, 0, 0)
    store.create(article(1))
    store.create(article(2))
    _running(store, 3)
    _done(store, article(4))
    _failed(store, 5)

    assert _counts(store) == (2, 1, 1, 1)


def test_every_way_out_of_running_is_counted(store: Store) -> None:
    released, deleted, taken_over = (_running(store, number) for number in range(3))
    assert _counts(store) == (0, 3, 0, 0)

    store.release(released, 1)
    assert _counts(store) == (1, 2, 0, 0)
    store.delete(deleted)
    assert _counts(store) == (1, 1, 0, 0)
    age(store, taken_over, store.settings.stale_after + 1)
    assert store.claim(taken_over).outcome is ClaimOutcome.CLAIMED
    assert _counts(store) == (1, 1, 0, 0)


def test_what_was_deleted_is_not_counted(store: Store) -> None:
    for identifier in (_done(store, article(1)), _failed(store, 2), store.create(article(3))[1]):
        store.delete(identifier)
    assert _counts(store) == (0, 0, 0, 0)


def test_a_record_that_vanished_while_it_ran_is_counted_until_a_worker_looks_for_it(store: Store) -> None:
    identifier = _running(store)
    store.client.delete(store.keys.articles + identifier)

    assert store.claim(identifier).outcome is ClaimOutcome.GONE

    assert _counts(store) == (0, 0, 0, 0)


def test_a_retried_failure_is_queued_and_no_failure(store: Store) -> None:
    identifier = _failed(store)
    store.retry(identifier)

    assert _counts(store) == (1, 0, 0, 0)
    assert counts.failures(store.client, store.keys) == []


def test_what_expired_is_not_counted_and_leaves_the_indexes(store: Store) -> None:
    short = Store(store.client, replace(store.settings, retention=1))
    done, failed = _done(short, article(1)), _failed(short, 2)
    eventually(lambda: store.get(done) is None and store.get(failed) is None)

    assert _counts(store) == (0, 0, 0, 0)
    assert counts.failures(store.client, store.keys) == []
    store.create(article(3))
    assert store.client.exists(store.keys.expiring, store.keys.failed) == 0


def test_throughput_counts_articles_and_words_of_the_source(store: Store) -> None:
    _done(store, Article(headline="Two words", body="  Three\nmore words. "))
    _done(store, Article(body="One"))
    _failed(store)
    _running(store, 1)

    found = counts.throughput(store.client, store.keys)

    assert (found.articles, found.words) == (2, 6)
    assert found.words_per_second == pytest.approx(6 / found.seconds, abs=0.005)


@pytest.mark.parametrize(("attempt", "kept"), [(1, True), (2, False)])
def test_an_end_that_is_repeated_or_not_its_own_counts_nothing(store: Store, attempt: int, kept: bool) -> None:
    identifier = _done(store, Article(body="One"))

    assert store.complete(identifier, attempt, result()) is kept

    assert counts.throughput(store.client, store.keys).articles == 1


@pytest.mark.parametrize(("elapsed", "seconds"), [(0, 240), (1, 241), (59, 299)])
def test_throughput_is_over_the_minute_that_runs_and_the_four_before_it(
    store: Store, elapsed: int, seconds: int
) -> None:
    with StoppedClock.from_url(store.settings.redis_url, decode_responses=True) as client:
        minute = 28_000_000
        client.seconds = minute * MINUTE + elapsed
        for one in range(minute - 7, minute + 3):
            client.hset(store.keys.throughput + str(one), mapping={"articles": 1, "words": 10 ** (minute + 3 - one)})

        found = counts.throughput(client, store.keys)

    assert found == Throughput(
        seconds=seconds, articles=5, words=11_111_000, words_per_second=round(11_111_000 / seconds, 2)
    )


def test_throughput_of_nothing_is_zero(store: Store) -> None:
    found = counts.throughput(store.client, store.keys)

    assert (found.articles, found.words, found.words_per_second) == (0, 0, 0)


def test_a_minute_is_forgotten_after_two_hours(store: Store) -> None:
    _done(store, article())

    (name,) = names(store, store.keys.throughput)
    assert 7000 < store.client.ttl(name) <= 7200


def test_a_record_of_an_earlier_version_counts_as_an_article_without_words(store: Store) -> None:
    identifier = _running(store)
    store.client.hdel(store.keys.articles + identifier, "words")

    assert store.complete(identifier, 1, result())

    found = counts.throughput(store.client, store.keys)
    assert (found.articles, found.words) == (1, 0)


def test_failures_tell_what_and_why_newest_first(store: Store) -> None:
    older, newer = _failed(store, 1), _failed(store, 2)
    store.client.zincrby(store.keys.failed, 1, newer)  # a millisecond later

    found = counts.failures(store.client, store.keys)

    assert [failure.id for failure in found] == [newer, older]
    assert (found[0].headline, found[0].opening) == (article(2).headline, article(2).body)
    assert found[0].problem == PROBLEM
    record = store.get(newer)
    assert record is not None and record.status is Status.FAILED
    assert found[0].finished_at == record.finished_at


def test_only_the_last_ten_failures_are_told(store: Store) -> None:
    for number in range(12):
        _failed(store, number)

    assert len(counts.failures(store.client, store.keys)) == 10


def test_a_failure_without_headline_or_opening_is_told_without(store: Store) -> None:
    _, identifier = store.create(article(headline=None))
    store.fail(identifier, store.claim(identifier).attempt, PROBLEM)
    store.client.hdel(store.keys.articles + identifier, "opening")

    (failure,) = counts.failures(store.client, store.keys)

    assert (failure.headline, failure.opening) == (None, None)


def test_an_expired_failure_is_not_told(store: Store) -> None:
    expire(store, _failed(store))

    assert counts.failures(store.client, store.keys) == []


def test_one_that_is_retried_at_that_moment_is_not_told(store: Store) -> None:
    retried = _failed(store)
    at = store.client.zscore(store.keys.failed, retried)
    assert at is not None
    store.retry(retried)
    store.client.zadd(store.keys.failed, {retried: at})  # as it was when the index was read

    assert counts.failures(store.client, store.keys) == []


def test_counts_cannot_lack_a_state() -> None:
    assert set(Counts.model_fields) == set(Status)
