"""The formats a record is given in, and their media types. Writes none itself."""

from enum import StrEnum


class Format(StrEnum):
    """The first is the one given where nothing else is asked for."""

    JSON = "json"
    NINJS = "ninjs"
    TEXT = "text"
    HTML = "html"
    DOCX = "docx"

    @property
    def media_type(self) -> str:
        return _MEDIA_TYPES[self]

    @property
    def suffix(self) -> str:
        """Of a file's name."""
        return "txt" if self is Format.TEXT else str(self)


_MEDIA_TYPES = {
    Format.JSON: "application/json",
    Format.NINJS: "application/vnd.iptc.ninjs+json",  # registered by IPTC for ninjs
    Format.TEXT: "text/plain",
    Format.HTML: "text/html",
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
