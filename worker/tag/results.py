"""Lines of results and tables by rule, `Perak 5-4 Chelsea`, `Laos 4 1 0 3 3-8 3`: a model swaps and drops numbers.

A result may have its scorers, `Perak 1 (Luciano 45+2-pen, 77) Kedah 0`, whose names stay as they are.
"""

import re
from collections.abc import Collection

from newsdesk.article import Language
from worker.tag.gazetteer.gazetteer import Gazetteer
from worker.tag.names.entries import Entry
from worker.wire import dates

_LONGEST = 200  # characters
_WORD = r"[^\W\d_]+(?:['’.&-][^\W\d_]+)*"
_NAME = f"{_WORD}(?:\\.? {_WORD}){{0,4}}"
_NUMBER = r"[+-]?\d{1,3}(?:[.,:–-]\d{1,3}){0,2}%?"  # no year and no telephone's
_MINUTE = r"\d{1,3}(?:\+\d{1,2})?['’]?(?:[ -]?(?:pen|og|p)\b)?"
_SCORER = f"{_NAME} {_MINUTE}(?:, {_MINUTE})*"
_SCORERS = rf"(?: \({_SCORER}(?:[,;] {_SCORER})*\))?"
_LINE = re.compile(
    rf"(?:\d{{1,2}}\.? )?{_NAME}(?:(?: {_NUMBER}){{4,30}}"
    rf"|(?: \d{{1,3}}[–-]\d{{1,3}} {_NAME}| \d{{1,2}}{_SCORERS},? {_NAME} \d{{1,2}}){_SCORERS})"
)
_NAMES = re.compile(_NAME)
_IN_BRACKETS = re.compile(r"\(.*?\)")
_TEAM_OR_BRACKETS = re.compile(rf"{_IN_BRACKETS.pattern}|{_NAME}")
_MINUTES = re.compile(_MINUTE)


def translate_result(
    line: str, source: Language, gazetteer: Gazetteer, plain: Collection[str], peoples: Collection[str]
) -> str | None:
    """`line` with its names as the other language has them; None for what is no result and no row of a table.

    One team must be known, and no word of the others may be one of the `plain` or the `peoples`, begin small or tell
    when it was. Where one scorer is such a name, the others may be words: Salah.
    """
    if len(line) > _LONGEST or not _LINE.fullmatch(line):
        return None

    def is_name(name: str) -> bool:
        words = name.split()
        return name in known or all(word[0].isupper() and not _is_plain(word, plain, peoples) for word in words)

    teams, scorers = _teams(line), _scorers(line)
    known = {name: entry for name in (*teams, *scorers) if (entry := gazetteer.sole(name))}
    if known.keys().isdisjoint(teams) or not all(map(is_name, teams)):
        return None
    if scorers and not (any(map(is_name, scorers)) and all(name[0].isupper() for name in scorers)):
        return None
    translated = _TEAM_OR_BRACKETS.sub(lambda name: _in_other_language(name[0], known.get(name[0]), source), line)
    return translated.upper() if line.isupper() else translated


def _teams(line: str) -> list[str]:
    return _NAMES.findall(_IN_BRACKETS.sub("", line))


def _scorers(line: str) -> list[str]:
    return _NAMES.findall(_MINUTES.sub("\n", "".join(_IN_BRACKETS.findall(line))))


def _is_plain(word: str, plain: Collection[str], peoples: Collection[str]) -> bool:
    """Whether it needs translating: Total, Full-Time, Malaysians, December."""
    lower = word.lower()
    told = lower in plain or lower in peoples or all(part in plain for part in lower.split("-"))
    return told or lower in dates.MONTH_NUMBERS or dates.is_when(word)


def _in_other_language(name: str, entry: Entry | None, source: Language) -> str:
    if entry is None or entry.type != "place" or entry.names.en == entry.names.ms:
        return name
    return entry.name(source.other)
