"""Two workers, restarted one after the other, twice, under a steady load: clients see that only in a slower answer."""

import itertools
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest

from newsdesk.record import Status
from newsdesk.settings import Settings
from newsdesk.store import Store
from tests.faults.accounts import PATIENCE, all_done, story
from tests.faults.conftest import Recovery
from tests.integration.desk import Desk
from tests.newsdesk.transitions import may_become
from tests.support import WorkerProcess

CLIENTS = 4  # so that both workers are always in the middle of an article, and others wait behind

View = dict[str, Any]  # a record as a client got it


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """A short article on a busy machine must never look as if its worker were lost: none is."""
    return replace(settings, stale_after=15)


def send_and_watch(desk: Desk, numbers: Iterator[int], ended: threading.Event) -> list[list[View]]:
    """Send one short article after the other, each when the one before has ended. Returns what was seen of each."""
    seen = []
    while not ended.is_set():
        accepted = desk.post(body=story(next(numbers), sentences=20))
        assert accepted.status in (200, 202), accepted.json
        seen.append(watch(desk, accepted.json))
    return seen


def watch(desk: Desk, accepted: View) -> list[View]:
    """All that a client sees of an article that polls again at once, with the version that it knows."""
    views, deadline = [accepted], time.monotonic() + PATIENCE
    while not Status(views[-1]["status"]).final:
        assert time.monotonic() < deadline, f"it did not end: {views}"
        headers = {"If-None-Match": f'"{views[-1]["version"]}"'}
        answer = desk.request("GET", f"/v1/articles/{accepted['id']}?wait=30", headers=headers)
        assert answer.status in (200, 304), answer.json
        if answer.status == 200:
            views.append(answer.json)
    return views


@contextmanager
def load(desk: Desk) -> Iterator[list[list[View]]]:
    """A steady load inside of it. The list, filled at its end, has what clients saw of each article."""
    ended, numbers, seen = threading.Event(), itertools.count(), list[list[View]]()
    with ThreadPoolExecutor(CLIENTS) as threads:
        clients = [threads.submit(send_and_watch, desk, numbers, ended) for _ in range(CLIENTS)]
        try:
            yield seen
        finally:
            ended.set()
    for client in clients:
        seen += client.result()


def assert_only_forward(views: list[View]) -> None:
    """Versions go up with every change, no state comes back, and the article was begun once."""
    for before, after in itertools.pairwise(views):
        assert before["version"] < after["version"]
        assert before["attempt"] <= after["attempt"] == 1
        assert after["status"] == before["status"] or may_become(Status(before["status"]), Status(after["status"]))
        assert after["status"] != before["status"] or after["progress"]["done"] >= before["progress"]["done"]


def test_every_article_is_done_once(
    desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    workers = [start_worker(), start_worker()]
    recovery.begin()
    with load(desk) as seen:
        for place in (0, 1, 0, 1):
            assert workers[place].terminate() == 0
            workers[place] = start_worker()
    all_done(store, [views[-1]["id"] for views in seen])
    recovery.complete()

    for views in seen:
        assert_only_forward(views)
        assert desk.request("GET", f"/v1/articles/{views[-1]['id']}").json == views[-1]
    assert store.client.zcard(store.keys.recent) == len(seen) > 0
