"""Numbers in words from 11 to 99, twenty-two and dua puluh dua: a model gets them in digits, which it loses less.

Before a scale too: 75 thousand. Not those that are part of a longer number, of an ordinal or of a name.
"""

import re
from collections.abc import Iterator

from worker.text.patterns import any_of
from worker.translate.expressions.numbers import numbers

_ONES = any_of("one two three four five six seven eight nine".split())
_TEENS = any_of("eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())
_TENS = any_of("twenty thirty forty fifty sixty seventy eighty ninety".split())
_SATU = any_of("satu dua tiga empat lima enam tujuh lapan delapan sembilan".split())
_SCALES = "thousand|million|billion|trillion|ribu|juta|bilion|trilion"
_OTHERS = any_of(  # that make another number of the one beside them
    """
    zero ten dozen half hundred sepuluh puluh belas ratus seratus seribu sejuta sebilion setengah suku
    """.split()
)
_ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_DECADES = "twent|thirt|fort|fift|sixt|sevent|eight|ninet"
_WORD = rf"(?:{_ONES}|{_TEENS}|{_TENS}|{_SATU}|sebelas|{_SCALES}|{_OTHERS})\b"
_HYPHENS = r"\-‐‑"
_JOINT = f"(?: ?[{_HYPHENS}–] ?| {{1,2}})"
_RUN = re.compile(  # all words that make one number
    rf"(?<![\w{_HYPHENS}])(?<!\d \()"
    rf"(?ai:(?>(?:(?:hundred|{_SCALES}) and |{_WORD}(?: point | perpuluhan |{_JOINT}))*{_WORD})"
    rf"(?!['’]| \(\d|[{_HYPHENS}](?:odd|something|fold|plus|niners?)\b| and a half\b"
    rf"|{_JOINT}(?:{_ORDINALS}|(?:{_DECADES})ies)\b))"
)
_WHOLE = re.compile(
    rf"(?ai:(?P<number>{_TEENS}|(?:{_TENS})(?:{_JOINT}(?:{_ONES}))?|sebelas"
    rf"|(?:{_SATU}) {{1,2}}(?:belas|puluh(?: {{1,2}}(?:{_SATU}))?))(?:[ {_HYPHENS}](?:{_SCALES}))?)"
)
_HINTS = ("teen", "eleven", "twelve", *_TENS.split("|"), "sebelas", " belas", " puluh")
_BEGINS = re.compile(r"(?:^|[.?!:“\"‘]|[–—-] )\W*$")  # what stands before a word that begins a sentence or quotation
_LOOK_BACK = 6  # characters in which that is sought
# After a number of one word with a capital: a people or an acronym, but else a name, as in Eleven Sports.
_NO_NAME = re.compile(r" ?-|[ -](?:[^\W\d_A-Z]|[A-Z]{2}|[A-Z][a-z]+(?:ans?|ese|ish|is)\b)")


def readable(text: str, *, in_any_case: bool = False) -> str:
    """`text`, English or Malay, as a model reads it well. `in_any_case`: a capital doesn't tell a name."""
    result, position = "", 0
    for words in _found(text, in_any_case):
        result += text[position : words.start("number")] + _in_digits(words["number"])
        position = words.end("number")
    return result + text[position:]


def in_digits(text: str) -> dict[str, str]:
    """The numbers in words of `text` that readable() writes in digits, by how they are written there."""
    return {words["number"]: _in_digits(words["number"]) for words in _found(text)}


def _found(text: str, in_any_case: bool = False) -> Iterator[re.Match[str]]:
    lowered = text.lower()
    if not any(hint in lowered for hint in _HINTS):
        return  # as for most text
    for run in _RUN.finditer(text):
        words = _WHOLE.fullmatch(text, *run.span())
        if not words or (" " in words[0] and text.startswith(("-", "‐", "‑"), words.end())):
            continue  # twenty one-way tickets
        if in_any_case or not _is_name(words):
            yield words


def _is_name(words: re.Match[str]) -> bool:
    number, text = words["number"], words.string
    if number.islower():
        return False
    before = text[max(0, words.start() - _LOOK_BACK) : words.start()]
    if not number[1:].islower() or not _BEGINS.search(before):
        return True
    return number.isalpha() and not _NO_NAME.match(text, words.end("number"))


def _in_digits(number: str) -> str:
    (value,) = numbers(re.sub(_JOINT, " ", number)).known
    return str(value)
