"""kill -9 of the service with POSTs under way; clients repeat them with the same Idempotency-Key at the next one."""

import http.client
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from newsdesk.store import Store
from tests.faults.accounts import all_done, story
from tests.faults.conftest import Recovery
from tests.integration.desk import Answer, Desk
from tests.newsdesk.inspection import eventually
from tests.support import ServiceProcess, WorkerProcess

THREADS = 6
ENOUGH = 30  # accepted articles, before the service is killed
StartService = Callable[..., ServiceProcess]
StartWorker = Callable[..., WorkerProcess]


@dataclass
class Sender:
    """A newsroom's system: sends one article after the other until the service is gone. A key is a story's number."""

    desk: Desk
    number: int
    accepted: dict[int, str] = field(default_factory=dict)  # id by key
    unanswered: int | None = None  # the key of the POST that was under way

    def run(self) -> None:
        for key in range(self.number, 10_000, THREADS):
            try:
                answer = post(self.desk, key)
            except (OSError, http.client.HTTPException):
                self.unanswered = key
                return
            assert answer.status in (200, 202), answer.json
            self.accepted[key] = answer.json["id"]


@dataclass(frozen=True)
class Sent:
    accepted: dict[int, str]  # id by key
    unanswered: set[int]  # keys

    @property
    def keys(self) -> list[int]:
        return sorted([*self.accepted, *self.unanswered])


def post(desk: Desk, key: int, **headers: str) -> Answer:
    content = json.dumps({"body": story(key, sentences=1)}).encode()
    return desk.request(
        "POST",
        "/v1/articles",
        content,
        {"Content-Type": "application/json", "Idempotency-Key": f"story-{key}", **headers},
    )


def send_until_killed(service: ServiceProcess) -> Sent:
    senders = [Sender(Desk(service.url), number) for number in range(THREADS)]
    threads = [threading.Thread(target=sender.run) for sender in senders]
    for thread in threads:
        thread.start()
    try:
        eventually(lambda: sum(len(sender.accepted) for sender in senders) >= ENOUGH)
    finally:
        service.kill()
        for thread in threads:
            thread.join()
    unanswered = {sender.unanswered for sender in senders if sender.unanswered is not None}
    assert len(unanswered) == THREADS
    return Sent({key: found for sender in senders for key, found in sender.accepted.items()}, unanswered)


def recorded(desk: Desk) -> list[dict[str, Any]]:
    """All articles there are, as a client lists them."""
    found: list[dict[str, Any]] = []
    path: str | None = "/v1/articles?limit=100"
    while path is not None:
        page = desk.request("GET", path).json
        found += page["items"]
        path = page["next"]
    return found


def test_what_it_accepted_and_what_it_only_recorded_is_done(
    store: Store, start_service: StartService, start_worker: StartWorker, recovery: Recovery
) -> None:
    start_worker()
    sent = send_until_killed(start_service())
    recovery.begin()

    existing = {item["id"] for item in recorded(Desk(start_service().url))}
    assert existing >= set(sent.accepted.values())
    assert len(existing) <= len(sent.keys)
    all_done(store, existing)
    recovery.complete()


def test_posts_repeated_with_their_keys_make_one_record_each(
    store: Store, start_service: StartService, start_worker: StartWorker, recovery: Recovery
) -> None:
    start_worker()
    sent = send_until_killed(start_service())
    recovery.begin()

    desk = Desk(start_service().url)
    existing = {item["id"] for item in recorded(desk)}
    repeated = {key: post(desk, key) for key in sent.keys}

    identifiers = {key: answer.json["id"] for key, answer in repeated.items()}
    assert {key: identifiers[key] for key in sent.accepted} == sent.accepted
    assert {repeated[key].status for key in sent.accepted} == {200}
    assert not any("deduplicated" in answer.json for answer in repeated.values())
    assert existing <= set(identifiers.values())
    assert sorted(item["id"] for item in recorded(desk)) == sorted(identifiers.values())
    all_done(store, identifiers.values())
    recovery.complete()


def test_an_article_whose_sender_waited_for_the_result_is_done_and_found_by_its_key(
    store: Store, start_service: StartService, start_worker: StartWorker, recovery: Recovery
) -> None:
    service = start_service()
    cut_off: list[int] = []

    def wait(key: int) -> None:
        try:
            post(Desk(service.url), key, Prefer="wait=30")
        except (OSError, http.client.HTTPException):
            cut_off.append(key)

    threads = [threading.Thread(target=wait, args=(key,)) for key in range(THREADS)]
    for thread in threads:
        thread.start()
    eventually(lambda: store.backlog() == THREADS)
    recovery.begin()
    service.kill()
    for thread in threads:
        thread.join()
    assert sorted(cut_off) == list(range(THREADS))

    start_worker()
    desk = Desk(start_service().url)
    repeated = [post(desk, key) for key in range(THREADS)]
    assert {answer.status for answer in repeated} == {200}
    assert {answer.json["id"] for answer in repeated} == {item["id"] for item in recorded(desk)}
    all_done(store, [answer.json["id"] for answer in repeated])
    recovery.complete()
