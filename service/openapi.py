"""The OpenAPI 3.1 document, made of the models that validate requests and shape answers.

`python -m service.openapi` writes docs/openapi.json; a test fails when that file is out of date.
"""

import json
from functools import cache
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import models_json_schema

from newsdesk.article import Article
from newsdesk.batches import Batch
from newsdesk.problem import InvalidField, Problem
from newsdesk.record import Record
from newsdesk.settings import ROOT
from newsdesk.topics import KnownTopic
from service.answers import encode
from service.articles import RecordPage
from service.catalogue import OfferedLanguage, OfferedPackage, OfferedTagger
from service.components import HEADERS, PARAMETERS, problem_answers
from service.corrections import CorrectionPage, CorrectionRequest
from service.formats.format import Format
from service.health import Readiness
from service.ninjs_item import NinjsItem, NinjsSource, NinjsText
from service.operations import PATHS
from service.query import Query
from service.status import DeskStatus

PATH = ROOT / "docs" / "openapi.json"
_TEMPLATE = "#/components/schemas/{model}"
_MODELS: tuple[type[BaseModel], ...] = (
    Article,
    NinjsItem,
    Record,
    Problem,
    RecordPage,
    Batch,
    CorrectionRequest,
    CorrectionPage,
    OfferedLanguage,
    OfferedPackage,
    OfferedTagger,
    KnownTopic,
    DeskStatus,
    Readiness,
)
_SENT_IN_PART = {
    model.__name__ for model in (Article, NinjsItem, NinjsText, NinjsSource, CorrectionRequest, Problem, InvalidField)
}
_SHOWN_IN_PART = {Record.__name__: {"translation", "tags", "problem"}}
_TAGS = ("Articles", "Batches", "Corrections", "Catalogue", "Health", "Documentation")
_DESCRIPTION = """An offline bilingual news desk: send an article in Malay or English, and get its translation into the
other language, its topics, names and keywords. docs/api.md is the guide to it.

Every error is a problem (RFC 9457). Times are ISO 8601 with an offset. Offsets in texts are Unicode code points."""


@cache
def document() -> dict[str, Any]:
    """The whole document as plain JSON values. Treat it as frozen."""
    whole = {
        "openapi": "3.1.0",
        "info": {
            "title": "Dwiberita",
            "version": "1",
            "description": _DESCRIPTION,
            "license": {"name": "Apache License 2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "tags": [{"name": name} for name in _TAGS],
        "paths": {path: _path(operations) for path, operations in PATHS.items()},
        "components": {
            "schemas": _schemas(),
            "parameters": PARAMETERS,
            "headers": HEADERS,
            "responses": problem_answers(),
        },
    }
    plain: dict[str, Any] = json.loads(encode(whole))
    return plain


def _path(operations: dict[str, Any]) -> dict[str, Any]:
    return {
        method: _operation(operation) if isinstance(operation, dict) else operation
        for method, operation in operations.items()
    }


def _operation(operation: dict[str, Any]) -> dict[str, Any]:
    """With the parameters of its query model in place of `x-query`."""
    query: type[Query] | None = operation["x-query"]
    parameters = [*(_query_parameters(query) if query else ()), *operation["parameters"]]
    kept = {name: value for name, value in operation.items() if name not in ("x-query", "parameters")}
    return {**kept, "parameters": parameters} if parameters else kept


def _query_parameters(model: type[Query]) -> list[dict[str, Any]]:
    found = []
    for name, schema in model.model_json_schema(ref_template=_TEMPLATE)["properties"].items():
        schema = _not_null(schema)
        parameter = {"name": name, "in": "query", "description": schema.pop("description"), "required": False}
        found.append({**parameter, "schema": schema})
    return found


def _not_null(schema: dict[str, Any]) -> dict[str, Any]:
    """A parameter is there or not: it is never null."""
    kept = {name: value for name, value in schema.items() if name not in ("title", "anyOf") and value is not None}
    options = [option for option in schema.get("anyOf", ()) if option != {"type": "null"}]
    return {**(options[0] if options else {}), **kept}


def _schemas() -> dict[str, Any]:
    _, definitions = models_json_schema([(model, "validation") for model in _MODELS], ref_template=_TEMPLATE)
    schemas: dict[str, Any] = definitions["$defs"]
    schemas[Format.__name__] = TypeAdapter(Format).json_schema()
    for name, schema in schemas.items():
        schema.pop("title", None)
        for member in schema.get("properties", {}).values():
            member.pop("title", None)
        # An answer has all its members, also those that a model may be made without.
        if "properties" in schema and name not in _SENT_IN_PART:
            schema["required"] = [
                member for member in schema["properties"] if member not in _SHOWN_IN_PART.get(name, ())
            ]
    return schemas


def text() -> str:
    """The document as docs/openapi.json has it."""
    return json.dumps(document(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    PATH.write_text(text(), "utf-8")
