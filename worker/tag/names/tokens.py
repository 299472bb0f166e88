"""Text as the words and marks that names are compared by. Offsets always point into the text as it was sent."""

import re
from typing import NamedTuple

from worker.segments.abbreviations import NEVER_ENDS
from worker.segments.lines import BREAKS
from worker.text import legible

_TOKEN = re.compile(r"[^\Wʼ]+|[^\s]")
_HYPHENS = frozenset("-‐‑–")
APOSTROPHES = frozenset("'’‘ʼ`")
_MARKS = _HYPHENS | APOSTROPHES | {"."}  # those that are not always tokens as they stand
_SENTENCE_START = re.compile(rf"(?:^|[.!?:…{BREAKS}“\"])[\s“”\"'‘’(\[–—-]*\Z")
_ABBREVIATIONS = NEVER_ENDS | {"St"}
_LONGEST_SUFFIX = 3  # letters
_LOOK_BACK = 8  # characters before a name in which the end of the sentence before it is sought


class Token(NamedTuple):
    text: str
    start: int
    end: int


def tokenise(text: str) -> list[Token]:
    """Words and marks with their offsets, without what may be left out of a name: hyphens, dots of initials."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        word, (start, end) = match[0], match.span()
        if word in _MARKS:
            if word in _HYPHENS and start > 0 and text[start - 1].isalnum() and text[end : end + 1].isalnum():
                continue
            if word == "." and tokens and tokens[-1].end == start and is_abbreviation(tokens[-1].text):
                continue
            if word in APOSTROPHES:
                word = "'"
        tokens.append(Token(word, start, end))
    return tokens


def without_accents(token: Token) -> Token:
    """The token, its letters without accents: `Bogota` of Bogotá."""
    if token.text.isascii():
        return token
    return token._replace(text=legible.without_accents(token.text))


def is_abbreviation(word: str) -> bool:
    return word in _ABBREVIATIONS or (len(word) == 1 and word.isupper())


def is_suffix(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is the end of a code: the exchange of `1155.KL`."""
    code = end - start <= _LONGEST_SUFFIX and text[start:end].isupper()
    return code and start > 1 and text[start - 1] == "." and text[start - 2].isalnum()


def starts_sentence(text: str, position: int) -> bool:
    return bool(_SENTENCE_START.search(text[max(0, position - _LOOK_BACK) : position])) or position == 0
