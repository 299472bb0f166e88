"""Names with a capital within, HealthSouth, that a translation must carry over: a model translates them in half."""

import re
from collections.abc import Collection

from worker.translate.names import Name

# With less than three letters on a side it is mostly an acronym, for which the other language may have another: MoH.
_NAME = re.compile(r"(?<![\w@#&./-])[A-Z][a-z]{2,30}[A-Z][a-z]{2,30}\w{0,30}")
_MOST = 2  # in a sentence; more are mostly lines that a copy ran together: WiraProton IswaraProton


def with_inner_capitals(text: str, names: Collection[str]) -> list[Name]:
    """Those in `text`, each once, that are in none of `names`, which are expected already."""
    words = dict.fromkeys(word for word in _NAME.findall(text) if not any(word in name for name in names))
    return [(word, (word, word.removesuffix("s"))) for word in words] if len(words) <= _MOST else []
