"""Keywords of an article by YAKE (Campos et al., Information Sciences 509, 2020). The only module that knows YAKE.

YAKE is an unmodified dependency under its own licence (LGPL); whatever ranks phrases without a model could replace it.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

import yake

from newsdesk.article import Language
from newsdesk.result import Keyword
from worker.tag.titles import titles

MOST = 8
_DATA = Path(__file__).parent / "data"
_LONGEST = 20_000  # characters looked at: YAKE's time grows faster than its input, and news says first what matters
_CANDIDATES = 60
_NOISE = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|[@#]\w+|\b\w*\d\w*\b")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def extract(
    headline: str | None, body: str, language: Language, entity_names: Collection[str] = ()
) -> tuple[Keyword, ...]:
    """At most 8 phrases of one to three words, best first, as they stand in the text.

    No titles, numerals, calendar or reporting words, and no part of an entity's name: for a part the whole name is
    taken. `score` is 1 / (1 + s) with YAKE's s, which is 0 for the most relevant phrase and has no upper bound.
    """
    text = _NOISE.sub(" . ", f"{headline or ''} .\n{body}"[:_LONGEST])
    if not _WORD.search(text):
        return ()
    found: list[Keyword] = []
    taken: list[frozenset[str]] = []
    for phrase, score in _candidates(text, language):
        whole = _whole_name(phrase, entity_names)
        standing = whole or _as_it_stands(phrase, text)
        words = frozenset(_words(standing or ""))
        if not standing or (whole is None and _unwanted(phrase, language)) or any(_alike(words, o) for o in taken):
            continue
        found.append(Keyword(text=standing, score=1 / (1 + score)))
        taken.append(words)
        if len(found) == MOST:
            break
    return tuple(found)


def _candidates(text: str, language: Language) -> Iterator[tuple[str, float]]:
    """YAKE's phrases, best first; a tie is broken by the alphabet, so that the order is always the same."""
    extractor = yake.KeywordExtractor(
        lan=language.value, n=3, dedup_lim=0.9, top=_CANDIDATES, stopwords=_stopwords(language)
    )
    ranked = sorted(extractor.extract_keywords(text), key=lambda pair: (pair[1], pair[0]))
    extractor.clear_caches()  # they belong to the class, and would grow over thousands of articles
    yield from ((phrase, max(float(score), 0.0)) for phrase, score in ranked)


@cache
def _stopwords(language: Language) -> frozenset[str]:
    lines = (_DATA / f"stopwords_{language}.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _unwanted(phrase: str, language: Language) -> bool:
    """It has a stop word, a title or an office in it."""
    words = tuple(_words(phrase))
    parts = {words[start:end] for end in range(len(words) + 1) for start in range(end)}
    return bool(_stopwords(language) & set(words)) or bool(parts & _titles())


@cache
def _titles() -> frozenset[tuple[str, ...]]:
    """Titles and offices, and each word of an honorific: YAKE likes to cut `Datuk Seri` in two."""
    whole = {tuple(_words(title.text)) for title in titles()}
    return frozenset(
        whole | {(word,) for title in titles() if title.kind == "honorific" for word in _words(title.text)}
    )


def _words(phrase: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(phrase)]


def _whole_name(phrase: str, names: Collection[str]) -> str | None:
    """The entity's name that `phrase` is, is a part of, or has in it."""
    wanted = _words(phrase)
    for name in names:
        words = _words(name)
        if words and (_contains(words, wanted) or _contains(wanted, words)):
            return name
    return None


def _contains(words: list[str], part: list[str]) -> bool:
    return any(words[start : start + len(part)] == part for start in range(len(words) - len(part) + 1))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """One says nothing that the other does not: its words are the other's, or all but a plural of them."""
    return one <= other or other <= one or len(one & other) * 2 > max(len(one), len(other))


def _as_it_stands(phrase: str, text: str) -> str | None:
    """The phrase in the letter case of the text, not that of a headline in capitals; None where YAKE made it up."""
    pattern = re.compile(r"\b" + r"\s+".join(map(re.escape, phrase.split())) + r"\b", re.IGNORECASE)
    places = [" ".join(match[0].split()) for match in pattern.finditer(text)]
    calm = [place for place in places if not (place.isupper() and len(place) > 5)]
    return next(iter(calm or places), None)
