"""What descriptions of operations are put together from: references, answers, problems."""

from typing import Any

from pydantic import BaseModel

from service.query import Query

JSON, PROBLEM, TEXT, HTML = "application/json", "application/problem+json", "text/plain", "text/html"


def ref(name: str, kind: str = "schemas") -> dict[str, str]:
    return {"$ref": f"#/components/{kind}/{name}"}


def list_of(model: type[BaseModel]) -> dict[str, Any]:
    return {"type": "array", "items": ref(model.__name__)}


def _headers(*names: str) -> dict[str, Any]:
    return {name: ref(name, "headers") for name in names}


def response(
    description: str, schema: dict[str, Any] | None = None, example: object = None, *headers: str, media: str = JSON
) -> dict[str, Any]:
    found: dict[str, Any] = {"description": description}
    if headers:
        found["headers"] = _headers(*headers)
    if schema is not None:
        found["content"] = {media: {"schema": schema, **({"example": example} if example is not None else {})}}
    return found


def problems(*statuses: int) -> dict[str, Any]:
    """The answers with these statuses, and with those that any request may get."""
    return {str(status): ref(f"Problem{status}", "responses") for status in sorted({400, 500, *statuses})}


def operation(
    identifier: str,
    tag: str,
    summary: str,
    description: str,
    responses: dict[str, Any],
    query: type[Query] | None = None,
    parameters: tuple[str, ...] = (),
    **more: Any,
) -> dict[str, Any]:
    return {
        "operationId": identifier,
        "tags": [tag],
        "summary": summary,
        "description": description,
        "x-query": query,
        "parameters": [ref(name, "parameters") for name in parameters],
        **more,
        "responses": responses,
    }
