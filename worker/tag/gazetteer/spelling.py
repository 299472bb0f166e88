"""How a name of the gazetteer may be written in text: letters, lines and marks. Knows no names."""

import re
from collections.abc import Sequence

from worker.caps import is_all_caps
from worker.segments.lines import BREAK, LINE
from worker.tag.names import companies
from worker.tag.names.tokens import APOSTROPHES, Token

_LEGAL_FORM = re.compile(companies.MALAYSIAN)


def with_small_letters(name: str) -> str:
    """As Malay also writes doubled words and ordinals: `Raja-raja`, `ke-15`."""
    doubled = re.sub(r"\b([A-Z]\w+)-\1\b", lambda word: f"{word[1]}-{word[1].lower()}", name)
    return re.sub(r" Ke-(?=\d)", " ke-", doubled)


def lines_in_capitals(text: str) -> bytearray:
    """A byte a character, 1 where its line is in capitals."""
    marks = bytearray(len(text))
    for line in LINE.finditer(text):
        if line[0][:40] == line[0][:40].upper() and is_all_caps(line[0]):
            marks[line.start() : line.end()] = b"\x01" * len(line[0])
    return marks


def end_of(text: str, tokens: Sequence[Token], position: int, words: tuple[str, ...], name: str) -> int | None:
    """Where the name of these words ends that stands at `position`; None if it does not, or only in a longer word."""
    last = position + len(words)
    if last > len(tokens) or tokens[last - 1].text != words[-1]:  # tells most at once
        return None
    if any(tokens[position + n].text != word for n, word in enumerate(words)):
        return None
    start, end = tokens[position].start, tokens[last - 1].end
    if name[-1] == "." and text[end : end + 1] == ".":
        end += 1
    within_word = start > 1 and text[start - 1] in APOSTROPHES and text[start - 2].isalnum()
    if within_word or _goes_on_below(text, start, end):
        return None
    if text[end : end + 1] in APOSTROPHES and text[end + 1 : end + 2].isalnum():
        return end if last + 1 < len(tokens) and tokens[last + 1].text in ("s", "S") else None
    return end


def with_legal_form(text: str, end: int) -> int:
    """Where a company's name ends that ends at `end` or goes on with its legal form: `Sdn Bhd`, `Berhad`."""
    form = _LEGAL_FORM.match(text, end)
    return form.end() if form and not _goes_on_below(text, end, form.end()) else end


def _goes_on_below(text: str, start: int, end: int) -> bool:
    """Whether a blank line stands between."""
    return len(BREAK.findall(text, start, end)) > 1
