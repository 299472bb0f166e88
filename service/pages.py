"""The pages for people: the desk, an article side by side, the status. They show nothing that /v1 does not give."""

import json
from functools import cache
from pathlib import Path
from uuid import UUID

from flask import Blueprint, Response, make_response, render_template, request
from werkzeug.exceptions import HTTPException

from newsdesk.article import MAX_BODY_CHARACTERS, MAX_BODY_LINES, MAX_HEADLINE_CHARACTERS, Language
from newsdesk.result import Flag
from service import problems
from service.answers import CACHING
from service.desk import desk

blueprint = Blueprint("pages", __name__)

_WORDS = Path(__file__).parent / "words"
_THEMES = ("light", "dark")
_LIMITS = {"characters": MAX_BODY_CHARACTERS, "lines": MAX_BODY_LINES, "headline": MAX_HEADLINE_CHARACTERS}


@blueprint.get("/")
def front() -> Response:
    limits = {**_LIMITS, "document": desk().settings.max_document_bytes}
    return page("desk", limits=limits, flags=tuple(Flag))


@blueprint.get("/articles/<uuid:article>")
def article(article: UUID) -> Response:
    return page("article", article=article)


@blueprint.get("/articles/<path:mistyped>")
def no_article(mistyped: str) -> tuple[Response, int]:
    """For an address that was cut or mistyped: the page of a story that was never there."""
    return page("article", article=UUID(int=0)), 404


@blueprint.get("/status")
def status() -> Response:
    return page("status")


@blueprint.app_errorhandler(404)
def nothing(error: HTTPException) -> Response:
    """For a person who mistyped another address: a page that leads to the desk. Programs get the problem."""
    kinds = ("application/problem+json", "application/json", "text/html")
    is_browser = request.method in ("GET", "HEAD") and request.accept_mimetypes.best_match(kinds) == "text/html"
    if is_browser and not f"{request.path}/".startswith("/v1/"):
        response = page("nothing")
        response.status_code = 404
    else:
        response = problems.of_http(error)
    response.vary.add("Accept")
    return response


def page(name: str, **shown: object) -> Response:
    """The page `name` with what the layout needs: interface language, its words, and the theme if one was chosen."""
    language = _language()
    theme = request.cookies.get("theme")
    look = {
        "language": language,
        "words": {**words("layout", language), **words(name, language)},
        "theme": theme if theme in _THEMES else None,
    }
    response = make_response(render_template(f"{name}.html", **shown, **look))
    response.headers.update(CACHING)
    response.vary.update(("Cookie", "Accept-Language"))
    return response


@cache
def words(page: str, language: Language) -> dict[str, str]:
    """The interface's words by key, from words/<page>.json."""
    found: dict[str, dict[str, str]] = json.loads((_WORDS / f"{page}.json").read_text("utf-8"))
    return {key: both[language] for key, both in found.items()}


def _language() -> Language:
    """The one chosen with the switch, else the first that the browser prefers."""
    chosen = request.cookies.get("language")
    if chosen in tuple(Language):
        return Language(chosen)
    return Language(request.accept_languages.best_match([Language.EN, Language.MS], Language.EN))
