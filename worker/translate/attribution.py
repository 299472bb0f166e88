"""Who said what a headline says, at its end, ` - Health DG`: where that stands, and whether a translation lost it."""

import re
from collections.abc import Collection
from typing import NamedTuple

_WORDS = r"(?=[A-Z⟦])[^\s.?!:;\"“”()]++(?: (?![–—-])[^\s?!:;\"“”()]++){0,3}"  # four at most
_ATTRIBUTION = re.compile(rf"(?<=[\w)%\"'”’⟧])(?P<dash> (?:--?|[–—]) )(?P<who>{_WORDS})(?<!\.)\Z")
_DASH = re.compile(r"\s(?:--?|[–—])\s|—")
_FURTHEST = 60  # characters from the end of a translation to its dash


class Attributed(NamedTuple):
    """The parts of a headline, with the dash between them."""

    body: str
    dash: str
    who: str


def parts(headline: str) -> Attributed | None:
    """None where it ends otherwise, as with a full stop."""
    found = _ATTRIBUTION.search(headline)
    return Attributed(headline[: found.start()], found["dash"], found["who"]) if found else None


def is_name(who: str, plain: Collection[str]) -> bool:
    """Whether all words of `who` are names: with one capital, and none of `plain`, which are in small letters."""
    return all(re.fullmatch(r"[A-Z][a-z'’-]+", word) and word.lower() not in plain for word in who.split())


def is_lost(headline: str, translated: str) -> bool:
    """Whether `translated` has no dash before who said it."""
    return parts(headline) is not None and not _DASH.search(translated[-_FURTHEST:])
