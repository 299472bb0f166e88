"""Elements of markup that a browser does not show: those that are `hidden`, and those whose style says so."""

import re
from collections.abc import Mapping

_UNDISPLAYED = re.compile(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_MOST = 0.8
_PAGE = frozenset({"html", "body"})
_STORY = _PAGE | {"main", "article", "h1"}  # hidden until a script has run, or, the headline, below a picture of it


def is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    return attributes.get("hidden", "until-found") != "until-found" and tag not in _PAGE


def is_undisplayed(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether it has `display: none`; a script may show it yet."""
    return bool(_UNDISPLAYED.search(attributes.get("style") or "")) and tag not in _STORY


def is_most(shown: str, whole: str) -> bool:
    """Whether a story is told by what is shown of it: one that goes on behind a button is not."""
    return len(shown) >= _MOST * len(whole)
