"""GET /openapi.json and docs/openapi.json: the document is current, valid, and its examples are true."""

import re
from typing import Any

import pytest
from jsonschema_rs import Draft202012Validator

from newsdesk.article import Article
from newsdesk.record import Record
from newsdesk.store import Store
from service import examples, openapi
from service.answers import encode, shown
from tests.api.client import Client
from tests.newsdesk.examples import result


def test_it_works(http: Client) -> None:
    response = http.get("/openapi.json")
    assert response.content_type == "application/json"
    assert response.json["openapi"] == "3.1.0"
    assert response.json == openapi.document()


def test_the_committed_document_is_current() -> None:
    assert openapi.PATH.read_text("utf-8") == openapi.text(), "run: python -m service.openapi"


def test_every_route_is_described(http: Client) -> None:
    routes = {
        (
            re.sub("<uuid:(article|batch)>|<correction>", "{id}", rule.rule).replace("<int:segment>", "{n}"),
            method.lower(),
        )
        for rule in http.application.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if not rule.endpoint.startswith(("static", "pages."))
    }
    described = {
        (path, method)
        for path, item in openapi.document()["paths"].items()
        for method in item
        if method != "parameters"
    }
    assert described == routes


def references(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
        return own + [found for member in value.values() for found in references(member)]
    if isinstance(value, list):
        return [found for member in value for found in references(member)]
    return []


def test_every_reference_leads_somewhere() -> None:
    found = references(openapi.document())
    assert found
    for reference in found:
        target: Any = openapi.document()
        for name in reference.removeprefix("#/").split("/"):
            target = target[name]


def test_no_component_is_unused() -> None:
    document = openapi.document()
    used = set(references(document))
    components = {f"#/components/{kind}/{name}" for kind, named in document["components"].items() for name in named}
    assert components == used


def validator(schema: dict[str, Any]) -> Draft202012Validator:
    return Draft202012Validator({**schema, "components": openapi.document()["components"]}, validate_formats=True)


def contents() -> list[Any]:
    """(name, schema, example) of every body in the document that has an example."""
    found = []
    for path, item in openapi.document()["paths"].items():
        for method, operation in item.items():
            if method == "parameters":
                continue
            bodies = [("request", operation.get("requestBody", {})), *operation["responses"].items()]
            for name, body in bodies:
                for media, content in body.get("content", {}).items():
                    if "example" in content:
                        case = (content["schema"], content["example"])
                        found.append(pytest.param(*case, id=f"{method} {path} {name} {media}"))
    return found


@pytest.mark.parametrize(("schema", "example"), contents())
def test_examples_match_their_schemas(schema: dict[str, Any], example: object) -> None:
    validator(schema).validate(example)


def test_the_example_of_a_request_is_taken(http: Client) -> None:
    content = openapi.document()["paths"]["/v1/articles"]["post"]["requestBody"]["content"]
    response = http.post("/v1/articles", json=content["application/json"]["example"])
    assert response.status_code == 202
    response = http.post("/v1/articles", data=content["text/plain"]["example"], content_type="text/plain")
    assert response.status_code == 202


def test_the_example_of_a_result_has_exact_offsets() -> None:
    assert examples.DONE.translation is not None
    for pair in examples.DONE.translation.segments:
        source = examples.ARTICLE.body[pair.source.start : pair.source.end]
        target = examples.DONE.translation.body[pair.target.start : pair.target.end]
        assert source.endswith(".")
        assert target.endswith(".")
    assert examples.DONE.tags is not None
    for entity in examples.DONE.tags.entities:
        for mention in entity.mentions:
            assert examples.ARTICLE.body[mention.start : mention.end] == entity.name
        for mention in entity.translation_mentions:
            assert examples.DONE.translation.body[mention.start : mention.end] == entity.name


def test_the_example_is_a_whole_record() -> None:
    assert Record.model_validate_json(encode(shown(examples.DONE))) == examples.DONE


def test_answers_match_their_schemas(http: Client, store: Store, queued: str) -> None:
    record = validator({"$ref": "#/components/schemas/Record"})
    record.validate(http.get(f"/v1/articles/{queued}").json)
    store.complete(queued, store.claim(queued).attempt, result())
    record.validate(http.get(f"/v1/articles/{queued}").json)
    validator({"$ref": "#/components/schemas/RecordPage"}).validate(http.get("/v1/articles").json)


def test_headers_of_problems_are_described(http: Client, queued: str) -> None:
    described = openapi.document()["components"]["responses"]
    paths = (f"{queued}?format=text", f"{queued}?x=1", "00000000-0000-4000-8000-000000000000")
    for path, status in zip(paths, (409, 422, 404), strict=True):
        response = http.get(f"/v1/articles/{path}")
        assert response.status_code == status
        assert {"Vary", "Retry-After"} & set(response.headers.keys()) <= set(described[f"Problem{status}"]["headers"])


ALWAYS = {
    *("Content-Type", "Content-Length", "X-Request-Id", "Content-Security-Policy", "X-Content-Type-Options"),
    *("X-Frame-Options", "Referrer-Policy", "Cross-Origin-Resource-Policy", "Connection"),
}


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        *(("get", path, {}, 200) for path in ("/healthz", "/v1/articles", "/v1/corrections", "/v1/status", "/docs")),
        ("get", "/readyz", {}, 503),
        ("post", "/v1/articles", {"Content-Type": "text/csv"}, 415),
        ("post", "/v1/articles", {"Content-Type": "text/plain", "Content-Encoding": "gzip"}, 415),
    ],
)
def test_headers_of_answers_are_described(
    http: Client, method: str, path: str, headers: dict[str, str], status: int
) -> None:
    response = http.open(path, method=method.upper(), headers=headers)
    assert response.status_code == status
    described = openapi.document()["paths"][path][method]["responses"][str(status)]
    if "$ref" in described:
        described = openapi.document()["components"]["responses"][described["$ref"].rpartition("/")[2]]
    assert set(response.headers.keys()) - ALWAYS <= set(described["headers"])


def test_a_wait_is_no_negative_number() -> None:
    parameters = openapi.document()["paths"]["/v1/articles/{id}"]["get"]["parameters"]
    (wait,) = (one["schema"] for one in parameters if one.get("name") == "wait")
    assert validator(wait).is_valid(0)
    assert not validator(wait).is_valid(-1)


def test_any_request_may_name_a_wrong_host() -> None:
    operations = [
        one for path in openapi.document()["paths"].values() for name, one in path.items() if name != "parameters"
    ]
    assert [one["operationId"] for one in operations if "400" not in one["responses"]] == []


def test_the_schema_refuses_what_the_service_refuses() -> None:
    article = validator({"$ref": "#/components/schemas/Article"})
    assert article.is_valid({"body": "x"})
    for wrong in ({}, {"body": ""}, {"body": 1}, {"body": "x", "other": 1}, {"body": "x", "language": "fr"}):
        assert not article.is_valid(wrong), wrong
    assert set(Article.model_fields) == set(openapi.document()["components"]["schemas"]["Article"]["properties"])
