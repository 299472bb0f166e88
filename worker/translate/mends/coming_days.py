"""Days to come, `31 Mac depan`, of which a model makes `next March 31` or `March 31, next`: it gets the date alone."""

import re

from worker.wire import dates

_COMING = re.compile(rf"(?<![\w.,:/–-])(\d{{1,2}} {dates.NAMED_MONTH}) (?ai:depan)\b")


def readable(malay: str) -> str:
    """Malay as a model reads it well."""
    return _COMING.sub(r"\1", malay)
