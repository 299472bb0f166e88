"""A part of a web page: its paragraphs, of which some are headings and some only lead elsewhere."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, dropwhile, groupby, takewhile

from newsdesk.article import MAX_HEADLINE_CHARACTERS
from service.markup import SILENT, Paragraph, Text
from service.paragraphs import rows

_NO_STORY = (SILENT - {"head"}).union(  # where no body is marked, lxml takes `<article>` for a part of the head
    "aside audio button canvas footer iframe nav noscript object select svg textarea title video".split()
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SEPARATORS = "-–—|/:»«·•"  # between the parts of a page's title
_MENU = 3  # links in paragraphs of their own, one after another, or in one; a story has one or two ("Baca juga")
_OF_STORY = re.compile(  # links that lead to no other page: a number, an address (but none to share with), a file
    r"\s*(?:tel:|mailto:[^?]|(?!mailto:)[^?#]*\.(?:gif|jpe?g|pdf|png|webp)\s*(?:[?#]|$))", re.IGNORECASE
)
_LONGEST_LINK = 300  # characters; a longer one was never closed
_LONGEST_KICKER = 50  # characters above a headline, a date, say
_STORY = 3  # paragraphs longer than that, one after another
_LONGEST_LABEL = 25  # characters of a heading over a list of links


@dataclass(eq=False)
class _Heading:
    """One that is not empty, on one line."""

    tag: str
    text: str
    paragraphs: Sequence[Paragraph]
    is_at_top: bool

    @property
    def folded(self) -> str:
        return self.text.lower()

    def is_named_by(self, title: str) -> bool:
        """Whether it is the title or most of it, beside a site's name; both are folded. A link leads elsewhere."""
        before, found, after = title.partition(self.folded)
        is_part = before.rstrip()[-1:] in _SEPARATORS and after.lstrip()[:1] in _SEPARATORS
        is_most = bool(found) and 2 * len(found) > len(title)
        return is_most and is_part and not all(one.is_elsewhere for one in self.paragraphs)


@dataclass
class _Link:
    """One that is open, and what it has told so far."""

    characters: int = 0
    paragraphs: list[Paragraph] = field(default_factory=list)


class PagePart(Text):
    """The paragraphs of a page or of an element of it. `is_whole`: with what is not displayed."""

    def __init__(self, *, is_whole: bool = False) -> None:
        super().__init__(_NO_STORY, is_whole=is_whole)
        self.told = 0  # characters that are no links'
        self._link: _Link | None = None
        self._headings: list[_Heading] = []
        self._heading: tuple[str, int] | None = None  # its tag and its first paragraph, as long as it is open

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        super().start(tag, attributes)
        if tag == "a":
            self._end_link()
            is_anchor = "href" not in attributes and ("name" in attributes or "id" in attributes)
            self._link = None if is_anchor or _OF_STORY.match(attributes.get("href", "")) else _Link()
        if tag in _HEADINGS and (tag == "h1" or not self._heading) and not self.is_silent:
            self._heading = (tag, len(self._paragraphs) - 1)

    def end(self, tag: str) -> None:
        super().end(tag)
        if tag == "a":
            self._end_link()
        if self._heading and self._heading[0] == tag and not self.is_silent:
            paragraphs = self._paragraphs[self._heading[1] : -1]
            text = one_line(" ".join(one.text for one in paragraphs))
            if 0 < len(text) <= MAX_HEADLINE_CHARACTERS:
                self._headings.append(_Heading(tag, text, paragraphs, self.told <= _LONGEST_KICKER + len(text)))
            if tag == "h1":
                _say(paragraphs)  # even where it leads to the story itself
            self._heading = None

    def data(self, text: str) -> None:
        before = len(self._paragraphs) - 1
        super().data(text)
        characters = len(text.strip())
        if self.is_silent or not characters:
            return
        if self._link:
            self._paragraphs[before].links += not self._link.characters
            self._link.characters += characters
            self._link.paragraphs += self._paragraphs[before:]
        else:
            self.told += characters
            if any(map(str.isalnum, text)):
                _say(self._paragraphs[before:])

    @property
    def has_main_heading(self) -> bool:
        return any(one.tag == "h1" for one in self._headings)

    def begins_with(self, headline: str | None) -> bool:
        return any(one.is_at_top and one.text == headline for one in self._headings)

    @property
    def leads_on(self) -> bool:
        """Whether it has a link in a paragraph of its own, as a card has and, to answer, a comment."""
        return any(one.is_elsewhere and not one.is_empty for one in self._paragraphs)

    @property
    def last(self) -> Paragraph:
        """That in which the next text is told."""
        return self._paragraphs[-1]

    def between(self, headline: str, end: Paragraph) -> Sequence[str]:
        """The paragraphs from the headline up to that one, but for links; none without the headline above it."""
        own = {paragraph for heading in self._headings if heading.text == headline for paragraph in heading.paragraphs}
        if end not in self._paragraphs:  # a table's row took its place
            return []
        above = self._paragraphs[: self._paragraphs.index(end)]
        below = list(takewhile(lambda one: one not in own, reversed(above)))
        return [one.text for one in reversed(below) if not one.is_elsewhere] if len(below) < len(above) else []

    def longest_run(self, start: Paragraph, own: Sequence[str] | None = None) -> int:
        """Characters of the longest run of text from there on, up to an `<h1>` that `own` texts, if any, have not.

        A run is paragraphs without a link of their own, three of them or more long.
        """
        main = [one for one in self._headings if own is not None and one.tag == "h1"]
        others = [one for one in main if not any(one.folded in text.lower() for text in own or ())]
        ends = {paragraph for heading in others for paragraph in heading.paragraphs}
        behind = dropwhile(lambda one: one is not start, self._paragraphs)
        story = takewhile(lambda one: one not in ends, behind)
        told = [one for one in story if not one.is_empty]
        runs = [
            [len(one.text) for one in run]
            for is_link, run in groupby(told, lambda one: one.is_elsewhere)
            if not is_link
        ]
        return max((sum(run) for run in runs if sum(length > _LONGEST_KICKER for length in run) >= _STORY), default=0)

    def headline(self, titles: Sequence[str]) -> str | None:
        """The heading that the page's titles name, else the first `<h1>`, which may be the site's name, too.

        One below `<h1>` is named only where each `<h1>` stands above it and in a title, as the site's name does.
        """
        folded = [title.lower() for title in titles]
        main = [one for one in self._headings if one.tag == "h1"]
        are_sites = all(any(one.folded in title for title in folded) for one in main)
        below = takewhile(lambda one: one.tag != "h1", reversed(self._headings))
        ranked = main + (list(below)[::-1] if are_sites else [])
        for title in folded:
            found = [one for one in ranked if one.is_named_by(title)]
            found = found or [one for one in main if title.startswith(one.folded)]
            if found:
                return found[0].text
        return main[0].text if main else None

    def body(self, headline: str | None, *, has_links: bool = False) -> str:
        """The text without each `<h1>` above the headline, the headings that repeat it, and, if so, lists of links."""
        same = [one for one in self._headings if headline and one.folded == headline.lower()]
        own = next((one for one in same if one.tag == "h1"), same[0] if same else None)
        above = self._headings[: self._headings.index(own)] if own else []
        out = [one for one in above if one.tag == "h1"] + same
        without = {paragraph for heading in out for paragraph in heading.paragraphs}
        return self.text(without if has_links else without.union(*self._lists()))

    def _lists(self) -> Iterator[Sequence[Paragraph]]:
        """Those of links, and what they are called."""
        short = [one for one in self._headings if one.tag != "h1" and len(one.text) <= _LONGEST_LABEL]
        labels = {paragraph for heading in short for paragraph in heading.paragraphs}
        before: list[Paragraph] = []
        for is_elsewhere, group in groupby(self._blocks(), lambda block: all(one.is_elsewhere for one in block)):
            run = list(chain.from_iterable(group))
            if is_elsewhere:
                places = [place for one in run for place in one.cells or [one]]
                is_menu = sum(place.links > 0 for place in places) >= _MENU
                announced = bool(before) and before[-1].text.endswith(":")
                out = run if is_menu else [one for one in run if _is_list(one) and not announced]
                yield out
                yield [one for one in before[-1:] if one in labels and out[:1] == run[:1]]
            before = run

    def _blocks(self) -> Iterator[Sequence[Paragraph]]:
        """Each paragraph alone, but the rows of a table, whose heads have no links, together."""
        told = [one for one in self._paragraphs if not one.is_empty]
        tables = rows([(one.text if one.cells else "", one.table) for one in told])
        for table, group in groupby(zip(told, tables, strict=True), lambda pair: pair[1]):
            run = [one for one, _ in group]
            yield from [run] if table else ([one] for one in run)

    def _end_link(self) -> None:
        link, self._link = self._link, None
        if link and link.characters > _LONGEST_LINK:
            self.told += link.characters
            _say(link.paragraphs)


def one_line(text: str) -> str:
    return " ".join(text.split())


def _is_list(one: Paragraph) -> bool:
    """Whether it is links alone, but no sentence of links."""
    return one.links >= _MENU and not one.text.endswith((".", "!", "?"))


def _say(paragraphs: Sequence[Paragraph]) -> None:
    for one in paragraphs:
        one.has_words = True
