"""Words that a model writes twice in a row: `his late late father`, `Abdul Latif Abdul Latif`. Changes no other word.

What stands there three times or longer is a loop, which checks tell.
"""

import re

_MAY_BE_TWICE = "bye|had|her|many|much|never|over|that|very|you"  # handed over over 200 units
_NAME = r"[A-Z][\w’'-]{1,30} [A-Z][\w’'-]{1,30}"
_TWICE = re.compile(
    rf"(?<![\w’'@#.-])(?P<words>{_NAME}|(?!(?:{_MAY_BE_TWICE})\b)[A-Za-z][\w’'-]{{2,30}}) (?P=words)(?![\w’'-]|\.\w)"
    r"(?! (?P=words)\b)"
)
_TWICE_IN_MALAY = re.compile(r"(?i:\b(\w{2,30}(?: \w{2,30})?) \1\b)|\b([A-Z]\w{1,30})-\2\b")  # Bora-Bora


def said_once(malay: str, english: str) -> str:
    """`english` without the second of two words or whole names that are the same, where `malay` has no such."""
    if _TWICE_IN_MALAY.search(malay):
        return english
    return _TWICE.sub(lambda found: found[0] if _goes_before(found) else found["words"], english)


def _goes_before(found: re.Match[str]) -> bool:
    """Whether what is found stands there once more in front of it."""
    return found.string[: found.start()].endswith(found["words"] + " ")
