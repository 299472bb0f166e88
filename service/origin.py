"""Which web pages may change something: the service's own. Programs that are no browser are let through.

Without this any page that a person opens could send stories by that person's browser, past a proxy that knows people.
"""

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from flask import Flask, Request, request

from service.problems import failure

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

_SAFE = {"GET", "HEAD", "OPTIONS"}


class StrictRequest(Request):
    """A host's name is the same in any case (RFC 9110, section 4.2.3); Werkzeug compares it to the letter.

    A body that ends before its Content-Length raises ClientDisconnected, which Werkzeug leaves to servers that, as
    gunicorn does, say that they end the input.
    """

    def __init__(self, environ: "WSGIEnvironment", *more: Any, **others: Any) -> None:
        if "HTTP_HOST" in environ:
            environ["HTTP_HOST"] = environ["HTTP_HOST"].lower()
        if environ.get("CONTENT_LENGTH"):
            environ.pop("wsgi.input_terminated", None)
        super().__init__(environ, *more, **others)


def register(app: Flask) -> None:
    app.request_class = StrictRequest
    app.before_request(_refuse_foreign_pages)


def _refuse_foreign_pages() -> None:
    if request.method not in _SAFE and _is_foreign():
        detail = "The request comes from a page of another site. Where a proxy stands between, it must pass Host on."
        raise failure(403, detail)


def _is_foreign() -> bool:
    """By Sec-Fetch-Site, or else by Origin: browsers send the former only over https and to their own machine."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = request.headers.get("Origin")
    if origin is None:
        return False
    forwarded = request.headers.get("X-Forwarded-Host", "").partition(",")[0].strip()
    own = {name.lower() for name in (request.headers.get("Host"), forwarded) if name}
    try:
        return urlsplit(origin).netloc.lower() not in own
    except ValueError:
        return True
