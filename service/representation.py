"""A record as an answer, in the format that was asked for. Reads nothing: the record is there already."""

from collections.abc import Mapping

from flask import Response, request

from newsdesk.record import Record, Status
from service.answers import answer, encode, shown
from service.formats import docx, html, ninjs, text
from service.formats.filename import disposition
from service.formats.format import Format
from service.formats.story import Story, story
from service.problems import ProblemError, failure

POLL_AFTER = {"Retry-After": "1"}


def etag(version: int, form: Format = Format.JSON) -> str:
    """The ETag of a record at this version, in this format."""
    return f'"{tag(version, form)}"'


def known(version: int, form: Format) -> bool:
    """Whether If-None-Match names this version in this format."""
    return request.if_none_match.contains_weak(tag(version, form))


def expected(version: int, *forms: Format) -> bool:
    """Whether If-Match names this version in one of these formats, or any.

    A weak ETag will do: a proxy that compresses makes them so, and what is changed is the record, whose version it
    names, not the bytes that were sent.
    """
    return any(request.if_match.contains_weak(tag(version, form)) for form in forms)


def polling(status: Status) -> dict[str, str]:
    """When to ask again for what is not finished."""
    return {} if status.final else POLL_AFTER


def represent(record: Record, form: Format, headers: Mapping[str, str]) -> Response:
    """The record in this format, with these headers and its own. Raises 409 for a format that it does not have."""
    headers = {**headers, "ETag": etag(record.version, form)}
    if form is Format.JSON:
        return answer(shown(record), headers={**headers, **polling(record.status)})
    finished = story(record)
    if finished is None:
        raise _not_there(record, form)
    if form is not Format.NINJS:
        headers["Content-Disposition"] = disposition(finished.title, form.suffix)
    if form is Format.HTML:
        headers["Content-Security-Policy"] = html.POLICY
    charset = "; charset=utf-8" if form.media_type.startswith("text/") else ""
    return Response(_written(finished, form), headers=headers, content_type=form.media_type + charset)


def _written(finished: Story, form: Format) -> bytes:
    match form:
        case Format.TEXT:
            return text.text(finished)
        case Format.HTML:
            return html.html(finished)
        case Format.DOCX:
            return docx.docx(finished)
        case _:
            return encode(ninjs.ninjs(finished))


def _not_there(record: Record, form: Format) -> ProblemError:
    headers = polling(record.status)
    if record.status is Status.FAILED:
        return failure(409, f"The article is failed and has no translation to give as {form}; JSON says why.", headers)
    return failure(409, f"The article is {record.status}; only JSON is there until it is done, not {form}.", headers)


def tag(version: int, form: Format) -> str:
    return str(version) if form is Format.JSON else f"{version}-{form}"
