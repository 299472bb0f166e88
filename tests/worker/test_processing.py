"""One attempt at one article, against a real Valkey: whatever happens, the record tells it."""

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import count

import pytest
import redis
from billiard.exceptions import SoftTimeLimitExceeded

from newsdesk.article import Article, Language
from newsdesk.listing import Filters
from newsdesk.problem import Problem, ProblemType
from newsdesk.record import Progress, Status
from newsdesk.result import ModelUsed, Quality, Result, Tags, Translation
from newsdesk.store import Store
from tests.newsdesk.inspection import age, assert_consistent, eventually
from tests.newsdesk.test_memory import remember
from worker.manifest import PackageError
from worker.processing import RETRY_WITHOUT_MODELS, process
from worker.without_model import Recall

OnProgress = Callable[[Progress], None]
RESULT = Result(
    language=Language.EN,
    translation=Translation(
        language=Language.MS,
        headline=None,
        body="Helo.",
        segments=(),
        quality=Quality(score=None),
        model=ModelUsed(package="translate-en_ms", version="0.1", sha256="0" * 64),
    ),
    tags=Tags(),
)


class Scripted:
    """A pipeline that does what the test says, so that every way an attempt can end is reached."""

    def __init__(self, run: Callable[[Article, OnProgress], Result]) -> None:
        self.run = lambda article, on_progress, recall: run(article, on_progress)

    def acronyms(self, tags: Tags) -> list[str]:
        return ["SPRM"]


def attempt(store: Store, identifier: str, run: Callable[[Article, OnProgress], Result]) -> float | None:
    return process(store, lambda: Scripted(run), identifier)  # type: ignore[arg-type,return-value]


def raising(error: BaseException) -> Callable[[Article, OnProgress], Result]:
    def run(article: Article, on_progress: OnProgress) -> Result:
        raise error

    return run


@pytest.fixture
def identifier(store: Store) -> str:
    return store.create(Article(body="Hello."))[1]


def problem_of(store: Store, identifier: str) -> Problem:
    record = store.get(identifier)
    assert record is not None and record.status is Status.FAILED
    assert record.article == Article(body="Hello.")
    assert record.problem is not None
    return record.problem


def test_it_works(store: Store, identifier: str) -> None:
    assert attempt(store, identifier, lambda article, on_progress: RESULT) is None

    record = store.get(identifier)
    assert record is not None
    assert (record.status, record.attempt, record.translation) == (Status.DONE, 1, RESULT.translation)
    assert_consistent(store)


def test_articles_are_found_by_the_acronyms_of_their_entities(store: Store, identifier: str) -> None:
    attempt(store, identifier, lambda article, on_progress: RESULT)

    for acronym, found in (("SPRM", [identifier]), ("sprm", [identifier]), ("JKM", [])):
        assert [item.id for item in store.page(Filters(entity=acronym), None, 10).items] == found


def test_any_error_ends_in_the_record_without_its_text(store: Store, identifier: str) -> None:
    attempt(store, identifier, raising(RuntimeError("something with Hello. in it")))

    problem = problem_of(store, identifier)
    assert problem.type is ProblemType.PROCESSING_FAILED
    assert "Hello" not in problem.model_dump_json()


def test_the_soft_time_limit_ends_in_the_record(store: Store, identifier: str) -> None:
    attempt(store, identifier, raising(SoftTimeLimitExceeded()))

    assert problem_of(store, identifier).type is ProblemType.TIME_LIMIT


@pytest.mark.parametrize(
    ("end", "status"), [(lambda article, on_progress: RESULT, Status.DONE), (raising(RuntimeError()), Status.FAILED)]
)
def test_the_soft_time_limit_takes_no_end_that_waits_for_redis(
    store: Store,
    identifier: str,
    monkeypatch: pytest.MonkeyPatch,
    end: Callable[[Article, OnProgress], Result],
    status: Status,
) -> None:
    troubles = iter([redis.exceptions.ConnectionError(), SoftTimeLimitExceeded(), redis.exceptions.ConnectionError()])

    def away(keep: Callable[..., bool], *arguments: object) -> bool:
        for trouble in troubles:
            raise trouble
        return keep(*arguments)

    for name in ("complete", "fail"):
        monkeypatch.setattr(store, name, partial(away, getattr(store, name)))

    attempt(store, identifier, end)

    assert store.statuses([identifier]) == [status]


def test_the_budget_of_computing_ends_in_the_record(store: Store, identifier: str) -> None:
    store.settings = replace(store.settings, cpu_budget=1)

    def hostile(article: Article, on_progress: OnProgress) -> Result:
        while True:
            sum(range(100_000))
            on_progress(Progress(done=0, total=1))

    attempt(store, identifier, hostile)

    problem = problem_of(store, identifier)
    assert problem.type is ProblemType.TIME_LIMIT
    assert "1 seconds of computing" in (problem.detail or "")


def test_an_article_is_not_failed_because_redis_is_away(store: Store, identifier: str) -> None:
    with pytest.raises(redis.exceptions.ConnectionError):
        attempt(store, identifier, raising(redis.exceptions.ConnectionError()))

    assert store.statuses([identifier]) == [Status.RUNNING]  # another attempt takes it over


def test_the_pipeline_is_given_what_people_corrected(store: Store, identifier: str) -> None:
    remember(store, "Hello.", "Helo, helo.")
    found: list[str | None] = []

    class Recalling:
        def run(self, article: Article, on_progress: OnProgress, recall: Recall) -> Result:
            found.extend(one.text if one else None for one in recall(Language.EN, ["Hello.", "Bye."]))
            return RESULT

    process(store, lambda: Recalling(), identifier)  # type: ignore[arg-type,return-value]

    assert found == ["Helo, helo.", None]


def test_a_second_message_for_a_running_article_waits(store: Store, identifier: str) -> None:
    store.claim(identifier)

    wait = attempt(store, identifier, raising(AssertionError("must not run")))

    assert wait is not None and 0 < wait <= store.settings.stale_after + 1


def test_a_second_message_for_a_finished_article_does_nothing(store: Store, identifier: str) -> None:
    attempt(store, identifier, lambda article, on_progress: RESULT)
    before = store.get(identifier)

    assert attempt(store, identifier, raising(AssertionError("must not run"))) is None
    assert store.get(identifier) == before


def test_a_message_for_an_unknown_article_does_nothing(store: Store) -> None:
    assert attempt(store, "00000000-0000-4000-8000-000000000000", raising(AssertionError("must not run"))) is None
    assert_consistent(store)


def test_the_article_of_a_lost_worker_is_taken_over(store: Store, identifier: str) -> None:
    store.claim(identifier)
    age(store, identifier, store.settings.stale_after + 1)

    attempt(store, identifier, lambda article, on_progress: RESULT)

    record = store.get(identifier)
    assert record is not None and (record.status, record.attempt) == (Status.DONE, 2)


def test_an_article_that_loses_every_worker_is_given_up(store: Store, identifier: str) -> None:
    for _ in range(store.settings.max_attempts):
        store.claim(identifier)
        age(store, identifier, store.settings.stale_after + 1)

    attempt(store, identifier, raising(AssertionError("must not run")))

    assert problem_of(store, identifier).type is ProblemType.WORKER_LOST
    assert_consistent(store)


def test_a_late_result_overwrites_nothing(store: Store, identifier: str) -> None:
    def overtaken(article: Article, on_progress: OnProgress) -> Result:
        age(store, identifier, store.settings.stale_after + 1)
        attempt(store, identifier, lambda article, on_progress: RESULT)
        return RESULT.model_copy(update={"language": Language.MS})

    attempt(store, identifier, overtaken)

    record = store.get(identifier)
    assert record is not None and (record.attempt, record.language) == (2, Language.EN)


def test_without_models_the_attempt_is_given_back_uncounted(store: Store, identifier: str) -> None:
    def no_models() -> None:
        raise PackageError("models/translate-en_ms-0_1.argosmodel: expected …, found …")

    assert process(store, no_models, identifier) == RETRY_WITHOUT_MODELS  # type: ignore[arg-type]
    record = store.get(identifier)
    assert record is not None and (record.status, record.attempt) == (Status.QUEUED, 0)


def test_a_deleted_article_stops_its_attempt(store: Store, identifier: str) -> None:
    reports = 0

    def deleted_meanwhile(article: Article, on_progress: OnProgress) -> Result:
        nonlocal reports
        store.delete(identifier)
        for reports in range(1, 200):
            on_progress(Progress(done=reports, total=200))
            time.sleep(0.05)
        return RESULT

    attempt(store, identifier, deleted_meanwhile)

    assert 0 < reports < 199
    assert store.get(identifier) is None
    assert_consistent(store)


def test_progress_is_seen_while_it_runs(store: Store, identifier: str) -> None:
    seldom = Store(store.client, replace(store.settings, heartbeat_interval=600, stale_after=1800))
    steps, seen = count(1), set()

    def slow(article: Article, on_progress: OnProgress) -> Result:
        def is_seen_twice() -> bool:
            on_progress(Progress(done=next(steps), total=5000))
            record = store.get(identifier)
            assert record is not None
            seen.add((record.progress.done, record.progress.total))
            return len(seen - {(0, 0)}) > 1

        eventually(is_seen_twice)
        return RESULT

    attempt(seldom, identifier, slow)

    assert len(seen - {(0, 0)}) > 1
    assert {total for done, total in seen if done} == {5000}


def test_it_shows_that_it_lives_without_progress_too(store: Store, identifier: str) -> None:
    often = Store(store.client, replace(store.settings, heartbeat_interval=1))
    signs = set()

    def silent(article: Article, on_progress: OnProgress) -> Result:
        def are_three() -> bool:
            signs.add(store.client.zscore(store.keys.pending, identifier))
            return len(signs) > 2

        eventually(are_three)  # that it began, the first, and another
        return RESULT

    attempt(often, identifier, silent)

    assert len(signs) > 2
