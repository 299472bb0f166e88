"""The text of HTML and like markup (XHTML, NITF): its paragraphs. Broken markup is read as browsers read it."""

import re
from collections.abc import Collection, Mapping
from typing import Protocol, TypeVar

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
_DEEPEST = 500  # open elements; libxml2 looks through all of them for each end tag that fits none
_MOST_PIECES = 500_000  # tags and texts; no page of a story has a tenth, and so many take seconds
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


def plain_text(markup: str) -> str:
    """Paragraphs with an empty line between them; '' where there is no text. `<br>` becomes a line break.

    Raises MarkupError.
    """
    return told(markup, Text(SILENT)).text()


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
    """Hands on what it is told, and counts it, and the elements that are open."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self.depth = self.pieces = 0

    def data(self, text: str) -> None:
        self.pieces += 1
        self._target.data(text)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.depth += 1
        self.pieces += 1
        self._target.start(tag, attributes)

    def end(self, tag: str) -> None:
        self.depth -= 1
        self._target.end(tag)

    def close(self) -> None:
        pass


class Text:
    """The paragraphs, but for what stands in the elements `without`."""

    def __init__(self, without: frozenset[str]) -> None:
        self._paragraphs: list[list[str]] = [[]]
        self._without = without
        self._silent = 0  # elements that are open, all of them from the first one that is left out
        self._preformatted = 0

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
            self._part(tag)

    def end(self, tag: str) -> None:
        if tag == "q":
            self.data("”")
        self._silent -= self.is_silent
        self._preformatted -= tag == "pre"
        if tag != "br" and not self.is_silent:
            self._part(tag)

    def data(self, text: str) -> None:
        if self.is_silent:
            return
        if not self._preformatted:
            self._paragraphs[-1].append(re.sub(r"\s+", " ", text))
            return
        first, *others = _EMPTY_LINE.split(text)
        self._paragraphs[-1].append(first)
        self._paragraphs += [[other] for other in others]

    def text(self, without: Collection[int] = ()) -> str:
        """`without`: the numbers of paragraphs."""
        kept = (pieces for number, pieces in enumerate(self._paragraphs) if number not in without)
        paragraphs = (_tidy("".join(pieces)) for pieces in kept)
        return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)

    def _is_left_out(self, tag: str, attributes: Mapping[str, str]) -> bool:
        return tag in self._without

    def _part(self, tag: str) -> None:
        if tag == "br":
            self._paragraphs[-1].append("\n")
        elif not (tag in _INLINE or tag in _UNSEEN or (":" in tag and not tag.startswith(_OF_PARAGRAPHS))):
            self._divide()

    def _divide(self) -> None:
        if self._paragraphs[-1]:
            self._paragraphs.append([])


def _tidy(paragraph: str) -> str:
    return re.sub(r" *\n *", "\n", re.sub(r"[^\S\n]+", " ", paragraph)).strip()
