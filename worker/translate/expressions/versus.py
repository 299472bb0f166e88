"""`v` between teams and parties, in Malay `lwn`, which a model takes for a word. By rule, no model."""

import re

from newsdesk.article import Language

PATTERN = r"(?<=[\w)] )(?:lwn|LWN)\.?(?= [A-Z])"  # Malay; to be built into a larger one
_ENGLISH = re.compile(r"\b(?ai:v|vs|versus|against)\b")


def translate(found: re.Match[str], target: Language) -> str:
    """What PATTERN found, in English."""
    return "v"


def is_lost(form: str, target: str, language: Language) -> bool:
    """Whether `target`, in English, has not what translate() wrote, in any of its forms."""
    return not _ENGLISH.search(target)
