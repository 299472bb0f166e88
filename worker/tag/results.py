"""Lines of results and tables by rule, `Perak 5-4 Chelsea`, `Laos 4 1 0 3 3-8 3`: a model swaps and drops numbers."""

import re
from collections.abc import Collection

from newsdesk.article import Language
from worker.tag.entries import Entry
from worker.tag.gazetteer import Gazetteer
from worker.wire import dates

_LONGEST = 100  # characters
_WORD = r"[^\W\d_]+(?:['’.&-][^\W\d_]+)*"
_NAME = f"{_WORD}(?:\\.? {_WORD}){{0,4}}"
_NUMBER = r"[+-]?\d{1,3}(?:[.,:–-]\d{1,3}){0,2}%?"  # no year and no telephone's
_LINE = re.compile(
    rf"(?:\d{{1,2}}\.? )?{_NAME}(?:(?: {_NUMBER}){{4,30}}| \d{{1,3}}[–-]\d{{1,3}} {_NAME}| \d{{1,2}} {_NAME} \d{{1,2}})"
)
_NAMES = re.compile(_NAME)


def translate_result(
    line: str, source: Language, gazetteer: Gazetteer, plain: Collection[str], peoples: Collection[str]
) -> str | None:
    """`line` with its names as the other language has them; None for what is no result and no row of a table.

    One of its names must be known, and no word of the others may be one of the `plain` or the `peoples`, begin small or
    tell when it was.
    """
    if len(line) > _LONGEST or not _LINE.fullmatch(line):
        return None
    names = _NAMES.findall(line)
    known = {name: entry for name in names if (entry := gazetteer.sole(name))}
    others = [word for name in names if name not in known for word in name.split()]
    if not known or any(not word[0].isupper() or _is_plain(word, plain, peoples) for word in others):
        return None
    translated = _NAMES.sub(lambda name: _in_other_language(name[0], known.get(name[0]), source), line)
    return translated.upper() if line.isupper() else translated


def _is_plain(word: str, plain: Collection[str], peoples: Collection[str]) -> bool:
    """Whether it needs translating: Total, Full-Time, Malaysians, December."""
    lower = word.lower()
    told = lower in plain or lower in peoples or all(part in plain for part in lower.split("-"))
    return told or lower in dates.MONTH_NUMBERS or dates.is_when(word)


def _in_other_language(name: str, entry: Entry | None, source: Language) -> str:
    if entry is None or entry.type != "place" or entry.names.en == entry.names.ms:
        return name
    return entry.name(source.other)
