"""/v1/batches in the OpenAPI document."""

from newsdesk.batches import Batch, Standing
from service import examples
from service.answers import ndjson
from service.batches import MOST_LINES, NDJSON
from service.operations.parts import operation, problems, ref, response

_SENT = ndjson([examples.ARTICLE.model_dump(mode="json", exclude_defaults=True), {"body": ""}]).decode("utf-8")
_IDENTIFIER = "5d1c2a0e-8f0b-4d6a-9a52-6c1e3f7b9d24"
_EMPTY = {"title": "The request is not valid", "status": 422, "errors": [{"pointer": "#/body", "detail": "…"}]}
_ANSWER = ndjson(
    [
        {"batch": _IDENTIFIER, "articles": 1, "refused": 1},
        {"line": 1, "id": examples.IDENTIFIER},
        {"line": 2, "problem": _EMPTY},
    ]
).decode("utf-8")
_TAKEN = {
    "type": "string",
    "description": "A line on the batch, then one for each line of the request that is not blank: `line` and `id`, "
    "with `deduplicated` where the article was known already, or `line` and `problem`. Where the batch turns out "
    "to be too large the first line has `unread`, true, and the last one's problem stands for all lines from there on; "
    "one whose `Content-Length` says so is refused as a whole.",
}
_HEADERS = ("Location", "Retry-After", "Cache-Control")

CREATE = operation(
    "createBatch",
    "Batches",
    "Send many articles",
    f"One article as JSON a line, at most {MOST_LINES:,} lines with blank ones, each with the limits of an article "
    "sent by itself. Lines that are wrong hinder no others. Sending the same batch again makes no article twice.",
    {
        "200": response("All articles were known already.", _TAKEN, _ANSWER, *_HEADERS, media=NDJSON),
        "202": response("Kept and queued.", _TAKEN, _ANSWER, *_HEADERS, media=NDJSON),
        **problems(403, 408, 413, 415, 422, 503),
    },
    requestBody={
        "required": True,
        "content": {NDJSON: {"schema": {"type": "string", "minLength": 1}, "example": _SENT}},
    },
)

READ = operation(
    "readBatch",
    "Batches",
    "How a batch fares",
    "Counts the batch's articles by state. The batch is forgotten with them, and 404 then.",
    {
        "200": response(
            "The batch as it is now; `Retry-After` until all its articles are finished.",
            ref(Batch.__name__),
            Batch(
                id=_IDENTIFIER,
                created_at=examples.QUEUED.created_at,
                articles=250,
                refused=1,
                unread=False,
                standing=Standing(queued=200, running=2, done=48),
            ),
            "ETag",
            "Retry-After",
            "Cache-Control",
        ),
        "304": response("No article's state has changed.", None, None, "ETag", "Retry-After", "Cache-Control"),
        **problems(404, 422, 503),
    },
    parameters=("IfNoneMatch",),
)
