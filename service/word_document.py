"""The story of a Word document (.docx, ECMA-376): its headline and its paragraphs. Follows no link and runs nothing."""

import io
import unicodedata
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from newsdesk.article import MAX_HEADLINE_CHARACTERS
from service.controls import without_controls
from service.paragraphs import joined, row_line
from service.sent_story import SentStory
from service.word_package import DocumentError, Style, is_on, main_part, styles, told

_LEFT_OUT = frozenset({"Fallback", "del", "moveFrom", "pPr"})  # a fallback and what was moved are elsewhere too
_PROPERTIES = frozenset({"del", "framePr", "moveFrom", "pStyle"})  # of a paragraph, in its `pPr`
_OF_RUN = frozenset({"rStyle", "specVanish", "vanish"})  # in its `rPr`
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def word_document(packed: bytes) -> SentStory:
    """The headline, and the paragraphs with an empty line between them. Raises DocumentError.

    The headline is the first paragraph of the style "Title" or of one made of it, else the very first one if that is a
    "heading 1" or made of it; one that is too long for a headline is text. Tracked changes are taken as accepted. Each
    row of a table is a line, its cells apart by tabs, unless a cell has several paragraphs. Headers, footers, notes,
    comments and hidden text are left out.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as package:
            main = main_part(package)
            return told(package, main, _Story(styles(package, main))).document()
    except DocumentError:
        raise
    except KeyError as error:
        raise DocumentError(f"is no Word document (.docx): {error.args[0]}") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise DocumentError(f"is no Word document (.docx): {error}") from None


_NO_STYLE = Style(())


@dataclass
class _Paragraph:
    style: Style = _NO_STYLE
    pieces: list[str] = field(default_factory=list)
    is_empty: bool = True
    table: int = 0  # the number of that which it is a row of
    runs_on: bool = False  # into the next

    def say(self, text: str) -> None:
        self.pieces.append(text)
        self.is_empty = self.is_empty and not text.strip()

    @property
    def text(self) -> str:
        text = "".join(self.pieces).rstrip()
        return text if self.table else text.lstrip()

    @property
    def line(self) -> str:
        return " ".join(self.text.split())


class _Story:
    """The document's paragraphs, by their styles."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self._styles = styles
        self._open: list[_Paragraph] = []  # one within another, for a text box
        self._done: list[list[_Paragraph]] = [[]]  # of the document, then of each cell that is open
        self._rows: list[list[list[_Paragraph]]] = []  # those that are open, with their cells
        self._table = 0  # the number of the last one that is in no other
        self._left_out = self._properties = self._run_properties = 0
        self._are_hidden: list[bool] = []  # the runs that are open
        self._in_text = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._left_out += tag in _LEFT_OUT
        self._properties += tag == "pPr"
        self._run_properties += tag == "rPr"
        if tag == "p":
            self._begin()
        elif tag == "r":
            self._are_hidden.append(bool(self._open) and self._open[-1].style.is_hidden)
        elif tag in _OF_RUN:
            self._describe_run(tag, attributes)
        elif tag in _PROPERTIES:
            self._describe(tag, attributes)
        elif tag == "tbl":
            self._table += not self._rows
        elif tag == "tr":
            self._rows.append([])
        elif tag == "tc":
            self._done.append([])
        elif tag in _SIGNS:
            self._say(_SIGNS[tag])
        elif tag in ("sym", "symEx"):
            self._say(_symbol(attributes))
        self._in_text = tag == "t"

    def end(self, tag: str) -> None:
        self._left_out -= tag in _LEFT_OUT
        self._properties -= tag == "pPr"
        self._run_properties -= tag == "rPr"
        self._in_text = False
        if tag in ("tc", "txbxContent"):
            for last in self._done[-1][-1:]:
                last.runs_on = False
        if tag == "p":
            paragraph = self._open.pop()
            if not paragraph.is_empty:
                self._done[-1].append(paragraph)
        elif tag == "r":
            self._are_hidden.pop()
        elif tag == "tc":
            cell = self._done.pop()
            if self._rows:
                self._rows[-1].append(cell)
            else:
                self._done[-1] += cell
        elif tag == "tr":
            self._done[-1] += _row(self._rows.pop(), self._table)

    def data(self, text: str) -> None:
        if self._in_text:
            self._say(without_controls(text))

    def document(self) -> SentStory:
        paragraphs = self._done[0]
        headline = _headline(paragraphs)
        body = joined((one.text, one.table) for one in paragraphs if one is not headline)
        return SentStory(headline.line if headline else None, body)

    def _begin(self) -> None:
        """A paragraph, or the rest of one."""
        done = self._done[-1]
        paragraph = done.pop() if done and done[-1].runs_on else _Paragraph()
        paragraph.style, paragraph.runs_on = _NO_STYLE, False
        self._open.append(paragraph)

    def _describe(self, tag: str, attributes: Mapping[str, str]) -> None:
        """What is said of the paragraph; but not of it as it was before a change, which stands one level deeper."""
        if not self._open or self._properties != 1:
            return
        if tag == "pStyle":
            style = attributes.get("val", "")
            self._open[-1].style = self._styles.get(style, Style((style.lower(),)))
        elif tag == "framePr":
            self._open[-1].runs_on |= attributes.get("dropCap", "none") != "none"
        else:
            self._open[-1].runs_on = True

    def _describe_run(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Likewise of a run. Where both its style and the paragraph's hide text, they show it (17.7.3)."""
        if not self._are_hidden or self._properties or self._run_properties != 1:
            return
        if tag == "rStyle":
            self._are_hidden[-1] ^= self._styles.get(attributes.get("val", ""), _NO_STYLE).is_hidden
        elif tag == "vanish":
            self._are_hidden[-1] = is_on(attributes)
        else:
            self._are_hidden[-1] |= is_on(attributes)

    def _say(self, text: str) -> None:
        if self._open and not self._left_out and not any(self._are_hidden):
            self._open[-1].say(text)


def _headline(paragraphs: Sequence[_Paragraph]) -> _Paragraph | None:
    titles = [one for one in paragraphs if "title" in one.style.names]
    own = [one for one in titles if one.style.names[0] == "title"]
    candidates = (*own, *titles, *(one for one in paragraphs[:1] if "heading 1" in one.style.names))
    return next((one for one in candidates if len(one.line) <= MAX_HEADLINE_CHARACTERS), None)


def _symbol(attributes: Mapping[str, str]) -> str:
    """A character by its number, such as an emoji; '' for the pictures of a font and what is no character."""
    try:
        character = chr(int(attributes.get("char", ""), 16))
    except (ValueError, OverflowError):
        return ""
    if character == "\uf0b0" and attributes.get("font") == "Symbol":
        return "°"
    return "" if unicodedata.category(character) in ("Cc", "Co", "Cs") else character


def _row(cells: Sequence[Sequence[_Paragraph]], table: int) -> list[_Paragraph]:
    """A line of a table, or the paragraphs of one that only arranges them."""
    if len(cells) == 1 or any(len(cell) > 1 for cell in cells):
        return [one for cell in cells for one in cell]
    row = _Paragraph(table=table)
    row.say(row_line([cell[0].line if cell else "" for cell in cells]))
    return [] if row.is_empty else [row]
