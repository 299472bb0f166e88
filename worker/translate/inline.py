"""The markup of a sentence, put back into its translation: round the same words, well-formed. Changes no word.

A model damages tags, and words beside placeholders; so it gets the sentence without them, and what they hold apart.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from worker.legible import legible
from worker.markup import TAG, references

_NAME = re.compile(r"(?:<|&lt;)(?P<close>/?)(?P<name>\w+)")
_EMPTY = frozenset({"br", "hr", "img", "wbr"})
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class _Element:
    """`seen[start:end]` of the sentence without markup stands between the two tags; one tag alone has no `closing`."""

    start: int
    end: int
    opening: str
    closing: str = ""


def contents(sentence: str) -> list[str]:
    """What the elements within `sentence` hold: translated too, they show put_back() where to put their tags."""
    seen = legible(sentence).text
    if seen == sentence:
        return []
    return [
        seen[one.start : one.end].strip()
        for one in _elements(sentence)
        if _has_word(seen[one.start : one.end]) and not _is_whole(seen, one)
    ]


def put_back(sentence: str, target: str, rendered: Mapping[str, str]) -> str:
    """`target`, the translation of what is seen of `sentence`, with its tags and character references.

    An element stands round its content or the translation that `rendered` has of it; where that is not found, round
    the whole sentence.
    """
    seen = legible(sentence).text
    if target == seen:
        return sentence
    if seen == sentence or not target:
        return target
    written = str.maketrans(references(sentence))
    placed: list[tuple[int, int]] = []
    tags: list[tuple[tuple[int, int, int, int], str]] = []
    for number, one in enumerate(_elements(sentence)):
        if one.closing and _has_word(seen[one.start : one.end]):
            start, end = _span(seen, one, target, rendered, placed)
            placed.append((start, end))
            tags += (((start, 2, -end, number), one.opening), ((end, 0, -start, -number), one.closing))
        else:
            tags.append(((_point(seen, one.start, target), 1, 0, number), one.opening + one.closing))
    tags.sort()
    cuts = [0, *(place[0] for place, _ in tags), len(target)]
    texts = [target[start:end].translate(written) for start, end in pairwise(cuts)]
    return "".join(part for pair in zip(texts, (*(tag for _, tag in tags), ""), strict=True) for part in pair)


def _elements(sentence: str) -> list[_Element]:
    """In the order of their first tags."""
    place = legible(sentence).place
    found: list[_Element] = []
    unclosed: list[tuple[str, int]] = []  # names, and which of `found` they are
    for tag in TAG.finditer(sentence):
        position, named = place(tag.start()), _NAME.match(tag[0])
        name = named["name"].lower() if named else ""
        if named and named["close"]:
            if numbers := [number for number, (opened, _) in enumerate(unclosed) if opened == name]:
                first = found[unclosed[numbers[-1]][1]]
                found[unclosed[numbers[-1]][1]] = _Element(first.start, position, first.opening, tag[0])
                del unclosed[numbers[-1] :]
                continue
        elif name and name not in _EMPTY:
            unclosed.append((name, len(found)))
        found.append(_Element(position, position, tag[0]))
    return found


def _span(
    seen: str, element: _Element, target: str, rendered: Mapping[str, str], placed: list[tuple[int, int]]
) -> tuple[int, int]:
    """Where in `target` the element stands; nowhere across one of `placed`."""
    if _is_whole(seen, element):
        before, after = seen[: element.start], seen[element.end :]
        start = len(before) if target.startswith(before) else 0
        return start, len(target) - (len(after) if target.endswith(after) else 0)
    content = seen[element.start : element.end].strip()
    expected = element.start / len(seen) * len(target)
    for form in _forms(content, rendered):
        spans = [found.span() for found in re.finditer(rf"(?i)(?<!\w){re.escape(form)}(?!\w)", target)]
        free = [span for span in spans if not any(_cross(span, other) for other in placed)]
        if free:
            return min(free, key=lambda span: abs(span[0] - expected))
    return 0, len(target)


def _forms(content: str, rendered: Mapping[str, str]) -> Iterator[str]:
    yield content
    form = rendered.get(content, "").rstrip(".")
    if form:
        yield form
        yield _ARTICLE.sub("", form, count=1)


def _cross(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[0] < one[1] < other[1] or other[0] < one[0] < other[1] < one[1]


def _point(seen: str, position: int, target: str) -> int:
    """Where between the words of `target` a tag alone stands, by how much of the sentence lies before it."""
    if not _has_word(seen[:position]):
        return 0
    if not _has_word(seen[position:]):
        return len(target)
    spaces = [space.start() for space in re.finditer(r"\s+", target)]
    expected = position / len(seen) * len(target)
    return min(spaces, key=lambda space: abs(space - expected), default=len(target))


def _is_whole(seen: str, element: _Element) -> bool:
    return not _has_word(seen[: element.start]) and not _has_word(seen[element.end :])


def _has_word(text: str) -> bool:
    return bool(re.search(r"\w", text))
