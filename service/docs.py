"""The API's description, as a page and as a document for programs: /docs, /openapi.json."""

import json
import re
from typing import Any

from flask import Blueprint, Response
from markupsafe import Markup, escape

from service.answers import answer
from service.openapi import document
from service.pages import page

blueprint = Blueprint("docs", __name__)


@blueprint.get("/openapi.json")
def openapi() -> Response:
    return answer(document())


@blueprint.get("/docs")
def docs() -> Response:
    return page("docs", document=document(), resolve=_resolve, type_of=_type_of, pretty=_pretty)


def _resolve(value: dict[str, Any]) -> dict[str, Any]:
    """What a `$ref` of the document stands for."""
    if "$ref" not in value:
        return value
    found: Any = document()
    for name in value["$ref"].removeprefix("#/").split("/"):
        found = found[name]
    return {**found, **{name: member for name, member in value.items() if name != "$ref"}}


def _type_of(schema: dict[str, Any]) -> str:
    """A schema in a few words, such as `list of Topic` or `string or null`."""
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[1]
    if "anyOf" in schema:
        return " or ".join(_type_of(option) for option in schema["anyOf"])
    if "enum" in schema:
        return " | ".join(map(str, schema["enum"]))
    if "const" in schema:
        return json.dumps(schema["const"])
    if schema.get("type") == "array":
        return f"list of {_type_of(schema.get('items', {}))}"
    return str(schema.get("format") or schema.get("type", "anything"))


@blueprint.app_template_filter("prose")
def _prose(text: str) -> Markup:
    """Text of the document as HTML: what stands between backquotes is code."""
    return Markup(re.sub("`([^`]+)`", r"<code>\1</code>", str(escape(text))))


def _pretty(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, indent=2, ensure_ascii=False)
