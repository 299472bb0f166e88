"""The one JSON encoder of the service, and what a record looks like when it goes out."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

from flask import Response, request
from pydantic_core import to_json

from newsdesk.record import Record

CACHING = {"Cache-Control": "private, no-cache"}  # a record may be deleted at any time
_ONLY_WHEN_THERE = ("translation", "tags", "problem")


def encode(value: object) -> bytes:
    """Compact UTF-8 JSON of models, and of lists and dictionaries of them."""
    return to_json(value, inf_nan_mode="null")


def ndjson(values: Iterable[object]) -> bytes:
    """Each value on a line of its own."""
    return b"".join(encode(value) + b"\n" for value in values)


def answer(value: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    return Response(encode(value), status, headers, content_type="application/json")


def no_content() -> Response:
    response = Response(status=204)
    del response.headers["Content-Type"]
    return response


def following_page(cursor: str | None) -> tuple[str | None, dict[str, str]]:
    """Where the list that was asked for goes on, and the Link header that says so; None and no header at its end."""
    if cursor is None:
        return None, {}
    following = f"{request.path}?{urlencode({**request.args.to_dict(), 'cursor': cursor})}"
    return following, {"Link": f'<{following}>; rel="next"'}


def shown(record: Record) -> dict[str, Any]:
    """The record's fields, without the result or the problem that it does not have."""
    absent = {name for name in _ONLY_WHEN_THERE if getattr(record, name) is None}
    fields: dict[str, Any] = {name: value for name, value in record if name not in absent}
    if record.problem is not None:
        fields["problem"] = record.problem.as_dict()
    return fields
