"""Requests made up from the OpenAPI document itself, good and bad: no answer may contradict it."""

import json
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from newsdesk.store import Store
from service.openapi import document
from tests.api.client import Client
from tests.api.workers import announce, package


@schemathesis.serializer("application/x-ndjson")
def ndjson(context: Any, value: Any) -> bytes:
    """The document knows such a body as a text."""
    return value.encode() if isinstance(value, str) else json.dumps(value).encode()


CONFORMANCE = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    unsupported_method,
]
OPERATIONS = [
    (path, method) for path, item in document()["paths"].items() for method in item if method not in ("parameters",)
]


def refused(context: Any, response: Any, case: Any) -> Any:
    """As schemathesis sees it, and 413: what breaks a limit of the document may also be too large to be read."""
    return None if response.status_code == 413 else negative_data_rejection(context, response, case)


def attack(http: Client, path: str, method: str, mode: GenerationMode, checks: list[Any], examples: int) -> None:
    schema = schemathesis.openapi.from_wsgi("/openapi.json", http.application)

    @seed(1)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    @given(case=schema[path][method].as_strategy(generation_mode=mode))
    def conforms(case: "schemathesis.Case[Any]") -> None:
        case.call_and_validate(checks=checks)

    conforms()


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_it_works(http: Client, store: Store, path: str, method: str) -> None:
    announce(store, "celery@one", package("ms", "en"))
    attack(http, path, method, GenerationMode.POSITIVE, CONFORMANCE, 30)


@pytest.mark.parametrize(
    ("path", "method"),
    [
        ("/v1/articles", "post"),
        ("/v1/articles", "get"),
        ("/v1/articles/{id}", "get"),
        ("/v1/articles/{id}/segments/{n}", "patch"),
        ("/v1/corrections", "get"),
    ],
)
def test_what_the_document_forbids_is_refused(http: Client, path: str, method: str) -> None:
    attack(http, path, method, GenerationMode.NEGATIVE, [*CONFORMANCE, refused], 60)
