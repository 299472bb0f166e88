"""What regular expressions are built of. Knows no words."""

import re
from collections.abc import Iterable

SPACE = "[ \u00a0]"  # one that ends no line


def any_of(words: Iterable[str]) -> str:
    """A pattern of alternatives, the longest first; the same for the same words, in whatever order they come."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def near(found: re.Match[str], far: int) -> str:
    """What was found, with up to `far` characters before it and behind."""
    return found.string[max(0, found.start() - far) : found.end() + far]
