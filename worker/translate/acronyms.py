"""PBB, which a model that reads UN writes with letters too few or too many. Changes nothing else."""

import re

_ENGLISH, _MALAY = re.compile(r"\bUN\b"), re.compile(r"\bPB(?:BB+)?\b")


def mended(source: str, text: str) -> str:
    """`text` with PBB for PB and PBBB where `source` has UN."""
    return _MALAY.sub("PBB", text) if _ENGLISH.search(source) and not _MALAY.search(source) else text
