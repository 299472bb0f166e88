"""Whose dollars a translation names: only the ones that its source names, in one form. Changes nothing else."""

import re

_AMERICAN = re.compile(r"\b[AU]S\$(?=[ \u00a0]?\d)")
_SAYS_AMERICAN = re.compile(
    r"\b(?:U\.?S\.?[ \u00a0]?\$|AS[ \u00a0]?\$|USD|(?ai:US|U\.S\.|American) dollars?\b|(?ai:dolar) A[Sm])|\$US"
)
_US_SIGN = re.compile(r"\bUS\$")
_BARE = re.compile(r"(?<![A-Za-z.])\$")


def as_named(source: str, text: str) -> str:
    """`text` with `US$` where `source` writes so, though a model writes `AS$` too, and `$` where it has no more."""
    if "S$" not in text:
        return text
    if _US_SIGN.search(source):
        return text if "AS$" in source else _AMERICAN.sub("US$", text)
    if _BARE.search(source) and not _SAYS_AMERICAN.search(source):
        return _AMERICAN.sub("$", text)
    return text
