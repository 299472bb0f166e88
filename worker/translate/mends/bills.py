"""RUU, a bill, which a model leaves, drops or writes with letters too many: what it stands for, for the model.

It knows those.
"""

import re

_IN_BRACKETS = re.compile(r" \(RUU\)(?!\w)")
_BILL = re.compile(r"\bRUU(?:-RUU)?\b")


def readable(malay: str) -> str:
    """Malay as a model reads it well; without RUU in brackets, which stands behind those words."""
    return _BILL.sub("Rang Undang-Undang", _IN_BRACKETS.sub("", malay))
