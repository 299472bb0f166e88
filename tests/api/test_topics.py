"""GET /v1/topics: the topics an article may have."""

from newsdesk.topics import vocabulary
from tests.api.client import Client


def test_it_works(http: Client) -> None:
    response = http.get("/v1/topics")
    assert response.status_code == 200
    assert [topic["qcode"] for topic in response.json] == list(vocabulary())
    weather = next(topic for topic in response.json if topic["qcode"] == "medtop:17000000")
    assert weather == {"qcode": "medtop:17000000", "name": {"en": "weather", "ms": "cuaca"}, "broader": None}
    warning = next(topic for topic in response.json if topic["qcode"] == "medtop:20001131")
    assert warning["broader"] == weather["qcode"]


def test_it_needs_no_redis(http_without_redis: Client) -> None:
    assert http_without_redis.get("/v1/topics").status_code == 200
