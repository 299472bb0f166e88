"""What is fit to train on: the rules that pairs and single lines have to pass, each with a name for the report."""

from __future__ import annotations

import re
from collections import Counter

LONGEST_IN_WORDS = 120
WORST_LENGTH_RATIO = 2.5
MARKUP = re.compile(r"[{}<>\\|]|%[sd@0-9$]|https?:|\$\(|&[a-z]+;")
SHORTEST_LINE, LONGEST_LINE = 5, 60
"""In words, of single lines: one or two sentences translate best."""


def pair_fault(english: str, malay: str, *, lexicon: bool = False) -> str | None:
    """Why a normalised pair is not fit, or None. Entries of a lexicon may differ more in length."""
    if not english or not malay:
        return "empty"
    english_words, malay_words = len(english.split()), len(malay.split())
    if max(english_words, malay_words) > LONGEST_IN_WORDS:
        return "too long"
    ratio = (english_words + 2) / (malay_words + 2)
    if not lexicon and max(ratio, 1 / ratio) > WORST_LENGTH_RATIO:
        return "length ratio"
    if english.lower() == malay.lower() and english_words > 3:
        return "untranslated"
    if len(malay) > len(english) * 1.4 + 20 and english in malay:
        return "source copied"
    if MARKUP.search(english + malay):
        return "markup"
    if sum(character.isalpha() for character in malay) < 0.5 * len(malay):
        return "few letters"
    return None


def line_fault(text: str) -> str | None:
    """Why a normalised single line is not fit to be translated for training, or None."""
    if not SHORTEST_LINE <= len(text.split()) <= LONGEST_LINE:
        return "length"
    if MARKUP.search(text):
        return "markup"
    if sum(character.isalpha() for character in text) < 0.6 * len(text):
        return "few letters"
    return None


def repeats_itself(text: str) -> bool:
    """Tell whether three words in a row come three times, as in the loops of a weak model."""
    words = text.split()
    counts = Counter(zip(words, words[1:], words[2:], strict=False))
    return bool(counts) and max(counts.values()) >= 3
