"""`Nabi Musa (A.S.)`: peace be upon him, which Malay writes as it writes the United States. Adds no names."""

import re

_ABBREVIATED = re.compile(r"A\.?(?P<apart>[ \u00a0])?S\.?")
_BLESSED = re.compile(r"\b(?:Nabi|Prophet|Imam|Malaikat)(?: [A-Z][\w'’-]*){1,4},? \(?\Z")
_FURTHEST = 60  # characters


def is_blessing(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is it: after a prophet or an imam, or with a space, as no country is written."""
    found = _ABBREVIATED.fullmatch(text, start, end)
    if not found:
        return False
    return bool(found["apart"] or _BLESSED.search(text, max(0, start - _FURTHEST), start))
