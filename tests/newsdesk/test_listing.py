from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import redis
from hypothesis import given
from hypothesis import strategies as st

from newsdesk import listing
from newsdesk.article import Language
from newsdesk.index import CursorError, Page
from newsdesk.listing import Filters
from newsdesk.record import Status, Summary, instant
from newsdesk.result import Flag, Names, Quality, Topic
from newsdesk.store import Store
from tests.newsdesk.examples import PROBLEM, article, result

ALL = Filters()
QUEUED = Filters(status=Status.QUEUED)  # answered from the index of that state
either_way = pytest.mark.parametrize("filters", [ALL, QUEUED], ids=["all", "by state"])


def _create(store: Store, count: int) -> list[str]:
    """Ids of new articles, newest first, a millisecond apart."""
    identifiers = [store.create(article(number))[1] for number in range(count)]
    _date(store, {identifier: 1_700_000_000_000 + number for number, identifier in enumerate(identifiers)})
    return identifiers[::-1]


def _date(store: Store, times: dict[str, int]) -> None:
    """Let articles have been created at these times (ms)."""
    store.client.zadd(store.keys.recent, times)
    for identifier, time in times.items():
        store.client.hset(store.keys.articles + identifier, "created", str(time))


def _ids(page: Page[Summary]) -> list[str]:
    return [item.id for item in page.items]


def _all_pages(store: Store, filters: Filters, limit: int) -> list[str]:
    found: list[str] = []
    cursor = None
    while True:
        page = store.page(filters, cursor, limit)
        found += _ids(page)
        cursor = page.cursor
        if cursor is None:
            return found


def _finish(store: Store, identifier: str) -> None:
    store.claim(identifier)
    assert store.complete(identifier, 1, result())


def test_it_works(store: Store) -> None:
    assert store.page(ALL, None, 10) == Page((), None)
    newest_first = _create(store, 3)

    page = store.page(ALL, None, 10)

    assert _ids(page) == newest_first
    assert page.cursor is None
    assert page.items[0].headline == "Flood warning 2"
    assert page.items[0].created_at == instant(1_700_000_000_002)


def test_an_article_without_headline_is_listed_without(store: Store) -> None:
    store.create(article(headline=None))

    assert store.page(ALL, None, 1).items[0].headline is None


@either_way
@pytest.mark.parametrize("limit", [1, 2, 3, 7, 100])
def test_pages_together_hold_every_article_once(store: Store, filters: Filters, limit: int) -> None:
    assert _all_pages(store, filters, limit) == []
    newest_first = _create(store, 7)

    assert _all_pages(store, filters, limit) == newest_first


@either_way
def test_a_full_last_page_has_no_cursor(store: Store, filters: Filters) -> None:
    _create(store, 4)
    first = store.page(filters, None, 2)
    second = store.page(filters, first.cursor, 2)

    assert (len(second.items), second.cursor) == (2, None)


@either_way
@pytest.mark.parametrize("limit", [1, 7, 150])
def test_ties_in_one_millisecond_are_neither_lost_nor_repeated(store: Store, filters: Filters, limit: int) -> None:
    identifiers = [store.create(article(number))[1] for number in range(230)]
    _date(store, dict.fromkeys(identifiers, 1_700_000_000_000))

    assert _all_pages(store, filters, limit) == sorted(identifiers, reverse=True)


@either_way
def test_articles_that_come_between_two_pages_move_nothing(store: Store, filters: Filters) -> None:
    newest_first = _create(store, 6)
    first = store.page(filters, None, 3)
    store.create(article(100))
    store.delete(newest_first[0])

    assert _ids(store.page(filters, first.cursor, 10)) == newest_first[3:]


@either_way
def test_the_article_of_the_cursor_may_be_deleted(store: Store, filters: Filters) -> None:
    newest_first = _create(store, 4)
    first = store.page(filters, None, 2)
    store.delete(newest_first[1])

    assert _ids(store.page(filters, first.cursor, 10)) == newest_first[2:]


class BusyClient(redis.Redis):
    """Lets something happen between the reads that one page makes."""

    meanwhile: Any = None

    def zrevrangebyscore(self, *args: Any, **kwargs: Any) -> Any:
        found = super().zrevrangebyscore(*args, **kwargs)
        self.meanwhile()
        return found

    def zrange(self, *args: Any, **kwargs: Any) -> Any:
        found = super().zrange(*args, **kwargs)
        self.meanwhile()
        return found


@pytest.fixture
def busy(store: Store) -> Any:
    with BusyClient.from_url(store.settings.redis_url, decode_responses=True) as client:
        yield client


@either_way
def test_articles_that_come_while_a_page_is_read_are_not_listed_twice(
    store: Store, busy: BusyClient, filters: Filters
) -> None:
    newest_first = _create(store, 150)
    numbers = iter(range(1000, 2000))
    busy.meanwhile = lambda: store.create(article(next(numbers)))

    page = listing.page(busy, store.keys, filters, None, 150)

    assert _ids(page) == newest_first


@either_way
def test_articles_that_go_while_a_page_is_read_take_no_other_along(
    store: Store, busy: BusyClient, filters: Filters
) -> None:
    newest_first = _create(store, 150)
    leaving = iter(newest_first)
    busy.meanwhile = lambda: store.delete(next(leaving))

    page = listing.page(busy, store.keys, filters, None, 150)

    assert _ids(page) == newest_first[1:]


def _one_of_each(store: Store) -> dict[Status, str]:
    done, failed, running, queued = _create(store, 4)
    _finish(store, done)
    store.claim(failed)
    store.fail(failed, 1, PROBLEM)
    store.claim(running)
    return {Status.DONE: done, Status.FAILED: failed, Status.RUNNING: running, Status.QUEUED: queued}


def _crowd(store: Store, index: str) -> None:
    """2,500 ids without records, newer than all of _create()'s."""
    names = (f"00000000-0000-4000-8000-{number:012}" for number in range(2500))
    store.client.zadd(index, {name: 1_700_000_100_000 + number for number, name in enumerate(names)})


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("others", [Filters(), Filters(text="flood", since=datetime(2023, 1, 1, tzinfo=UTC))])
def test_filter_by_status_finds_at_once_however_much_is_newer(store: Store, status: Status, others: Filters) -> None:
    expected = _one_of_each(store)
    _crowd(store, store.keys.recent)

    assert _ids(store.page(replace(others, status=status), None, 10)) == [expected[status]]


@pytest.mark.parametrize("status", [Status.QUEUED, Status.DONE, Status.FAILED])
def test_an_index_that_is_too_large_is_not_read(store: Store, monkeypatch: pytest.MonkeyPatch, status: Status) -> None:
    monkeypatch.setattr(listing, "_SORTED_AT_MOST", 0)
    monkeypatch.setattr(store.client, "zrange", None)
    expected = _one_of_each(store)

    assert _ids(store.page(Filters(status=status), None, 10)) == [expected[status]]


@pytest.mark.parametrize("status", [Status.DONE, Status.FAILED])
def test_nor_is_one_where_the_newest_are_enough(store: Store, monkeypatch: pytest.MonkeyPatch, status: Status) -> None:
    monkeypatch.setattr(store.client, "zrange", None)
    expected = _one_of_each(store)  # the queued one is the oldest

    assert _ids(store.page(Filters(status=status), None, 1)) == [expected[status]]


def test_a_status_is_listed_by_creation_whatever_its_index_is_sorted_by(store: Store) -> None:
    newest_first = _create(store, 3)
    for identifier in newest_first:  # the oldest fails last
        store.claim(identifier)
        store.fail(identifier, 1, PROBLEM)
    failed = Filters(status=Status.FAILED)
    first = store.page(failed, None, 1)
    assert _ids(first) == newest_first[:1]
    store.retry(newest_first[0])

    assert _ids(store.page(failed, first.cursor, 10)) == newest_first[1:]


def test_filter_by_language(store: Store) -> None:
    _, malay = store.create(article(1, language="ms"))
    _, english = store.create(article(2, language="en"))
    _, unknown = store.create(article(3))

    assert _ids(store.page(Filters(language=Language.MS), None, 10)) == [malay]
    _finish(store, unknown)
    assert set(_ids(store.page(Filters(language=Language.EN), None, 10))) == {english, unknown}


@pytest.mark.parametrize(
    "filters",
    [
        Filters(topic="medtop:17000000"),
        Filters(entity="Q6826009"),
        Filters(entity="MetMalaysia"),
        Filters(entity="jabatan METEOROLOGI"),
        Filters(entity="Meteorological Department", topic="medtop:17000000", status=Status.DONE),
    ],
)
def test_filter_by_what_the_article_is_about(store: Store, filters: Filters) -> None:
    done, _ = _create(store, 2)
    _finish(store, done)

    assert _ids(store.page(filters, None, 10)) == [done]


@pytest.mark.parametrize(
    "filters",
    [
        Filters(topic="medtop:11000000"),
        Filters(entity="Meteorological"),
        Filters(topic="medtop:17000000", entity="Bernama"),
        Filters(topic="medtop:17000000", language=Language.MS),
        Filters(topic="medtop:17000000", status=Status.FAILED),
    ],
)
def test_all_filters_must_hold(store: Store, filters: Filters) -> None:
    done, _ = _create(store, 2)
    _finish(store, done)

    assert store.page(filters, None, 10) == Page((), None)


def test_a_finished_article_is_listed_with_its_topics_and_flags(store: Store) -> None:
    done, _ = _create(store, 2)
    flagged = result()
    quality = Quality(score=0.5, flags=(Flag.NAME_MISSING, Flag.NUMBER_MISMATCH))
    translation = flagged.translation.model_copy(update={"quality": quality})
    store.claim(done)
    store.complete(done, 1, flagged.model_copy(update={"translation": translation}))

    first, second = store.page(ALL, None, 10).items

    assert (first.topics, first.flags) == (("medtop:17000000",), (Flag.NAME_MISSING, Flag.NUMBER_MISMATCH))
    assert (second.topics, second.flags) == ((), ())
    assert [first.opening, second.opening] == [f"Heavy rain is expected in area {number}." for number in (1, 0)]
    assert _ids(store.page(Filters(flag=Flag.NAME_MISSING), None, 10)) == [done]
    assert _ids(store.page(Filters(flag=Flag.REPETITION), None, 10)) == []


def test_topics_are_listed_surest_first(store: Store) -> None:
    (done,) = _create(store, 1)
    codes = ("medtop:17000000", "medtop:01000000", "medtop:04000000")
    topics = tuple(Topic(qcode=code, name=Names(en="x", ms="y"), confidence=0.5) for code in codes)
    found = result()
    store.claim(done)
    store.complete(done, 1, found.model_copy(update={"tags": found.tags.model_copy(update={"topics": topics})}))

    assert store.page(ALL, None, 1).items[0].topics == codes


def test_a_failed_article_says_why_until_it_is_retried(store: Store) -> None:
    queued, failed, done = _create(store, 3)
    _finish(store, done)
    store.claim(failed)
    store.fail(failed, 1, PROBLEM)
    assert {item.id: item.problem for item in store.page(ALL, None, 3).items} == {
        queued: None,
        failed: PROBLEM,
        done: None,
    }
    store.retry(failed)
    assert store.page(ALL, None, 3).items[1].problem is None


def test_a_retried_article_has_neither_topics_nor_flags(store: Store) -> None:
    (identifier,) = _create(store, 1)
    store.claim(identifier)
    store.fail(identifier, 1, PROBLEM)
    assert store.page(ALL, None, 1).items[0].flags == ()
    store.retry(identifier)

    assert store.client.hmget(store.keys.articles + identifier, "facets", "flags") == [None, None]
    assert store.page(ALL, None, 1).items[0].topics == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("flood", True),
        ("WARNING 7", True),
        ("RAIN is", True),
        ("strasse", True),
        ("straße", True),
        ("rain  is", False),
        ("drought", False),
        ("warning 8", False),
    ],
)
def test_filter_by_text_in_headline_or_opening(store: Store, text: str, found: bool) -> None:
    _, identifier = store.create(article(body="Heavy rain is\n\nexpected in the Straße.", headline="Flood warning 7"))

    assert _ids(store.page(Filters(text=text), None, 10)) == [identifier] * found


def test_text_is_not_looked_for_from_one_place_into_the_other(store: Store) -> None:
    store.create(article(headline="Flood", body="warning"))

    assert store.page(Filters(text="flood warning"), None, 10).items == ()


def test_a_record_of_an_earlier_version_is_listed_with_what_it_has(store: Store) -> None:
    (identifier,) = _create(store, 1)
    _finish(store, identifier)
    store.client.hdel(store.keys.articles + identifier, "opening", "flags", "words")

    (item,) = store.page(ALL, None, 10).items

    assert (item.id, item.opening, item.topics, item.flags) == (identifier, None, ("medtop:17000000",), ())
    assert _ids(store.page(Filters(text="flood"), None, 10)) == [identifier]
    assert _ids(store.page(Filters(text="rain"), None, 10)) == []


@either_way
def test_since_and_until_include_their_own_instant(store: Store, filters: Filters) -> None:
    newest_first = _create(store, 5)
    summaries = store.page(ALL, None, 10).items

    assert _ids(store.page(replace(filters, since=summaries[2].created_at), None, 10)) == newest_first[:3]
    assert _ids(store.page(replace(filters, until=summaries[2].created_at), None, 10)) == newest_first[2:]
    between = replace(filters, since=summaries[3].created_at, until=summaries[1].created_at)
    assert _ids(store.page(between, None, 10)) == newest_first[1:4]
    assert _all_pages(store, between, 1) == newest_first[1:4]
    just_after = replace(between, since=summaries[3].created_at + timedelta(microseconds=1))
    assert _ids(store.page(just_after, None, 10)) == newest_first[1:3]


@either_way
def test_until_holds_for_a_cursor_that_lies_after_it(store: Store, filters: Filters) -> None:
    newest_first = _create(store, 5)
    first = store.page(ALL, None, 1)
    until = store.page(ALL, None, 10).items[3].created_at

    assert _ids(store.page(replace(filters, until=until), first.cursor, 10)) == newest_first[3:]


@either_way
@pytest.mark.parametrize("year", [1, 9999])
def test_any_time_will_do(store: Store, filters: Filters, year: int) -> None:
    moment = datetime(year, 1, 1, tzinfo=UTC)
    _create(store, 1)

    assert len(store.page(replace(filters, since=moment), None, 1).items) == (year == 1)
    assert len(store.page(replace(filters, until=moment), None, 1).items) == (year == 9999)


@given(st.integers(0, 4_102_444_800_000))
def test_a_time_that_was_given_out_comes_back_exactly(milliseconds: int) -> None:
    moment = instant(milliseconds or 1)
    assert moment is not None
    assert (moment - listing._EPOCH) // listing._MILLISECOND == (milliseconds or 1)


@either_way
def test_scan_is_bounded_and_goes_on_from_its_cursor(store: Store, filters: Filters) -> None:
    (last,) = _create(store, 1)
    for index in (store.keys.recent, store.keys.pending):
        _crowd(store, index)

    pages = [store.page(filters, None, 10)]
    while pages[-1].cursor is not None:
        pages.append(store.page(filters, pages[-1].cursor, 10))

    assert [_ids(page) for page in pages] == [[], [], [last]]


def test_texts_are_not_read(store: Store) -> None:
    (identifier,) = _create(store, 1)
    _finish(store, identifier)
    store.client.hset(store.keys.articles + identifier, mapping={"article": "not JSON", "outcome": "not JSON"})

    assert _ids(store.page(ALL, None, 1)) == [identifier]


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "_",
        "1700000000000",
        "1700000000000_",
        "x_2f1cde8e-8b6e-4b4f-9d3c-3c1f6a5d8f10",
        "1.5_2f1cde8e-8b6e-4b4f-9d3c-3c1f6a5d8f10",
        "1700000000000_not-an-id",
        "2f1cde8e-8b6e-4b4f-9d3c-3c1f6a5d8f10_1700000000000",
        "9" * 400 + "_2f1cde8e-8b6e-4b4f-9d3c-3c1f6a5d8f10",
        "9" * 5000 + "_2f1cde8e-8b6e-4b4f-9d3c-3c1f6a5d8f10",
        "1700000000000_2F1CDE8E8B6E4B4F9D3C3C1F6A5D8F10",
        "-inf_2f1cde8e-8b6e-4b4f-9d3c-3c1f6a5d8f10",
    ],
)
def test_a_cursor_that_no_page_gave_is_refused(store: Store, cursor: str) -> None:
    with pytest.raises(CursorError, match="not a cursor that an earlier page gave"):
        store.page(ALL, cursor, 10)
