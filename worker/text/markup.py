"""HTML, and signs of Markdown, that strayed into plain text: what of it is markup. Must take no time but a line's.

A `<` or `&` of prose is none: `profit < 5%`, `a<b`, `R&D;`. Every repeat has a bound, as in worker.text.addresses.
"""

import html
import re
from collections.abc import Iterator
from html.entities import html5

_INLINE = (
    "abbr|acronym|a|bdi|bdo|big|button|b|cite|code|data|del|dfn|em|font|img|input|ins|i|kbd|label|mark|option|q|samp"
    "|select|small|span|strike|strong|sub|sup|s|time|tt|u|var|wbr"
    r"|[a-z]\w{0,9}:[a-z]{1,20}"  # of a word processor: <o:p>, <st1:place>
)
_BLOCK = (
    "address|amp-[a-z-]{1,30}|article|aside|audio|blockquote|br|caption|center|dd|details|dialog|div|dl|dt|embed"
    "|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|link|li|main|meta|nav|noscript|object|ol|picture|pre|p"
    "|section|source|summary|svg|table|tbody|td|textarea|tfoot|thead|th|track|tr|ul|video"
)
_CODE = "script|style"  # what they hold is no text
_SWITCH = (
    "allowfullscreen|async|autoplay|checked|controls|default|defer|disabled|download|hidden|itemscope|loop|multiple"
    "|muted|nomodule|open|playsinline|readonly|required|reversed|selected"
)
_VALUE = r"""(?:"[^"\n]{0,2000}"|'[^'\n]{0,2000}'|[^\s"'<>]{1,300})"""
_ATTRIBUTE = (
    rf"""(?:\s{{1,9}}|(?<=["']))(?:[\w:.-]{{1,40}}\s?=\s?{_VALUE}|(?:{_SWITCH}|data-[\w-]{{1,30}})(?=[\s/>]))"""
)
_END = rf"(?:{_ATTRIBUTE}){{0,20}}\s{{0,9}}/?>"

TAG = re.compile(
    rf"<(?:{_CODE}){_END}(?:[^<\n]|<(?!/|{_CODE})){{0,20000}}</(?:{_CODE})>"
    rf"|<(?P<close>/)?(?:(?P<block>{_BLOCK}|{_CODE})|(?P<inline>{_INLINE})){_END}"
    rf"|&lt;/?(?:{_BLOCK}|{_INLINE})\s?/?&gt;|<!--[^<>]{{0,500}}-->",
    re.IGNORECASE,
)
"""A tag, escaped or not, a script or a comment. `block`: the element's name if it ends a line; `inline` if not."""

# Of Markdown and WhatsApp. An asterisk that is not one of a pair is text: `5*`, a footnote.
_EMPHASIS = (
    r"(?<![^\s(\[>\"'“‘*_~–—-])(?P<emphasis>(?P<sign>[*_~])(?<!(?P=sign)(?P=sign))(?P=sign){0,2}+)"
    r"(?=[\"'“‘(\[#@$£€+*_~-]{0,3}[^\W_])"  # a word begins
    r"(?=(?:(?!(?P=sign))[^\n\r\u2028\u2029<]){1,300}(?<![\s(\[])(?P<end>(?P=emphasis))"
    r"(?:[\s.,;:!?)\]<\"'”’…–—-]|(?!(?P=sign))[*_~]|\Z))"
)
_LINK = (
    r"(?P<link>!?\[)(?=[^\[\]\n\r\u2028\u2029<]{1,300}"
    r"(?P<address>\]\((?:https?://|www\.|mailto:|[/#])(?:\([^\s()<>]{0,200}\)|[^\s()<>]){0,500}\)))"
)
_PAIR = re.compile(rf"{TAG.pattern}|{_EMPHASIS}|{_LINK}", re.IGNORECASE)  # within a tag no sign is one
_SIGNS = ("*", "_", "~", "](")  # of which every pair has one

# Encoded once more by mistake, too: `&amp;nbsp;`.
_REFERENCE = re.compile(r"&(?:amp;){0,2}(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|(?P<name>[a-zA-Z][a-zA-Z\d]{1,31}));")
_SYNTAX = frozenset("&<>\"'")


def may_have_signs(text: str) -> bool:
    """Whether signs() may find any. Nearly no text has one of them, and the pattern is slow."""
    return any(sign in text for sign in _SIGNS)


def signs(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where the two signs of each emphasis and each link stand, in the order of the first ones.

    Emphasis is `*so*`, `**so**`, `_so_` and `~so~`, a link `[so](https://…)`. None overlaps another.
    """
    taken: set[int] = set()
    for pair in _PAIR.finditer(text) if may_have_signs(text) else ():
        first, last = ("emphasis", "end") if pair["emphasis"] else ("link", "address")
        both = {*range(*pair.span(first)), *range(*pair.span(last))}
        if both and taken.isdisjoint(both):
            taken |= both
            yield pair.span(first), pair.span(last)


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
