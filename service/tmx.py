"""Corrections as TMX 1.4b, the exchange format of translation memories, piece by piece. Pure.

Elements and attributes: https://www.gala-global.org/tmx-14b. Leaves out the document type, which names a file to fetch.
"""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from newsdesk.memory import RememberedCorrection
from service.xml import xml_text

MEDIA_TYPE = "application/x-tmx+xml"
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="Dwiberita" creationtoolversion="1" segtype="sentence" o-tmf="Dwiberita" adminlang="en" \
srclang="*all*" datatype="plaintext"/>
<body>
"""
_TAIL = "</body>\n</tmx>\n"


def document(corrections: Iterable[RememberedCorrection]) -> Iterator[str]:
    """The file's text in pieces, one a correction, to be sent as UTF-8."""
    yield _HEAD
    for one in corrections:
        yield _unit(one)
    yield _TAIL


def _unit(one: RememberedCorrection) -> str:
    attributes = {
        "tuid": one.id,
        "srclang": one.source_language,
        "creationdate": f"{one.at:%Y%m%dT%H%M%SZ}",
        **({"creationid": one.by} if one.by else {}),
    }
    named = " ".join(f"{name}={quoteattr(xml_text(value))}" for name, value in attributes.items())
    sides = ((one.source_language, one.source), (one.target_language, one.text))
    variants = "".join(
        f'<tuv xml:lang="{language}"><seg>{escape(xml_text(text))}</seg></tuv>' for language, text in sides
    )
    return f"<tu {named}>{variants}</tu>\n"
