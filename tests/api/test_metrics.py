"""GET /metrics: what Prometheus reads."""

from prometheus_client.parser import text_string_to_metric_families

from newsdesk.store import Store
from tests.api.client import Client
from tests.newsdesk.examples import PROBLEM, article

Sample = tuple[str, tuple[tuple[str, str], ...]]


def samples(http: Client) -> dict[Sample, float]:
    response = http.get("/metrics")
    assert response.status_code == 200
    assert response.content_type.startswith("text/plain; version=")
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(response.text)
        for sample in family.samples
    }


def count(http: Client, method: str, route: str, status: int) -> float:
    labels = (("method", method), ("route", route), ("status", str(status)))
    return samples(http).get(("dwiberita_requests_total", labels), 0)


def test_it_works(http: Client, queued: str) -> None:
    for _ in range(3):
        http.get(f"/v1/articles/{queued}")
    assert count(http, "GET", "/v1/articles/<uuid:article>", 200) == 3
    labels = (("method", "GET"), ("route", "/v1/articles/<uuid:article>"))
    assert samples(http)[("dwiberita_request_seconds_count", labels)] == 3


def test_the_backlog(http: Client, store: Store) -> None:
    assert samples(http)[("dwiberita_backlog", ())] == 0
    for number in range(2):
        store.create(article(number))
    assert samples(http)[("dwiberita_backlog", ())] == 2
    assert samples(http)[("dwiberita_store_up", ())] == 1


def test_articles_by_state(http: Client, store: Store) -> None:
    for number in range(3):
        store.create(article(number))
    _, failed = store.create(article(3))
    store.fail(failed, store.claim(failed).attempt, PROBLEM)
    found = {labels: value for (name, labels), value in samples(http).items() if name == "dwiberita_articles"}
    assert {dict(labels)["status"]: value for labels, value in found.items()} == {
        "queued": 3,
        "running": 0,
        "done": 0,
        "failed": 1,
    }


def test_clients_cannot_make_labels(http: Client) -> None:
    for number in range(5):
        http.get(f"/nothing/{number}?x={number}")
        http.open("/v1/articles", method=f"METHOD{number}")
    labels = {dict(labels)["route"] for name, labels in samples(http) if name == "dwiberita_requests_total"}
    assert labels == {"unmatched", "/metrics"} or labels == {"unmatched"}
    assert count(http, "GET", "unmatched", 404) == 5
    assert count(http, "other", "unmatched", 405) == 5


def test_redis_stopped(http_without_redis: Client) -> None:
    found = samples(http_without_redis)
    assert found[("dwiberita_store_up", ())] == 0
    assert ("dwiberita_backlog", ()) not in found
