"""`v` and `vs` between teams and parties, which a model takes for a word: it gets `against`, and the reader `lwn`."""

import re

_VERSUS = re.compile(r"(?<=[\w)] )(?:vs?|V[sS])\.?(?= [A-Z⟦])")
_AGAINST = re.compile(r"(?<=[\w)⟧] )(?:menentang|melawan|lawan|terhadap|berdepan)(?= [A-Z⟦])")


def readable(english: str) -> str:
    """English as a model reads it well."""
    return _VERSUS.sub("against", english)


def restored(source: str, malay: str) -> str:
    """The translation of readable(source), with as many `lwn` as `source` has `v`."""
    number = len(_VERSUS.findall(source))
    return _AGAINST.sub("lwn", malay, count=number) if number else malay
