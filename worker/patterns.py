"""What regular expressions are built of. Holds no pattern itself."""

from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern of alternatives, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))
