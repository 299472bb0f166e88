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
