"""A space before words right behind a bracket, a quotation mark or a stroke, for the model.

The packages know such pieces of words badly: of `(also` they made `(alse`, of `"keputusan` an envoy, and the second of
`husband/wife` stayed. But so do English words in brackets in Malay, as they should, and in English terms that are no
common words, as `(adex)`; and words in single marks, mostly one or two, are better as they stand. The translation loses
the space again, here or by `worker.translate.mends.typography`.
"""

import re

from worker.language.common_words import ENGLISH
from worker.text.patterns import any_of

# But (a), (iii), (km) and (nil).
_OPENED = re.compile(r"(?<=\s)\((?=(?!(?:[ivx]+|nil)\))[a-z]{3})")
_OPENED_IN_ENGLISH = re.compile(rf"{_OPENED.pattern}(?=[^()]{{0,60}}?\b(?:{any_of(ENGLISH)})\b)")
# Letters that stand together in English words, and hardly in Malay ones.
_ENGLISH = (
    r"([bcdfhj-npr-tvz])\1|ck|oo|ou|th|tion|wh|x|(?<![ks])e[ae]|[aeiou]c\b|[^\Waeiou](?:e|ed|y)\b"
    r"|\b(?:and|for|in|of|on)\b"
)
_OPENED_IN_MALAY = re.compile(rf"{_OPENED.pattern}(?![^()]{{0,60}}?(?:{_ENGLISH}))")
_QUOTED = re.compile(r'(?<=\s)["“](?=[a-z]{2})')
_STROKE = re.compile(r"(?<=[a-z]{3})(?<!\band)(?<!\bdan)/(?=[a-z]{3})")  # and/or comes through
_OPENED_APART = re.compile(r"\( +(?=\S)")
_STROKE_APART = re.compile(r" ?/ | /(?=\S)")


def readable(english: str) -> str:
    """English as a model reads it well."""
    return _apart(_OPENED_IN_ENGLISH.sub("( ", english))


def readable_in_malay(malay: str) -> str:
    """Malay as a model reads it well."""
    return _apart(_OPENED_IN_MALAY.sub("( ", malay))


def _apart(text: str) -> str:
    return _STROKE.sub(" / ", _QUOTED.sub(r"\g<0> ", text))


def mended(source: str, translated: str) -> str:
    """`translated` without the spaces behind brackets and beside strokes that `source` has not."""
    if not _OPENED_APART.search(source):
        translated = _OPENED_APART.sub("(", translated)
    if "/" in translated and not _STROKE_APART.search(source):  # no stroke, as mostly
        translated = _STROKE_APART.sub("/", translated)
    return translated
