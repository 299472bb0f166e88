"""Letters that a model writes thrice in an English word, `tunnnel`, `disssolve`, and what it makes of skidded."""

import re

_THRICE = re.compile(r"\b[A-Za-z]?[a-z]*?([b-df-hj-np-tvxz])\1\1[a-z]*\b")
_RUN = re.compile(r"([b-df-hj-np-tvxz])\1{2,}")
_SKIDDED = re.compile(r"\b([Ss])kid(?:d+(?:l?ed|s)?|ed)\b")


def doubled(malay: str, english: str) -> str:
    """`english` with two letters for three in its words, but in those of `malay`, and skidded for `skiddd`."""
    english = _THRICE.sub(lambda word: word[0] if word[0] in malay else _RUN.sub(r"\1\1", word[0]), english)
    return _SKIDDED.sub(r"\1kidded", english)
