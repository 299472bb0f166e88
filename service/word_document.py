"""The story of a Word document (.docx, ECMA-376): its headline and its paragraphs. Follows no link and runs nothing."""

import io
import unicodedata
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from service.markup import Target

_MOST_UNPACKED = 20_000_000  # bytes of one part; the longest article written word by word has ten
_MOST_ELEMENTS = 500_000  # of one part; the longest article written word by word has half as many
_AT_ONCE = 64_000  # bytes
_LEFT_OUT = frozenset({"Fallback", "del", "moveFrom", "pPr"})  # a fallback and what was moved are elsewhere too
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
T = TypeVar("T", bound=Target)


class DocumentError(ValueError):
    """The bytes are no Word document that can be read."""


@dataclass(frozen=True)
class WordDocument:
    headline: str | None
    body: str


def word_document(packed: bytes) -> WordDocument:
    """The headline, and the paragraphs with an empty line between them. Raises DocumentError.

    The headline is the first paragraph of the style "Title", else the very first one if that is a "heading 1". Tracked
    changes are taken as accepted. Each row of a table is a line, its cells apart by tabs, unless a cell has several
    paragraphs. Headers, footers, notes and comments are left out.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as package:
            path = _told(package, "_rels/.rels", _Relationships()).main_part
            styles_path = f"{path.rpartition('/')[0]}/styles.xml".lstrip("/")
            styles = _told(package, styles_path, _Styles()).names if styles_path in package.namelist() else {}
            return _told(package, path, _Story(styles)).document()
    except KeyError as error:
        raise DocumentError(f"is no Word document (.docx): {error.args[0]}") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise DocumentError(f"is no Word document (.docx): {error}") from None


def _told(package: zipfile.ZipFile, name: str, target: T) -> T:
    """The target, which was told the part's elements by their names alone: these namespaces have two forms each.

    Raises KeyError where there is no such part, and DocumentError.
    """
    from lxml import etree  # as in markup.py

    parser = etree.XMLParser(target=_Local(target), resolve_entities=False, no_network=True)
    unpacked = 0
    try:
        with package.open(name) as part:
            while piece := part.read(_AT_ONCE):
                unpacked += len(piece)
                if unpacked > _MOST_UNPACKED:
                    raise DocumentError(f"has more than {_MOST_UNPACKED} bytes in {name}")
                parser.feed(piece)
        parser.close()
    except etree.XMLSyntaxError as error:
        raise DocumentError(f"is no Word document (.docx): {name}: {error}") from None
    return target


class _Local:
    """Hands on what it is told, without namespaces, up to a bound. Raises DocumentError beyond it."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self._elements = 0
        self.data = target.data

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._elements += 1
        if self._elements > _MOST_ELEMENTS:
            raise DocumentError(f"has more than {_MOST_ELEMENTS} elements")
        self._target.start(_local(tag), {_local(name): value for name, value in attributes.items()})

    def end(self, tag: str) -> None:
        self._target.end(_local(tag))

    def doctype(self, *names: str | None) -> None:
        raise DocumentError("is no Word document (.docx): it has a document type declaration")

    def close(self) -> None:
        pass


def _local(name: str) -> str:
    return name.rpartition("}")[2]


class _Relationships:
    """Of the package: which of its parts is the document."""

    main_part = "word/document.xml"

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "Relationship" and attributes.get("Type", "").endswith("/officeDocument"):
            self.main_part = attributes.get("Target", "").lstrip("/")

    def end(self, tag: str) -> None:
        pass

    def data(self, text: str) -> None:
        pass


class _Styles:
    """The styles' names, which are English for those that Word has by itself, by their ids, which needn't be."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._id = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "style":
            self._id = attributes.get("styleId", "")
        elif tag == "name":
            self.names.setdefault(self._id, attributes.get("val", "").lower())

    def end(self, tag: str) -> None:
        pass

    def data(self, text: str) -> None:
        pass


@dataclass
class _Paragraph:
    style: str = ""  # its name
    pieces: list[str] = field(default_factory=list)
    is_empty: bool = True
    is_row: bool = False
    runs_on: bool = False  # into the next

    def say(self, text: str) -> None:
        self.pieces.append(text)
        self.is_empty = self.is_empty and not text.strip()

    @property
    def text(self) -> str:
        return "".join(self.pieces).strip()

    @property
    def line(self) -> str:
        return " ".join(self.text.split())


class _Story:
    """The document's paragraphs, by the names of their styles."""

    def __init__(self, styles: Mapping[str, str]) -> None:
        self._styles = styles
        self._open: list[_Paragraph] = []  # one within another, for a text box
        self._done: list[list[_Paragraph]] = [[]]  # of the document, then of each cell that is open
        self._rows: list[list[list[_Paragraph]]] = []  # those that are open, with their cells
        self._left_out = self._properties = 0
        self._in_text = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._left_out += tag in _LEFT_OUT
        self._properties += tag == "pPr"
        if tag == "p":
            self._begin()
        elif self._properties:
            self._describe(tag, attributes)
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
        self._in_text = False
        if tag in ("tc", "txbxContent"):
            for last in self._done[-1][-1:]:
                last.runs_on = False
        if tag == "p":
            paragraph = self._open.pop()
            if not paragraph.is_empty:
                self._done[-1].append(paragraph)
        elif tag == "tc":
            cell = self._done.pop()
            if self._rows:
                self._rows[-1].append(cell)
            else:
                self._done[-1] += cell
        elif tag == "tr":
            self._done[-1] += _row(self._rows.pop())

    def data(self, text: str) -> None:
        if self._in_text:
            self._say(text)

    def document(self) -> WordDocument:
        told = self._done[0]
        titles = [one for one in told if one.style == "title"] or [one for one in told[:1] if one.style == "heading 1"]
        headline = titles[0] if titles else None
        body = ""
        was_row = False
        for one in told:
            if one is not headline:
                body += ("\n" if was_row and one.is_row else "\n\n") + one.text
                was_row = one.is_row
        return WordDocument(headline.line if headline else None, body.strip())

    def _begin(self) -> None:
        """A paragraph, or the rest of one."""
        done = self._done[-1]
        paragraph = done.pop() if done and done[-1].runs_on else _Paragraph()
        paragraph.style, paragraph.runs_on = "", False
        self._open.append(paragraph)

    def _describe(self, tag: str, attributes: Mapping[str, str]) -> None:
        """What is said of the paragraph; but not of it as it was before a change, which stands one level deeper."""
        if not self._open or self._properties > 1:
            return
        if tag == "pStyle":
            style = attributes.get("val", "")
            self._open[-1].style = self._styles.get(style, style.lower())
        elif tag == "framePr":
            self._open[-1].runs_on |= attributes.get("dropCap", "none") != "none"
        elif tag in ("del", "moveFrom"):
            self._open[-1].runs_on = True

    def _say(self, text: str) -> None:
        if self._open and not self._left_out:
            self._open[-1].say(text)


def _symbol(attributes: Mapping[str, str]) -> str:
    """A character by its number, such as an emoji; '' for the pictures of a font and what is no character."""
    try:
        character = chr(int(attributes.get("char", ""), 16))
    except (ValueError, OverflowError):
        return ""
    if character == "\uf0b0" and attributes.get("font") == "Symbol":
        return "°"
    return "" if unicodedata.category(character) in ("Cc", "Co", "Cs") else character


def _row(cells: Sequence[Sequence[_Paragraph]]) -> list[_Paragraph]:
    """A line of a table, or the paragraphs of one that only arranges them."""
    if len(cells) == 1 or any(len(cell) > 1 for cell in cells):
        return [one for cell in cells for one in cell]
    line = "\t".join(cell[0].line if cell else "" for cell in cells)
    return [_Paragraph(pieces=[line], is_row=True)] if line.strip() else []
