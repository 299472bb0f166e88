"""Corrections written to a real Valkey: all or nothing, never over a newer version, and remembered."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from newsdesk import amendment, memory
from newsdesk.amendment import Finished
from newsdesk.article import Language
from newsdesk.connection import UNAVAILABLE, connect, milliseconds
from newsdesk.corrections import Edit, Remembered
from newsdesk.listing import Filters
from newsdesk.record import Status
from newsdesk.result import Flag, Origin, Quality, Result, SegmentPair, Span
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.newsdesk.examples import PROBLEM, article, result
from tests.newsdesk.inspection import assert_consistent, snapshot
from tests.newsdesk.lossy import LossyProxy

SENTENCE = "Heavy rain is expected."


def twice() -> Result:
    """A result of a body that has the same sentence two times, the first with a flag."""
    spans = [Span(field="body", start=start, end=start + 23) for start in (0, 24)]
    targets = [Span(field="body", start=start, end=start + 21) for start in (0, 22)]
    flags: list[tuple[Flag, ...]] = [(Flag.NAME_MISSING,), ()]
    segments = tuple(
        SegmentPair(source=source, target=target, score=0.9, flags=marks)
        for source, target, marks in zip(spans, targets, flags, strict=True)
    )
    made = result("Hujan lebat dijangka. Hujan lebat dijangka.")
    return made.model_copy(
        update={
            "translation": made.translation.model_copy(update={"segments": segments, "quality": Quality.of(segments)})
        }
    )


def done(store: Store, number: int = 0) -> str:
    """The id of a finished article with that result."""
    _, identifier = store.create(article(number, body=f"{SENTENCE} {SENTENCE}"))
    store.claim(identifier)
    assert store.complete(identifier, 1, twice())
    return identifier


def read(store: Store, identifier: str) -> Finished:
    found = amendment.read(store, identifier)
    assert isinstance(found, Finished)
    return found


def correct(store: Store, identifier: str, number: int, text: str | None, by: str | None = None) -> bool:
    finished = read(store, identifier)
    return amendment.write(store, finished, number, None if text is None else Edit(text, by, finished.read_at))


def body(store: Store, identifier: str) -> str:
    return read(store, identifier).result.translation.body


def recalled(store: Store, sentence: str = SENTENCE) -> Remembered | None:
    return memory.recall(store.client, store.keys, Language.EN, [sentence])[0]


def listed(store: Store) -> list[str]:
    return [item.text for item in memory.page(store.client, store.keys, None, None, 100).items]


def test_it_works(store: Store) -> None:
    identifier = done(store)
    earliest = milliseconds(store.client)

    assert correct(store, identifier, 1, "Hujan lebat akan turun.", "Aminah")

    record = store.get(identifier)
    assert record is not None and record.translation is not None
    assert record.version == 4
    assert record.translation.body == "Hujan lebat dijangka. Hujan lebat akan turun."
    pair = record.translation.segments[1]
    assert pair.origin is Origin.HUMAN and pair.correction is not None
    assert earliest <= round(pair.correction.at.timestamp() * 1000) <= milliseconds(store.client)
    assert recalled(store) == Remembered(
        source=SENTENCE, text="Hujan lebat akan turun.", by="Aminah", at=pair.correction.at, article=identifier
    )
    assert_consistent(store)


def test_what_is_not_done_is_not_read(store: Store) -> None:
    _, identifier = store.create(article())
    assert amendment.read(store, identifier) is Status.QUEUED
    store.claim(identifier)
    assert amendment.read(store, identifier) is Status.RUNNING
    store.fail(identifier, 1, PROBLEM)
    assert amendment.read(store, identifier) is Status.FAILED
    assert amendment.read(store, "never-was") is None


def test_taking_all_back_gives_the_record_that_the_worker_made(store: Store) -> None:
    identifier = done(store)
    before = store.get(identifier)
    correct(store, identifier, 0, "Satu.")
    correct(store, identifier, 1, "Dua.")
    correct(store, identifier, 0, "Tiga.")
    correct(store, identifier, 1, None)
    assert body(store, identifier) == "Tiga. Hujan lebat dijangka."
    correct(store, identifier, 0, None)

    record = store.get(identifier)
    assert before is not None and record == before.model_copy(update={"version": before.version + 5})
    assert recalled(store) is None
    assert listed(store) == []


def test_of_a_sentence_that_stands_twice_the_latest_correction_is_remembered(store: Store) -> None:
    identifier = done(store)
    correct(store, identifier, 0, "Satu.")
    correct(store, identifier, 1, "Dua.")
    assert listed(store) == ["Dua."]

    correct(store, identifier, 1, None)

    assert listed(store) == ["Satu."]


def test_another_articles_correction_is_not_taken_back(store: Store) -> None:
    first, second = done(store, 1), done(store, 2)
    correct(store, first, 0, "Satu.")
    correct(store, second, 0, "Dua.")

    correct(store, first, 0, None)

    assert listed(store) == ["Dua."]


@pytest.mark.parametrize("meanwhile", ["corrected", "deleted"])
def test_a_record_that_changed_is_not_written(store: Store, meanwhile: str) -> None:
    identifier = done(store)
    finished = read(store, identifier)
    if meanwhile == "corrected":
        correct(store, identifier, 1, "Dua.")
    else:
        store.delete(identifier)
    before = snapshot(store)

    assert not amendment.write(store, finished, 0, Edit("Satu.", None, finished.read_at))
    assert snapshot(store) == before


def test_the_time_the_record_is_kept_is_unchanged(store: Store) -> None:
    identifier = done(store)
    key = store.keys.articles + identifier
    store.client.pexpire(key, 5000)

    correct(store, identifier, 0, "Satu.")

    assert 0 < store.client.pttl(key) <= 5000


def test_the_memory_outlives_the_article(store: Store) -> None:
    identifier = done(store)
    correct(store, identifier, 0, "Satu.")
    store.delete(identifier)

    assert listed(store) == ["Satu."]
    assert store.client.ttl(store.keys.memory + "en-ms") == store.client.ttl(store.keys.corrections + "en-ms") == -1


def test_flags_of_corrected_segments_are_no_longer_listed(store: Store) -> None:
    identifier = done(store)
    flagged = Filters(flag=Flag.NAME_MISSING)
    assert [item.id for item in store.page(flagged, None, 10).items] == [identifier]

    correct(store, identifier, 0, "Satu.")

    assert store.page(flagged, None, 10).items == ()


def test_each_correction_is_published(store: Store) -> None:
    identifier = done(store)
    with store.client.pubsub(ignore_subscribe_messages=True) as subscription:  # type: ignore[no-untyped-call]
        subscription.subscribe(store.keys.changes + identifier)
        subscription.get_message(timeout=5)
        correct(store, identifier, 0, "Satu.")

        message: Any = subscription.get_message(timeout=5)

    assert message["data"] == "4"


def test_a_correction_whose_reply_is_lost_counts_once(store: Store, settings: Settings, proxy: LossyProxy) -> None:
    identifier = done(store)
    with connect(replace(settings, redis_url=proxy.url)) as client:
        through_proxy = Store(client, settings)
        correct(through_proxy, identifier, 0, "Satu.")
        finished = read(through_proxy, identifier)
        proxy.lose_next_reply.set()

        assert amendment.write(through_proxy, finished, 0, Edit("Dua.", None, finished.read_at))

    assert not proxy.lose_next_reply.is_set()
    assert read(store, identifier).version == 5
    assert listed(store) == ["Dua."]


@pytest.mark.parametrize("text", ["Satu.", None])
def test_a_full_redis_refuses_and_half_writes_nothing(fragile: Store, text: str | None) -> None:
    identifier = done(fragile)
    correct(fragile, identifier, 0, "Dahulu.")
    before = snapshot(fragile)
    fragile.client.config_set("maxmemory", 1)

    with pytest.raises(UNAVAILABLE):
        correct(fragile, identifier, 0, text)

    assert snapshot(fragile) == before


def test_and_also_if_both_were_made_in_the_same_millisecond(store: Store) -> None:
    identifier = done(store)
    for number, text in enumerate(("Satu.", "Dua.")):
        found = amendment.read(store, identifier)
        assert isinstance(found, Finished)
        assert amendment.write(store, found, number, Edit(text, None, datetime(2026, 11, 28, tzinfo=UTC)))
    assert listed(store) == ["Dua."]
