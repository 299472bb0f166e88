"""GET /v1/models: the models in use, and by whom."""

from newsdesk.store import Store
from tests.api.client import Client
from tests.api.workers import announce, package, tagger


def test_it_works(http: Client, store: Store) -> None:
    announce(store, "celery@two", package("ms", "en"), package("en", "ms"))
    announce(store, "celery@one", package("ms", "en"))
    response = http.get("/v1/models")
    assert response.status_code == 200
    first, second = response.json
    assert (first["name"], first["workers"]) == ("translate-en_ms", ["celery@two"])
    assert second == {
        "kind": "translation",
        "name": "translate-ms_en",
        "from": "ms",
        "to": "en",
        "version": "1.0",
        "sha256": "a" * 64,
        "size": 1234,
        "licence": "CC0-1.0",
        "scores": {"test-set chrF": 61.5},
        "workers": ["celery@one", "celery@two"],
    }


def test_tagging_models_are_listed_with_their_kind_and_languages(http: Client, store: Store) -> None:
    announce(store, "celery@one", package("ms", "en"), taggers=(tagger(),))
    first, second = http.get("/v1/models").json
    assert first == {
        "kind": "topics",
        "name": "topics-ms",
        "languages": ["ms"],
        "version": "0.3",
        "sha256": "c" * 64,
        "size": 55,
        "licence": "CC0-1.0",
        "scores": {"test-set F1": 0.75},
        "workers": ["celery@one"],
    }
    assert second["name"] == "translate-ms_en"


def test_no_worker(http: Client) -> None:
    assert http.get("/v1/models").json == []


def test_different_builds_stand_apart(http: Client, store: Store) -> None:
    announce(store, "celery@one", package("ms", "en", "a" * 64))
    announce(store, "celery@two", package("ms", "en", "b" * 64))
    assert [(one["sha256"][0], one["workers"]) for one in http.get("/v1/models").json] == [
        ("a", ["celery@one"]),
        ("b", ["celery@two"]),
    ]


def test_a_worker_with_a_problem_uses_nothing(http: Client, store: Store) -> None:
    announce(store, "celery@one", package("ms", "en"), problem="no memory")
    assert http.get("/v1/models").json == []
