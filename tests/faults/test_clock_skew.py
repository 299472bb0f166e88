"""The clock of one machine is wrong by ten minutes. Redis's clock is the only one that articles know."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from newsdesk import presence
from newsdesk.connection import milliseconds
from newsdesk.record import Record
from newsdesk.store import Store
from tests.faults.accounts import LONG, LONGER, all_done, story
from tests.faults.conftest import Recovery
from tests.integration.desk import Desk
from tests.support import ServiceProcess, WorkerProcess

COMPILER = shutil.which("cc") if sys.platform == "linux" else None
NOTICEABLE = timedelta(minutes=5)  # far more than a test takes, less than the skew

pytestmark = [
    pytest.mark.skipif(COMPILER is None, reason="needs Linux and a C compiler `cc`, to preload a wrong clock"),
    pytest.mark.parametrize("skew", [timedelta(minutes=10), timedelta(minutes=-10)], ids=["ahead", "behind"]),
]
Environment = dict[str, str]


@pytest.fixture
def skewed(skew: timedelta, tmp_path: Path) -> Environment:
    """The environment of a process whose wall clock is wrong. Its monotonic clock runs as it should."""
    library = tmp_path / "wrong_clock.so"
    source = Path(__file__).with_name("wrong_clock.c")
    subprocess.run([str(COMPILER), "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    preload = " ".join(filter(None, [str(library), os.environ.get("LD_PRELOAD")]))
    return {"LD_PRELOAD": preload, "CLOCK_SKEW": str(int(skew.total_seconds()))}


def redis_time(store: Store) -> datetime:
    return datetime.fromtimestamp(milliseconds(store.client) / 1000, UTC)


def assert_wrong(clock: datetime, store: Store, skew: timedelta) -> None:
    """The fault is there: `clock`, read just now, is far from Redis's."""
    assert abs(clock - redis_time(store) - skew) < NOTICEABLE


def assert_in_redis_time(records: list[Record], began: datetime, ended: datetime) -> None:
    for record in records:
        assert record.started_at is not None and record.finished_at is not None
        assert began <= record.created_at <= record.started_at <= record.finished_at <= ended


def test_a_worker_with_a_wrong_clock_works_with_one_whose_clock_is_right(
    skew: timedelta,
    skewed: Environment,
    desk: Desk,
    store: Store,
    start_worker: Callable[..., WorkerProcess],
    recovery: Recovery,
) -> None:
    began = redis_time(store)
    start_worker(**skewed)
    (wrong,) = presence.workers(store.client, store.keys)
    assert_wrong(wrong.started_at, store, skew)
    start_worker()
    recovery.begin()
    # The long ones take longer than a live article may be silent; the short ones are more than fit.
    bodies = [f"{number}. {LONGER}" for number in range(2)] + [story(number) for number in range(6)]
    posted = [desk.post(body=body).json["id"] for body in bodies]

    records = all_done(store, posted)
    recovery.complete()
    assert_in_redis_time(records, began, redis_time(store))
    assert len(presence.workers(store.client, store.keys)) == 2


def test_a_service_with_a_wrong_clock_and_a_worker_whose_clock_is_right(
    skew: timedelta,
    skewed: Environment,
    start_service: Callable[..., ServiceProcess],
    store: Store,
    start_worker: Callable[..., WorkerProcess],
    recovery: Recovery,
) -> None:
    began = redis_time(store)
    desk = Desk(start_service(**skewed).url)
    start_worker()
    recovery.begin()
    answer = desk.post(body=LONG)
    assert_wrong(parsedate_to_datetime(answer.headers["Date"]), store, skew)
    posted = [answer.json["id"], *(desk.post(body=story(number)).json["id"] for number in range(3))]

    records = all_done(store, posted)
    recovery.complete()
    assert_in_redis_time(records, began, redis_time(store))
    assert desk.request("GET", "/readyz").status == 200  # to it, too, the worker is alive
    assert desk.request("GET", f"/v1/articles/{posted[0]}").json["status"] == "done"
