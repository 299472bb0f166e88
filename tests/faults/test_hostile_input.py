"""Hostile requests to the real service, with a real worker behind it: a clear refusal, or an article that ends."""

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from newsdesk.record import Status
from newsdesk.store import Store
from tests.faults.accounts import all_done, finished, story
from tests.faults.conftest import Recovery
from tests.faults.hostile import ACCEPTED, HOSTILE
from tests.integration.desk import Answer, Desk
from tests.newsdesk.inspection import assert_consistent
from tests.support import ServiceProcess, WorkerProcess
from tests.support.processes import Process


@contextmanager
def unharmed(*processes: Process) -> Iterator[None]:
    """The same processes live before and after."""
    before = [{process.pid, *(child.pid for child in process.children())} for process in processes]
    yield
    assert [{process.pid, *(child.pid for child in process.children())} for process in processes] == before


@pytest.mark.timeout(600)  # half a minute of work, many times more where all cores are busy
def test_it_is_refused_with_a_reason_or_brought_to_its_end(
    start_service: Callable[..., ServiceProcess],
    start_worker: Callable[..., WorkerProcess],
    store: Store,
    recovery: Recovery,
) -> None:
    service, worker = start_service(), start_worker()
    desk = Desk(service.url)
    accepted = []
    with unharmed(service, worker):
        recovery.begin()
        for name, hostile in HOSTILE.items():
            answer = desk.request("POST", "/v1/articles", hostile.content, hostile.headers)
            assert answer.status in hostile.statuses, (name, answer)
            if answer.status in ACCEPTED:
                accepted.append(answer.json["id"])
            else:
                assert_says_why(answer)
        for identifier in accepted:
            record = finished(store, identifier)
            assert record.attempt == 1
            assert record.status is Status.DONE or (record.problem and record.problem.detail)
        all_done(store, [desk.post(body=story(1)).json["id"]])
        recovery.complete()


def assert_says_why(answer: Answer) -> None:
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json["status"] == answer.status
    assert answer.json.get("errors") or answer.json.get("detail"), answer.json


def test_bodies_that_never_end_hold_nobody_up(
    start_service: Callable[..., ServiceProcess],
    start_worker: Callable[..., WorkerProcess],
    store: Store,
    recovery: Recovery,
) -> None:
    service, worker = start_service(SERVICE_THREADS="8"), start_worker()
    head = b"POST /v1/articles HTTP/1.1\r\nHost: desk\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nA few"
    with unharmed(service, worker):
        recovery.begin()
        slow = [socket.create_connection(("127.0.0.1", service.port), timeout=90) for _ in range(6)]
        for connection in slow:
            connection.sendall(head)
        all_done(store, [Desk(service.url).post(body=story(1)).json["id"]])
        for connection in slow:
            with connection, connection.makefile("rb") as answer:
                content = answer.read()
                assert content.startswith(b"HTTP/1.1 408 "), content
                assert json.loads(content.partition(b"\r\n\r\n")[2])["detail"] == "The body did not arrive in time."
        all_done(store, [Desk(service.url).post(body=story(2)).json["id"]])
        recovery.complete()
    assert_consistent(store)
