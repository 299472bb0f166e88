"""HTML that strayed into plain text: which tags and character references there are. Must take no time but a line's.

A `<` or `&` of prose is none: `profit < 5%`, `a<b`, `R&D;`. Every repeat has a bound, as in worker.addresses.
"""

import html
import re
from html.entities import html5

_INLINE = (
    "abbr|acronym|a|bdi|bdo|big|b|cite|code|data|del|dfn|em|font|img|ins|i|kbd|mark|q|samp|small|span|strike|strong|sub"
    "|sup|s|time|tt|u|var|wbr"
    r"|[a-z]\w{0,9}:[a-z]{1,20}"  # of a word processor: <o:p>, <st1:place>
)
_BLOCK = (
    "address|article|aside|blockquote|br|caption|center|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|iframe"
    "|li|main|nav|ol|pre|p|section|table|tbody|td|tfoot|thead|th|tr|ul"
)
_ATTRIBUTE = r"""\s{1,9}[\w:.-]{1,40}\s?=\s?(?:"[^"<>]{0,2000}"|'[^'<>]{0,2000}'|[^\s"'<>]{1,300})"""

TAG = re.compile(
    rf"<(?P<close>/)?(?:(?P<block>{_BLOCK})|(?P<inline>{_INLINE}))(?:{_ATTRIBUTE}){{0,20}}\s{{0,9}}/?>"
    rf"|&lt;/?(?:{_BLOCK}|{_INLINE})\s?/?&gt;|<!--[^<>]{{0,500}}-->",
    re.IGNORECASE,
)
"""A tag, escaped or not, or a comment. `block`: the element's name, if it is one that ends a line; `inline` if not."""

# Encoded once more by mistake, too: `&amp;nbsp;`.
_REFERENCE = re.compile(r"&(?:amp;){0,2}(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|(?P<name>[a-zA-Z][a-zA-Z\d]{1,31}));")
_SYNTAX = frozenset("&<>\"'")


def reference(text: str, position: int) -> tuple[int, str] | None:
    """Where the character reference at `position` ends, and what it stands for; None if there is none."""
    found = _REFERENCE.match(text, position)
    if found is None or (found["name"] and f"{found['name']};" not in html5):
        return None
    character = found[0]
    while (plain := html.unescape(character)) != character:
        character = plain
    return found.end(), character


def references(text: str) -> dict[str, str]:
    """By character the reference that `text` has for it, where it always has one and its own words need it."""
    found: dict[str, str] = {}
    for match in _REFERENCE.finditer(text):
        character = (reference(text, match.start()) or (0, ""))[1]
        if len(character) == 1 and (character in _SYNTAX or not character.isascii()):
            found.setdefault(character, match[0])
    bare = TAG.sub("", _REFERENCE.sub("", text))
    return {character: written for character, written in found.items() if character not in bare}
