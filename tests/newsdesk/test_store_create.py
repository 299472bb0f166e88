import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from newsdesk.outcomes import CreateOutcome
from newsdesk.record import Progress, Status
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.newsdesk.examples import PROBLEM, article, result
from tests.newsdesk.inspection import assert_consistent, snapshot


def test_it_works(store: Store) -> None:
    outcome, identifier = store.create(article(language="en"))

    assert outcome is CreateOutcome.CREATED
    assert str(uuid.UUID(identifier)) == identifier
    record = store.get(identifier)
    assert record is not None
    assert record.article == article(language="en")
    assert (record.status, record.version, record.attempt) == (Status.QUEUED, 1, 0)
    assert record.progress == Progress(done=0, total=0)
    assert record.language == "en"
    assert (record.started_at, record.finished_at) == (None, None)
    assert (record.translation, record.tags, record.problem) == (None, None, None)
    assert store.backlog() == 1
    assert (store.version(identifier), store.statuses([identifier])) == (1, [Status.QUEUED])
    assert_consistent(store)


def test_text_returns_to_the_letter(store: Store) -> None:
    body = "Cafe\u0301 \ufb01nal\r\n\r\n\tPerenggan  kedua \u200d\U0001f327 "
    sent = article(body=body, glossary={"re\u0301sume\u0301": "x"})

    _, identifier = store.create(sent)

    record = store.get(identifier)
    assert record is not None
    assert record.article.body == body
    assert record.article.glossary == sent.glossary


def test_no_ttl_before_the_final_state(store: Store) -> None:
    _, identifier = store.create(article())
    store.claim(identifier)
    store.beat(identifier, 1, Progress(done=1, total=2))

    names = store.client.keys(store.settings.key_prefix + "*")

    assert len(names) == 6
    assert {store.client.ttl(name) for name in names} == {-1}


def test_the_same_article_is_a_duplicate(store: Store) -> None:
    _, first = store.create(article())
    before = snapshot(store)

    assert store.create(article()) == (CreateOutcome.DUPLICATE, first)
    assert snapshot(store) == before


def test_a_finished_article_is_still_a_duplicate(store: Store) -> None:
    _, first = store.create(article())
    store.claim(first)
    store.complete(first, 1, result())

    assert store.create(article()) == (CreateOutcome.DUPLICATE, first)
    assert_consistent(store)


def test_a_failed_article_may_be_sent_again(store: Store) -> None:
    _, first = store.create(article())
    store.claim(first)
    store.fail(first, 1, PROBLEM)

    outcome, second = store.create(article())

    assert outcome is CreateOutcome.CREATED
    assert second != first
    assert store.create(article()) == (CreateOutcome.DUPLICATE, second)
    assert_consistent(store)


def test_a_deleted_article_may_be_sent_again(store: Store) -> None:
    _, first = store.create(article(), "key")
    store.delete(first)

    outcome, second = store.create(article(), "key")

    assert outcome is CreateOutcome.CREATED
    assert second != first
    assert_consistent(store)


def test_an_article_whose_record_was_lost_may_be_sent_again(store: Store) -> None:
    _, first = store.create(article(), "key")
    store.client.delete(store.keys.articles + first)

    outcome, second = store.create(article(), "key")

    assert (outcome, second != first) == (CreateOutcome.CREATED, True)
    assert store.get(second) is not None


def test_another_article_is_another_record(store: Store) -> None:
    _, first = store.create(article(1))
    outcome, second = store.create(article(2))

    assert (outcome, second != first) == (CreateOutcome.CREATED, True)
    assert store.backlog() == 2
    assert_consistent(store)


def test_same_key_and_article_is_replayed(store: Store) -> None:
    _, first = store.create(article(), "key")
    store.claim(first)
    store.fail(first, 1, PROBLEM)

    assert store.create(article(), "key") == (CreateOutcome.REPLAYED, first)
    assert_consistent(store)


def test_same_key_with_another_article_writes_nothing(store: Store) -> None:
    _, first = store.create(article(1), "key")
    before = snapshot(store)

    assert store.create(article(2), "key") == (CreateOutcome.KEY_REUSED, first)
    assert snapshot(store) == before


def test_a_duplicate_under_a_new_key_is_replayed_later(store: Store) -> None:
    _, first = store.create(article(), "one")

    assert store.create(article(), "two") == (CreateOutcome.DUPLICATE, first)
    assert store.create(article(), "two") == (CreateOutcome.REPLAYED, first)
    assert store.create(article(3), "two") == (CreateOutcome.KEY_REUSED, first)


def test_idempotency_key_lives_as_long_as_set(store: Store) -> None:
    store.create(article(), "key")

    (name,) = store.client.keys(store.keys.idempotency + "*")

    assert 0 < store.client.pttl(name) <= store.settings.idempotency_retention * 1000


def test_any_idempotency_key_will_do(store: Store) -> None:
    strange = 'a b\n"{}*:\u2603' + "x" * 10_000
    _, first = store.create(article(), strange)

    assert store.create(article(), strange) == (CreateOutcome.REPLAYED, first)


@pytest.mark.parametrize("key", [None, "key"])
def test_full_backlog_takes_nothing_and_writes_nothing(store: Store, settings: Settings, key: str | None) -> None:
    store = Store(store.client, replace(settings, max_backlog=2))
    store.create(article(1))
    store.create(article(2))
    before = snapshot(store)

    assert store.create(article(3), key) == (CreateOutcome.BACKLOG_FULL, "")
    assert snapshot(store) == before


def test_full_backlog_still_knows_its_articles(store: Store, settings: Settings) -> None:
    store = Store(store.client, replace(settings, max_backlog=1))
    _, first = store.create(article(1), "key")

    assert store.create(article(1)) == (CreateOutcome.DUPLICATE, first)
    assert store.create(article(1), "key") == (CreateOutcome.REPLAYED, first)


def test_backlog_has_room_again_after_a_completion(store: Store, settings: Settings) -> None:
    store = Store(store.client, replace(settings, max_backlog=1))
    _, first = store.create(article(1))
    store.claim(first)
    store.complete(first, 1, result())

    assert store.create(article(2))[0] is CreateOutcome.CREATED


def test_concurrent_creations_of_one_article_make_one_record(store: Store) -> None:
    together = Barrier(50)

    def create(_: int) -> tuple[CreateOutcome, str]:
        together.wait()
        return store.create(article())

    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(create, range(50)))

    assert len({identifier for _, identifier in answers}) == 1
    assert sorted(outcome for outcome, _ in answers) == [CreateOutcome.CREATED] + [CreateOutcome.DUPLICATE] * 49
    assert store.backlog() == 1
    assert_consistent(store)


def test_stores_with_other_prefixes_know_nothing_of_each_other(store: Store, settings: Settings) -> None:
    other = Store(store.client, replace(settings, key_prefix="{elsewhere}:"))
    _, identifier = store.create(article(), "key")

    assert other.get(identifier) is None
    outcome, copy = other.create(article(), "key")
    other.delete(copy)

    assert outcome is CreateOutcome.CREATED
    assert store.get(identifier) is not None
