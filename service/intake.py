"""From a request's bytes to a valid Article or other model, or to the reasons why not. Changes nothing of what is JSON.

A byte order mark at the start is no text and is left out.
"""

import json
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict
from types import MappingProxyType
from typing import Any, NoReturn, TypeVar

from flask import request
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge

from newsdesk.article import Article, Language, no_lone_surrogates
from newsdesk.problem import InvalidField
from service import ninjs_item
from service.controls import without_controls
from service.desk import desk
from service.formats.format import Format
from service.language_tag import tagged
from service.markup import MarkupError
from service.pointers import json_pointer, plain_words
from service.problems import ProblemError, failure, invalid
from service.web_page import web_page
from service.word_document import word_document
from service.word_package import DocumentError

_DOCUMENTS = (Format.HTML.media_type, Format.DOCX.media_type)  # only the text of which is kept
_LANGUAGE_STATED = (Format.TEXT.media_type, *_DOCUMENTS)
ACCEPTED = (Format.JSON.media_type, *_LANGUAGE_STATED, Format.NINJS.media_type)
_BYTE_ORDER_MARK = "\ufeff"
_LARGE = 250_000  # bytes of markup; what is smaller is read in a second and 20 MB
M = TypeVar("M", bound=BaseModel)


def read_article(language: Language | None) -> Article:
    """The article in the request; `language` as its query says. Raises the problem that tells what is wrong."""
    check_media_type(ACCEPTED)
    try:
        return _article(request.mimetype, language)
    except MarkupError as error:
        detail = f"has markup that is no text: {error}"
        raise invalid([InvalidField(pointer="#", detail=detail)]) from None
    except DocumentError as error:
        raise _unreadable(str(error)) from None


def _article(media_type: str, language: Language | None) -> Article:
    """Raises MarkupError and DocumentError too, for markup and documents."""
    settings = desk().settings
    raw = _raw(settings.max_document_bytes if media_type in _DOCUMENTS else settings.max_request_bytes)
    if media_type in _LANGUAGE_STATED:
        return _validated(Article, json.dumps({**_story(media_type, raw), "language": _stated_language(language)}))
    if language is not None:
        detail = "goes with text and documents; JSON has its own field"
        raise invalid([InvalidField(pointer="?language", detail=detail)])
    text = decoded(raw)
    return _from_ninjs(text) if media_type == Format.NINJS.media_type else from_json(Article, text)


def _story(media_type: str, raw: bytes) -> Mapping[str, str | None]:
    """The article's fields that are text. Raises MarkupError and DocumentError too."""
    if media_type not in _DOCUMENTS:
        return {"body": without_controls(decoded(raw))}
    if media_type == Format.DOCX.media_type:
        with desk().turns.turn():  # whatever its size, which does not tell how much it unpacks to
            return asdict(word_document(raw))
    with _turn(len(raw)):
        return asdict(web_page(decoded(raw)))


def _turn(size: int) -> AbstractContextManager[object]:
    """To read markup of so many bytes."""
    return desk().turns.turn() if size > _LARGE else nullcontext()


def from_json(model: type[M], text: str) -> M:
    """The JSON as `model`. Raises the problem that tells what is wrong."""
    _check_json(text)
    return _validated(model, text)


def _from_ninjs(text: str) -> Article:
    members = _check_json(text)
    item = _validated(ninjs_item.NinjsItem, text)
    with _turn(len(text)):
        taken = ninjs_item.taken(item, ninjs_item.without_empty(members))
    places = {"body": ("bodies",), **{name: one.place for name, one in taken.items()}}
    return _validated(Article, json.dumps({name: one.value for name, one in taken.items()}), places)


def read_json(model: type[M]) -> M:
    """The request's JSON as `model`. Raises likewise."""
    check_media_type((Format.JSON.media_type,))
    return from_json(model, decoded(_raw(desk().settings.max_request_bytes)))


def check_media_type(accepted: Sequence[str]) -> None:
    """Raises 415 for another media type, charset or coding than those that are taken."""
    accept = {f"Accept-{request.method.title()}": ", ".join(accepted)}
    if request.mimetype not in accepted:
        found = request.mimetype or "none"
        raise failure(415, f"Expected Content-Type {' or '.join(accepted)}, found {found}.", accept)
    charset = request.mimetype_params.get("charset", "utf-8").lower()
    if charset not in ("utf-8", "utf8", "us-ascii"):
        raise failure(415, f"Expected text in UTF-8, found charset={charset}.", accept)
    coding = request.headers.get("Content-Encoding", "identity").lower()
    if coding != "identity":
        detail = f"Expected a body without Content-Encoding, found {coding}."
        raise failure(415, detail, {**accept, "Accept-Encoding": "identity"})


def _raw(most: int) -> bytes:
    """The request's body, of at most so many bytes."""
    request.max_content_length = most + 1  # at its limit Werkzeug cuts a chunked body off in silence
    try:
        raw = request.get_data(cache=False)
    except ClientDisconnected:
        raise too_late() from None
    if len(raw) > most:
        raise RequestEntityTooLarge
    return raw


def too_late() -> ProblemError:
    return failure(408, "The body did not arrive in time.", {"Connection": "close"})


def decoded(raw: bytes) -> str:
    """UTF-8 without its byte order mark. Raises the problem that says where it is none."""
    try:
        return raw.decode("utf-8").removeprefix(_BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        raise _unreadable(f"is not UTF-8: {error.reason} at byte {error.start}") from None


def _stated_language(language: Language | None) -> Language | None:
    """What the query or the Content-Language header says."""
    header = request.headers.get("Content-Language")
    if header is None:
        return language
    stated = tagged(header)
    if stated is None:
        raise invalid([InvalidField(pointer="Content-Language", detail="must be 'ms' or 'en'")])
    if language not in (None, stated):
        raise invalid([InvalidField(pointer="?language", detail=f"contradicts Content-Language: {header}")])
    return stated


def _check_json(text: str) -> Any:
    """What is read, its numbers as text. Refuses what parsers disagree about: repeated keys, NaN, endless nesting."""
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant, parse_int=str, parse_float=str)
    except RecursionError:
        raise _unreadable("is nested too deeply") from None
    except json.JSONDecodeError as error:
        found = "is empty" if not text.strip() else f"is not JSON: {error}"
        raise _unreadable(found) from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members: dict[str, Any] = {}
    for name, value in pairs:
        if name in members:
            raise _unreadable(f"has the key {json.dumps(name[:200])} more than once in one object")
        members[name] = value
    return members


def _no_constant(name: str) -> NoReturn:
    raise _unreadable(f"is not JSON: {name} is no JSON value")


def _validated(model: type[M], text: str, places: Mapping[str, Sequence[str | int]] = MappingProxyType({})) -> M:
    """The JSON as `model`. `places`: where a field of it stands in what was sent, if not by its own name."""
    try:
        return model.model_validate_json(text, strict=True)
    except ValidationError as error:
        found = error.errors(include_url=False)
        if found[0]["type"] == "json_invalid":
            _refuse_lone_surrogates(_check_json(text))
            raise _unreadable(f"is not JSON: {found[0]['ctx']['error']}") from None
        known = ", ".join(model.model_fields)
        raise invalid(
            InvalidField(pointer=json_pointer(_place(one["loc"], places)), detail=plain_words(one, known))
            for one in found[:100]
        ) from None


def _place(location: Sequence[str | int], places: Mapping[str, Sequence[str | int]]) -> Sequence[str | int]:
    return (*places.get(str(location[0]), location[:1]), *location[1:]) if location else location


def _refuse_lone_surrogates(members: Any) -> None:
    """Where the first is: pydantic cannot read the whole then. One in a key is said to be in the key's object."""
    pending: list[tuple[Any, Any]] = [(None, members)]  # a place is what contains it and a step: whole ones fill memory
    for place, value in pending:
        if isinstance(value, dict):
            pending += [(place, key) for key in value]
            pending += [((place, key), member) for key, member in value.items()]
        elif isinstance(value, list):
            pending += [((place, number), member) for number, member in enumerate(value)]
        else:
            try:
                no_lone_surrogates(value)
            except ValueError as error:
                raise _unreadable(str(error), json_pointer(_steps(place))) from None


def _steps(place: Any) -> list[str | int]:
    steps = []
    while place:
        place, step = place
        steps.append(step)
    return steps[::-1]


def _unreadable(detail: str, pointer: str = "#") -> ProblemError:
    return invalid([InvalidField(pointer=pointer, detail=detail)], status=400)
