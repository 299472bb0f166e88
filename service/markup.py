"""The text of HTML and like markup (XHTML, NITF): its paragraphs. Broken markup is read as browsers read it."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol, TypeVar

from service.controls import without_controls
from service.hidden import is_hidden, is_most, is_undisplayed
from service.paragraphs import joined, row_line
from service.seam import Seam

_INLINE = frozenset(
    "a abbr acronym area b bdi bdo big cite code data del dfn em font i img input ins kbd label map mark nobr output "
    "picture q rb rp rt ruby s samp small source span strike strong sub sup time tt u var wbr chron copyrite event "
    "function lang location money num object.title org person postaddr virtloc".split()
)
"""Elements of HTML and, from `chron` on, NITF that stand inside of a line; all others begin a paragraph."""
_UNSEEN = frozenset("noscript script style svg template".split())  # these, too, may stand inside of a line
_OF_PARAGRAPHS = ("html:", "nitf:", "xhtml:")  # all other prefixes are of a word processor's: `o:p`, `st1:place`
SILENT = frozenset({"head", "script", "style", "template"})
_MARKUP = re.compile(r"</(?:p|div|h[1-6]|ul|ol|table|block)\s*>|<(?:p|br)\s*/?>", re.IGNORECASE)
_EMPTY_LINE = re.compile(r"\n\s*\n")
_CELLS = ("td", "th")
_OF_LAYOUT = frozenset("table tr h1 h2 h3 h4 h5 h6".split())  # within a row
_DEEPEST = 500  # open elements; libxml2 looks through all of them for each end tag that fits none
_MOST_PIECES = 120_000  # tags and texts; 10,000 paragraphs with a link and a bold word each have 90,000
_AT_ONCE = 16_000  # characters


class MarkupError(ValueError):
    """The elements are too many, or nested too deeply, for a text."""


class Target(Protocol):
    """What lxml tells of each tag and text; see https://lxml.de/parsing.html#the-target-parser-interface."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None: ...

    def end(self, tag: str) -> None: ...

    def data(self, text: str) -> None: ...


T = TypeVar("T", bound=Target)


def is_markup(text: str) -> bool:
    """Whether text of unknown type has a paragraph or a line break of HTML in it."""
    return bool(_MARKUP.search(text))


def plain_text(markup: str, reader: "Callable[..., Text] | None" = None) -> str:
    """Paragraphs with an empty line between them; '' where there is no text. `<br>` becomes a line break.

    What is hidden is left out, but what is not displayed only where it is a fifth of all at most. `reader`: another one
    than Text, of which one is made for what is shown and one for all. Raises MarkupError.
    """
    new = reader or partial(Text, SILENT)
    shown = told(markup, new(is_whole=False))
    if not shown.has_undisplayed:
        return shown.text()
    whole = told(markup, new(is_whole=True)).text()
    return shown.text() if is_most(shown.text(), whole) else whole


def told(markup: str, target: T) -> T:
    """The target, which was told all of the markup. Raises MarkupError."""
    from lxml import etree  # as in docx.py: a service that nobody sends markup to does not load it

    reader = _Reader(target)
    parser = etree.HTMLParser(target=reader, encoding="utf-8")
    try:
        for start in range(0, len(markup), _AT_ONCE):
            parser.feed(markup[start : start + _AT_ONCE].encode("utf-8"))
            if reader.depth > _DEEPEST:
                raise MarkupError(f"expected at most {_DEEPEST} elements inside one another, found {reader.depth}")
            if reader.pieces > _MOST_PIECES:
                raise MarkupError(f"expected at most {_MOST_PIECES} tags and texts")
        parser.close()
    except etree.XMLSyntaxError:
        pass  # nothing in it that could be parsed
    return target


class _Reader:
    """Hands on what it is told, its text without control characters, and counts it, and the elements that are open."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self.depth = self.pieces = 0

    def data(self, text: str) -> None:
        self.pieces += 1
        self._target.data(without_controls(text))

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.depth += 1
        self.pieces += 1
        self._target.start(tag, attributes)

    def end(self, tag: str) -> None:
        self.depth -= 1
        self._target.end(tag)

    def close(self) -> None:
        pass


@dataclass(eq=False, slots=True)
class Paragraph:
    """`cells`: those of a table's row, which is one line. `table`: the table's number."""

    pieces: list[str] = field(default_factory=list)
    cells: Sequence["Paragraph"] = ()
    table: int = 0
    has_words: bool = False  # that are no link's; this and the next are set by who asks for it
    links: int = 0  # that begin in it

    @property
    def is_empty(self) -> bool:
        return not self.cells and not any(map(str.strip, self.pieces))

    @property
    def is_elsewhere(self) -> bool:
        """Whether all of it is links."""
        return not self.has_words and all(cell.is_elsewhere for cell in self.cells)

    @property
    def text(self) -> str:
        if self.cells:
            return row_line([cell.text for cell in self.cells])
        line = re.sub(r"[^\S\n]+", " ", "".join(self.pieces))
        return re.sub(r" *\n *", "\n", line).strip()


@dataclass(slots=True)
class _Row:
    """One that is open. `start` and `cell`: the numbers of its first paragraph and of its last cell's."""

    table: int
    start: int
    cell: int
    cells: list[list[Paragraph]] = field(default_factory=list)
    is_layout: bool = False  # it only arranges the paragraphs

    def line(self, told: Sequence[Paragraph]) -> Paragraph | None:
        """The row as a line, if its cells have a line each. `told`: what stands in it."""
        if not told or told != [one for cell in self.cells for one in cell]:
            return None
        if any(len(cell) > 1 for cell in self.cells) or any("\n" in one.text for one in told):
            return None
        cells = [cell[0] if cell else Paragraph() for cell in self.cells]
        return Paragraph(cells=cells, table=self.table)


class Text:
    """The paragraphs, but for what stands in the elements `without` and what is hidden.

    `is_whole`: with what is not displayed. `has_undisplayed`: whether such an element was left out.

    A row of a table is a line, its cells apart by tabs, unless a cell has several lines, a heading or a table.
    """

    def __init__(self, without: frozenset[str], *, is_whole: bool = False) -> None:
        self.has_undisplayed = False
        self._paragraphs = [Paragraph()]
        self._rows: list[_Row] = []
        self._table = 1  # the number of the last one
        self._without = without
        self._is_whole = is_whole
        self._silent = 0  # elements that are open, all of them from the first one that is left out
        self._preformatted = 0
        self._seam = Seam()
        self._address = ""  # of the last link

    @property
    def is_silent(self) -> bool:
        """Whether what comes now is left out."""
        return self._silent > 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._silent += self.is_silent or self._is_left_out(tag, attributes)
        self._preformatted += tag == "pre"
        if tag == "q":
            self.data("“")
        elif not self.is_silent:
            self._seam.open(tag, goes_on=self._goes_on(tag, attributes))
            self._part(tag)
            self._begin(tag)

    def end(self, tag: str) -> None:
        if tag == "q":
            self.data("”")
        was_silent = self.is_silent
        self._silent -= was_silent
        self._preformatted -= tag == "pre"
        if tag != "br" and not self.is_silent:
            self._part(tag)
        if not was_silent:
            self._seam.close(tag)
        if not was_silent and self._rows:
            self._finish(tag)

    def data(self, text: str) -> None:
        if self.is_silent:
            return
        pieces, seam, self._seam = self._paragraphs[-1].pieces, self._seam, Seam()
        if not self._preformatted:
            if pieces and seam.parts(pieces[-1], text):
                pieces.append(" ")
            pieces.append(re.sub(r"\s+", " ", text))
            return
        first, *others = _EMPTY_LINE.split(text)
        self._paragraphs[-1].pieces.append(first)
        self._paragraphs += [Paragraph([other]) for other in others]

    def text(self, without: Collection[Paragraph] = ()) -> str:
        told = ((one.text, one.table) for one in self._paragraphs if one not in without)
        return joined((text, table) for text, table in told if text)

    def _goes_on(self, tag: str, attributes: Mapping[str, str]) -> bool:
        """Whether it is a link to where the last one leads."""
        if tag != "a":
            return False
        last, self._address = self._address, attributes.get("href") or ""
        return self._address == last and not self._address.startswith(("#", "javascript:")) and bool(last)

    def _is_left_out(self, tag: str, attributes: Mapping[str, str]) -> bool:
        if tag in self._without or is_hidden(tag, attributes):
            return True
        is_left_out = not self._is_whole and is_undisplayed(tag, attributes)
        self.has_undisplayed |= is_left_out
        return is_left_out

    def _part(self, tag: str) -> None:
        if tag == "br":
            self._paragraphs[-1].pieces.append("\n")
        elif not (tag in _INLINE or tag in _UNSEEN or (":" in tag and not tag.startswith(_OF_PARAGRAPHS))):
            self._divide()

    def _divide(self) -> None:
        if self._paragraphs[-1].pieces:
            self._paragraphs.append(Paragraph())

    def _begin(self, tag: str) -> None:
        """A table, a row or a cell."""
        here = len(self._paragraphs) - 1
        self._table += tag == "table"
        if self._rows and tag in _OF_LAYOUT:
            self._rows[-1].is_layout = True
        if tag == "tr":
            self._rows.append(_Row(self._table, here, here))
        elif self._rows and tag in _CELLS:
            self._rows[-1].cell = here

    def _finish(self, tag: str) -> None:
        row = self._rows[-1]
        if tag in _CELLS and not row.is_layout:
            row.cells.append([one for one in self._paragraphs[row.cell :] if not one.is_empty])
        elif tag == "tr":
            self._rows.pop()
            told = [] if row.is_layout else [one for one in self._paragraphs[row.start :] if not one.is_empty]
            if line := row.line(told):
                self._paragraphs[row.start :] = [line, Paragraph()]
