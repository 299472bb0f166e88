"""Cutting a sentence that is too long for the model into pieces; no character is lost."""

import re
from collections.abc import Callable, Sequence

_CLAUSE_END = re.compile(r"[;:,)–—-][\"'”’]?\s*$")
_CLAUSE_START = re.compile(
    r"(and|but|or|while|which|who|because|after|before|dan|tetapi|atau|manakala|yang|kerana|selepas|sebelum|serta)\s"
)


def split(sentence: str, limit: int, count: Callable[[Sequence[str]], list[int]]) -> list[str]:
    """Pieces of at most `limit` tokens that join to `sentence`: cut at a clause, else a space, else in a word.

    `count` gives the number of tokens of each text; a text must have no more tokens than its words have together.
    """
    if count([sentence])[0] <= limit:
        return [sentence]
    words = [part for word in re.findall(r"\S+\s*|\s+", sentence) for part in _slices(word, limit)]
    counts = count(words)
    pieces, start = [], 0
    while sum(counts[start : start + limit]) > limit or start + limit < len(words):
        end = _end(words, counts, start, limit)
        pieces.append("".join(words[start:end]))
        start = end
    return [*pieces, "".join(words[start:])]


def _slices(word: str, limit: int) -> list[str]:
    """A word no longer than half the limit in characters, as a character may take two tokens."""
    size = max(limit // 2, 1)
    return [word[start : start + size] for start in range(0, len(word), size)]


def _end(words: Sequence[str], counts: Sequence[int], start: int, limit: int) -> int:
    """Where the piece from `start` ends: at the last clause mark past a third of the limit, or as late as fits."""
    clause, total, end = 0, 0, start
    while end < len(words) and (total + counts[end] <= limit or end == start):
        if total > limit / 3 and (_CLAUSE_END.search(words[end - 1]) or _CLAUSE_START.match(words[end])):
            clause = end
        total += counts[end]
        end += 1
    return clause or end
