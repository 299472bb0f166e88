"""The one JSON encoder of the service, and what a record looks like when it goes out."""

from collections.abc import Mapping
from typing import Any

from flask import Response
from pydantic_core import to_json

from newsdesk.record import Record

_ONLY_WHEN_THERE = ("translation", "tags", "problem")


def encode(value: object) -> bytes:
    """Compact UTF-8 JSON of models, and of lists and dictionaries of them."""
    return to_json(value, inf_nan_mode="null")


def answer(value: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    return Response(encode(value), status, headers, content_type="application/json")


def shown(record: Record) -> dict[str, Any]:
    """The record's fields, without the result or the problem that it does not have."""
    absent = {name for name in _ONLY_WHEN_THERE if getattr(record, name) is None}
    fields: dict[str, Any] = {name: value for name, value in record if name not in absent}
    if record.problem is not None:
        fields["problem"] = record.problem.as_dict()
    return fields
