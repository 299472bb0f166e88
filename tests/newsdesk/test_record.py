from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from newsdesk.record import COMMON_FIELDS, Progress, Record, Status, Summary, common_fields, instant
from tests.newsdesk.examples import article

KEPT: dict[str, str | None] = {
    "status": "running",
    "version": "4",
    "attempt": "2",
    "done": "3",
    "total": "9",
    "language": "ms",
    "created": "1635409800123",
    "started": "1635409801000",
    "finished": None,
}


def test_fields_of_redis_become_values() -> None:
    assert set(KEPT) == set(COMMON_FIELDS)
    summary = Summary(**common_fields("some-id", KEPT))

    assert (summary.id, summary.status, summary.version, summary.attempt) == ("some-id", Status.RUNNING, 4, 2)
    assert summary.progress == Progress(done=3, total=9)
    assert summary.language == "ms"
    assert summary.created_at == datetime(2021, 10, 28, 8, 30, 0, 123000, UTC)
    assert summary.started_at == datetime(2021, 10, 28, 8, 30, 1, tzinfo=UTC)
    assert summary.finished_at is None


def test_fields_that_are_not_there_yet() -> None:
    young = {"status": "queued", "version": "1", "attempt": "0", "language": "", "created": "1635409800123"}
    record = Record(article=article(), **common_fields("some-id", young))

    assert record.progress == Progress(done=0, total=0)
    assert (record.language, record.started_at, record.finished_at) == (None, None, None)


def test_times_go_out_as_utc_iso_8601() -> None:
    told = Summary(**common_fields("some-id", KEPT)).model_dump(mode="json")

    assert told["created_at"] == "2021-10-28T08:30:00.123000Z"


@pytest.mark.parametrize("nothing", [None, ""])
def test_no_instant(nothing: str | None) -> None:
    assert instant(nothing) is None


@pytest.mark.parametrize(("done", "total"), [(-1, 0), (0, -1)])
def test_progress_is_never_negative(done: int, total: int) -> None:
    with pytest.raises(ValidationError):
        Progress(done=done, total=total)
