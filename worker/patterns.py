"""What regular expressions are built of. Knows no words."""

from collections.abc import Iterable

SPACE = "[ \u00a0]"  # one that ends no line


def any_of(words: Iterable[str]) -> str:
    """A pattern of alternatives, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))
