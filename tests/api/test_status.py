"""GET /v1/status: how the desk fares."""

from collections.abc import Callable

from newsdesk.article import Article
from newsdesk.store import Store
from service.openapi import document
from tests.api.client import Client
from tests.api.problem import assert_problem
from tests.api.test_openapi import validator
from tests.api.workers import announce, package, tagger
from tests.newsdesk.examples import PROBLEM, article, result


def test_it_works(http: Client, store: Store) -> None:
    store.create(article(1))
    store.claim(store.create(article(2))[1])
    _, done = store.create(Article(headline="Two words", body="And three more."))
    store.complete(done, store.claim(done).attempt, result())
    _, failed = store.create(article(4))
    store.fail(failed, store.claim(failed).attempt, PROBLEM)
    announce(store, "celery@one", package("ms", "en"), taggers=(tagger(),))
    announce(store, "celery@two", problem="No package is installed.")

    response = http.get("/v1/status")

    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"
    found = response.json
    assert found["articles"] == {"queued": 1, "running": 1, "done": 1, "failed": 1}
    assert found["max_backlog"] == store.settings.max_backlog
    assert (found["throughput"]["articles"], found["throughput"]["words"]) == (1, 5)
    assert [worker["name"] for worker in found["workers"]] == ["celery@one", "celery@two"]
    assert found["workers"][0]["packages"][0]["scores"] == {"test-set chrF": 61.5}
    assert found["workers"][1]["problem"] == "No package is installed."
    (failure,) = found["failures"]
    assert (failure["id"], failure["headline"], failure["opening"]) == (failed, "Flood warning 4", article(4).body)
    assert failure["problem"] == PROBLEM.as_dict()
    assert failure["finished_at"] == http.get(f"/v1/articles/{failed}").json["finished_at"]
    validator(document()["components"]["schemas"]["DeskStatus"]).validate(found)


def test_nothing(http: Client) -> None:
    found = http.get("/v1/status").json
    assert found["articles"] == {"queued": 0, "running": 0, "done": 0, "failed": 0}
    assert found["throughput"].keys() == {"seconds", "articles", "words", "words_per_second"}
    assert (found["workers"], found["failures"]) == ([], [])


def test_the_limit_is_the_services_own(open_service: Callable[..., Client]) -> None:
    assert open_service(max_backlog=7).get("/v1/status").json["max_backlog"] == 7


def test_redis_stopped(http_without_redis: Client) -> None:
    assert_problem(http_without_redis.get("/v1/status"), 503, "/problems/store-unavailable")
