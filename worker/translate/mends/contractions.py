"""A quotation mark before a contraction, `"don't`, which a model tears apart: it gets a space between the two."""

import re

_CONTRACTION = r"(?:[^\W\d_]{1,20}n['’]t|(?ai:let)['’]s)(?!\w)"
# One that begins a sentence is cut off by worker.translate.protect.
_QUOTED = re.compile(rf"(?<=[\s(])([\"“'‘])(?={_CONTRACTION})")


def readable(english: str) -> str:
    """English as a model reads it well; the space is one that typography takes away again."""
    return _QUOTED.sub(r"\1 ", english)
