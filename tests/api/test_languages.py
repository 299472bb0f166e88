"""GET /v1/languages: what the workers alive translate."""

from newsdesk import presence
from newsdesk.store import Store
from tests.api.client import Client
from tests.api.workers import announce, package


def offered(http: Client) -> dict[str, tuple[list[str], bool]]:
    return {one["code"]: (one["translates_to"], one["ready"]) for one in http.get("/v1/languages").json}


def test_it_works(http: Client, store: Store) -> None:
    announce(store, "celery@one", package("ms", "en"), package("en", "ms"))
    response = http.get("/v1/languages")
    assert response.status_code == 200
    assert response.json == [
        {"code": "ms", "name": {"en": "Malay", "ms": "Melayu"}, "translates_to": ["en"], "ready": True},
        {"code": "en", "name": {"en": "English", "ms": "Inggeris"}, "translates_to": ["ms"], "ready": True},
    ]


def test_no_worker(http: Client) -> None:
    assert offered(http) == {"ms": ([], False), "en": ([], False)}


def test_workers_may_differ(http: Client, store: Store) -> None:
    announce(store, "celery@one", package("ms", "en"))
    assert offered(http) == {"ms": (["en"], True), "en": ([], False)}
    announce(store, "celery@two", package("en", "ms"))
    assert offered(http) == {"ms": (["en"], True), "en": (["ms"], True)}
    presence.withdraw(store.client, store.keys, "celery@one")
    assert offered(http) == {"ms": ([], False), "en": (["ms"], True)}


def test_a_worker_with_a_problem_does_not_count(http: Client, store: Store) -> None:
    announce(store, "celery@one", package("ms", "en"), problem="no memory")
    assert offered(http)["ms"] == ([], False)
