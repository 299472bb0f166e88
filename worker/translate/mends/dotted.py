"""Dotted names of countries, `U.S.` and `U.N.`, which a model leaves or loses words after: it knows them without."""

import re

_DOTTED = re.compile(r"(?<![\w.])(?:U\.(?:[SNK]|A\.E)|E\.U)\.(?!\w)(?P<end>(?=[\s\"'”’)\]]*\Z))?")


def readable(english: str) -> str:
    """English as a model reads it well; the full stop of an abbreviation that ends it stays."""
    return _DOTTED.sub(_undotted, english)


def _undotted(found: re.Match[str]) -> str:
    return found[0].replace(".", "") + ("." if found["end"] is not None else "")
