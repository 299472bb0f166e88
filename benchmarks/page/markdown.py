"""What all sections of docs/performance.md are written with."""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_WIDTH = 150

Result = Mapping[str, Any]
"""The content of a file of benchmarks/results."""

NAMES = {
    "raw": "CTranslate2 alone (the limit)",
    "translator": "our translator",
    "pipeline": "our pipeline, with tags",
    "service": "our service, end to end",
    "argostranslate": "argostranslate",
    "libretranslate": "LibreTranslate",
}


def table(head: Sequence[object], rows: Iterable[Sequence[object]]) -> str:
    """All columns but the first to the right."""
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def made_by(result: Result) -> str:
    return f"`{result['command']}`, {result['date']}, {result['machine']}."


def section(*blocks: str) -> str:
    """Headings, tables and pictures as they are, prose wrapped, each with a blank line between; empty ones left out."""
    return "\n\n".join(block if block.startswith(("#", "|", "!")) else _wrapped(block) for block in blocks if block)


def _wrapped(prose: str) -> str:
    return textwrap.fill(" ".join(prose.split()), _WIDTH, break_long_words=False, break_on_hyphens=False)
