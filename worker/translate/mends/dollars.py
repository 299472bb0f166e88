"""Whose dollars a translation names: each figure's as its source names them, in one form. Changes nothing else."""

import re

from worker.text.patterns import SPACE

_SIGNED = re.compile(rf"(?<![A-Za-z.])(?<![AU]S{SPACE})(?P<sign>[AU]S\$|\$)(?P<figure>{SPACE}?\d(?:[\d.,]*\d)?)")
_SAYS_AMERICAN = re.compile(
    rf"\b(?:U\.?S\.?{SPACE}?\$|AS{SPACE}?\$|USD|(?ai:US|U\.S\.|American) dollars?\b|(?ai:dolar) A[Sm])|\$US"
)


def as_named(source: str, text: str) -> str:
    """`text` with `US$` where `source` writes so, though a model writes `AS$` too, and `$` where it has no more.

    `AS$` in the source may become either, but no dollars of nobody.
    """
    if "$" not in text:
        return text  # as mostly
    signs = {_figure(found): found["sign"] for found in _SIGNED.finditer(source)}
    if {*signs.values()} <= {"$"} and _SAYS_AMERICAN.search(source):
        return text

    def named(found: re.Match[str]) -> str:
        sign = signs.get(_figure(found), found["sign"])
        if sign == "AS$":
            sign = "US$" if found["sign"] == "$" else found["sign"]
        return sign + found["figure"]

    return _SIGNED.sub(named, text)


def _figure(found: re.Match[str]) -> str:
    return found["figure"].strip()
