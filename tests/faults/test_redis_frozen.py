"""Redis hangs for half a minute: its connections stay open, it takes bytes, and it answers nothing."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from newsdesk.store import Store
from tests.faults.accounts import LONG, all_done, story, translating
from tests.faults.conftest import Recovery
from tests.integration.desk import Answer, Desk
from tests.support import RedisServer, WorkerProcess

FROZEN = 30.0  # seconds


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(3) as pool:
        yield pool


def test_what_is_in_flight_is_done_once_it_thaws(
    valkey: RedisServer, desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    start_worker()
    identifiers = [desk.post(body=body).json["id"] for body in (LONG, story(0), story(1))]
    translating(store, identifiers[0])
    valkey.pause()
    time.sleep(FROZEN)
    recovery.begin()
    valkey.resume()

    all_done(store, identifiers)
    recovery.complete()


def test_what_is_accepted_meanwhile_is_done(
    valkey: RedisServer,
    desk: Desk,
    store: Store,
    start_worker: Callable[..., WorkerProcess],
    recovery: Recovery,
    pool: ThreadPoolExecutor,
) -> None:
    """A client that is refused sends again, as it is told: one record comes of it, even where Redis had both."""
    start_worker()
    thaw = time.monotonic() + FROZEN
    valkey.pause()

    def send(client: int) -> list[Answer]:
        """One article after the other, until one is sent after the thaw."""
        answers: list[Answer] = []
        thawed = False
        while not thawed:
            thawed = time.monotonic() > thaw
            answers.append(desk.post(body=story(100 * client + len(answers))))
        return answers

    sending = [pool.submit(send, client) for client in range(3)]
    time.sleep(FROZEN)
    recovery.begin()
    valkey.resume()
    answers = [future.result() for future in sending]

    assert all(of_client[0].status == 503 for of_client in answers)
    assert {answer.status for of_client in answers for answer in of_client} <= {202, 503}
    accepted = {answer.json["id"] for of_client in answers for answer in of_client if answer.status == 202}
    bodies = [story(100 * client + n) for client, of_client in enumerate(answers) for n in range(len(of_client))]
    again = [desk.post(body=body) for body in bodies]
    assert {answer.status for answer in again} <= {200, 202}
    identifiers = {answer.json["id"] for answer in again}
    assert accepted <= identifiers
    all_done(store, identifiers)
    recovery.complete()
    assert _everything(desk) == identifiers


def _everything(desk: Desk) -> set[str]:
    page = desk.request("GET", "/v1/articles?limit=100").json
    assert page["next"] is None
    return {item["id"] for item in page["items"]}
