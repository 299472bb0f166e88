"""The text of HTML and like markup (XHTML, NITF): its paragraphs. Broken markup is read as browsers read it."""

import re
from collections.abc import Mapping

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub "
    "sup time tt u var wbr chron copyrite event function lang location money num object.title org person postaddr "
    "virtloc".split()
)
"""Elements of HTML and, from `chron` on, NITF that stand inside of a line; all others begin a paragraph."""
_SILENT = frozenset({"head", "script", "style", "template"})
_MARKUP = re.compile(r"</(?:p|div|h[1-6]|ul|ol|table|block)\s*>|<(?:p|br)\s*/?>", re.IGNORECASE)


def is_markup(text: str) -> bool:
    """Whether text of unknown type has a paragraph or a line break of HTML in it."""
    return bool(_MARKUP.search(text))


def plain_text(markup: str) -> str:
    """Paragraphs with an empty line between them; '' where there is no text. `<br>` becomes a line break."""
    from lxml import etree  # as in docx.py: a service that nobody sends markup to does not load it

    parser = etree.HTMLParser(target=_Text(), encoding="utf-8")
    try:
        parser.feed(markup.encode("utf-8"))
        text: str = parser.close()
    except etree.XMLSyntaxError:  # nothing in it that could be parsed
        return ""
    return text


class _Text:
    """What lxml tells of each tag and text; see https://lxml.de/parsing.html#the-target-parser-interface."""

    def __init__(self) -> None:
        self._paragraphs: list[list[str]] = [[]]
        self._silent = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "br":
            self._paragraphs[-1].append("\n")
        else:
            self._divide(tag)

    def end(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent -= 1
        elif tag != "br":
            self._divide(tag)

    def data(self, text: str) -> None:
        if not self._silent:
            self._paragraphs[-1].append(re.sub(r"\s+", " ", text))

    def close(self) -> str:
        paragraphs = (_tidy("".join(pieces)) for pieces in self._paragraphs)
        return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)

    def _divide(self, tag: str) -> None:
        if tag not in _INLINE and self._paragraphs[-1]:
            self._paragraphs.append([])


def _tidy(paragraph: str) -> str:
    return re.sub(r" *\n *", "\n", re.sub(" {2,}", " ", paragraph)).strip()
