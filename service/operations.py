"""What the OpenAPI document says of each operation, in plain data. service/openapi.py makes the document of it."""

from typing import Any

from pydantic import BaseModel

from newsdesk.article import Article
from newsdesk.record import Record
from newsdesk.topics import KnownTopic, vocabulary
from service import examples
from service.answers import shown
from service.catalogue import OfferedLanguage, OfferedPackage, OfferedTagger
from service.health import Check, Readiness
from service.listed import RecordPage
from service.query import CreateQuery, ListQuery, Query, ReadQuery

JSON, PROBLEM, TEXT, HTML = "application/json", "application/problem+json", "text/plain", "text/html"

_DONE, _QUEUED = shown(examples.DONE), shown(examples.QUEUED)


def ref(name: str, kind: str = "schemas") -> dict[str, str]:
    return {"$ref": f"#/components/{kind}/{name}"}


def _list_of(model: type[BaseModel]) -> dict[str, Any]:
    return {"type": "array", "items": ref(model.__name__)}


def _headers(*names: str) -> dict[str, Any]:
    return {name: ref(name, "headers") for name in names}


def _answer(
    description: str, schema: dict[str, Any] | None = None, example: object = None, *headers: str, media: str = JSON
) -> dict[str, Any]:
    found: dict[str, Any] = {"description": description}
    if headers:
        found["headers"] = _headers(*headers)
    if schema is not None:
        found["content"] = {media: {"schema": schema, **({"example": example} if example is not None else {})}}
    return found


def _problems(*statuses: int) -> dict[str, Any]:
    return {str(status): ref(f"Problem{status}", "responses") for status in statuses}


def _operation(
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


_CREATE = _operation(
    "createArticle",
    "Articles",
    "Send an article",
    "Keeps the article and puts it on the queue. An article that is already known is not kept twice: the answer is its "
    "record. Sending the same request again is always safe.",
    {
        "200": _answer(
            "Known already (same `Idempotency-Key`, or `deduplicated`), or finished within `Prefer: wait`.",
            {**ref("Record"), "properties": {"deduplicated": {"const": True, "type": "boolean"}}},
            {**_DONE, "deduplicated": True},
            "Location",
            "Retry-After",
            "Preference-Applied",
            "Cache-Control",
        ),
        "202": _answer(
            "Kept. Ask the address in `Location` for the result.",
            ref("Record"),
            _QUEUED,
            "Location",
            "Retry-After",
            "Preference-Applied",
            "Cache-Control",
        ),
        **_problems(400, 408, 410, 413, 415, 422, 500, 503),
    },
    CreateQuery,
    ("IdempotencyKey", "Prefer", "ContentLanguage"),
    requestBody={
        "required": True,
        "content": {
            JSON: {
                "schema": ref(Article.__name__),
                "example": examples.ARTICLE.model_dump(mode="json", exclude_defaults=True),
            },
            TEXT: {
                "schema": {"type": "string", "minLength": 1, "description": "A raw wire story, in UTF-8."},
                "example": examples.ARTICLE.body,
            },
        },
    },
)

_LIST = _operation(
    "listArticles",
    "Articles",
    "List records",
    "Newest first, without texts. A page may be shorter than `limit` and still have a `next`: go on until it is null.",
    {
        "200": _answer(
            "A page.",
            ref(RecordPage.__name__),
            {"items": [examples.SUMMARY], "next": None},
            "Link",
            "Cache-Control",
        ),
        **_problems(422, 500, 503),
    },
    ListQuery,
)

_READ = _operation(
    "readArticle",
    "Articles",
    "Read a record, or wait for it",
    "Always 200 with a `status`, whether the article is finished or not. With `wait` (or `Prefer: wait`) the "
    "answer comes when the record is another version than those in `If-None-Match`, or, without that header, when it "
    "is finished; at the latest after the wait.",
    {
        "200": _answer(
            "The record as it is now; `Retry-After` until it is finished.",
            ref(Record.__name__),
            _DONE,
            "ETag",
            "Retry-After",
            "Preference-Applied",
            "Cache-Control",
        ),
        "304": _answer(
            "Still a version named in `If-None-Match`.", None, None, "ETag", "Preference-Applied", "Cache-Control"
        ),
        **_problems(404, 410, 422, 500, 503),
    },
    ReadQuery,
    ("IfNoneMatch", "Prefer"),
)

_DELETE = _operation(
    "deleteArticle",
    "Articles",
    "Cancel or delete an article",
    "Stops its processing and forgets its text at once. Deleting again is not an error.",
    {"204": {"description": "Forgotten."}, **_problems(404, 500, 503)},
)

_RETRY = _operation(
    "retryArticle",
    "Articles",
    "Try a failed article again",
    "Puts it back into the queue with as many new attempts as a new article has; `attempt` goes on counting.",
    {
        "202": _answer("Queued again.", ref("Record"), _QUEUED, "Location", "Retry-After", "Cache-Control"),
        **_problems(404, 409, 410, 500, 503),
    },
)

_LANGUAGES = _operation(
    "listLanguages",
    "Catalogue",
    "Languages",
    "Source languages, and what the workers alive translate them into.",
    {
        "200": _answer(
            "Both languages.",
            _list_of(OfferedLanguage),
            [{"code": "ms", "name": {"en": "Malay", "ms": "Melayu"}, "translates_to": ["en"], "ready": True}],
        ),
        **_problems(500, 503),
    },
)

_MODELS = _operation(
    "listModels",
    "Catalogue",
    "Models in use",
    "Every translation package and tagging model that a worker alive has loaded, with its checksum and scores.",
    {
        "200": _answer(
            "The models, by name; `kind` tells them apart.",
            {"type": "array", "items": {"oneOf": [ref(OfferedPackage.__name__), ref(OfferedTagger.__name__)]}},
            [
                OfferedTagger(**dict(examples.TAGGER), workers=("celery@desk-1",)),
                OfferedPackage(**dict(examples.PACKAGE), workers=("celery@desk-1",)),
            ],
        ),
        **_problems(500, 503),
    },
)

_TOPICS = _operation(
    "listTopics",
    "Catalogue",
    "Topics",
    "The topics an article may have: IPTC Media Topics of the first and second level, in both languages.",
    {
        "200": _answer(
            "Each topic of the first level, followed by its own of the second.",
            _list_of(KnownTopic),
            list(vocabulary().values())[:2],
        ),
        **_problems(500),
    },
)

_ALIVE = _operation(
    "isAlive",
    "Health",
    "Is the process alive",
    "Looks at nothing but the process itself.",
    {
        "200": _answer(
            "It is.",
            {"type": "object", "properties": {"status": {"const": "alive"}}, "required": ["status"]},
            {"status": "alive"},
        ),
        **_problems(500),
    },
)

_CHECK = Check(name="redis", ok=True, detail="Redis answers.")
_READY = _operation(
    "isReady",
    "Health",
    "Can articles be processed",
    "Whether Redis answers and at least one worker takes articles.",
    {
        "200": _answer("They can.", ref(Readiness.__name__), Readiness(status="ready", checks=(_CHECK,))),
        "503": _answer(
            "They cannot; `detail` says why.",
            {**ref("Problem"), "properties": {"checks": _list_of(Check)}, "required": ["checks"]},
            None,
            "Retry-After",
            media=PROBLEM,
        ),
        **_problems(500),
    },
)

_METRICS = _operation(
    "metrics",
    "Health",
    "Prometheus metrics",
    "Requests by route and status, their duration, and the backlog.",
    {"200": _answer("In Prometheus's text format.", {"type": "string"}, media=TEXT), **_problems(500)},
)

_OPENAPI = _operation(
    "openapi",
    "Documentation",
    "This document",
    "OpenAPI 3.1.",
    {"200": _answer("The document.", {"type": "object"}), **_problems(500)},
)
_DOCS = _operation(
    "docs",
    "Documentation",
    "This document as a page",
    "Works without scripts and without the network.",
    {"200": _answer("The page.", {"type": "string"}, media=HTML), **_problems(500)},
)

PATHS: dict[str, dict[str, Any]] = {
    "/v1/articles": {"post": _CREATE, "get": _LIST},
    "/v1/articles/{id}": {"parameters": [ref("ArticleId", "parameters")], "get": _READ, "delete": _DELETE},
    "/v1/articles/{id}/retry": {"parameters": [ref("ArticleId", "parameters")], "post": _RETRY},
    "/v1/languages": {"get": _LANGUAGES},
    "/v1/models": {"get": _MODELS},
    "/v1/topics": {"get": _TOPICS},
    "/healthz": {"get": _ALIVE},
    "/readyz": {"get": _READY},
    "/metrics": {"get": _METRICS},
    "/openapi.json": {"get": _OPENAPI},
    "/docs": {"get": _DOCS},
}
