"""Which format a client gets: what the query asks for, else what Accept prefers (RFC 9110, section 12.5.1)."""

from flask import request

from service.formats.format import Format
from service.problems import failure


def wanted_format(asked: Format | None) -> Format:
    """`asked`, else the one that Accept prefers. Raises 406 where Accept allows none of them."""
    if asked is not None:
        return asked
    if not request.accept_mimetypes:
        return Format.JSON
    best = max(Format, key=_quality)
    if not _quality(best):
        offered = ", ".join(form.media_type for form in Format)
        raise failure(406, f"Expected Accept to allow one of {offered}.")
    return best


def _quality(form: Format) -> float:
    """As the most specific range says that fits; a range's parameters, such as a charset, say nothing here."""
    ranges: dict[str, float] = {}
    for value, quality in request.accept_mimetypes:
        name = value.partition(";")[0].strip().lower()
        ranges[name] = max(quality, ranges.get(name, 0))
    kind = form.media_type.partition("/")[0]
    return next((ranges[name] for name in (form.media_type, f"{kind}/*", "*/*") if name in ranges), 0)
