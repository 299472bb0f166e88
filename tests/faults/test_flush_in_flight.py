"""FLUSHDB while an article is translated: all records, all messages and all signs of life are gone at once."""

from collections.abc import Callable

from newsdesk.store import Store
from tests.faults.accounts import LONG, all_done, story, translating
from tests.faults.conftest import Recovery
from tests.integration.desk import Desk
from tests.newsdesk.inspection import eventually, names
from tests.support import WorkerProcess


def test_nothing_of_the_article_comes_back_and_new_ones_are_processed(
    desk: Desk, store: Store, start_worker: Callable[..., WorkerProcess], recovery: Recovery
) -> None:
    """The same text is a new article as well."""
    worker = start_worker()
    forgotten = desk.post(body=LONG).json["id"]
    waiting = desk.post(body=story(0)).json["id"]
    translating(store, forgotten)
    store.client.flushdb()
    recovery.begin()

    for identifier in (forgotten, waiting):
        assert desk.request("GET", f"/v1/articles/{identifier}").status == 404
    accepted = [desk.post(body=body) for body in (LONG, *(story(number) for number in range(1, 6)))]
    assert [answer.status for answer in accepted] == [202] * len(accepted)
    new = [answer.json["id"] for answer in accepted]
    assert forgotten not in new
    all_done(store, new)  # its only process has ended the forgotten one by now
    eventually(lambda: desk.request("GET", "/readyz").status == 200)
    recovery.complete()

    assert worker.process is not None and worker.process.poll() is None
    for identifier in (forgotten, waiting):
        assert desk.request("GET", f"/v1/articles/{identifier}").status == 404
    assert names(store, store.keys.articles) == sorted(store.keys.articles + identifier for identifier in new)
    assert names(store, store.keys.gone) == sorted(store.keys.gone + identifier for identifier in new)
    listed = desk.request("GET", "/v1/articles").json["items"]
    assert {item["id"] for item in listed} == set(new)
