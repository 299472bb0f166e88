"""PBB, which a model that reads UN writes with letters too few or too many, or leaves. Changes nothing else."""

import re

_ENGLISH, _PBB = re.compile(r"\bU(?:N\b|\.N\.)"), r"\bPB(?:BB+)?\b"
_MALAY = re.compile(_PBB)
_LEFT = re.compile(rf"{_PBB}|\bUN\b(?![ -][A-Z⟦])")  # but UN Women


def mended(source: str, malay: str) -> str:
    """`malay` with PBB for PB, PBBB and UN where `source`, in English, has UN."""
    return _LEFT.sub("PBB", malay) if _ENGLISH.search(source) and not _MALAY.search(source) else malay
