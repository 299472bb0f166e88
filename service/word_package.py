"""The parts of a Word document (.docx, ECMA-376) and what they say, as of the styles. Follows no link."""

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from service.markup import Target

_MOST_UNPACKED = 20_000_000  # bytes of one part; the longest article written word by word has ten
_MOST_ELEMENTS = 500_000  # of one part; the longest article written word by word has half as many
_DEEPEST = 500  # elements inside one another; word processors write some twenty in each table or text box
_MOST_BASES = 10  # of a style, one upon another
_OF_NO_STYLE = frozenset({"rPrChange", "tblStylePr"})  # but of what it was before, and of parts of a table
_AT_ONCE = 64_000  # bytes
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # ECMA-376 has no others, and these unpack piece by piece
T = TypeVar("T", bound=Target)


class DocumentError(ValueError):
    """The bytes are no Word document that can be read."""


def main_part(package: zipfile.ZipFile) -> str:
    """The document's path. Raises as told()."""
    return _related(package, "", "officeDocument") or "word/document.xml"


@dataclass(frozen=True)
class Style:
    """`names`: its own and those of the styles that it is made of. `is_hidden`: whether its text is."""

    names: tuple[str, ...]
    is_hidden: bool = False


def styles(package: zipfile.ZipFile, main: str) -> Mapping[str, Style]:
    """Each style by its id; empty without styles. Raises as told()."""
    folder = posixpath.dirname(main)
    paths = (_related(package, main, "styles"), posixpath.join(folder, "styles.xml"))
    parts = package.namelist()
    path = next((path for path in paths if path in parts), None)
    return told(package, path, _Styles()).all() if path else {}


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether an element of ECMA-376 that switches something on (17.17.4) does."""
    return attributes.get("val", "true") not in ("0", "false", "off")


def told(package: zipfile.ZipFile, name: str, target: T) -> T:
    """The target, which was told the part's elements by their names alone: these namespaces have two forms each.

    Raises KeyError where there is no such part, and DocumentError.
    """
    from lxml import etree  # as in markup.py

    if package.getinfo(name).compress_type not in _COMPRESSIONS:
        raise DocumentError(f"is no Word document (.docx): {name} is compressed otherwise")
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


def _related(package: zipfile.ZipFile, part: str, kind: str) -> str:
    """The path of what is so related to the part, or to the package (''); '' where nothing is."""
    folder, name = posixpath.split(part)
    relationships = posixpath.join(folder, "_rels", f"{name}.rels")
    if part and relationships not in package.namelist():
        return ""
    target = told(package, relationships, _Relationships(kind)).target
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/") if target else ""


class _Local:
    """Hands on what it is told, without namespaces, up to bounds. Raises DocumentError beyond them."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self._elements = self._depth = 0
        self.data = target.data

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._elements += 1
        if self._elements > _MOST_ELEMENTS:
            raise DocumentError(f"has more than {_MOST_ELEMENTS} elements")
        self._depth += 1
        if self._depth > _DEEPEST:
            raise DocumentError(f"has more than {_DEEPEST} elements inside one another")
        self._target.start(_local(tag), {_local(name): value for name, value in attributes.items()})

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._target.end(_local(tag))

    def doctype(self, *names: str | None) -> None:
        raise DocumentError("is no Word document (.docx): it has a document type declaration")

    def close(self) -> None:
        pass


def _local(name: str) -> str:
    return name.rpartition("}")[2]


class _Relationships:
    """Where that of one kind leads to."""

    def __init__(self, kind: str) -> None:
        self._kind = f"/{kind}"
        self.target = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "Relationship" and attributes.get("Type", "").endswith(self._kind):
            self.target = attributes.get("Target", "")

    def end(self, tag: str) -> None:
        pass

    def data(self, text: str) -> None:
        pass


class _Styles:
    """The styles' names, which are English for those that Word has by itself, by their ids, which needn't be."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._bases: dict[str, str] = {}
        self._custom: set[str] = set()  # those that Word does not have by itself
        self._hidden: dict[str, bool] = {}
        self._id = ""
        self._left_out = 0  # elements that are open

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._left_out += tag in _OF_NO_STYLE
        if tag == "style":
            self._id = attributes.get("styleId", "")
            if attributes.get("customStyle", "") in ("1", "true", "on"):
                self._custom.add(self._id)
        elif tag == "name":
            self._names.setdefault(self._id, attributes.get("val", "").lower())
        elif tag == "basedOn":
            self._bases.setdefault(self._id, attributes.get("val", ""))
        elif tag == "vanish" and not self._left_out:
            self._hidden.setdefault(self._id, is_on(attributes))

    def end(self, tag: str) -> None:
        self._left_out -= tag in _OF_NO_STYLE

    def data(self, text: str) -> None:
        pass

    def all(self) -> Mapping[str, Style]:
        return {style: self._of(style) for style in self._names}

    def _of(self, style: str) -> Style:
        lineage = list(self._lineage(style))
        own = next((place for place, one in enumerate(lineage) if one not in self._custom), len(lineage))
        is_hidden = next((self._hidden[one] for one in lineage if one in self._hidden), False)
        return Style(tuple(self._names[one] for one in lineage[: own + 1]), is_hidden)

    def _lineage(self, style: str) -> Iterator[str]:
        """The style and those that it is based on, the nearest first."""
        for _ in range(_MOST_BASES + 1):
            if style not in self._names:
                return
            yield style
            style = self._bases.get(style, "")
