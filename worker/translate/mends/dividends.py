"""`Per ordinary share`, of which a model makes `seumpama`, alike: it gets `per share`, and the word is put back."""

import re

_ORDINARY = re.compile(r"(?ai:(?<=\bper )ordinary (?=shares?\b))")
_MALAY = re.compile(r"\b(?ai:sesaham)\b(?! biasa)")


def readable(english: str) -> str:
    """English as a model reads it well."""
    return _ORDINARY.sub("", english)


def restored(source: str, malay: str) -> str:
    """`malay` with `sesaham biasa` for each `per ordinary share` of `source`, if it has as many."""
    told = len(_ORDINARY.findall(source))
    return _MALAY.sub(r"\g<0> biasa", malay) if told == len(_MALAY.findall(malay)) else malay
