"""Heads of a table's columns, `Negeri`, `Emas`, `Jumlah`, by rule: a model can't read them alone.

Must never take what stands below them for one: Perak is a state but where gold and bronze are beside it.
"""

import re

from newsdesk.article import Language
from worker.segments.lines import LINE, line_start
from worker.text.legible import legible
from worker.wire.bilingual import counterparts, in_case_of

# English and Malay; the first of several that have the same counterpart is the one it becomes.
_HEADS = (
    ("state", "negeri"), ("country", "negara"), ("district", "daerah"), ("team", "pasukan"), ("player", "pemain"),
    ("name", "nama"), ("position", "kedudukan"), ("rank", "kedudukan"), ("gold", "emas"), ("silver", "perak"),
    ("bronze", "gangsa"), ("total", "jumlah"), ("played", "perlawanan"), ("matches", "perlawanan"), ("won", "menang"),
    ("win", "menang"), ("wins", "menang"), ("drawn", "seri"), ("draw", "seri"), ("draws", "seri"), ("lost", "kalah"),
    ("loss", "kalah"), ("losses", "kalah"), ("points", "mata"), ("goals", "gol"), ("goal difference", "beza gol"),
    ("goal difference", "perbezaan gol"), ("candidate", "calon"), ("party", "parti"), ("votes", "undi"),
    ("seats", "kerusi"), ("majority", "majoriti"), ("year", "tahun"), ("date", "tarikh"), ("price", "harga"),
)  # fmt: skip
_MEDALS = frozenset({"emas", "gangsa"})
_BETWEEN = re.compile(r"[ ]*[\t|][ \t|]*|\s{2,}")
_LEAST = 2  # heads in a row
_LONGEST_ROW = 500  # characters; it is read anew for each of its cells


def translate_head(text: str, start: int, end: int, target: Language) -> str | None:
    """The cell `text[start:end]` in the other language, without markup.

    None where its row isn't one of heads, or it none of them.
    """
    words = counterparts(_HEADS, target)
    cell = _seen(text[start:end])
    found = words.get(cell.lower())
    if found is None:
        return None
    first = line_start(text, max(0, start - _LONGEST_ROW), start)
    rest = LINE.match(text, end, end + _LONGEST_ROW)
    last = rest.end() if rest else end
    if last - first > _LONGEST_ROW:
        return None
    row = [_seen(one).lower() for one in _BETWEEN.split(text[first:last].strip(" \t|"))]
    heads = sum(one in words for one in row)
    if heads < _LEAST or 2 * heads < len(row) or (cell.lower() == "perak" and not _MEDALS.issubset(row)):
        return None
    return in_case_of(cell, found)


def _seen(cell: str) -> str:
    return legible(cell).text.strip()
