"""What the OpenAPI document says of each operation, in plain data. service/openapi.py makes the document of it."""

from typing import Any

from pydantic import BaseModel

from newsdesk.article import Article
from newsdesk.record import Record
from newsdesk.topics import KnownTopic, vocabulary
from service import examples, tmx
from service.answers import shown
from service.catalogue import OfferedLanguage, OfferedPackage, OfferedTagger
from service.corrections import CorrectionPage, CorrectionRequest
from service.formats import ninjs, text
from service.formats.format import Format
from service.health import Check, Readiness
from service.listed import RecordPage
from service.query import CorrectionsQuery, CreateQuery, ListQuery, Query, ReadQuery
from service.status import DeskStatus

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

_STORY = examples.STORY
_FORMATS: dict[Format, Any] = {
    Format.JSON: {"schema": ref(Record.__name__), "example": _DONE},
    Format.NINJS: {
        "schema": {
            "type": "object",
            "description": "IPTC ninjs 3.1: the translation, with the article as association.",
            "required": ["uri"],
        },
        "example": ninjs.ninjs(_STORY),
    },
    Format.TEXT: {"schema": {"type": "string"}, "example": text.text(_STORY).decode("utf-8")},
    Format.HTML: {"schema": {"type": "string", "description": "Both sides, paragraph by paragraph."}},
    Format.DOCX: {"schema": {"description": "Both sides in a table, for Word."}},
}

_READ = _operation(
    "readArticle",
    "Articles",
    "Read a record, or wait for it",
    "Always 200 with a `status`, whether the article is finished or not. With `wait` (or `Prefer: wait`) the "
    "answer comes when the record is another version than those in `If-None-Match`, or, without that header, when it "
    "is finished; at the latest after the wait. A finished article can be had in other formats, by `format` or by "
    "`Accept`; before that they answer 409.",
    {
        "200": {
            **_answer(
                "The record as it is now; `Retry-After` until it is finished.",
                None,
                None,
                "ETag",
                "Vary",
                "Retry-After",
                "Preference-Applied",
                "Cache-Control",
                "Content-Disposition",
            ),
            "content": {form.media_type: _FORMATS[form] for form in Format},
        },
        "304": _answer(
            "Still a version named in `If-None-Match`.",
            None,
            None,
            "ETag",
            "Vary",
            "Preference-Applied",
            "Cache-Control",
        ),
        **_problems(404, 406, 409, 410, 422, 500, 503),
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

_CORRECT = _operation(
    "correctSegment",
    "Corrections",
    "Correct a translated sentence",
    "Puts a person's text in the place of a segment's translation; all that lies behind it moves along. Later articles "
    "with the same sentence get this text. Null takes the correction back.",
    {
        "200": _answer(
            "The record as it is now.", ref(Record.__name__), shown(examples.CORRECTED), "ETag", "Cache-Control"
        ),
        **_problems(400, 404, 408, 409, 410, 412, 413, 415, 422, 428, 500, 503),
    },
    parameters=("IfMatch",),
    requestBody={
        "required": True,
        "content": {
            JSON: {
                "schema": ref(CorrectionRequest.__name__),
                "example": {"text": examples.CORRECTION.text, "by": examples.CORRECTION.by},
            }
        },
    },
)

_CORRECTIONS = _operation(
    "listCorrections",
    "Corrections",
    "List what is remembered",
    "Corrected sentences, newest first; as a TMX 1.4b file all of them, in no order.",
    {
        "200": {
            **_answer("A page, or the file.", None, None, "Link", "Vary", "Content-Disposition", "Cache-Control"),
            "content": {
                JSON: {
                    "schema": ref(CorrectionPage.__name__),
                    "example": {"items": [examples.REMEMBERED], "next": None},
                },
                tmx.MEDIA_TYPE: {
                    "schema": {"type": "string"},
                    "example": "".join(tmx.document([examples.REMEMBERED])),
                },
            },
        },
        **_problems(422, 500, 503),
    },
    CorrectionsQuery,
)

_FORGET = _operation(
    "forgetCorrection",
    "Corrections",
    "Forget a correction",
    "It is not used again. The article in which it was made stays as it is.",
    {"204": {"description": "Forgotten."}, **_problems(404, 500, 503)},
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

_STATUS = _operation(
    "deskStatus",
    "Health",
    "How the desk fares",
    "Articles by state, what was finished in the last minutes, the workers alive and the last failures.",
    {
        "200": _answer("As it is now.", ref(DeskStatus.__name__), examples.STATUS, "Cache-Control"),
        **_problems(500, 503),
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
    "Requests by route and status, their duration, the backlog, and articles by state.",
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
    "/v1/articles/{id}/segments/{n}": {
        "parameters": [ref("ArticleId", "parameters"), ref("Segment", "parameters")],
        "patch": _CORRECT,
    },
    "/v1/corrections": {"get": _CORRECTIONS},
    "/v1/corrections/{id}": {"parameters": [ref("CorrectionId", "parameters")], "delete": _FORGET},
    "/v1/languages": {"get": _LANGUAGES},
    "/v1/models": {"get": _MODELS},
    "/v1/topics": {"get": _TOPICS},
    "/v1/status": {"get": _STATUS},
    "/healthz": {"get": _ALIVE},
    "/readyz": {"get": _READY},
    "/metrics": {"get": _METRICS},
    "/openapi.json": {"get": _OPENAPI},
    "/docs": {"get": _DOCS},
}
