"""The store against a model of it that fits in a few dictionaries."""

import itertools
from dataclasses import dataclass, replace

import hypothesis
import redis
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from newsdesk.outcomes import ClaimOutcome, CreateOutcome, RetryOutcome
from newsdesk.record import Progress, Record, Status
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.newsdesk.examples import PROBLEM, article, result
from tests.newsdesk.inspection import age, assert_consistent, expire
from tests.newsdesk.transitions import may_become

BACKLOG, ATTEMPTS = 4, 3

_examples = itertools.count()


@dataclass
class Expected:
    """What the model knows of one article. `owner` is the attempt that may write."""

    number: int
    status: Status = Status.QUEUED
    attempt: int = 0
    silent: bool = False
    before: int = 0  # attempts before the last retry

    @property
    def owner(self) -> int | None:
        return self.attempt if self.status is Status.RUNNING else None


class Desk(RuleBasedStateMachine):
    """Every rule does one thing to the store and to the model, and compares the answers."""

    places = st.integers(0, 5)
    attempts = st.sampled_from([0, 0, 0, -1, 1])  # from the current one

    def __init__(self, client: "redis.Redis", settings: Settings) -> None:
        super().__init__()
        prefix = f"{{machine-{next(_examples)}}}:"
        self.store = Store(client, replace(settings, key_prefix=prefix, max_backlog=BACKLOG, max_attempts=ATTEMPTS))
        self.known: dict[str, Expected] = {}
        self.forgotten: dict[str, str] = {}
        self.by_key: dict[str, tuple[int, str]] = {}
        self.seen: dict[str, Record] = {}

    def _unfinished(self) -> int:
        return sum(not expected.status.final for expected in self.known.values())

    def _standing_for(self, number: int) -> str | None:
        found = [i for i, e in self.known.items() if e.number == number and e.status is not Status.FAILED]
        return found[0] if found else None

    def _at(self, place: int) -> str:
        """Mostly an unfinished article; sometimes a finished one, a deleted one or one that never was."""
        unfinished = [i for i, e in self.known.items() if not e.status.final]
        finished = [i for i, e in self.known.items() if e.status.final]
        some = [*unfinished, *finished[-1:], *list(self.forgotten)[-1:]] or ["never-was"]
        return some[place % len(some)]

    @rule(number=st.integers(0, 3), key=st.none() | st.sampled_from("ab"))
    def create(self, number: int, key: str | None) -> None:
        outcome, identifier = self.store.create(article(number), key)

        earlier, first = self.by_key.get(key or "", (number, ""))
        standing = self._standing_for(number)
        if first in self.known:
            expected = CreateOutcome.REPLAYED if earlier == number else CreateOutcome.KEY_REUSED
            assert (outcome, identifier) == (expected, first)
            return
        if standing is not None:
            assert (outcome, identifier) == (CreateOutcome.DUPLICATE, standing)
        elif self._unfinished() >= BACKLOG:
            assert (outcome, identifier) == (CreateOutcome.BACKLOG_FULL, "")
            return
        else:
            assert outcome is CreateOutcome.CREATED
            assert identifier not in self.known and identifier not in self.forgotten
            self.known[identifier] = Expected(number)
        if key:
            self.by_key[key] = (number, identifier)

    @rule(place=places)
    def claim(self, place: int) -> None:
        identifier = self._at(place)
        claim = self.store.claim(identifier)

        expected = self.known.get(identifier)
        if expected is None:
            assert claim.outcome is ClaimOutcome.GONE
        elif expected.status.final:
            assert claim.outcome is ClaimOutcome.FINAL
        elif expected.status is Status.RUNNING and not expected.silent:
            assert claim.outcome is ClaimOutcome.BUSY
        elif expected.status is Status.RUNNING and expected.attempt - expected.before == ATTEMPTS:
            assert (claim.outcome, claim.attempt) == (ClaimOutcome.EXHAUSTED, expected.attempt)
        else:
            expected.attempt += 1
            expected.status, expected.silent = Status.RUNNING, False
            assert (claim.outcome, claim.attempt) == (ClaimOutcome.CLAIMED, expected.attempt)
            assert claim.article == article(expected.number)

    def _attempt(self, identifier: str, offset: int) -> tuple[int, bool]:
        """An attempt's number, and whether it owns the article."""
        expected = self.known.get(identifier)
        attempt = (expected.attempt if expected else 1) + offset
        return attempt, expected is not None and expected.owner == attempt

    @rule(place=places, offset=attempts, done=st.integers(0, 2))
    def beat(self, place: int, offset: int, done: int) -> None:
        identifier = self._at(place)
        attempt, owned = self._attempt(identifier, offset)

        assert self.store.beat(identifier, attempt, Progress(done=done, total=2)) == owned
        if owned:
            self.known[identifier].silent = False

    @rule(place=places, offset=attempts, succeeded=st.booleans())
    def finish(self, place: int, offset: int, succeeded: bool) -> None:
        identifier = self._at(place)
        attempt, owned = self._attempt(identifier, offset)
        status = Status.DONE if succeeded else Status.FAILED
        expected = self.known.get(identifier)
        repeated = expected is not None and (expected.status, expected.attempt) == (status, attempt)

        if succeeded:
            assert self.store.complete(identifier, attempt, result()) == (owned or repeated)
        else:
            assert self.store.fail(identifier, attempt, PROBLEM) == (owned or repeated)
        if owned:
            self.known[identifier].status = status

    @rule(place=places, offset=attempts)
    def release(self, place: int, offset: int) -> None:
        identifier = self._at(place)
        attempt, owned = self._attempt(identifier, offset)

        assert self.store.release(identifier, attempt) == owned
        if owned:
            self.known[identifier].status = Status.QUEUED
            self.known[identifier].attempt -= 1

    @rule(place=places)
    def retry(self, place: int) -> None:
        identifier = self._at(place)
        outcome = self.store.retry(identifier)

        expected = self.known.get(identifier)
        if expected is None:
            assert outcome is RetryOutcome.UNKNOWN
        elif expected.status is Status.QUEUED and expected.before and expected.before == expected.attempt:
            assert outcome is RetryOutcome.RETRIED  # already; nothing was tried since
        elif expected.status is not Status.FAILED:
            assert outcome is expected.status
        elif self._standing_for(expected.number):
            assert outcome is RetryOutcome.SENT_ANEW
        elif self._unfinished() >= BACKLOG:
            assert outcome is RetryOutcome.BACKLOG_FULL
        else:
            assert outcome is RetryOutcome.RETRIED
            expected.status, expected.before = Status.QUEUED, expected.attempt

    @rule(place=places)
    def fall_silent(self, place: int) -> None:
        identifier = self._at(place)
        age(self.store, identifier, self.store.settings.stale_after + 1)
        if identifier in self.known:
            self.known[identifier].silent = True

    @rule(place=places)
    def expire(self, place: int) -> None:
        identifier = self._at(place)
        expected = self.known.get(identifier)
        if expected and expected.status.final:
            expire(self.store, identifier)
            del self.known[identifier]
            self.forgotten[identifier] = "expired"

    @rule(place=places)
    def delete(self, place: int) -> None:
        identifier = self._at(place)
        assert self.store.delete(identifier) == (identifier != "never-was")

        expected = self.known.pop(identifier, None)
        if expected:
            self.forgotten[identifier] = "deleted" if expected.status.final else "cancelled"

    @invariant()
    def model_and_store_agree(self) -> None:
        for identifier, expected in self.known.items():
            record = self.store.get(identifier)
            assert record is not None
            assert (record.status, record.attempt) == (expected.status, expected.attempt)
            assert record.article == article(expected.number)
        for identifier, reason in self.forgotten.items():
            assert self.store.get(identifier) is None
            assert self.store.why_gone(identifier) == reason

    @invariant()
    def records_move_only_as_allowed(self) -> None:
        for identifier in self.known:
            record = self.store.get(identifier)
            assert record is not None
            before = self.seen.get(identifier)
            self.seen[identifier] = record
            if before is None or before == record:
                continue
            assert not before.status.final or (before.status, record.status) == (Status.FAILED, Status.QUEUED)
            assert record.status == before.status or may_become(before.status, record.status)
            assert record.version > before.version
            assert record.model_copy(update={"version": before.version}) != before, "new version of the same"

    @invariant()
    def indexes_fit(self) -> None:
        assert_consistent(self.store)
        assert self.store.backlog() == self._unfinished() <= BACKLOG

    def teardown(self) -> None:
        for name in self.store.client.scan_iter(self.store.settings.key_prefix + "*", count=1000):
            self.store.client.delete(name)


def test_store_keeps_to_its_state_machine(client: "redis.Redis", settings: Settings) -> None:
    class ThisDesk(Desk):
        def __init__(self) -> None:
            super().__init__(client, settings)

    run_state_machine_as_test(
        ThisDesk, settings=hypothesis.settings(max_examples=40, stateful_step_count=40, deadline=None)
    )
