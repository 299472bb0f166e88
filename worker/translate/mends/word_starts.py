"""A space before words right behind a bracket or a stroke, for the model; its translation loses it again.

The packages know such pieces of words badly: of `(also` they made `(alse`, and the second of `husband/wife` stayed.
"""

import re

# But (a), (iii), (km) and (nil).
_OPENED = re.compile(r"(?<=\s)([(\[])(?=(?!(?:[ivx]+|nil)\))[a-z]{3})")
_STROKE = re.compile(r"(?<=[a-z]{3})(?<!\band)(?<!\bdan)/(?=[a-z]{3})")  # and/or comes through
_OPENED_APART = re.compile(r"([(\[]) +(?=\S)")
_STROKE_APART = re.compile(r" ?/ | /(?=\S)")


def readable(text: str) -> str:
    """`text` as a model reads it well."""
    return _STROKE.sub(" / ", _OPENED.sub(r"\1 ", text))


def mended(source: str, translated: str) -> str:
    """`translated` without the spaces behind brackets and beside strokes that `source` has not."""
    if not _OPENED_APART.search(source):
        translated = _OPENED_APART.sub(r"\1", translated)
    if "/" in translated and not _STROKE_APART.search(source):
        translated = _STROKE_APART.sub("/", translated)
    return translated
