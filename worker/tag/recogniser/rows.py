"""Bodies for several matters, `Jawatankuasa Belia, Sukan dan Warisan Johor`: a model cuts them at the first comma.

Adds to names that were found; finds none of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from worker.tag.names.mentions import Recognised, inside

_BODY = re.compile(r"(?:Bahagian|Biro|Jabatan|Jawatankuasa|Kementerian|Unit)\s")
_TITLE = r"(?:Dato|Datuk|Datin|Dr|Encik|Haji|Prof|Puan|Tan Sri|Tengku|Tun|Tunku)\b"
_WORD = rf"(?!{_TITLE})[A-Z][\w'’-]*"
_MATTER = rf"{_WORD}(?: {_WORD}){{0,5}}"
_REST = re.compile(rf"(?:, {_MATTER}){{1,4}},? (?:dan|serta) {_MATTER}")
# What is another body of a row of them: Jabatan Imigresen, Polis dan Kastam.
_ANOTHER = re.compile(
    r"\b(?:Agensi|Angkatan|Bahagian|Balai|Bank|Biro|Bomba|Dewan|Hospital|Imigresen|Jabatan|Jawatankuasa|Kastam"
    r"|Kementerian|Kerajaan|Lembaga|Mahkamah|Majlis|Pasukan|Pejabat|Penjara|Perbadanan|Persatuan|Pertubuhan|Polis"
    r"|Pusat|Suruhanjaya|Tentera|Unit|Universiti|Yayasan|[A-Z]{2,})\b"
)
_LAST = re.compile(r"(?:dan|serta) [^,]*\Z")


def with_rows(text: str, names: Sequence[Recognised]) -> list[Recognised]:
    """The names in order, a body with all its matters, and whose it is behind them, for the pieces that were found."""
    whole: list[Recognised] = []
    for name in names:
        if whole and name.start < whole[-1].end:
            whole[-1] = replace(whole[-1], end=max(whole[-1].end, name.end))
        else:
            whole.append(replace(name, end=_end(text, name, names)))
    return whole


def _end(text: str, name: Recognised, names: Sequence[Recognised]) -> int:
    """Where its last matter ends; where the model says, if it has no more or those are other bodies or persons.

    Whose it is, `Perancangan dan Pembangunan DBKL`, may be a body.
    """
    if name.type != "organisation" or not _BODY.match(text, name.start, name.end):
        return name.end
    rest = _REST.match(text, name.end)
    if rest is None:
        return name.end
    last = _LAST.search(rest[0])
    matters = rest[0][: last.start()] + " ".join(last[0].split()[:2]) if last else rest[0]
    within = inside(replace(name, start=name.end, end=rest.end()), names)
    if _ANOTHER.search(matters) or any(one.type == "person" and " " in text[one.start : one.end] for one in within):
        return name.end
    return rest.end()
