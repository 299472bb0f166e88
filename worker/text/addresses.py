"""What an address is: a URL, an e-mail address, a domain, a handle or a hashtag. Must take no time but a line's.

Every repeat in front of a fixed character has a bound: a text of one endless word must not take quadratic time.
"""

import re

_TOP_LEVEL = "com|org|net|my|gov|edu|int|io|co|info|sg|id|uk|news|tv"
_PATH = r"(?:\([^\s()]{0,200}\)|[^\s<>\"“”⟦⟧()])*(?:\([^\s()]{0,200}\)|[^\s<>\"“”⟦⟧().,;:!?\]'’…])"

# Patterns without groups, to be built into larger ones.
URL = r"(?:https?://|www\.)" + _PATH
EMAIL = r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,6}[a-zA-Z]{2,12}\b"
DOMAIN = (
    r"(?<![\w@.-])(?:[A-Za-z0-9-]{1,63}\.){1,6}"
    rf"(?:[a-z]{{2,12}}/{_PATH}|(?:{_TOP_LEVEL})\b(?![.-]?\w))"
)
TAG = r"(?<![\w&/])[@#]\w(?:[\w.]*\w)?"

ADDRESS = re.compile("|".join((URL, EMAIL, DOMAIN, TAG)))
_HINT = re.compile(r"[@#:.](?:(?<=[@#])|(?<=:)//|(?<=www\.)|(?<=\.)[a-z]{2})")


def may_have_address(text: str) -> bool:
    """Whether to look for ADDRESS, which is slow: few sentences have what every address has."""
    return bool(_HINT.search(text))


def without_addresses(text: str, put_in: str) -> str:
    """`text` with `put_in` for each address."""
    return ADDRESS.sub(put_in, text) if may_have_address(text) else text
