"""Parameters, headers and problem answers that several operations of the OpenAPI document share."""

from typing import Any

from newsdesk.problem import MEDIA_TYPE
from service import examples

_PROBLEMS = {
    400: "The body cannot be read: not UTF-8, not JSON, repeated keys, nested too deeply. "
    "Or the service does not answer to the name in `Host`.",
    403: "The request comes from a page of another site.",
    404: "Nothing has this id.",
    406: "`Accept` allows none of the formats that there are.",
    408: "The body did not arrive in time.",
    409: "The article is not in a state that allows this; `detail` says why.",
    410: "The article was deleted or cancelled, or its retention time is over.",
    412: "The record is another version by now than those in `If-Match`.",
    413: "The body is larger than the service takes.",
    415: "The media type, its charset or its Content-Encoding is not one that is taken.",
    422: "The request was read and is not valid; `errors` names each part. Or the idempotency key was reused.",
    428: "The request has no `If-Match`.",
    500: "A fault of the service; its log tells more.",
    503: "Redis is down, full or read-only, too many articles are waiting, or too many large documents came at once. "
    "Send the same request again later.",
}
_PROBLEM_HEADERS = {
    **dict.fromkeys((404, 406, 410, 422, 500), ("Vary",)),
    409: ("Retry-After", "Vary"),
    415: ("Accept-Post", "Accept-Patch", "Accept-Encoding"),
    503: ("Retry-After", "Vary"),
}


def _parameter(name: str, place: str, description: str, schema: dict[str, Any]) -> dict[str, Any]:
    required = place == "path"
    return {"name": name, "in": place, "description": description, "required": required, "schema": schema}


PARAMETERS: dict[str, Any] = {
    "ArticleId": _parameter("id", "path", "The article's id.", {"type": "string", "format": "uuid"}),
    "BatchId": _parameter("id", "path", "The batch's id.", {"type": "string", "format": "uuid"}),
    "Segment": _parameter(
        "n",
        "path",
        "The segment, counted from 0: its place in `translation.segments`.",
        {"type": "integer", "minimum": 0},
    ),
    "CorrectionId": _parameter("id", "path", "The correction's id.", {"type": "string", "minLength": 1}),
    "IdempotencyKey": _parameter(
        "Idempotency-Key",
        "header",
        "Any text of the client's that stands for this article, such as a UUID. Kept for a day.",
        {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!#-~]([ -~]*[!-~])?$"},
    ),
    "Prefer": _parameter(
        "Prefer",
        "header",
        "`wait=10`: answer when the article is finished, at the latest after 10 seconds (RFC 7240).",
        {"type": "string", "examples": ["wait=10"]},
    ),
    "ContentLanguage": _parameter(
        "Content-Language",
        "header",
        "The language of a story sent as text, page or document, instead of `?language`; without effect on JSON.",
        {"type": "string", "examples": ["ms", "en-GB"]},
    ),
    "IfMatch": {
        **_parameter(
            "If-Match",
            "header",
            "The ETag of the version that is corrected; `*` for whatever version there is.",
            {"type": "string", "minLength": 1, "examples": ['"5"']},
        ),
        "required": True,
    },
    "DeletedIfMatch": _parameter(
        "If-Match", "header", "The ETag of the version that is deleted.", {"type": "string", "examples": ['"5"']}
    ),
    "IfNoneMatch": _parameter(
        "If-None-Match", "header", "ETags of the versions the client has.", {"type": "string", "examples": ['"3"']}
    ),
}

HEADERS: dict[str, Any] = {
    name: {"description": description, "schema": schema}
    for name, description, schema in (
        ("Location", "Where to ask for it.", {"type": "string", "format": "uri-reference"}),
        ("Retry-After", "Seconds after which to ask again.", {"type": "integer", "minimum": 1}),
        ("ETag", "The version of what is shown, quoted.", {"type": "string", "pattern": '^"[0-9]+(-[0-9a-z]+)*"$'}),
        ("Vary", "What else the answer depends on.", {"type": "string"}),
        ("Content-Disposition", "A name for the file.", {"type": "string"}),
        ("Preference-Applied", "The wait that was granted.", {"type": "string", "pattern": "^wait=[0-9]+$"}),
        ("Cache-Control", "Always to be revalidated, or not to be kept.", {"type": "string"}),
        ("Link", 'The next page, as `rel="next"`.', {"type": "string"}),
        ("Accept-Post", "The media types that a POST takes here.", {"type": "string"}),
        ("Accept-Patch", "The media types that a PATCH takes here.", {"type": "string"}),
        ("Accept-Encoding", "The coding that is taken, where `Content-Encoding` was wrong.", {"type": "string"}),
    )
}


def problem_answers() -> dict[str, Any]:
    """`components.responses`: one answer for each status of an error."""
    answers: dict[str, Any] = {}
    for status, description in _PROBLEMS.items():
        content: dict[str, Any] = {"schema": {"$ref": "#/components/schemas/Problem"}}
        if status == 422:
            content["example"] = examples.INVALID.as_dict()
        answers[f"Problem{status}"] = {"description": description, "content": {MEDIA_TYPE: content}}
        if status in _PROBLEM_HEADERS:
            headers = {name: {"$ref": f"#/components/headers/{name}"} for name in _PROBLEM_HEADERS[status]}
            answers[f"Problem{status}"]["headers"] = headers
    return answers
