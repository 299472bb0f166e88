"""/v1/articles/{id}/segments/{n} and /v1/corrections: people correct sentences, and the desk remembers them.

Never writes over a version of a record that the client has not seen.
"""

import re
import unicodedata
from itertools import chain
from typing import Annotated
from uuid import UUID

from flask import Blueprint, Response, request
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from newsdesk import amendment, memory
from newsdesk.amendment import Finished
from newsdesk.article import Characters, Clean, NotBlank, OneLine
from newsdesk.corrections import Edit, longest_text, source_of
from newsdesk.memory import RememberedCorrection
from newsdesk.problem import InvalidField
from newsdesk.result import Origin
from service import tmx
from service.answers import CACHING, answer, following_page, no_content, shown
from service.articles import raise_missing
from service.desk import desk
from service.formats.format import Format
from service.intake import read_json
from service.problems import failure, invalid
from service.query import CorrectionsQuery, Query, read_query
from service.representation import etag, expected

blueprint = Blueprint("corrections", __name__, url_prefix="/v1")


def _one_sentence(text: str) -> str:
    """As segments are: NFC, without outer white space, and nothing in it at which a paragraph would end."""
    if re.search("[\u2028\u2029]", text):
        raise ValueError("must be a single line")
    return unicodedata.normalize("NFC", text.strip())


class CorrectionRequest(BaseModel):
    """What a person writes in place of a segment's translation."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    text: (
        Annotated[
            str, StringConstraints(min_length=1), Clean, OneLine, NotBlank, AfterValidator(_one_sentence), Characters
        ]
        | None
    ) = Field(description="The sentence as it should read, on one line; null takes the correction back.")
    by: Annotated[str, StringConstraints(min_length=1, max_length=100), Clean, OneLine, NotBlank, Characters] | None = (
        Field(default=None, description="Who corrects it, for others to see.")
    )


class CorrectionPage(BaseModel):
    model_config = ConfigDict(frozen=True)

    items: tuple[RememberedCorrection, ...]
    next: str | None = Field(description="The address of the next page; null at the end.")


@blueprint.patch("/articles/<uuid:article>/segments/<int:segment>")
def correct(article: UUID, segment: int) -> Response:
    read_query(Query)
    identifier = str(article)
    if "If-Match" not in request.headers:
        detail = "Send the record's ETag in If-Match, so that nobody's correction is written over unseen."
        raise failure(428, detail)
    wanted = read_json(CorrectionRequest)
    while not _written(identifier, segment, wanted):
        pass  # another correction came between; with an ETag in If-Match the next look refuses this one
    record = desk().store.get(identifier) or raise_missing(identifier)
    return answer(shown(record), headers={"ETag": etag(record.version), **CACHING})


@blueprint.get("/corrections")
def list_corrections() -> Response:
    query = read_query(CorrectionsQuery)
    wanted = query.format or request.accept_mimetypes.best_match(["application/json", tmx.MEDIA_TYPE])
    if wanted in ("tmx", tmx.MEDIA_TYPE):
        return _export(query)
    page = memory.page(desk().store.client, desk().store.keys, query.source, query.cursor, query.limit)
    following, link = following_page(page.cursor)
    headers = {**CACHING, "Vary": "Accept", **link}
    return answer(CorrectionPage(items=page.items, next=following), headers=headers)


@blueprint.delete("/corrections/<correction>")
def forget(correction: str) -> Response:
    read_query(Query)
    if not memory.forget(desk().store.client, desk().store.keys, correction):
        raise failure(404, "No correction has this id.")
    return no_content()


def _written(identifier: str, number: int, wanted: CorrectionRequest) -> bool:
    """Correct the record as it is now. False: it changed meanwhile, and nothing was written."""
    found = amendment.read(desk().store, identifier)
    if found is None:
        raise_missing(identifier)
    if not isinstance(found, Finished):
        raise failure(409, f"Only an article that is done can be corrected; this one is {found}.")
    if not expected(found.version, Format.JSON):
        raise failure(412, f"The record is at version {found.version} by now. Read it again before you correct it.")
    _check(found, number, wanted.text)
    edit = None if wanted.text is None else Edit(wanted.text, wanted.by, found.read_at)
    return amendment.write(desk().store, found, number, edit)


def _check(found: Finished, number: int, text: str | None) -> None:
    """Raise the problem that this segment cannot be corrected so."""
    segments = found.result.translation.segments
    if number >= len(segments):
        raise failure(404, f"The translation has {len(segments)} segments, numbered from 0; there is no {number}.")
    if text is None:
        if segments[number].origin is not Origin.HUMAN:
            raise failure(409, f"Segment {number} was not corrected in this article: there is nothing to take back.")
        return
    most = longest_text(source_of(found.article, segments[number]))
    if len(text) > most:
        detail = f"has {len(text)} characters; at most {most} are allowed for this sentence"
        raise invalid([InvalidField(pointer="#/text", detail=detail)])


def _export(query: CorrectionsQuery) -> Response:
    paged = query.model_fields_set & {"limit", "cursor"}
    if paged:
        raise invalid(InvalidField(pointer=f"?{name}", detail="is for pages; TMX has all") for name in sorted(paged))
    corrections = memory.everything(desk().store.client, desk().store.keys, query.source)
    # The first is read before the answer begins, while a Redis that is down can still be told by its status.
    first = next(corrections, None)
    found = chain([first], corrections) if first is not None else ()
    headers = {**CACHING, "Vary": "Accept", "Content-Disposition": 'attachment; filename="corrections.tmx"'}
    return Response(tmx.document(found), headers=headers, content_type=tmx.MEDIA_TYPE)
