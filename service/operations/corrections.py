"""Corrections in the OpenAPI document."""

from newsdesk.record import Record
from service import examples, tmx
from service.answers import shown
from service.corrections import CorrectionPage, CorrectionRequest
from service.operations.parts import JSON, operation, problems, ref, response
from service.query import CorrectionsQuery

_DONE = shown(examples.DONE)

CORRECT = operation(
    "correctSegment",
    "Corrections",
    "Correct a translated sentence",
    "Puts a person's text in the place of a segment's translation; all that lies behind it moves along. Later articles "
    "with the same sentence get this text. Null takes the correction back.",
    {
        "200": response(
            "The record as it is now.", ref(Record.__name__), shown(examples.CORRECTED), "ETag", "Cache-Control"
        ),
        **problems(403, 404, 408, 409, 410, 412, 413, 415, 422, 428, 503),
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

CORRECTIONS = operation(
    "listCorrections",
    "Corrections",
    "List what is remembered",
    "Corrected sentences, newest first; as a TMX 1.4b file all of them, in no order.",
    {
        "200": {
            **response("A page, or the file.", None, None, "Link", "Vary", "Content-Disposition", "Cache-Control"),
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
        **problems(422, 503),
    },
    CorrectionsQuery,
)

FORGET = operation(
    "forgetCorrection",
    "Corrections",
    "Forget a correction",
    "It is not used again. The article in which it was made stays as it is.",
    {"204": {"description": "Forgotten."}, **problems(403, 404, 422, 503)},
)
