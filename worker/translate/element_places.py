"""Where in a translation stands what an element of its source, a link or an emphasis, stands round."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable
from dataclasses import dataclass

_WORD = re.compile(r"\w+")
_WORD_OR_NUMBER = re.compile(r"\w+(?:[.,:]\d\w*)*")  # 5.5, 10.30pm
Span = tuple[int, int]


@dataclass(frozen=True)
class Element:
    """`seen[start:end]` of the sentence without markup stands between the two tags; one tag alone has no `closing`."""

    start: int
    end: int
    opening: str
    closing: str = ""


class Places:
    """Where in `target` stands what stands in `seen`."""

    def __init__(self, seen: str, target: str) -> None:
        self._seen, self._target = seen, target
        self.whole = 0, len(target)
        words = [word.span() for word in _WORD.finditer(seen)] or [(0, 0)]
        self._first, self._last = words[0][0], words[-1][1]
        self._words = [word.span() for word in _WORD_OR_NUMBER.finditer(target)]
        self._spaces = [space.start() for space in re.finditer(r"\s+", target)]

    def is_whole(self, element: Element) -> bool:
        """Whether no word stands outside of the element."""
        return element.start <= self._first and self._last <= element.end

    def span(self, element: Element, forms: Iterable[str], taken: Collection[Span]) -> Span | None:
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

    def word(self, element: Element, taken: Collection[Span]) -> Span | None:
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


def _cross(one: Span, other: Span) -> bool:
    return one[0] < other[0] < one[1] < other[1] or other[0] < one[0] < other[1] < one[1]
