"""Names that a translation turns round: `Stadium Manahan`, `Manahan Stadium`. Told by the word for what they are.

Which words these are in both languages is learnt from the names of the gazetteer.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from newsdesk.article import Language
from newsdesk.result import Span
from worker.tag.names.entries import Entry

_LEAST = 2  # entries that show that two words say the same
_MOST = 20  # places of such a word in a sentence; in a longer list nothing is sought
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_OF = ("of", "for")
_AND = ("and", "dan")
_SMALL = frozenset((*_OF, *_AND, "bagi", "the", "untuk"))  # words within a name
_BEFORE = frozenset("A After An At By For From In On The To".split())  # words with a capital before one

Kinds = Mapping[str, Collection[str]]


def kinds(entries: Iterable[Entry], source: Language) -> Kinds:
    """By words of `source` that say what a name is of, what says so in the other language: Jabatan, Department."""
    entries = [*entries]
    places = {form for entry in entries if entry.type == "place" for form in entry.forms}  # America is no kind
    pairs: Counter[tuple[str, str]] = Counter()
    for entry in entries:
        malay, english = _WORD.findall(entry.names.ms), _WORD.findall(entry.names.en)
        if entry.type != "person" and len(malay) > 1 and len(english) > 1 and malay[0] != english[0]:
            kind = malay[0] if malay[0] in english else _kind(english, Language.EN)
            if kind not in places and (kind == malay[0] or kind not in malay):  # as Malaysia is
                pairs[malay[0], kind] += 1
    found: dict[str, set[str]] = {}
    for (malay_kind, english_kind), count in pairs.items():
        if count >= _LEAST:
            own, other = (malay_kind, english_kind) if source is Language.MS else (english_kind, malay_kind)
            found.setdefault(own, set()).add(other)
    return found


def finder(text: str, within: Span, source: Language, kinds: Kinds) -> Callable[[str], Iterator[Span]]:
    """A function that gives where a name of `source` stands there with its kind translated.

    It needs another word of the name, as it is in the source, and gives nothing where two places are as likely.
    """
    places: dict[str, list[tuple[Sequence[re.Match[str]], int]]] = {}
    for run in _runs(text, within):
        for number, word in enumerate(run):
            places.setdefault(word[0], []).append((run, number))

    def occurrences(name: str) -> Iterator[Span]:
        words = _WORD.findall(name)
        if len(words) < 2:
            return
        kind = _kind(words, source)
        there = [place for other in kinds.get(kind, ()) for place in places.get(other, ())]
        own = {word for word in words if len(word) > 1} - {kind, *_SMALL}
        if len(there) > _MOST or own.isdisjoint(places):
            return
        found = [around for run, number in there if (around := _around(run, number, words, own, source))]
        most = max((around.common for around in found), default=0)
        best = sorted({(around.start, around.end) for around in found if around.common == most})
        if len({text[start:end] for start, end in best}) == 1:
            yield from (Span(field=within.field, start=start, end=end) for start, end in best)

    return occurrences


class _Around(NamedTuple):
    common: int  # words, with the name in the source
    start: int
    end: int


def _around(
    run: Sequence[re.Match[str]], place: int, words: Sequence[str], own: Collection[str], source: Language
) -> _Around | None:
    """The name whose kind stands there: up to its last word in common, or about as long as it is in the source."""
    kind = run[place]
    is_first = source is Language.EN or (place + 1 < len(run) and run[place + 1][0] in _OF)
    reach = 2 * len(words)
    rest = run[place + 1 : place + 1 + reach] if is_first else run[max(0, place - reach) : place][::-1]
    length = sum(word not in _SMALL for word in words) - 1
    joints = sum(word in _AND for word in words)
    common = taken = 0
    edge = kind
    for word in rest:
        joints -= word[0] in _AND
        if joints < 0:
            break
        taken += word[0] not in _SMALL
        common += word[0] in own
        if word[0] in own or (word[0] not in _SMALL and taken <= length):
            edge = word
    start, end = (kind, edge) if is_first else (edge, kind)
    return _Around(common, start.start(), end.end()) if common else None


def _runs(text: str, within: Span) -> Iterator[Sequence[re.Match[str]]]:
    """Words side by side that begin with a capital or a figure, and small ones between them."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text, within.start, within.end):
        small = word[0] in _SMALL
        is_part = (bool(run) if small else not word[0][0].islower()) and word[0] not in _BEFORE
        if run and not (is_part and text[run[-1].end() : word.start()] in (" ", " & ")):
            yield run
            run = []
            is_part = is_part and not small
        if is_part:
            run.append(word)
    yield run


def _kind(words: Sequence[str], language: Language) -> str:
    """The first word in Malay, in English the last one, or the one before `of`."""
    if language is Language.MS:
        return words[0]
    of = next((place for place, word in enumerate(words) if place and word in _OF), len(words))
    return words[of - 1]
