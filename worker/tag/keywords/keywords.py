"""Keywords of an article: its phrases ranked by how often and where they stand. Keeps nothing between texts."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from newsdesk.article import Language
from newsdesk.result import Keyword
from worker.tag.keywords.phrases import Stretch, Words, stretches
from worker.tag.keywords.stopwords import not_alone

MOST = 8
_LONGEST = 3  # words of a phrase that is no name
# Weights, set by measurement against headlines (benchmarks/quality/keywords.py).
_HEADLINE = 2.0
_FADING = 0.3  # from the first stretch of the body, which weighs 1, to the later ones
_LEAST = 0.2
_ONE_WORD = 0.75
_LONGEST_ACRONYM = 5  # letters


@dataclass(frozen=True)
class _Candidate:
    text: str
    words: Words
    score: float


def extract(
    headline: str | None,
    body: str,
    language: Language,
    entities: Mapping[str, str] | None = None,
    too_little: Collection[str] = (),
) -> tuple[Keyword, ...]:
    """At most 8 names and phrases, best first, as they stand in the text. `entities`: their names by their mentions.
    `too_little`: phrases, in small letters, that alone say nothing: `Vietnamese`.

    No titles, numerals, calendar or reporting words, no clause with a verb, and no part of a name: for a part the whole
    name is taken, an entity's or a run of capitalised words. None has only words that a better one has. `score` is 1
    for the best, and otherwise the ratio of the weights.
    """
    found: list[_Candidate] = []
    taken: list[frozenset[str]] = []
    for candidate in _ranked(stretches(headline, body, language, entities or {}), not_alone(language)):
        own = frozenset(candidate.words)
        if " ".join(candidate.words) in too_little or any(_alike(own, other) for other in taken):
            continue
        found.append(candidate)
        taken.append(own)
        if len(found) == MOST:
            break
    return tuple(Keyword(text=candidate.text, score=candidate.score / found[0].score) for candidate in found)


def _ranked(found: Iterable[Stretch], weak: Collection[str]) -> list[_Candidate]:
    """Best first; of equals, what stands first in the text. No phrase of `weak` words alone.

    A phrase of n words weighs n f w: f is its frequency, w the mean frequency of its words, where each time
    counts by its place. So a phrase that comes back is before its words, and these before one of chance.
    """
    frequency: dict[tuple[bool, Words], float] = defaultdict(float)
    texts: dict[tuple[bool, Words], str] = {}
    body = (max(_LEAST, 1 / (1 + _FADING * place)) for place in count())
    for stretch in found:
        weight = _HEADLINE if stretch.in_headline else next(body)
        for part, text in _parts(stretch):
            key = stretch.is_name, part
            frequency[key] += weight
            if key not in texts or (_shouts(texts[key]) and not _shouts(text)):
                texts[key] = text
    candidates = []
    for (is_name, part), times in frequency.items():
        if not is_name and all(word in weak for word in part):
            continue
        of_words = times if is_name else sum(frequency[False, (word,)] for word in part) / len(part)
        score = min(len(part), _LONGEST) * times * of_words
        score *= _ONE_WORD if len(part) == 1 and not is_name else 1
        candidates.append(_Candidate(texts[is_name, part], part, score))
    return sorted(candidates, key=lambda candidate: -candidate.score)


def _parts(stretch: Stretch) -> Iterator[tuple[Words, str]]:
    if stretch.is_name:
        yield stretch.words, stretch.forms[0]
        return
    for start in range(len(stretch.words)):
        for end in range(start + 1, min(start + _LONGEST, len(stretch.words)) + 1):
            yield stretch.words[start:end], " ".join(stretch.forms[start:end])


def _shouts(text: str) -> bool:
    return text.isupper() and len(text) > _LONGEST_ACRONYM


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """One says nothing that the other does not: its words are the other's, or all but one of three are."""
    return one <= other or other <= one or len(one & other) * 2 > max(len(one), len(other))
