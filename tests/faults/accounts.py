"""What every fault test asserts from outside: each accepted article reached its end, once; Redis tells one story."""

import time
from collections.abc import Iterable

from newsdesk.connection import UNAVAILABLE
from newsdesk.record import Record, Status
from newsdesk.store import Store
from tests.newsdesk.inspection import assert_consistent
from tests.support.texts import long_text

PATIENCE = 120.0  # seconds until an article must have reached its end, whatever happened
SENTENCE = "The minister said the new bridge in Johor would open in June and cost RM3.2 million. "
LONG = long_text(300)  # a second of work for one process, and more
LONGER = long_text(600)


def story(number: int, sentences: int = 3) -> str:
    """A short article; another `number` makes another text."""
    return f"Story {number}. " + long_text(sentences, first=1000 * number)


def finished(store: Store, identifier: str) -> Record:
    """The record's final state, waited for; Redis may be away meanwhile."""
    deadline = time.monotonic() + PATIENCE
    last: Record | None = None
    while time.monotonic() < deadline:
        try:
            last = store.get(identifier)
        except UNAVAILABLE:
            last = None
        if last is not None and last.status.final:
            return last
        time.sleep(0.05)
    raise AssertionError(
        f"{identifier} did not reach its end within {PATIENCE:.0f} s: {last and (last.status, last.attempt)}"
    )


def translating(store: Store, identifier: str) -> None:
    """Wait until a worker is in the middle of the article."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        record = store.get(identifier)
        assert record is not None and not record.status.final, "it was over before the fault could be injected"
        if record.progress.done > 0:
            return
        time.sleep(0.02)
    raise AssertionError("no worker began it")


def consistent(store: Store) -> None:
    """Records, indexes and digests agree. Read one after the other, so look again while articles still move."""
    for _ in range(50):
        try:
            assert_consistent(store)
            return
        except AssertionError:
            if store.backlog() == 0:
                break
            time.sleep(0.1)
    assert_consistent(store)


def all_done(store: Store, identifiers: Iterable[str], *, attempts: int = 1) -> list[Record]:
    """Every article is done, after at most `attempts` attempts, and records, indexes and digests agree."""
    records = [finished(store, identifier) for identifier in identifiers]
    for record in records:
        assert record.status is Status.DONE, record.problem
        assert 1 <= record.attempt <= attempts, record.attempt
    consistent(store)
    return records
