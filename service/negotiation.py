"""Which format a client gets: what the query asks for, else what Accept prefers (RFC 9110, section 12.5.1)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from flask import request
from werkzeug.datastructures import MIMEAccept
from werkzeug.http import parse_accept_header

from newsdesk.record import Status
from service.formats.format import Format
from service.problems import failure

_NO_ZERO = re.compile(r";\s*q\s*=\s*(?=\.)", re.IGNORECASE)  # `q=.2`, as Java up to 17 sends it by itself


@dataclass(frozen=True)
class Wanted:
    """The format of an article that is done, and that of one that is not."""

    done: Format
    otherwise: Format

    def of(self, status: Status) -> Format:
        return self.done if status is Status.DONE else self.otherwise


def wanted_format(asked: Format | None) -> Wanted:
    """`asked`, else what Accept prefers of the formats there are: before it is done that is JSON alone.

    Raises 406 where Accept allows no format.
    """
    if asked is not None:
        return Wanted(asked, asked)
    ranges = _ranges()
    if not ranges:
        return Wanted(Format.JSON, Format.JSON)
    best = max(Format, key=lambda form: _quality(form, ranges))
    if not _quality(best, ranges):
        offered = ", ".join(form.media_type for form in Format)
        raise failure(406, f"Expected Accept to allow one of {offered}.")
    return Wanted(best, Format.JSON if _quality(Format.JSON, ranges) else best)


def _ranges() -> Mapping[str, float]:
    """The qualities in Accept. A range's parameters, such as a charset, say nothing here."""
    ranges: dict[str, float] = {}
    accept = _NO_ZERO.sub(r"\g<0>0", request.headers.get("Accept", ""))
    for value, quality in parse_accept_header(accept, MIMEAccept):
        name = value.partition(";")[0].strip().lower()
        ranges[name] = max(quality, ranges.get(name, 0))
    return ranges


def _quality(form: Format, ranges: Mapping[str, float]) -> float:
    """As the most specific range says that fits."""
    kind = form.media_type.partition("/")[0]
    return next((ranges[name] for name in (form.media_type, f"{kind}/*", "*/*") if name in ranges), 0)
