"""Malay or Indonesian, which letter statistics hardly tell: by words, endings and how a date is written."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

_MARKERS = Path(__file__).with_name("malay_indonesian.tsv")
WEIGHTS = Path(__file__).with_name("malay_indonesian_weights.tsv")
# Indonesian news writes the date beside the day: `Selasa (29/10/2013)`.
_INDONESIAN_DATE = re.compile(r"\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu),? \(\d{1,2}/\d{1,2}")
_MALAY_ENDINGS = ("iti", "syen")  # komuniti, televisyen
_INDONESIAN_ENDINGS = ("itas",)  # komunitas
_LEAST_WITH_ENDING = 7  # letters

# Weights in natural-log units, set by measurement on news sentences and headlines.
_MARKER = 2.5  # one word that only Malay or only Indonesian has, or that has such an ending
_MOST_BY_WORDS = 6.0  # what the learned weights of all words together may say for either
_MALAYSIAN = 1.9  # Malay rather than Indonesian before a word is read


class MalayOrIndonesian:
    """`weights`: by word what it says for Malay before Indonesian; those of the file if there are none."""

    def __init__(self, weights: Mapping[str, float] | None = None) -> None:
        self._weights = _read_weights() if weights is None else weights
        # A blank cell: the other language uses that word too, so it tells nothing.
        rows = [line.split("\t") for line in _MARKERS.read_text(encoding="utf-8").splitlines()[1:]]
        self._malay = frozenset(malay for malay, _ in rows if malay)
        self._indonesian = frozenset(indonesian for _, indonesian in rows if indonesian)

    def lead(self, scores: Mapping[str, float], markers: tuple[int, int], small: Sequence[str]) -> float:
        """By how much Malay leads Indonesian (log odds, base e).

        `scores`: what letter statistics say of each language; `markers`: as of markers(); `small`: words in small
        letters.
        """
        malay, indonesian = markers
        return _MALAYSIAN + scores["ms"] - scores["id"] + _MARKER * (malay - indonesian) + self._by_words(small)

    def markers(self, words: Sequence[str], text: str = "") -> tuple[int, int]:
        """How many words and phrases only Malay has, and how many only Indonesian, with the dates of `text`."""
        malay = sum(word.endswith(_MALAY_ENDINGS) and len(word) >= _LEAST_WITH_ENDING for word in words)
        indonesian = sum(word.endswith(_INDONESIAN_ENDINGS) and len(word) >= _LEAST_WITH_ENDING for word in words)
        for size in (1, 2, 3):
            for start in range(len(words) - size + 1):
                phrase = " ".join(words[start : start + size])
                malay += phrase in self._malay
                indonesian += phrase in self._indonesian
        return malay, indonesian + len(_INDONESIAN_DATE.findall(text))

    def _by_words(self, words: Sequence[str]) -> float:
        """What the learned weights say for Malay before Indonesian, each word once."""
        said = sum(self._weights.get(word, 0.0) for word in dict.fromkeys(words))
        return max(-_MOST_BY_WORDS, min(_MOST_BY_WORDS, said))


def _read_weights() -> dict[str, float]:
    rows = (line.split("\t") for line in WEIGHTS.read_text(encoding="utf-8").splitlines())
    return {word: float(weight) for word, weight in rows}
