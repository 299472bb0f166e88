"""Every error is a problem (RFC 9457), has the common headers, and tells nothing that it should not."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import structlog
from structlog.testing import LogCapture

from newsdesk.article import Article
from newsdesk.store import Store
from tests.api.client import Client
from tests.api.problem import assert_invalid, assert_problem
from tests.newsdesk.inspection import names
from tests.support import RedisServer

SECRET = "the text of the story"


@pytest.fixture
def log() -> Iterator[LogCapture]:
    capture = LogCapture()
    before = structlog.get_config()["processors"]
    structlog.configure(processors=[structlog.contextvars.merge_contextvars, capture])
    yield capture
    structlog.configure(processors=before)


def test_it_works(http: Client) -> None:
    problem = assert_problem(http.get("/nothing"), 404)
    assert problem["title"] == "Not Found"


@pytest.mark.parametrize(
    "path", ["/v1/articles/", "/healthz/", "/docs/", "//v1/articles", "/v1//articles", "/V1/articles", "/v2"]
)
def test_addresses_are_exact(http: Client, path: str) -> None:
    assert_problem(http.get(path), 404)


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PUT", "/v1/articles", "GET, HEAD, OPTIONS, POST"),
        ("POST", "/v1/articles/00000000-0000-4000-8000-000000000000", "DELETE, GET, HEAD, OPTIONS"),
        ("POST", "/healthz", "GET, HEAD, OPTIONS"),
        ("DELETE", "/v1/models", "GET, HEAD, OPTIONS"),
        ("BREW", "/docs", "GET, HEAD, OPTIONS"),
    ],
)
def test_methods(http: Client, method: str, path: str, allowed: str) -> None:
    response = http.open(path, method=method)
    assert method in assert_problem(response, 405)["detail"]
    assert ", ".join(sorted(response.headers["Allow"].split(", "))) == allowed


@pytest.mark.parametrize(
    "path", ["/", "/docs", "/healthz", "/nothing", "/v1/articles?x", "/static/pages.css", "/readyz"]
)
def test_every_answer_has_the_common_headers(http: Client, path: str) -> None:
    headers = http.get(path, buffered=True).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert len(headers["X-Request-Id"]) == 32


@pytest.mark.parametrize(
    ("given", "kept"), [("a-1.B_2", True), ("x" * 64, True), ("x" * 65, False), ("a b", False), ("é", False)]
)
def test_request_ids(http: Client, given: str, kept: bool) -> None:
    assert (http.get("/healthz", headers={"X-Request-Id": given}).headers["X-Request-Id"] == given) is kept


def test_braces_in_a_request_are_no_fault(http: Client) -> None:
    for host in ("{x}", "{", "a b"):
        assert http.get("/", headers={"Host": host}).status_code < 500
    assert http.open("/docs", method="{METHOD}").status_code == 405


def test_requests_are_logged_without_their_texts(http: Client, log: LogCapture) -> None:
    http.post("/v1/articles", json={"body": SECRET, "glossary": {SECRET: 1}}, headers={"X-Request-Id": "r1"})
    http.post("/v1/articles", json={"body": SECRET}, headers={"Idempotency-Key": SECRET})
    http.get("/v1/articles", query_string={"entity": SECRET})
    requests = [entry for entry in log.entries if entry["event"] == "request"]
    assert [(entry["method"], entry["path"], entry["status"]) for entry in requests] == [
        ("POST", "/v1/articles", 422),
        ("POST", "/v1/articles", 202),
        ("GET", "/v1/articles", 200),
    ]
    assert requests[0]["request_id"] == "r1"
    assert SECRET not in repr(log.entries)


def test_a_fault_is_logged_and_not_shown(http: Client, store: Store, log: LogCapture) -> None:
    _, identifier = store.create(Article(body=SECRET))
    store.client.hset(store.keys.articles + identifier, "article", json.dumps({"body": SECRET, "headline": 1}))
    response = http.get(f"/v1/articles/{identifier}")
    problem = assert_problem(response, 500)
    assert response.headers["X-Request-Id"] in problem["detail"]
    assert "pydantic" not in response.text.lower()
    (fault,) = [entry for entry in log.entries if entry["log_level"] == "error"]
    assert fault["exception"] == "ValidationError"
    assert any("newsdesk/store.py" in line for line in fault["at"])
    assert SECRET not in response.text + repr(log.entries)


NINJS = {"content_type": "application/vnd.iptc.ninjs+json"}
NDJSON = {"data": "{}", "content_type": "application/x-ndjson"}


@pytest.mark.parametrize(
    ("method", "path", "sent", "detail"),
    [
        ("GET", "/v1/corrections?format=xml", {}, "must be 'json' or 'tmx'"),
        ("GET", "/v1/articles?limit=0", {}, "must be at least 1"),
        ("GET", "/v1/articles?limit=101", {}, "must be at most 100"),
        ("POST", "/v1/batches?x=1", NDJSON, "is not known here; there are none"),
        ("POST", "/v1/articles", {"data": '{"bodies": "x"}', **NINJS}, "must be an array"),
        *(
            ("POST", "/v1/articles", {"json": {"body": "x", "url": url}}, "must be an http or https URL")
            for url in ("http://example.com/a b", " http://example.com", "http:///x", "http:\\\\example.com", "ftp://x")
        ),
        (
            *("POST", "/v1/articles", {"json": {"body": "x", "glossary": {f"t{n}": "y" for n in range(201)}}}),
            "has 201 entries; at most 200 are allowed",
        ),
    ],
)
def test_errors_are_told_in_plain_words(
    http: Client, method: str, path: str, sent: dict[str, Any], detail: str
) -> None:
    (error,) = assert_problem(http.open(path, method=method, **sent), 422, "/problems/invalid-input")["errors"]
    assert error["detail"].startswith(detail)


def test_no_call_ignores_a_parameter(http: Client, store: Store, queued: str) -> None:
    values = {"article": queued, "batch": queued, "correction": "x", "segment": 0}
    rules = [rule for rule in http.application.url_map.iter_rules() if rule.rule.startswith("/v1/")]
    assert len(rules) > 10
    for rule in rules:
        path = rule.build({name: values[name] for name in rule.arguments})
        assert path is not None
        for method in (rule.methods or set()) - {"OPTIONS"}:
            response = http.open(path[1], method=method, query_string="x=1", headers={"If-Match": "*"})
            assert response.status_code == 422, (method, rule.rule)
            if method != "HEAD":
                assert_invalid(response, "?x")
    assert store.get(queued) is not None


CALLS = [
    ("POST", "/v1/articles"),
    ("GET", "/v1/articles"),
    ("GET", "/v1/articles/00000000-0000-4000-8000-000000000000"),
    ("GET", "/v1/articles/00000000-0000-4000-8000-000000000000?wait=5"),
    ("DELETE", "/v1/articles/00000000-0000-4000-8000-000000000000"),
    ("GET", "/v1/languages"),
    ("GET", "/v1/models"),
]


def test_redis_stopped(http_without_redis: Client) -> None:
    for method, path in CALLS:
        body = {"json": {"body": SECRET}} if method == "POST" else {}
        response = http_without_redis.open(path, method=method, **body)
        assert_problem(response, 503, "/problems/store-unavailable")
        assert int(response.headers["Retry-After"]) > 0
    assert_problem(http_without_redis.post("/v1/articles", json={}), 422, "/problems/invalid-input")


def test_redis_back_again(private_redis: RedisServer, open_service: Callable[..., Client]) -> None:
    http = open_service(redis_url=private_redis.url)
    first = http.post("/v1/articles", json={"body": SECRET})
    private_redis.kill()
    assert http.get(first.headers["Location"]).status_code == 503
    private_redis.start()
    assert http.get(first.headers["Location"]).json["id"] == first.json["id"]
    assert http.post("/v1/articles", json={"body": SECRET}).json["deduplicated"] is True


def test_redis_without_that_database(redis_server: RedisServer, open_service: Callable[..., Client]) -> None:
    http = open_service(redis_url=redis_server.url.removesuffix("/0") + "/99")
    assert_problem(http.post("/v1/articles", json={"body": SECRET}), 503, "/problems/store-unavailable")
    assert "DB index is out of range" in assert_problem(http.get("/readyz"), 503, "/problems/not-ready")["detail"]


def test_redis_full(private_redis: RedisServer, open_service: Callable[..., Client]) -> None:
    http = open_service(redis_url=private_redis.url)
    store: Store = http.application.extensions["desk"].store
    known = http.post("/v1/articles", json={"body": "Kept before."})
    before = names(store, store.settings.key_prefix)
    store.client.config_set("maxmemory-policy", "noeviction")
    store.client.config_set("maxmemory", "1mb")
    response = http.post("/v1/articles", json={"body": SECRET}, headers={"Idempotency-Key": "k"})
    assert_problem(response, 503, "/problems/store-unavailable")
    assert response.headers["Retry-After"]
    assert http.get(known.headers["Location"]).status_code == 200, "reading goes on"
    store.client.config_set("maxmemory", "0")
    assert names(store, store.settings.key_prefix) == before, "nothing was half done"
    assert store.backlog() == 1
    assert http.post("/v1/articles", json={"body": SECRET}, headers={"Idempotency-Key": "k"}).status_code == 202


@pytest.mark.parametrize(
    ("rule", "said"), [({"commands": ["-evalsha"]}, "'evalsha'"), ({"reset_keys": True, "keys": ["other:*"]}, "a key")]
)
def test_redis_forbids_what_is_needed(
    private_redis: RedisServer, open_service: Callable[..., Client], rule: dict[str, Any], said: str
) -> None:
    http = open_service(redis_url=private_redis.url)
    store: Store = http.application.extensions["desk"].store
    store.client.acl_setuser("default", enabled=True, **rule)
    problem = assert_problem(http.post("/v1/articles", json={"body": SECRET}), 503, "/problems/store-unavailable")
    assert said in problem["detail"]
    assert "ACL SETUSER" in problem["detail"]
