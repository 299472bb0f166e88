import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from newsdesk.article import Language
from newsdesk.connection import milliseconds
from newsdesk.outcomes import Claim, ClaimOutcome
from newsdesk.record import Progress, Record, Status
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.newsdesk.examples import PROBLEM, article, result
from tests.newsdesk.inspection import age, assert_consistent, snapshot


@pytest.fixture
def queued(store: Store) -> str:
    return store.create(article())[1]


def _record(store: Store, identifier: str) -> Record:
    record = store.get(identifier)
    assert record is not None
    return record


def _take_over(store: Store, identifier: str) -> Claim:
    age(store, identifier, store.settings.stale_after + 1)
    return store.claim(identifier)


def test_claim_begins_an_attempt(store: Store, queued: str) -> None:
    assert store.claim(queued) == Claim(ClaimOutcome.CLAIMED, 1, article())

    record = _record(store, queued)
    assert (record.status, record.attempt, record.version) == (Status.RUNNING, 1, 2)
    assert record.started_at is not None and record.started_at >= record.created_at
    assert_consistent(store)


def test_claim_of_a_fresh_attempt_is_busy_and_says_until_when(store: Store, queued: str) -> None:
    store.claim(queued)
    before = snapshot(store)

    claim = store.claim(queued)

    assert claim.outcome is ClaimOutcome.BUSY
    assert claim.article is None
    assert 0 < claim.retry_in <= store.settings.stale_after
    assert snapshot(store) == before


def test_old_heartbeat_is_taken_over_and_counted(store: Store, queued: str) -> None:
    store.claim(queued)
    store.beat(queued, 1, Progress(done=3, total=9))

    assert _take_over(store, queued) == Claim(ClaimOutcome.CLAIMED, 2, article())
    record = _record(store, queued)
    assert (record.status, record.attempt, record.progress) == (Status.RUNNING, 2, Progress())
    assert store.claim(queued).outcome is ClaimOutcome.BUSY
    assert_consistent(store)


def test_heartbeat_that_is_only_just_fresh_is_not_taken_over(store: Store, queued: str) -> None:
    store.claim(queued)
    age(store, queued, store.settings.stale_after - 10)

    assert store.claim(queued).outcome is ClaimOutcome.BUSY


def test_last_attempt_lost_is_exhausted_and_can_be_failed(store: Store, queued: str) -> None:
    store.claim(queued)
    for attempt in range(2, store.settings.max_attempts + 1):
        assert _take_over(store, queued).attempt == attempt
    before = snapshot(store).keys()

    claim = _take_over(store, queued)

    assert claim == Claim(ClaimOutcome.EXHAUSTED, store.settings.max_attempts)
    assert snapshot(store).keys() == before
    assert _record(store, queued).attempt == store.settings.max_attempts
    assert store.fail(queued, claim.attempt, PROBLEM)
    assert _record(store, queued).status is Status.FAILED


@pytest.mark.parametrize("end", ["complete", "fail"])
def test_finished_article_is_final(store: Store, queued: str, end: str) -> None:
    store.claim(queued)
    assert store.complete(queued, 1, result()) if end == "complete" else store.fail(queued, 1, PROBLEM)
    before = snapshot(store)

    assert store.claim(queued) == Claim(ClaimOutcome.FINAL)
    assert snapshot(store) == before


def test_claim_of_what_is_not_there_is_gone(store: Store, queued: str) -> None:
    store.delete(queued)

    assert store.claim(queued) == Claim(ClaimOutcome.GONE)
    assert store.claim("never-was") == Claim(ClaimOutcome.GONE)


def test_claim_drops_an_index_entry_without_record(store: Store, queued: str) -> None:
    store.client.delete(store.keys.articles + queued)

    assert store.claim(queued).outcome is ClaimOutcome.GONE
    assert store.backlog() == 0


def test_concurrent_claims_have_one_winner(store: Store, queued: str) -> None:
    together = Barrier(50)

    def claim(_: int) -> Claim:
        together.wait()
        return store.claim(queued)

    with ThreadPoolExecutor(50) as pool:
        claims = list(pool.map(claim, range(50)))

    outcomes = sorted(claim.outcome for claim in claims)
    assert outcomes == [ClaimOutcome.BUSY] * 49 + [ClaimOutcome.CLAIMED]
    assert _record(store, queued).attempt == 1


def test_concurrent_takeovers_have_one_winner(store: Store, queued: str) -> None:
    store.claim(queued)
    age(store, queued, store.settings.stale_after + 1)

    with ThreadPoolExecutor(20) as pool:
        claims = list(pool.map(store.claim, [queued] * 20))

    assert [claim.attempt for claim in claims if claim.outcome is ClaimOutcome.CLAIMED] == [2]


def test_beat_keeps_the_attempt_fresh(store: Store, queued: str) -> None:
    store.claim(queued)
    age(store, queued, store.settings.stale_after + 1)

    assert store.silent(store.settings.stale_after) == [queued]
    assert store.beat(queued, 1, Progress())
    assert store.silent(store.settings.stale_after) == []
    assert store.claim(queued).outcome is ClaimOutcome.BUSY


def test_version_goes_up_with_progress_and_not_with_a_mere_beat(store: Store, queued: str) -> None:
    store.claim(queued)
    versions = []
    for progress in [Progress(), Progress(done=0, total=4), Progress(done=0, total=4), Progress(done=1, total=4)]:
        assert store.beat(queued, 1, progress)
        assert _record(store, queued).progress == progress
        versions.append(store.version(queued))

    assert versions == [2, 3, 3, 4]


@pytest.mark.parametrize("attempt", [0, 1, 3])
def test_beat_of_another_attempt_is_refused(store: Store, queued: str, attempt: int) -> None:
    store.claim(queued)
    _take_over(store, queued)
    before = snapshot(store)

    assert not store.beat(queued, attempt, Progress(done=7, total=7))
    assert snapshot(store) == before


def test_beat_is_refused_before_a_claim_and_after_the_end(store: Store, queued: str) -> None:
    assert not store.beat(queued, 0, Progress())
    store.claim(queued)
    store.complete(queued, 1, result())
    assert not store.beat(queued, 1, Progress(done=1, total=1))
    store.delete(queued)
    assert not store.beat(queued, 1, Progress())
    assert_consistent(store)


def test_complete_keeps_the_result(store: Store, queued: str) -> None:
    store.claim(queued)
    store.beat(queued, 1, Progress(done=0, total=1))

    assert store.complete(queued, 1, result())

    record = _record(store, queued)
    assert (record.status, record.version, record.attempt) == (Status.DONE, 4, 1)
    assert record.translation == result().translation
    assert record.tags == result().tags
    assert record.problem is None
    assert record.language == Language.EN
    assert record.progress == Progress(done=1, total=1)  # whatever the last heartbeat said
    assert record.finished_at is not None and record.started_at is not None
    assert record.finished_at >= record.started_at
    assert_consistent(store)


def test_fail_keeps_the_text_its_language_and_the_reason(store: Store) -> None:
    _, identifier = store.create(article(language="ms"))
    store.claim(identifier)

    assert store.fail(identifier, 1, PROBLEM)

    record = _record(store, identifier)
    assert (record.status, record.problem, record.language) == (Status.FAILED, PROBLEM, Language.MS)
    assert record.article == article(language="ms")
    assert (record.translation, record.tags) == (None, None)
    assert_consistent(store)


@pytest.mark.parametrize("winner_is_done", [False, True])
def test_late_attempt_cannot_overwrite(store: Store, queued: str, winner_is_done: bool) -> None:
    store.claim(queued)
    _take_over(store, queued)
    if winner_is_done:
        store.complete(queued, 2, result("Yang kedua."))
    before = snapshot(store)

    assert not store.complete(queued, 1, result("Yang pertama."))
    assert not store.fail(queued, 1, PROBLEM)
    assert not store.release(queued, 1)
    assert snapshot(store) == before


def test_a_queued_article_cannot_be_finished(store: Store, queued: str) -> None:
    before = snapshot(store)

    assert not store.complete(queued, 0, result())
    assert not store.fail(queued, 0, PROBLEM)
    assert snapshot(store) == before


def test_release_gives_back_uncounted(store: Store, queued: str) -> None:
    store.claim(queued)

    assert store.release(queued, 1)

    record = _record(store, queued)
    assert (record.status, record.attempt, record.started_at, record.version) == (Status.QUEUED, 0, None, 3)
    assert store.claim(queued).attempt == 1
    assert_consistent(store)


def test_release_after_a_takeover_keeps_the_lost_attempt_counted(store: Store, settings: Settings) -> None:
    store = Store(store.client, replace(settings, max_attempts=2))
    _, identifier = store.create(article())
    store.claim(identifier)
    _take_over(store, identifier)
    store.release(identifier, 2)

    assert store.claim(identifier).attempt == 2
    assert _take_over(store, identifier).outcome is ClaimOutcome.EXHAUSTED


def test_silent_is_oldest_first(store: Store) -> None:
    identifiers = [store.create(article(number))[1] for number in range(4)]
    for seconds, identifier in zip((50, 90, 10, 70), identifiers, strict=True):
        age(store, identifier, seconds)

    assert store.silent(30) == [identifiers[1], identifiers[3], identifiers[0]]


def test_times_are_those_of_redis(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    earliest = milliseconds(store.client)
    true_time = time.time
    monkeypatch.setattr(time, "time", lambda: true_time() + 600)  # this host's clock is ten minutes fast
    _, identifier = store.create(article())
    store.claim(identifier)
    store.beat(identifier, 1, Progress())
    beat = store.client.zscore(store.keys.pending, identifier)
    assert store.silent(300) == []
    store.complete(identifier, 1, result())
    latest = milliseconds(store.client)

    record = _record(store, identifier)
    times = [record.created_at, record.started_at, record.finished_at]
    assert all(moment and earliest <= round(moment.timestamp() * 1000) <= latest for moment in times)
    assert isinstance(beat, float) and earliest <= beat <= latest
