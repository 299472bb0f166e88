"""Control characters, which no article may have, in text, pages and documents: what is read in their place."""

import re

_CONTROL = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")  # NUL says that something else is no text
_LINE_ENDS = "\x0b\x0c"


def without_controls(text: str) -> str:
    """`text` with line breaks for form feeds and vertical tabs, Windows-1252 for C1, and without the others.

    Browsers, too, read C1 so where it is written as `&#146;`.
    """
    return _CONTROL.sub(_read, text)


def _read(found: re.Match[str]) -> str:
    if found[0] in _LINE_ENDS:
        return "\n"
    return found[0].encode("latin-1").decode("windows-1252", "ignore") if found[0] >= "\x80" else ""
