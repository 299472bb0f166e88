"""The markup of a sentence, put back into its translation: round the same words, well-formed. Changes no word.

A model damages tags, and words beside placeholders; so it gets the sentence without them, and what they hold apart.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise
from types import MappingProxyType

from worker.legible import Legible, legible
from worker.markup import TAG, references, signs

_NAME = re.compile(r"(?:<|&lt;)(?P<close>/?)(?P<name>\w+)")
_EMPTY = frozenset({"br", "hr", "img", "wbr"})
# Of links and emphasis, the sign of Markdown for it.
_SIGNS = {"a": "[", "b": "**", "strong": "**", "i": "*", "em": "*", "s": "~", "del": "~", "strike": "~"}
_MOST = 20  # elements of a sentence that are looked for; more are no stray markup
_LONGEST = 200  # characters of what one holds
_WORD = re.compile(r"\w+")
_WORD_OR_NUMBER = re.compile(r"\w+(?:[.,:]\d\w*)*")  # 5.5, 10.30pm
_WORD_BEFORE = re.compile(r"\w+\Z")
_RAISED = frozenset({"sub", "sup"})
_LONG_PART = re.compile(r"[^\W\d_]{3}")  # of a word: one that has a translation of its own, unlike the st of 21st
_NOTHING: Mapping[str, Sequence[str]] = MappingProxyType({})
_Span = tuple[int, int]
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class _Element:
    """`seen[start:end]` of the sentence without markup stands between the two tags; one tag alone has no `closing`."""

    start: int
    end: int
    opening: str
    closing: str = ""


@dataclass(frozen=True)
class Marked:
    """A sentence as it was sent, with its markup, which is read once."""

    sentence: str

    @property
    def seen(self) -> str:
        """The sentence without its markup."""
        return self._legible.text

    def contents(self) -> list[str]:
        """What the elements within it hold: translated too, they show put_back() where to put their tags."""
        seen = self.seen
        if seen == self.sentence:
            return []
        places = _Places(seen, "")
        return [
            seen[one.start : one.end].strip()
            for one in islice(self._elements, _MOST)
            if _has_word(seen[one.start : one.end])
            and one.end - one.start <= _LONGEST
            and not places.is_whole(one)
            and not _is_mark(seen, one)
        ]

    def put_back(self, target: str, rendered: Mapping[str, Sequence[str]] = _NOTHING) -> str:
        """`target`, the translation of what is seen, with the sentence's tags and character references.

        An element stands round its content or one of the translations that `rendered` has of it; where none is found,
        round the whole sentence, or empty if it holds no more than a sign of a word, as of CO<sub>2</sub>. One of
        several links stands round a word about there, one of several of an emphasis is left out, but HTML's stands
        empty.
        """
        seen = self.seen
        if target == seen:
            return self.sentence
        if seen == self.sentence or not target:
            return target
        elements, places = self._elements, _Places(seen, target)
        spans = _spans(seen, elements, places, rendered)
        tags: list[tuple[tuple[int, int, int, int], str]] = []
        for number, one in enumerate(elements):
            if number not in spans:
                tags.append(((places.point(one.start), 1, 0, number), one.opening + one.closing))
            elif span := spans[number]:
                start, end = span
                tags += (((start, 2, -end, number), one.opening), ((end, 0, -start, -number), one.closing))
        tags.sort()
        written = str.maketrans(references(self.sentence))
        cuts = [0, *(place[0] for place, _ in tags), len(target)]
        texts = [target[start:end].translate(written) for start, end in pairwise(cuts)]
        return "".join(part for pair in zip(texts, (*(tag for _, tag in tags), ""), strict=True) for part in pair)

    @cached_property
    def _legible(self) -> Legible:
        return legible(self.sentence)

    @cached_property
    def _elements(self) -> list[_Element]:
        """In the order of their first tags or signs."""
        sentence, place = self.sentence, self._legible.place
        found = _of_tags(sentence, place)
        for (start, after), (end, last) in signs(sentence):
            found[start] = _Element(place(start), place(end), sentence[start:after], sentence[end:last])
        return [found[start] for start in sorted(found)]


def _spans(
    seen: str, elements: Sequence[_Element], places: "_Places", rendered: Mapping[str, Sequence[str]]
) -> dict[int, _Span | None]:
    """Round what stands each of the elements that hold words; None of one that is to be left out.

    No emphasis and no link may stand within its own kind, but for one of the same or of no words, nor may a sentence be
    struck out for a few words. Tags of HTML that have no place are not among them.
    """
    found: dict[int, _Span] = {}
    lost: list[int] = []
    kinds = [_kind(one) for one in elements]
    stretches: set[tuple[str, int, int]] = set()
    for number, one in enumerate(elements):
        if one.closing and _has_word(seen[one.start : one.end]):
            stretches.add((kinds[number], one.start, one.end))
            forms = _forms(seen, one, rendered) if number < _MOST else ()
            if span := places.span(one, forms, found.values()):
                found[number] = span
            elif not _is_mark(seen, one):
                lost.append(number)
    all_of, stretches_of = Counter(kinds), Counter(kind for kind, *_ in stretches)  # <strong><b> is one stretch
    for number in lost:
        kind = kinds[number]
        if kind[-1] == "[" and all_of[kind] > 1:
            links = [span for other, span in found.items() if kinds[other] == kind]
            if len(links) < _MOST and (word := places.word(elements[number], links)):
                found[number] = word
        elif kind[0] not in "*_~" or (kind[0] != "~" and stretches_of[kind] == 1):
            found[number] = places.whole
    left_out = dict.fromkeys(number for number in lost if kinds[number] == elements[number].opening)
    return left_out | found


def _kind(element: _Element) -> str:
    """A link or an emphasis as Markdown has it, in HTML too."""
    name = _NAME.match(element.opening)
    return _SIGNS.get(name["name"].lower(), element.opening) if name else element.opening


def _of_tags(sentence: str, place: Callable[[int], int]) -> dict[int, _Element]:
    """Those of HTML, by where in `sentence` they begin."""
    found: dict[int, _Element] = {}
    unclosed: list[tuple[str, int]] = []  # names, and which of `found` they are
    for tag in TAG.finditer(sentence):
        position, named = place(tag.start()), _NAME.match(tag[0])
        name = named["name"].lower() if named else ""
        if named and named["close"]:
            last = len(unclosed) - 1
            depth = next((depth for depth in range(last, max(-1, last - _MOST), -1) if unclosed[depth][0] == name), -1)
            if depth >= 0:
                start = unclosed[depth][1]
                found[start] = _Element(found[start].start, position, found[start].opening, tag[0])
                del unclosed[depth:]
                continue
        elif name and name not in _EMPTY:
            unclosed.append((name, tag.start()))
        found[tag.start()] = _Element(position, position, tag[0])
    return found


def _is_mark(seen: str, element: _Element) -> bool:
    """Whether it is raised, lowered or a sign or two of a word: it has no translation, nor may a sentence be so."""
    name = _NAME.match(element.opening)
    if name and name["name"].lower() in _RAISED:
        return True
    return any(_rest_of_word(seen, element)) and not _LONG_PART.search(seen, element.start, element.end)


def _rest_of_word(seen: str, element: _Element) -> tuple[str, str]:
    """What a word of which the element holds only a part has before and after it."""
    start, end = element.start, element.end
    before = _WORD.match(seen, start) and _WORD_BEFORE.search(seen, max(0, start - _LONGEST), start)
    after = _WORD.match(seen, end - 1, end) and _WORD.match(seen, end, end + _LONGEST)
    return before[0] if before else "", after[0] if after else ""


def _forms(seen: str, element: _Element, rendered: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Patterns of what the element's content, their group, may be in the translation, the surest first."""
    content = seen[element.start : element.end].strip()
    before, after = map(re.escape, _rest_of_word(seen, element))
    if before or after:
        yield f"{before}({re.escape(content)}){after}"
        if _is_mark(seen, element):
            return
    yield f"({re.escape(content)})"
    for form in filter(None, (form.rstrip(".") for form in rendered.get(content, ()))):
        yield f"({re.escape(form)})"
        yield f"({re.escape(_ARTICLE.sub('', form, count=1))})"


class _Places:
    """Where in `target` stands what stands in `seen`."""

    def __init__(self, seen: str, target: str) -> None:
        self._seen, self._target = seen, target
        self.whole = 0, len(target)
        words = [word.span() for word in _WORD.finditer(seen)] or [(0, 0)]
        self._first, self._last = words[0][0], words[-1][1]
        self._words = [word.span() for word in _WORD_OR_NUMBER.finditer(target)]
        self._spaces = [space.start() for space in re.finditer(r"\s+", target)]

    def is_whole(self, element: _Element) -> bool:
        """Whether no word stands outside of the element."""
        return element.start <= self._first and self._last <= element.end

    def span(self, element: _Element, forms: Iterable[str], taken: Collection[_Span]) -> _Span | None:
        """The first of the `forms` of its content that does not lie across one of the spans `taken`, if any."""
        if self.is_whole(element):
            before, after = self._seen[: element.start], self._seen[element.end :]
            start = len(before) if self._target.startswith(before) else 0
            return start, len(self._target) - (len(after) if self._target.endswith(after) else 0)
        expected = self._expected(element.start)
        for form in forms:
            spans = [one.span(1) for one in re.finditer(rf"(?i)(?<!\w){form}(?!\w)", self._target)]
            free = [span for span in spans if not any(_cross(span, other) for other in taken)]
            if free:
                return min(free, key=lambda span: abs(span[0] - expected))
        return None

    def word(self, element: _Element, taken: Collection[_Span]) -> _Span | None:
        """The word in none of the spans `taken` that stands where the element is expected, if any."""
        free = [word for word in self._words if all(word[1] <= start or end <= word[0] for start, end in taken)]
        expected = self._expected(element.start)
        return min(free, key=lambda word: abs(word[0] - expected), default=None)

    def point(self, position: int) -> int:
        """Between which words a tag alone stands, by how much of the sentence lies before it."""
        if position <= self._first:
            return 0
        if position >= self._last or not self._spaces:
            return len(self._target)
        expected = self._expected(position)
        number = bisect_left(self._spaces, expected)
        return min(self._spaces[max(0, number - 1) : number + 1], key=lambda space: abs(space - expected))

    def _expected(self, position: int) -> float:
        return position / len(self._seen) * len(self._target)


def _cross(one: _Span, other: _Span) -> bool:
    return one[0] < other[0] < one[1] < other[1] or other[0] < one[0] < other[1] < one[1]


def _has_word(text: str) -> bool:
    return bool(_WORD.search(text))
