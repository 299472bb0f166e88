"""By-elections, `Pilihan Raya Kecil (PRK) DUN Slim`, of which a model makes small or state elections, or none.

It keeps `Slim by-election`, which stands where Malay would have the place first; without a place it reads the words,
and writes `small election` for them. Of a by-election in English it makes an election of any kind.
"""

import re

from newsdesk.article import Language
from worker.translate.mends.articles import with_articles
from worker.wire import dates
from worker.wire.bilingual import in_case_of

_CALLED = r"(?:(?<!\()\bPRK\b|\b[Pp]ilihan ?[Rr]aya [Kk]ecil\b)(?: \(PRK\))?"
_SEAT = r"(?:(?:Parlimen|D[Uu][Nn]|Dewan Undangan Negeri(?: \(DUN\))?) )?"
# But PRK Sabtu lalu, PRK Slim Datuk Seri Najib Razak.
_TITLE = "Dato['’]?|Datin|Datuk|Dr|Mohd|Tan Sri|Tun"
_NO_PLACE = rf"(?!(?:{dates.WEEKDAY[Language.MS]}|{dates.NAMED_MONTH}|{_TITLE})(?!\w))"
_WORD = rf"{_NO_PLACE}[A-Z][a-z'’]+"
_PLACE = rf"(?:KKB\b|{_WORD}(?: {_WORD}){{0,2}})"
_BY_ELECTION = re.compile(rf"{_CALLED}(?: {_SEAT}(?P<place>{_PLACE})(?: dan {_SEAT}(?P<other>{_PLACE}))?)?")
_SMALL = re.compile(r"\bsmall(?:er)? election(?P<more>s?)\b", re.IGNORECASE)
_IN_ENGLISH = re.compile(r"\b(by-?)?elections?\b(?! Commission)", re.IGNORECASE)
_IN_MALAY = re.compile(
    r"(?<!Suruhanjaya )\bpilihan (raya)(?: kecil\b| umum\b| negeri\b(?: \(PRN\))?(?! Sembilan))?", re.IGNORECASE
)


def readable(malay: str) -> str:
    """Malay as a model reads it well."""
    return _BY_ELECTION.sub(lambda found: _named(found) or "pilihan raya kecil", malay)


def by_its_name(malay: str, english: str) -> str:
    """`english` with `by-election` for `small election`, and `the` before one that has a place, where it needs it."""
    found = [*_BY_ELECTION.finditer(malay)]
    if not found:
        return english
    english = _SMALL.sub(r"by-election\g<more>", english)
    names = [(each[0], (_named(each).replace(" dan ", " and "),)) for each in found]
    return with_articles(malay, english, names)


def in_malay(english: str, malay: str) -> str:
    """`malay` with `pilihan raya kecil` for each of its elections, where `english` has as many, all by-elections."""
    elections = [*_IN_ENGLISH.finditer(english)]
    if not elections or not all(each[1] for each in elections):
        return malay
    if len(elections) != len(_IN_MALAY.findall(malay)):
        return malay
    return _IN_MALAY.sub(lambda found: f"{found[0][: len('pilihan raya')]} {in_case_of(found[1], 'kecil')}", malay)


def _named(found: re.Match[str]) -> str:
    if found["other"]:
        return f"{found['place']} dan {found['other']} by-elections"
    return f"{found['place']} by-election" if found["place"] else ""
