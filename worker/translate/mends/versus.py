"""`v` and `vs` between teams and parties, which a model takes for words: it gets `against`, and the reader `lwn`."""

import re

_VERSUS = re.compile(r"(?<=[\w)⟧] )(?:vs?|V[sS])\.?(?= [A-Z⟦])")
_IN_CAPITALS = re.compile(r"(?<=[\w)⟧] )VS?\.?(?= [A-Z⟦])")
_VERB = "(?:menentang|melawan|lawan|terhadap|berdepan)"
_NAME = r"[A-Z⟦][\w'’.⟧-]{0,30} "
_AGAINST = re.compile(rf"(?P<before>[\w)⟧] ){_VERB}(?= [A-Z⟦])")
_BETWEEN_NAMES = re.compile(rf"(?P<before>(?<!\w){_NAME}|\) ){_VERB}(?= [A-Z⟦])")
# A model takes `A v B match` for A that is against B's match.
_THE_MATCH = re.compile(
    rf"(?P<one>(?<!\w)(?:{_NAME}){{1,5}}){_VERB} (?P<match>(?:perlawanan(?: akhir| persahabatan| kelayakan)?"
    r"|separuh akhir|suku akhir|pertandingan|pertarungan|pertempuran)(?: Piala [A-Z]\w*)?) (?=[A-Z⟦])"
)


def readable(english: str) -> str:
    """English as a model reads it well."""
    return _VERSUS.sub("against", english)


def restored(source: str, malay: str) -> str:
    """The translation of readable(source), with as many `lwn` as `source` has `v`.

    It is the same where it isn't clear which of more words for `against` they are.
    """
    number = len((_IN_CAPITALS if source.isupper() else _VERSUS).findall(source))
    if not number:
        return malay
    malay, of_matches = _THE_MATCH.subn(_of_both, malay, count=number)
    for pattern in (_AGAINST, _BETWEEN_NAMES):
        if len(pattern.findall(malay)) <= number - of_matches:
            return pattern.sub(r"\g<before>lwn", malay)
    return malay


def _of_both(found: re.Match[str]) -> str:
    match = found["match"]
    begins = not re.search(r"[\w⟦]", found.string[: found.start()])
    return f"{match[0].upper() + match[1:] if begins else match} {found['one']}lwn "
