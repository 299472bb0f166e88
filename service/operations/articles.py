"""/v1/articles in the OpenAPI document."""

from typing import Any

from newsdesk.article import Article
from newsdesk.record import Record
from service import examples
from service.answers import shown
from service.articles import RecordPage
from service.formats import ninjs, text
from service.formats.format import Format
from service.ninjs_item import NinjsItem
from service.operations.parts import HTML, JSON, TEXT, operation, problems, ref, response
from service.query import CreateQuery, ListQuery, ReadQuery

_DONE, _QUEUED = shown(examples.DONE), shown(examples.QUEUED)

CREATE = operation(
    "createArticle",
    "Articles",
    "Send an article",
    "Keeps the article and puts it on the queue. An article that is already known is not kept twice: the answer is its "
    "record. Sending the same request again is always safe.",
    {
        "200": response(
            "Known already (same `Idempotency-Key`, or `deduplicated`), or finished within `Prefer: wait`.",
            {**ref("Record"), "properties": {"deduplicated": {"const": True, "type": "boolean"}}},
            {**_DONE, "deduplicated": True},
            "Location",
            "Retry-After",
            "Preference-Applied",
            "Cache-Control",
        ),
        "202": response(
            "Kept. Ask the address in `Location` for the result.",
            ref("Record"),
            _QUEUED,
            "Location",
            "Retry-After",
            "Preference-Applied",
            "Cache-Control",
        ),
        **problems(403, 408, 410, 413, 415, 422, 503),
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
            HTML: {
                "schema": {"type": "string", "minLength": 1, "description": "A page with a story, in UTF-8."},
                "example": f"<h1>{examples.ARTICLE.headline}</h1><p>{examples.ARTICLE.body}</p>",
            },
            Format.DOCX.media_type: {
                "schema": {"type": "string", "format": "binary", "description": "A Word document."}
            },
            Format.NINJS.media_type: {"schema": ref(NinjsItem.__name__), "example": examples.NINJS_ITEM},
        },
    },
)

LIST = operation(
    "listArticles",
    "Articles",
    "List records",
    "Newest first, without texts. A page may be shorter than `limit` and still have a `next`: go on until it is null.",
    {
        "200": response(
            "A page.",
            ref(RecordPage.__name__),
            {"items": [examples.SUMMARY], "next": None},
            "Link",
            "Cache-Control",
        ),
        **problems(422, 503),
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

READ = operation(
    "readArticle",
    "Articles",
    "Read a record, or wait for it",
    "Always 200 with a `status`, whether the article is finished or not. With `wait` (or `Prefer: wait`) the "
    "answer comes when the record is another version than those in `If-None-Match`, or, without that header, when it "
    "is finished; at the latest after the wait. A finished article can be had in other formats, by `format` or by "
    "`Accept`; before that they answer 409, unless `Accept` allows JSON too and `format` is not given.",
    {
        "200": {
            **response(
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
        "304": response(
            "Still a version named in `If-None-Match`; `Retry-After` until it is finished.",
            None,
            None,
            "ETag",
            "Vary",
            "Retry-After",
            "Preference-Applied",
            "Cache-Control",
        ),
        **problems(404, 406, 409, 410, 422, 503),
    },
    ReadQuery,
    ("IfNoneMatch", "Prefer"),
)

DELETE = operation(
    "deleteArticle",
    "Articles",
    "Cancel or delete an article",
    "Stops its processing and forgets its text at once. Deleting again is not an error. With `If-Match` only that "
    "version is deleted.",
    {"204": {"description": "Forgotten."}, **problems(403, 404, 412, 422, 503)},
    parameters=("DeletedIfMatch",),
)

RETRY = operation(
    "retryArticle",
    "Articles",
    "Try a failed article again",
    "Puts it back into the queue with as many new attempts as a new article has; `attempt` goes on counting.",
    {
        "202": response("Queued again.", ref("Record"), _QUEUED, "Location", "Retry-After", "Cache-Control"),
        **problems(403, 404, 409, 410, 422, 503),
    },
)
