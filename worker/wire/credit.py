"""The credit that closes a wire story, like `– Bernama`, or a page's headline, at the very end of a text.

Must never take the last item of a list, or the name after a quotation, for a credit.
"""

import re
from dataclasses import dataclass

from worker.segments.lines import line_start
from worker.wire.dateline_names import AGENCIES, PUBLISHERS

_MAX_CREDIT_CHARACTERS = 120
_MAX_NAME_WORDS = 3
# An agency's dash may follow text without a full stop, if there is enough of it to be a sentence.
_MIN_SENTENCE_WORDS = 5

_WORD = r"[^\W\d_](?:[\w.'’&!+]|[/-](?=\w))*"
_NAME = rf"(?P<name>{_WORD}(?: {_WORD})*)"
_NAMES = rf"(?P<name>{_WORD}(?:,? {_WORD})*)"
_DASHED = re.compile(rf"(?P<dash>-{{1,3}}|[–—―])\s?{_NAMES}(?:\s?(?:-{{1,3}}|[–—―]))?$")
_LEGAL_FORM = r"(?:\s\(M\)(?:\sSdn\.?)?\sBhd\.?)?"
_SIGNED = re.compile(r"(?:©|\([cC]\))\s?(?:[12][0-9]{3}\s)?" + _NAME + _LEGAL_FORM + "$")
_SOURCE = r"(?:(?:[Ss]ource|SOURCE|[Ss]umber|SUMBER)\s?:\s)?"
_BRACKETED = re.compile(rf"\({_SOURCE}(?P<name>[^()]{{2,40}})\)\.?$")
_BARE = re.compile(rf"{_SOURCE}{_NAME}$")
_OUTLET = re.compile(r".*\S\s{1,3}(?P<whole>[-–—|]\s{1,3}(?P<name>\w[^|–—]{1,40}?)(?:\s\([A-Z]{2,6}\))?)", re.DOTALL)
# Bodies of Malaysia too, which a headline may quote: `Permohonan dibuka - SPA`.
_QUOTED = frozenset({"rtm", "spa"})
_PARTS = re.compile(r"[\s/,-]+")
_SENTENCE_END = ".!?…"
_CLOSING = "\"”’')]"


@dataclass(frozen=True, slots=True)
class Credit:
    """`start` and `end` are code points of the text and take in the dash or brackets; `name` is without them."""

    start: int
    end: int
    name: str


def recognise_credit(text: str, start: int, end: int) -> Credit | None:
    """The credit at the end of `text[start:end]`, which has no outer white space; None where no text is before it."""
    first = max(start, end - _MAX_CREDIT_CHARACTERS)
    tail = text[first:end]
    line = line_start(tail, 0, len(tail))
    for pattern in (_DASHED, _SIGNED, _BRACKETED, _BARE):
        found = pattern.search(tail, line)
        if found is None or first + found.start() == start:
            continue
        before = tail[line : found.start()]
        own_line = line > 0 and not before.strip()
        if own_line and found.re is _DASHED and _is_list_item(text, first + found.start(), found["dash"]):
            return None
        if _is_credit(found, before, own_line):
            return Credit(first + found.start(), end, found["name"].rstrip("."))
    return None


def recognise_outlet(headline: str) -> Credit | None:
    """The outlet that a page adds to its headline: `| Harian Metro`, `- Free Malaysia Today (FMT)`. Not who speaks."""
    first = max(0, len(headline) - _MAX_CREDIT_CHARACTERS)
    found = _OUTLET.fullmatch(headline[first:].rstrip())
    if found is None or not found["name"][0].isupper():
        return None
    name = found["name"].lower()
    if name not in AGENCIES | PUBLISHERS or (name in _QUOTED and found["whole"][0] != "|"):
        return None
    return Credit(first + found.start("whole"), first + found.end("whole"), found["name"])


def is_agency(name: str) -> bool:
    """Whether `name` is an agency or publisher, or begins with an agency: `BERNAMA TV`, `AFP-Relaxnews`."""
    bare = name.strip().rstrip(".").lower()
    if bare in PUBLISHERS or bare in AGENCIES:
        return True
    words = _PARTS.split(name.strip())
    return words[0].lower() in AGENCIES and len(words) <= _MAX_NAME_WORDS and _is_capitalised(words)


def _is_credit(found: re.Match[str], before: str, own_line: bool) -> bool:
    if found.re is _BARE:
        return own_line and found["name"].lower() in AGENCIES | PUBLISHERS
    ends_sentence = before.rstrip().endswith(tuple(_SENTENCE_END + _CLOSING))
    if is_agency(found["name"]):
        spaced = own_line or before[-1:].isspace()
        if found.re is not _DASHED:
            return own_line or (ends_sentence and spaced)
        long_enough = spaced and len(before.split()) >= _MIN_SENTENCE_WORDS
        return own_line or ends_sentence or long_enough
    if found.re is _BRACKETED or own_line or not before.rstrip().endswith(tuple(_SENTENCE_END)):
        return False
    if "," in found["name"] or not found[0].endswith(found["name"]):
        return False
    words = found["name"].split(" ")
    is_dash = found.re is _SIGNED or found["dash"] != "-"
    return is_dash and len(found["name"]) > 1 and len(words) <= _MAX_NAME_WORDS and _is_capitalised(words)


def _is_capitalised(words: list[str]) -> bool:
    return all(word[:1].isupper() or word in AGENCIES for word in words)


def _is_list_item(text: str, position: int, dash: str) -> bool:
    """Whether the line before, blank ones left out, opens with the same dash."""
    above = text[:position].rstrip()
    return above[line_start(above, 0, len(above)) :].lstrip().startswith(dash)
