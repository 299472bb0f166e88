"""A word that a model writes twice, `Perlembagaan Perlembagaan`, `his late late father`, `kepakaran dan kepakaran`.

translate-en_ms 0.6 does so in 2 sentences of 100, mostly for two others of which it does not know one: of the
Constitutional Convention, of power and expertise. Of two in a row one says all that both do; one joined to itself hides
what was lost. In English what stands there three times or longer is a loop, which checks tell.
"""

import re

_WORD = r"(?<![\w-])(?P<word>[^\W\d_]{2,30})"
_IN_A_ROW = re.compile(rf"{_WORD}(?: (?P=word))+(?![\w-])", re.IGNORECASE)
_PRONOUN = "anda|beliau|itu|kami|kita|mereka|saya"  # may end a clause and begin the next
_JOINED = re.compile(
    rf"(?!(?:{_PRONOUN})\b){_WORD}(?<=\w{{4}})(?:,| dan| atau| serta) (?P=word)(?![\w-])", re.IGNORECASE
)
_IN_ENGLISH = re.compile(rf"{_WORD}(?:,? and|,? or|,)? (?P=word)(?![\w-])", re.IGNORECASE)
_MAY_BE_TWICE = "bye|had|her|many|much|never|over|that|very|you"  # handed over over 200 units
_NAME = r"[A-Z][\w’'-]{1,30} [A-Z][\w’'-]{1,30}"
_TWICE = re.compile(
    rf"(?<![\w’'@#.-])(?P<words>{_NAME}|(?!(?:{_MAY_BE_TWICE})\b)[A-Za-z][\w’'-]{{2,30}}) (?P=words)(?![\w’'-]|\.\w)"
    r"(?! (?P=words)\b)"
)
_TWICE_IN_MALAY = re.compile(r"(?i:\b(\w{2,30}(?: \w{2,30})?) \1\b)|\b([A-Z]\w{1,30})-\2\b")  # Bora-Bora


def once_in_malay(english: str, malay: str) -> str:
    """`malay` with one of words in a row, that with a capital: `Orang Asli` for `orang Orang Asli`.

    It is the same where `english` says a word twice.
    """
    if not _IN_A_ROW.search(malay) or _IN_ENGLISH.search(english):
        return malay
    return _IN_A_ROW.sub(lambda found: min(found[0].split()), malay)


def is_joined_to_itself(english: str, malay: str) -> bool:
    """Whether `malay` has `X dan X` or the like, and `english` no word twice."""
    return bool(_JOINED.search(malay)) and not _IN_ENGLISH.search(english)


def once_in_english(malay: str, english: str) -> str:
    """`english` without the second of two words or whole names that are the same, where `malay` has no such."""
    if _TWICE_IN_MALAY.search(malay):
        return english
    return _TWICE.sub(lambda found: found[0] if _goes_before(found) else found["words"], english)


def _goes_before(found: re.Match[str]) -> bool:
    """Whether what is found stands there once more in front of it."""
    return found.string[: found.start()].endswith(found["words"] + " ")
