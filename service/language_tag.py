"""Language tags (BCP 47), as a header or an item has them."""

from newsdesk.article import Language

_LANGUAGES = {"ms": Language.MS, "zsm": Language.MS, "en": Language.EN}  # zsm: Standard Malay, ISO 639-3


def tagged(tag: str) -> Language | None:
    """The language of a tag, `en-GB` say, its region left out; None for what is neither Malay nor English."""
    return _LANGUAGES.get(tag.split("-")[0].strip().lower())
