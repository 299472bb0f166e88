"""What looks wrong with a translation, as flags for an editor: a pure function of the two texts. Never changes them.

Flags that these alone don't tell are set by worker.translate.translator and worker.without_model.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from operator import eq

from newsdesk.article import Language
from newsdesk.result import Flag
from worker.caps import is_all_caps
from worker.translate import negations
from worker.translate.expressions.numbers import amounts_and_scores, numbers
from worker.translate.expressions.units import units
from worker.translate.headline_case import is_title_case
from worker.translate.mends import doubled, numerals
from worker.translate.names import Names, missing
from worker.translate.protect import without_protected
from worker.translate.vocabulary import COMMON_WORDS

# Bounds that at most 1 in 100 human translations of news sentences passes.
_LONGEST = 2.0  # characters of one side by characters of the other
_SLACK = 15  # characters added to both, as short texts vary more
_COPIED_SHARE = 0.6
_COPIED_RUN = 6  # words
_FEWEST, _FEWEST_IN_HEADLINE = 4, 3  # words of which that share tells something; a headline has few but names
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Called so in both languages.
_CURRENCIES = frozenset("ringgit sen euro rupiah baht yen yuan renminbi peso dirham".split())
_LOOP = re.compile(r"(?=\w{8})(\w{2,8}?)\1{3,}", re.IGNORECASE)


def check(
    source: str,
    target: str,
    truncated: bool = False,
    names: Names = (),
    plain_words: Collection[str] = COMMON_WORDS,
    language: Language | None = None,
) -> tuple[Flag, ...]:
    """The flags of one sentence, in a fixed order.

    `names`: mentions in `source`, each with its acceptable renderings in `target` (whole words).
    `plain_words`, in small letters: those that are no names though Title Case gives them a capital.
    `language`, of `source`: without it no negation is looked for, nor a word joined to itself.
    """
    plain_source, plain_target = without_protected(source), without_protected(target)
    found = {
        Flag.NUMBER_MISMATCH: _numbers_differ(plain_source, plain_target),
        Flag.NAME_MISSING: bool(missing(source, target, names)),
        Flag.NEGATION_MISSING: language is not None and negations.are_lost(plain_source, plain_target, language),
        Flag.UNTRANSLATED: _untranslated(plain_source, plain_target, plain_words),
        Flag.LENGTH_RATIO: _length_differs(plain_source, plain_target),
        Flag.REPETITION: _repeats(plain_source, plain_target)
        or (language is Language.EN and doubled.is_joined_to_itself(plain_source, plain_target)),
        Flag.TRUNCATED: truncated,
    }
    return tuple(flag for flag, is_so in found.items() if is_so)


def _numbers_differ(source: str, target: str) -> bool:
    """A number in digits on one side is on the other neither in digits nor in words, or its month or currency isn't.

    Or an amount or a score isn't as often. Numbers in words that a model gets in digits count as such; those in a name,
    which it doesn't, may not be lost either.
    """
    told = numerals.readable(source, in_any_case=True)
    if not _DIGIT.search(told) and not _DIGIT.search(target):
        return False
    left, right = numbers(told), numbers(target)
    if not (left.all_in(right) and right.all_in(left)) or _told_unlike(source, target):
        return True
    (of_source, in_source), (of_target, in_target) = units(source), units(target)
    return not (of_source <= in_target and of_target <= in_source)


def _told_unlike(source: str, target: str) -> bool:
    """An amount or a score is on both sides, but not as often: RM35 to RM35 for RM35 to RM40."""
    left = amounts_and_scores(source)
    right = amounts_and_scores(target) if left else left
    return any(left[one] != right[one] for one in left.keys() & right.keys())


def _untranslated(source: str, target: str, plain_words: Collection[str]) -> bool:
    """Most words of the target, or a long run of them, are the source's. Capitalised words are left out.

    But not all: in capitals and in Title Case those count that are `plain_words`.
    """
    set_so = is_all_caps(source) or is_title_case(source, plain_words)
    left, right = (_common_words(text, plain_words if set_so else ()) for text in (source, target))
    if left == right:
        return len(left) > 1
    if set(left).isdisjoint(right):  # as mostly
        return False
    copied = sum((Counter(left) & Counter(right)).values())
    # Words of both languages change places: Video Viral, Viral Video.
    in_order = set_so and [word for word in left if word in right] == [word for word in right if word in left]
    fewest = _FEWEST_IN_HEADLINE if in_order else _FEWEST
    if len(right) >= fewest and copied >= _COPIED_SHARE * len(right):
        return True
    return copied >= _COPIED_RUN and bool(_runs(left, _COPIED_RUN).keys() & _runs(right, _COPIED_RUN).keys())


def _common_words(text: str, titled: Collection[str]) -> list[str]:
    words = [word for word in _WORD.findall(text) if len(word) > 1]
    small = [word.lower() for word in words if word.islower() or word.lower() in titled]
    return [word for word in small if word not in _CURRENCIES]


def _length_differs(source: str, target: str) -> bool:
    left, right = len(source.strip()) + _SLACK, len(target.strip()) + _SLACK
    return max(left / right, right / left) > _LONGEST


def _repeats(source: str, target: str) -> bool:
    """The target loops as the source does not: a word thrice or a phrase twice in a row, a phrase often, a syllable."""
    if _LOOP.search(target) and not _LOOP.search(source):
        return True
    words = re.findall(r"\w+", target.lower())
    most = max(Counter(words).values(), default=0)  # of one word; no phrase is there more often
    loops = _loops(words) if most > 1 else 0
    often = max(_runs(words, 4).values(), default=0) if most > 2 else 0
    if not loops and often < 3:  # as mostly
        return False
    of_source = re.findall(r"\w+", source.lower())
    return loops > _loops(of_source) or often > max(2, max(_runs(of_source, 3).values(), default=0))


def _loops(words: Sequence[str]) -> int:
    """How many phrases of up to eight words come again at once: three times for one or two words, twice for more."""
    found = 0
    for length in range(1, 9):
        needed = length * (2 if length < 3 else 1)
        if sum(map(eq, words, words[length:])) < needed:
            continue  # as mostly
        alike = 0  # words in a row that are the same as the one `length` before
        for one, other in zip(words, words[length:], strict=False):
            alike = alike + 1 if one == other else 0
            found += alike >= needed
    return found


def _runs(words: Sequence[str], length: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(words[start : start + length]) for start in range(len(words) - length + 1))
