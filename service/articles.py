"""/v1/articles: send an article, read, wait for, list and delete records. Never waits for the worker unasked."""

import re
from typing import NoReturn
from uuid import UUID

from flask import Blueprint, Response, after_this_request, request
from pydantic import BaseModel, ConfigDict, Field
from structlog.contextvars import bind_contextvars

from newsdesk.listing import Filters
from newsdesk.outcomes import ChangedError, CreateOutcome, RetryOutcome
from newsdesk.problem import InvalidField, Problem, ProblemType
from newsdesk.record import Status, Summary
from service.accepting import accept, backlog_full, enqueue
from service.answers import CACHING, answer, following_page, no_content, shown
from service.desk import desk
from service.formats.format import Format
from service.intake import read_article
from service.negotiation import Wanted, wanted_format
from service.problems import ProblemError, failure, invalid
from service.query import CreateQuery, ListQuery, Query, ReadQuery, read_query
from service.representation import etag, expected, known, polling, represent
from service.waiting import preferred_wait

blueprint = Blueprint("articles", __name__, url_prefix="/v1/articles")


class RecordPage(BaseModel):
    model_config = ConfigDict(frozen=True)

    items: tuple[Summary, ...]
    next: str | None = Field(description="The address of the next page; null at the end.")


@blueprint.post("")
def create() -> Response:
    article = read_article(read_query(CreateQuery).language)
    outcome, identifier = accept(article, _idempotency_key())
    bind_contextvars(article_id=identifier)  # for the request's line in the log
    if outcome is CreateOutcome.KEY_REUSED:
        raise _key_reused(identifier)
    applied = _wait_as_preferred(identifier)
    record = desk().store.get(identifier) or raise_missing(identifier)
    fields = shown(record)
    if outcome is CreateOutcome.DUPLICATE:
        fields["deduplicated"] = True
    # 200 only where the client asked to wait: a worker may be so quick that the article is done already.
    accepted = outcome is CreateOutcome.CREATED and not (applied and record.status.final)
    headers = {"Location": f"/v1/articles/{identifier}", **applied, **CACHING, **polling(record.status)}
    return answer(fields, 202 if accepted else 200, headers)


@blueprint.get("")
def list_records() -> Response:
    query = read_query(ListQuery)
    filters = Filters(**query.model_dump(exclude={"limit", "cursor", "q"}), text=query.q)
    page = desk().store.page(filters, query.cursor, query.limit)
    following, link = following_page(page.cursor)
    return answer(RecordPage(items=page.items, next=following), headers={**CACHING, **link})


@blueprint.get("/<uuid:article>")
def read(article: UUID) -> Response:
    after_this_request(_varies)
    identifier = str(article)
    query = read_query(ReadQuery)
    wanted = wanted_format(query.format)
    preferred = preferred_wait(request.headers.get("Prefer")) if query.wait is None else None
    seconds = query.wait if preferred is None else preferred
    waited = seconds is not None and _wait(identifier, seconds, wanted)
    headers = {**(_applied(preferred) if waited and preferred is not None else {}), **CACHING}
    standing = desk().store.standing(identifier) if request.if_none_match else None
    if standing and _unchanged(*standing, wanted):
        status, version = standing
        return Response(status=304, headers={"ETag": etag(version, wanted.of(status)), **polling(status), **headers})
    record = desk().store.get(identifier) or raise_missing(identifier)
    return represent(record, wanted.of(record.status), headers)


@blueprint.delete("/<uuid:article>")
def delete(article: UUID) -> Response:
    read_query(Query)
    identifier = str(article)
    try:
        if not desk().store.delete(identifier, _version_to_delete(identifier)):
            raise_missing(identifier)
    except ChangedError:
        raise _changed() from None
    return no_content()


@blueprint.post("/<uuid:article>/retry")
def retry(article: UUID) -> Response:
    read_query(Query)
    identifier = str(article)
    match desk().store.retry(identifier):
        case RetryOutcome.UNKNOWN:
            raise_missing(identifier)
        case RetryOutcome.BACKLOG_FULL:
            raise backlog_full()
        case RetryOutcome.SENT_ANEW:
            raise failure(409, "The same article was sent again meanwhile, and that one stands for it.")
        case Status() as status:
            raise failure(409, f"Only a failed article can be retried; this one is {status}.")
    enqueue(identifier)
    record = desk().store.get(identifier) or raise_missing(identifier)
    return answer(shown(record), 202, {"Location": f"/v1/articles/{identifier}", **CACHING, **polling(record.status)})


def _version_to_delete(identifier: str) -> int | None:
    """The one that If-Match names; None where it names any, or there is none any more. Raises 412 for another one."""
    if "If-Match" not in request.headers or request.if_match.star_tag:
        return None
    version = desk().store.version(identifier)
    if version is not None and not expected(version, *Format):
        raise _changed()
    return version


def _changed() -> ProblemError:
    return failure(412, "The record has changed since. Read it again before you delete it.")


def _idempotency_key() -> str | None:
    """Bare, or quoted as in draft-ietf-httpapi-idempotency-key-header; both mean the same key."""
    given = request.headers.get("Idempotency-Key")
    if given is None:
        return None
    quoted = re.fullmatch(r'"(.*)"', given)
    key = re.sub(r'\\(["\\])', r"\1", quoted[1]) if quoted else given
    if not re.fullmatch("[ -~]{1,255}", key):
        raise invalid([InvalidField(pointer="Idempotency-Key", detail="must be 1 to 255 printable ASCII characters")])
    return key


def _wait_as_preferred(identifier: str) -> dict[str, str]:
    seconds = preferred_wait(request.headers.get("Prefer"))
    if seconds is None or not desk().waits.until_final(identifier, seconds):
        return {}
    return _applied(seconds)


def _wait(identifier: str, seconds: int, wanted: Wanted) -> bool:
    """Until the version is none of If-None-Match; without that header, until the article is finished.

    False: it could not wait.
    """
    waits = desk().waits
    if request.if_none_match:
        return waits.until_changed(identifier, lambda status, version: known(version, wanted.of(status)), seconds)
    return waits.until_final(identifier, seconds)


def _unchanged(status: Status, version: int, wanted: Wanted) -> bool:
    """Whether If-None-Match names what the answer would be; a format that is not there yet is no answer."""
    form = wanted.of(status)
    return known(version, form) and (form is Format.JSON or status is Status.DONE)


def _varies(response: Response) -> Response:
    response.vary.add("Accept")
    return response


def _applied(seconds: int) -> dict[str, str]:
    return {"Preference-Applied": f"wait={desk().waits.granted(seconds)}"}


def raise_missing(identifier: str) -> NoReturn:
    """410 for an article that was there, 404 for one that never was."""
    reason = desk().store.why_gone(identifier)
    if reason is None:
        raise failure(404, f"No article has the id {identifier}.")
    raise failure(410, f"The article was {reason}." if reason != "expired" else "The article's retention time is over.")


def _key_reused(identifier: str) -> ProblemError:
    problem = Problem(
        type=ProblemType.IDEMPOTENCY_KEY_REUSED,
        title="The idempotency key belongs to another article",
        status=422,
        detail=f"It was used for the article {identifier}; use a new key for each article.",
        errors=(InvalidField(pointer="Idempotency-Key", detail="was used with another article"),),
    )
    return ProblemError(problem)
