"""Which language a text is in: Malay, English or one that is not supported. Must never load its model at import."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from newsdesk.article import Language
from worker.language.common_words import ENGLISH, MALAY
from worker.language.malay_or_indonesian import MalayOrIndonesian
from worker.text.addresses import without_addresses

_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NOT_LATIN = re.compile(r"[^\W\d_\u0000-\u02ff\u1e00-\u1eff]")  # a letter of another script
_MOST_BUT_LATIN = 1 / 3  # of the letters of a text in Latin script: a verse, a name in Jawi

# A sample is the first half of this many characters and pieces from all over the rest.
_SAMPLE = 20_000
_PIECES = 5

# Weights in natural-log units, set by measurement on news sentences and headlines.
_LEAST_PROBABILITY = 1e-9
_OF_THE_DESK = 1.5  # how much likelier one of the desk's languages is before a word is read
_COMMON_WORDS = 6.0  # where two in five of the words but names are common ones, and in proportion below
_ENOUGH_COMMON_WORDS = 0.4
_LEAST_BUT_NAMES = 2
_MOST_LEAD = 50.0  # beyond it the other language's share is nothing

_COMMON = {Language.MS: MALAY, Language.EN: ENGLISH}
_LEAST_OWN_WORDS = 2  # of a sentence that stands among those of another language

_LEAST_LETTERS = 30  # what a paragraph needs to be called another language than its article's
_LEAST_LOWER_CASE_WORDS = 4
_LEAST_CASELESS_LETTERS = 10
_SURE = 0.95
# Where so many of the small words are common ones of the expected language and none is of the other, the model was
# never surely of another opinion: in 5,265 news sentences of both, of Indonesian and of halves of the two.
_LEAST_PLAIN_WORDS = 6
_PLAIN = 0.25
# English news of Malaysia may have more Malay names than English words; from so many small words on these decide.
_LEAST_AMONG_NAMES = 4
# But Malay news names films and campaigns in English: so many English words it takes to one that is surely Malay.
_ENGLISH_TO_ONE_MALAY = 10
_SURELY_MALAY = MALAY - frozenset("bagi dan dari di ke untuk yang".split())  # of names: Dewan Bahasa dan Pustaka
_MALAY_FORMS = ("kan", "nya")  # dilancarkan, filemnya


@dataclass(frozen=True, slots=True)
class Identification:
    """`code`: ISO 639 ("ms", "en", "id", "zh", …; "und" for a text without words). `confidence`: 0 to 1."""

    code: str
    confidence: float


_NO_LANGUAGE = "zxx"  # ISO 639-2, the model's own label
UNDETERMINED = Identification("und", 0.0)


def is_told_in(language: Language, sentence: str) -> bool:
    """Whether its words outside quotation marks are surely of this language, short as it may be."""
    words = [word.lower() for word in _WORD.findall(_QUOTED.sub(" ", sentence))]
    return _common(words, language) >= _LEAST_OWN_WORDS


def is_supported(code: str) -> bool:
    return code in tuple(Language)


class Identifier:
    """By letter statistics of 140 languages (py3langid), common words, and words only Malay or Indonesian has.

    Making one reads the model: 0.8 s and 75 MB. Safe to share between threads.
    """

    def __init__(self, weights: Mapping[str, float] | None = None) -> None:
        """`weights`: by word what it says for Malay before Indonesian; those of the file if there are none."""
        self._malay_or_indonesian = MalayOrIndonesian(weights)
        self._model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

    def identify(self, text: str) -> Identification:
        """The likeliest language. Addresses, handles and numbers are not looked at; long texts by a fixed sample."""
        probabilities, lead = self._read(text)
        if not probabilities:
            return UNDETERMINED
        code = max(probabilities, key=probabilities.__getitem__)
        if code == _NO_LANGUAGE:
            return UNDETERMINED
        if code != "ms":
            return Identification(code, probabilities[code])
        malay = 1 / (1 + math.exp(-max(-_MOST_LEAD, min(_MOST_LEAD, lead))))
        if lead > 0:
            return Identification("ms", probabilities["ms"] * malay)
        return Identification("id", probabilities["ms"] * (1 - malay))

    def identify_article(self, headline: str | None, body: str) -> Identification:
        return self.identify(body if headline is None else f"{headline}\n{body}")

    def paragraph_language(self, paragraph: str, expected: Language) -> Language | None:
        """The language of one paragraph of an article in `expected`; None where it is surely a third one.

        Another language needs enough text and confidence: names, short lines and doubtful ones are as expected.
        Indonesian counts as Malay, which its readers understand.
        """
        small = small_words(paragraph)
        if not _is_telling(paragraph, small) or _is_plainly(expected, small):
            return expected
        probabilities, _ = self._read(paragraph)
        if not probabilities:
            return expected
        if probabilities[expected.other] >= _SURE:
            return expected.other
        return None if probabilities["ms"] + probabilities["en"] <= 1 - _SURE else expected

    def _read(self, text: str) -> tuple[dict[str, float], float]:
        """The probability of each language, "ms" standing for Malay and Indonesian together; none without words.

        And by how much Malay leads Indonesian (log odds, base e).
        """
        sample = _sample(text)
        text = _in_main_script(_readable(sample))
        words = [word.lower() for word in _WORD.findall(text)]
        if not words:
            return {}, 0.0
        scores, small = self._scores(text), small_words(text)
        markers = self._malay_or_indonesian.markers(words, sample)
        lead = self._malay_or_indonesian.lead(scores, markers, small)
        probabilities = _probabilities(scores, small or words, sum(markers))
        if max(probabilities, key=probabilities.__getitem__) == "ms" and self._may_be_english(text, small):
            but_names = _probabilities(self._scores(" ".join(small)), small)
            probabilities = but_names if but_names["en"] > _SURE else probabilities
        return probabilities, lead

    def _may_be_english(self, text: str, small: list[str]) -> bool:
        """Whether more of the small words are English than Malay, outside quotation marks too, and few surely Malay."""
        english = _common(small, Language.EN)
        if len(small) < _LEAST_AMONG_NAMES or english <= _common(small, Language.MS):
            return False
        told = [word for word in _WORD.findall(_QUOTED.sub(" ", text)) if word.islower()]
        surely = sum(word in _SURELY_MALAY or word.endswith(_MALAY_FORMS) for word in small)
        surely += self._malay_or_indonesian.markers(small)[0]
        is_told = not told or _common(told, Language.EN) > _common(told, Language.MS)
        return is_told and surely * _ENGLISH_TO_ONE_MALAY <= english

    def _scores(self, text: str) -> dict[str, float]:
        """What the model makes of each language, in log units."""
        return {code: math.log(max(p, _LEAST_PROBABILITY)) for code, p in self._model.rank(text)}


def _sample(text: str) -> str:
    if len(text) <= _SAMPLE:
        return text
    size = _SAMPLE // 2 // _PIECES
    step = (len(text) - _SAMPLE // 2) // _PIECES
    starts = [_SAMPLE // 2 + step * piece for piece in range(_PIECES)]
    return " ".join([text[: _SAMPLE // 2], *(text[start : start + size] for start in starts)])


def _readable(text: str) -> str:
    """The words that belong to the language: no URL, e-mail address, handle, hashtag or digit."""
    return " ".join(_DIGITS.sub(" ", without_addresses(text, " ")).split())


def _in_main_script(text: str) -> str:
    """A text mostly in Latin letters without its words in others, if it has more than names without them."""
    others = len(_NOT_LATIN.findall(text))
    if not others or others > _MOST_BUT_LATIN * sum(map(str.isalpha, text)):
        return text
    latin = " ".join(word for word in text.split() if not _NOT_LATIN.search(word))
    return latin if small_words(latin) else text


def small_words(text: str) -> list[str]:
    """The words in small letters, which are no names; none where there are too few, as in a line of capitals."""
    words = [word for word in _WORD.findall(text) if word.islower()]
    return words if len(words) >= _LEAST_BUT_NAMES else []


def _is_plainly(language: Language, words: list[str]) -> bool:
    """Whether the common words leave no doubt, so that the model need not be asked."""
    return (
        len(words) >= _LEAST_PLAIN_WORDS
        and _common(words, language) >= _PLAIN * len(words)
        and not _common(words, language.other)
    )


def _common(words: Sequence[str], language: Language) -> int:
    """How many are common words of the language."""
    return sum(word in _COMMON[language] for word in words)


def _probabilities(scores: Mapping[str, float], words: list[str], markers: int = 0) -> dict[str, float]:
    """The share of each language, "ms" standing for Malay and Indonesian together, by the scores and the words."""
    found = {code: score for code, score in scores.items() if code != "id"}
    found["ms"] = max(scores["ms"], scores["id"]) + _evidence(words, Language.MS, markers)
    found["en"] += _evidence(words, Language.EN)
    best = max(found.values())
    total = sum(math.exp(score - best) for score in found.values())
    return {code: math.exp(score - best) / total for code, score in found.items()}


def _evidence(words: list[str], language: Language, markers: int = 0) -> float:
    share = (_common(words, language) + markers) / len(words)
    return _OF_THE_DESK + _COMMON_WORDS * min(1.0, share / _ENOUGH_COMMON_WORDS)


def _is_telling(paragraph: str, small: list[str]) -> bool:
    """Long enough to tell a language from, and more than names. `small` are its small_words()."""
    letters = sum(map(str.isalpha, paragraph))
    caseless = 0 if paragraph.isascii() else sum(map(_is_caseless, paragraph))
    if 2 * caseless > letters:
        return caseless >= _LEAST_CASELESS_LETTERS
    return letters >= _LEAST_LETTERS and len(small) >= _LEAST_LOWER_CASE_WORDS


def _is_caseless(character: str) -> bool:
    """Whether it is a letter of a script that has no capitals."""
    return character.isalpha() and not (character.islower() or character.isupper())
