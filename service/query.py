"""Query parameters, each validated and none ignored: an unknown or repeated one is an error that names it."""

import re
from typing import Annotated, Literal, TypeVar

from flask import request
from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from newsdesk.article import INSTANT, Language
from newsdesk.problem import InvalidField
from newsdesk.record import Status
from newsdesk.result import Flag
from newsdesk.topics import vocabulary
from service.formats.format import Format
from service.pointers import plain_words
from service.problems import invalid


def _whole_number(text: object) -> object:
    if isinstance(text, str) and not re.fullmatch("[0-9]{1,9}", text):
        raise ValueError("expected a whole number")
    return text


def _instant(text: object) -> object:
    if isinstance(text, str) and not INSTANT.fullmatch(text):
        raise ValueError("expected a time with an offset such as 2021-10-28T09:30:00Z (a + must be written as %2B)")
    return text


def _known_topic(qcode: str) -> str:
    if qcode not in vocabulary():
        raise ValueError("is no topic of /v1/topics; expected a code such as medtop:04000000")
    return qcode


WholeNumber = Annotated[int, BeforeValidator(_whole_number)]
Seconds = Annotated[int, Field(ge=0), BeforeValidator(_whole_number)]
Instant = Annotated[AwareDatetime, BeforeValidator(_instant)]
Text = Annotated[str, Field(min_length=1, max_length=200)]


class Query(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CreateQuery(Query):
    language: Language | None = Field(
        default=None, description="Of a story sent as text, page or document; detected when absent."
    )


class ReadQuery(Query):
    wait: Seconds | None = Field(
        default=None, description="Seconds to wait for a change, or for the end; capped by the service."
    )
    format: Format | None = Field(default=None, description="What to give the record as; else as `Accept` says.")


class ListQuery(Query):
    limit: WholeNumber = Field(default=20, ge=1, le=100, description="Records on a page, at most.")
    cursor: Annotated[str, Field(min_length=1, max_length=64)] | None = Field(
        default=None, description="Where the page begins: from `next` of the page before."
    )
    status: Status | None = Field(default=None, description="Only records in this state.")
    language: Language | None = Field(default=None, description="Only articles in this source language.")
    topic: Annotated[Text, AfterValidator(_known_topic)] | None = Field(
        default=None, description="Only articles with this topic: its `qcode` in `/v1/topics`."
    )
    entity: Text | None = Field(
        default=None, description="Only articles that name this entity: an id, a name or an acronym."
    )
    q: Text | None = Field(
        default=None, description="Only articles with this text in headline or opening, in any case."
    )
    flag: Flag | None = Field(default=None, description="Only articles with this flag on a translated segment.")
    since: Instant | None = Field(default=None, description="Only records created at or after this time.")
    until: Instant | None = Field(default=None, description="Only records created at or before this time.")


class CorrectionsQuery(Query):
    limit: WholeNumber = Field(default=20, ge=1, le=100, description="Corrections on a page, at most.")
    cursor: Annotated[str, Field(min_length=1, max_length=128)] | None = Field(
        default=None, description="Where the page begins: from `next` of the page before."
    )
    source: Language | None = Field(default=None, description="Only of sentences in this language.")
    format: Literal["json", "tmx"] | None = Field(
        default=None, description="`tmx` for all of them at once, as a TMX file; else as `Accept` says."
    )


Q = TypeVar("Q", bound=Query)


def read_query(model: type[Q]) -> Q:
    """The request's query as `model`. Raises a 422 problem that names every wrong parameter."""
    repeated = [name for name, values in request.args.lists() if len(values) > 1]
    if repeated:
        raise invalid(InvalidField(pointer=f"?{name}", detail="is given more than once") for name in repeated)
    try:
        return model.model_validate(request.args.to_dict())
    except ValidationError as error:
        known = ", ".join(model.model_fields)
        raise invalid(
            InvalidField(pointer=f"?{found['loc'][0]}", detail=plain_words(found, known))
            for found in error.errors()[:100]
        ) from None
