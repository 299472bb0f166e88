"""Words that a line's end cuts in two, as text from a PDF has them: `Malay-` and, on the next line, `sia`.

Only a hyphen directly behind a letter, with a small letter first on the next line, is one. Every repeat has a bound.
"""

import re
from collections.abc import Iterator

_BROKEN = re.compile(
    r"(?<=[^\W\d_])[-\u2010\u00ad][ \t]{0,4}(?:\r\n|[\n\r])[ \t]{0,8}"
    r"(?=(?P<tail>[^\W\d_]{1,40})\S{0,40}(?P<space>[ \t](?=\S))?)"
)
_HEAD = re.compile(r"[^\W\d_]+\Z")
_LONGEST = 40  # letters of a part
_SOFT = "\u00ad"
# What is written with a hyphen wherever it stands: `long-term`, `state-owned`.
_FIRST = frozenset(
    "anti bekas bukan cross double eight first five four full government half high ill key large long low "
    "mid multi naib nine non one pan part pasca pra pro second self semi seven short single six small so "
    "state ten third three timbalan top twenty two vice well year".split()
)
_LAST = frozenset("backed based born linked old owned related term time year".split())
_SUSPENDED = frozenset("and atau dan hingga nor or to".split())  # `pre- and post-war`


def rejoined(text: str) -> Iterator[tuple[int, int, str]]:
    """What is to be read in place of `text[start:end]`, in order: each such word as one, its line's end behind it."""
    for found in _BROKEN.finditer(text):
        tail = found["tail"]
        if not tail[0].islower() or tail in _SUSPENDED:
            continue
        head = _HEAD.search(text, max(0, found.start() - _LONGEST), found.start())
        assert head is not None  # the hyphen is behind a letter
        yield *found.span(), "-" if found[0][0] != _SOFT and _has_hyphen(head[0], tail) else ""
        if found["space"]:
            yield *found.span("space"), "\n"


def _has_hyphen(head: str, tail: str) -> bool:
    """Whether the word has one where it is whole, too: `kanak-kanak`, `US-led`, `e-mail`."""
    is_one = tail.startswith(head.lower()) or len(head) == 1 or head.isupper()
    return is_one or head.lower() in _FIRST or tail in _LAST
