"""Tables of words in pairs, English and Malay, by which rules translate frames, labels and captions. Holds none."""

from collections.abc import Sequence

from newsdesk.article import Language


def counterparts(pairs: Sequence[tuple[str, str]], target: Language) -> dict[str, str]:
    """By the other language's words, in small letters, those of `target`.

    The first of several that have the same counterpart is the one it becomes.
    """
    source = 0 if target is Language.MS else 1
    return {pair[source].lower(): pair[1 - source] for pair in reversed(pairs)}


def in_case_of(model: str, word: str) -> str:
    """`word`, in small letters, as `model` is written: small, in capitals, in title case or with one capital."""
    if model.islower():
        return word
    if model.isupper():
        return word.upper()
    return word.title() if model.istitle() and " " in model else word[0].upper() + word[1:]
