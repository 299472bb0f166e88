"""Letters that a package doesn't know, as in Erdoğan and Dvořák: plain ones for the model, and back in its translation.

Must never change a letter that the package knows. A model that meets another one writes something else in its place.
"""

import re
from collections.abc import Collection

from worker.text.legible import without_accents

_LETTER = re.compile(r"[^\W\d_\x00-\x7f]")
_WORD = re.compile(r"\w+")
_WITHOUT_ACCENT = str.maketrans(
    {"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ħ": "h", "Ħ": "H", "ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O"}
    | {"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "þ": "th", "Þ": "Th"}
)


def plain(text: str, known: Collection[str] | None) -> str:
    """`text` with each accented Latin letter that is not in `known` as the plain ones in it. None: all are known."""
    if known is None or text.isascii():
        return text
    return _LETTER.sub(lambda letter: letter[0] if letter[0] in known else _base(letter[0]), text)


def restore_letters(source: str, target: str) -> str:
    """`target` with the letters that its words have in `source`, in their own case."""
    if source.isascii():
        return target
    words = set(_WORD.findall(source))
    accented = {
        written.casefold(): word for word in words if not word.isascii() and (written := plain(word, ())) not in words
    }
    return _WORD.sub(lambda found: _in_case(accented.get(found[0].casefold(), found[0]), found[0]), target)


def _base(letter: str) -> str:
    base = without_accents(letter.translate(_WITHOUT_ACCENT))
    return base if base.isascii() else letter


def _in_case(word: str, written: str) -> str:
    """`word` with small and capital letters as `written` has them; only where both are of one length."""
    if len(word) != len(written):
        return word
    return "".join(
        letter.upper() if model.isupper() else letter.lower() if model.islower() else letter
        for letter, model in zip(word, written, strict=True)
    )
