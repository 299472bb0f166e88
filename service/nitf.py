"""The paragraphs of a whole NITF document (https://iptc.org/standards/nitf/), its dateline in front of the first."""

import re
from collections.abc import Collection, Mapping

from service.markup import SILENT, Text

_OF_NO_STORY = SILENT | {"docdata", "title"}  # lxml takes no `<head>` within `<nitf>` for one
_ABOVE = frozenset("abstract byline distributor hedline note rights series".split())  # in `<body.head>`
_MARK = "[-–—:]"
_BEHIND_PLACE = r"(?:,[^:–—]{0,40}?)?\s{0,3}(?:\([^)]{0,40}\))?,?\s{0,3}(?:-[-\s]|[–—:_])"  # date, agency
_PLACE = re.compile(r"[^,(/]{1,100}")


class NitfText(Text):
    """Of what stands above the story only the dateline is kept, and the elements named by `own`.

    Other markup is read as Text reads it.
    """

    def __init__(self, own: Collection[str] = (), *, is_whole: bool = False) -> None:
        super().__init__(_OF_NO_STORY, is_whole=is_whole)
        self._above = _ABOVE.difference(own)
        self._is_above = False  # within `<body.head>`
        self._media = 0  # elements that are open, with captions
        self._dateline: list[str] = []  # its texts, as long as it stands nowhere
        self._in_dateline = False
        self._first = 0  # the number of the paragraph that may be the first one

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        super().start(tag, attributes)
        self._is_above |= tag == "body.head"
        self._media += tag == "media"
        if tag == "dateline":
            self._in_dateline, self._dateline = True, []
        if self._in_dateline:
            self._dateline.append("")
        elif tag == "p":
            self._first = len(self._paragraphs) - 1

    def end(self, tag: str) -> None:
        super().end(tag)
        self._is_above &= tag != "body.head"
        self._media -= tag == "media"
        if self._in_dateline:
            self._dateline.append("")
        if tag in ("dateline", "media"):
            self._in_dateline &= tag != "dateline"
            self._first = len(self._paragraphs) - 1
        elif tag == "body.content" or (tag == "p" and not self._media):
            self._place_dateline()

    def data(self, text: str) -> None:
        super().data(text)
        if self._in_dateline:
            self._dateline[-1] += text

    def _is_left_out(self, tag: str, attributes: Mapping[str, str]) -> bool:
        is_above = tag == "dateline" or (self._is_above and tag in self._above)
        return is_above or super()._is_left_out(tag, attributes)

    def _place_dateline(self) -> None:
        told = [one for one in self._paragraphs[self._first :] if not one.is_empty] if self._dateline else []
        if told:
            told[0].pieces.insert(0, _in_front(self._dateline, told[0].text))
            self._dateline = []


def _in_front(texts: Collection[str], paragraph: str) -> str:
    """The dateline, of so many texts, for that paragraph; '' where it has the place itself."""
    told = ", ".join(filter(None, (" ".join(text.split()).strip(" ,") for text in texts)))
    dateline = re.sub(r",? \(", " (", told)
    place = _PLACE.match(dateline)
    if not place or re.match(re.escape(place[0].strip(" :-–—")) + _BEHIND_PLACE, paragraph, re.IGNORECASE):
        return ""
    is_marked = re.search(rf"{_MARK}$", dateline) or re.match(_MARK, paragraph)
    return f"{dateline} " if is_marked else f"{dateline} -- "
