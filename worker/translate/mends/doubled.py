"""A word that a model writes twice in Malay, `Perlembagaan Perlembagaan`, `kepakaran dan kepakaran`, for two others.

translate-en_ms 0.6 does so in 2 sentences of 100, mostly where it does not know one of them: of the Constitutional
Convention, of power and expertise. Of two in a row one says all that both do; one joined to itself hides what was lost.
"""

import re

_WORD = r"(?<![\w-])(?P<word>[^\W\d_]{2,30})"
_IN_A_ROW = re.compile(rf"{_WORD}(?: (?P=word))+(?![\w-])", re.IGNORECASE)
_PRONOUN = "anda|beliau|itu|kami|kita|mereka|saya"  # may end a clause and begin the next
_JOINED = re.compile(
    rf"(?!(?:{_PRONOUN})\b){_WORD}(?<=\w{{4}})(?:,| dan| atau| serta) (?P=word)(?![\w-])", re.IGNORECASE
)
_IN_ENGLISH = re.compile(rf"{_WORD}(?:,? and|,? or|,)? (?P=word)(?![\w-])", re.IGNORECASE)


def once(english: str, malay: str) -> str:
    """`malay` with one of words in a row, that with a capital: `Orang Asli` for `orang Orang Asli`.

    It is the same where `english` says a word twice.
    """
    if not _IN_A_ROW.search(malay) or _IN_ENGLISH.search(english):
        return malay
    return _IN_A_ROW.sub(lambda found: min(found[0].split()), malay)


def is_joined_to_itself(english: str, malay: str) -> bool:
    """Whether `malay` has `X dan X` or the like, and `english` no word twice."""
    return bool(_JOINED.search(malay)) and not _IN_ENGLISH.search(english)
