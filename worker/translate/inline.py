"""The markup of a sentence, put back into its translation: round the same words, well-formed. Changes no word.

A model damages tags, and words beside placeholders; so it gets the sentence without them, and what they hold apart.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise
from types import MappingProxyType

from worker.text.legible import Legible, legible
from worker.text.markup import TAG, references, signs
from worker.translate.element_places import Element, Places, Span

_NAME = re.compile(r"(?:<|&lt;)(?P<close>/?)(?P<name>\w+)")
_EMPTY = frozenset({"br", "hr", "img", "wbr"})
# Of links and emphasis, the sign of Markdown for it.
_SIGNS = {"a": "[", "b": "**", "strong": "**", "i": "*", "em": "*", "s": "~", "del": "~", "strike": "~"}
_MOST = 20  # elements of a sentence that are looked for; more are no stray markup
_LONGEST = 200  # characters of what one holds
_WORD = re.compile(r"\w+")
_WORD_BEFORE = re.compile(r"\w+\Z")
_RAISED = frozenset({"sub", "sup"})
_LONG_PART = re.compile(r"[^\W\d_]{3}")  # of a word: one that has a translation of its own, unlike the st of 21st
_NOTHING: Mapping[str, Sequence[str]] = MappingProxyType({})
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)


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
        places = Places(seen, "")
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
        elements, places = self._elements, Places(seen, target)
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
    def _elements(self) -> list[Element]:
        """In the order of their first tags or signs."""
        sentence, place = self.sentence, self._legible.place
        found = _of_tags(sentence, place)
        for (start, after), (end, last) in signs(sentence):
            found[start] = Element(place(start), place(end), sentence[start:after], sentence[end:last])
        return [found[start] for start in sorted(found)]


def _spans(
    seen: str, elements: Sequence[Element], places: Places, rendered: Mapping[str, Sequence[str]]
) -> dict[int, Span | None]:
    """Round what stands each of the elements that hold words; None of one that is to be left out.

    No emphasis and no link may stand within its own kind, but for one of the same or of no words, nor may a sentence be
    struck out for a few words. Tags of HTML that have no place are not among them.
    """
    found: dict[int, Span] = {}
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


def _kind(element: Element) -> str:
    """A link or an emphasis as Markdown has it, in HTML too."""
    name = _NAME.match(element.opening)
    return _SIGNS.get(name["name"].lower(), element.opening) if name else element.opening


def _of_tags(sentence: str, place: Callable[[int], int]) -> dict[int, Element]:
    """Those of HTML, by where in `sentence` they begin."""
    found: dict[int, Element] = {}
    unclosed: list[tuple[str, int]] = []  # names, and which of `found` they are
    for tag in TAG.finditer(sentence):
        position, named = place(tag.start()), _NAME.match(tag[0])
        name = named["name"].lower() if named else ""
        if named and named["close"]:
            last = len(unclosed) - 1
            depth = next((depth for depth in range(last, max(-1, last - _MOST), -1) if unclosed[depth][0] == name), -1)
            if depth >= 0:
                start = unclosed[depth][1]
                found[start] = Element(found[start].start, position, found[start].opening, tag[0])
                del unclosed[depth:]
                continue
        elif name and name not in _EMPTY:
            unclosed.append((name, tag.start()))
        found[tag.start()] = Element(position, position, tag[0])
    return found


def _is_mark(seen: str, element: Element) -> bool:
    """Whether it is raised, lowered or a sign or two of a word: it has no translation, nor may a sentence be so."""
    name = _NAME.match(element.opening)
    if name and name["name"].lower() in _RAISED:
        return True
    return any(_rest_of_word(seen, element)) and not _LONG_PART.search(seen, element.start, element.end)


def _rest_of_word(seen: str, element: Element) -> tuple[str, str]:
    """What a word of which the element holds only a part has before and after it."""
    start, end = element.start, element.end
    before = _WORD.match(seen, start) and _WORD_BEFORE.search(seen, max(0, start - _LONGEST), start)
    after = _WORD.match(seen, end - 1, end) and _WORD.match(seen, end, end + _LONGEST)
    return before[0] if before else "", after[0] if after else ""


def _forms(seen: str, element: Element, rendered: Mapping[str, Sequence[str]]) -> Iterator[str]:
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


def _has_word(text: str) -> bool:
    return bool(_WORD.search(text))
