"""What the topic models see of an article: its words, weighted by where they stand. Training and worker both use it."""

import math
import re

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_PREFIX = 5  # letters: words of one stem mostly share them, in Malay as in English
_HEADLINE, _LEAD, _REST = 2.0, 1.0, 0.1
_LEAD_CHARACTERS = 400
_READ_CHARACTERS = 2500  # more makes the models surer than they are right


def terms(headline: str | None, body: str) -> dict[str, float]:
    """Words in lower case, and `^` with the first letters of longer ones, each with log(1 + weighted frequency).

    A word of the headline counts 2, of the first 400 characters 1, of the rest 0.1; after 2,500 nothing is read.
    """
    frequencies: dict[str, float] = {}
    lead, rest = body[:_LEAD_CHARACTERS], body[_LEAD_CHARACTERS:_READ_CHARACTERS]
    for text, weight in ((headline or "", _HEADLINE), (lead, _LEAD), (rest, _REST)):
        for word in _WORD.findall(text.lower()):
            frequencies[word] = frequencies.get(word, 0.0) + weight
            if len(word) > _PREFIX:
                stem = "^" + word[:_PREFIX]
                frequencies[stem] = frequencies.get(stem, 0.0) + weight
    return {term: math.log1p(frequency) for term, frequency in frequencies.items()}
