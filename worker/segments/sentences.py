"""One paragraph -> its sentences. Must never end one inside a number, an address or an abbreviation."""

import re
import unicodedata
from collections.abc import Iterator

from worker.segments.abbreviations import (
    BEFORE_NUMBER,
    ENDS_BEFORE_CAPITAL,
    NEVER_ENDS,
    NUMBERED,
    NUMBERING,
    ONLY_AFTER,
    OPENERS,
    UNLESS_OPENER,
    WITHIN_NAMES,
)
from worker.segments.segment import Kind, Segment, stripped

_CLOSING = "\"'”’»)\\]}」』）"
_OPENING = "\"'“‘«(\\[{「『（"
_WIDE_END = "。！？｡"  # CJK: no white space needed after them
_END = re.compile(f"(?P<run>[.…!?؟।॥۔{_WIDE_END}]+)[{_CLOSING}]*")
_NEXT = re.compile(f"\\s+(?P<dash>[-–—]{{1,2}}\\s{{1,3}})?[{_OPENING}]{{0,3}}(?P<word>[^\\W\\d_]*)")
_BEFORE_WORD = re.compile(r"[\s/(\[\"“‘-]|(?<!\w)'")  # the apostrophe of McDonald's is within one
_VISIBLE = re.compile(r"\S")
_LAST_WORD = re.compile(r"[^\s(\[\"“'‘]+\s*$")
_LONGEST_ABBREVIATION = 12
_LONGEST_WORD = 40


def sentences(text: str, start: int, end: int, kind: Kind, paragraph: int) -> Iterator[Segment]:
    start, end = stripped(text, start, end)
    for match in _END.finditer(text, start, end):
        if match.end() < end and _ends_sentence(text, match, end):
            yield Segment(start, match.end(), kind, paragraph)
            visible = _VISIBLE.search(text, match.end(), end)
            start = visible.start() if visible else end
    if start < end:
        yield Segment(start, end, kind, paragraph)


def _ends_sentence(text: str, match: re.Match[str], end: int) -> bool:
    if match["run"][-1] in _WIDE_END:
        return True
    following = _NEXT.match(text, match.end(), end)
    if following is None or following.start("word") == end or not _can_open(text, following.start("word"), end):
        return False
    return match["run"] != "." or not _is_abbreviation(text, match, following)


def _can_open(text: str, position: int, end: int) -> bool:
    """May a sentence begin here: a capital, a digit, a letter without case, a symbol, "iPhone", "e-Kasih"?

    Lower case opens none, even after "!" and "?": in edited news they then close a quotation or a name ("Wham!").
    """
    character = text[position]
    if character.islower():
        return text[position + 1 : min(position + 3, end)].lstrip("-")[:1].isupper()
    return character.isalnum() or character in "#@*•\"'" or unicodedata.category(character)[0] == "S"


def _is_abbreviation(text: str, match: re.Match[str], following: re.Match[str]) -> bool:
    """Does the full stop belong to an abbreviation that does not end the sentence here?"""
    before = _BEFORE_WORD.split(text[max(0, match.start() - _LONGEST_ABBREVIATION) : match.start()])[-1]
    if before in NEVER_ENDS:
        return True
    if before in ONLY_AFTER:
        return text.endswith(ONLY_AFTER[before], 0, match.start() - len(before))
    word = following["word"]
    if before in BEFORE_NUMBER:
        return not word
    if before in ENDS_BEFORE_CAPITAL:
        return False
    initial = len(before) == 1 and before.isupper()
    dotted = "." in before and all(letters.isalpha() and len(letters) <= 2 for letters in before.split("."))
    # Not the second A of "A. A. Milne", nor what follows the dash of a dateline ("Oct. 28 --").
    numbered = before in NUMBERING and word in NUMBERED
    opens = word in OPENERS and not numbered and not text.startswith(".", following.end()) and not following["dash"]
    named = before in WITHIN_NAMES and word[:1].isupper() and _is_capitalised(text, match.start() - len(before))
    return (initial or dotted or named or before in UNLESS_OPENER) and not opens


def _is_capitalised(text: str, end: int) -> bool:
    """Does the word before `end` begin with a capital?"""
    word = _LAST_WORD.search(text[max(0, end - _LONGEST_WORD) : end])
    return word is not None and word[0][0].isupper()
