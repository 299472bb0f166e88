"""GET /healthz: is the process alive, whatever else is not."""

from tests.api.client import Client


def test_it_works(http: Client) -> None:
    response = http.get("/healthz")
    assert (response.status_code, response.json) == (200, {"status": "alive"})
    assert response.headers["Cache-Control"] == "no-store"


def test_redis_does_not_matter(http_without_redis: Client) -> None:
    assert http_without_redis.get("/healthz").status_code == 200
