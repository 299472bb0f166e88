"""Women of whom a model says he, as Malay has one word for both: she where a sentence is about one alone.

That is so from a woman on who comes first, where no man, boy or wife is named, and up to a husband of hers.
"""

import re

from worker.wire.bilingual import in_case_of

_OPENS = r"\A[\"“'‘]?(?:[^,:–—]{1,60}(?:[,:]| [–—]) ){0,2}?"  # a dateline, or when it was
_TITLE = "Datin|Puan Sri|Toh Puan"
_WOMAN_MALAY = re.compile(
    rf"{_OPENS}(?:(?ai:(?:seorang |bekas |pelajar |mangsa ){{0,2}}(?:gadis|ibu tunggal|nenek|wanita)(?! dan)\b)"
    rf"|(?:{_TITLE}) )"
)
_WOMAN = re.compile(rf"{_OPENS}(?:(?ai:an?|the) (?:[\w-]{{1,20}} ){{0,4}}(?:girl|grandmother|mother|woman)|{_TITLE})\b")
_HUSBAND_MALAY = re.compile(r"\b(?:suaminya|(?:bersama|dan|oleh) suami)\b(?! isteri)", re.IGNORECASE)
_HUSBAND = re.compile(r"\bh(?:er|is) (?:ex-|former |late )?husband\b")
_OTHER_CLAUSE = re.compile(r"\b(?:and|but|when|while) (?=[A-Z])")  # Zahid left his home and Siti called her husband
_OTHERS_MALAY = re.compile(
    r"\b(?:abang|ayah|bapa|bin|cucu|dato['’]?|datuk|duda|encik|isteri|jejaka|lelaki|pemuda|raja|sir|sultan|suspek"
    r"|tan sri|tun|ustaz)(?:nya)?\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:actor|baby|boy|boyfriend|brother|child|father|grandson|husband|king|m[ae]n|prince|son|uncle|wife)s?\b",
    re.IGNORECASE,
)
_SAID = "added|also|asked|explained|further|noted|said|says|stressed|told"  # whoever is quoted
_HE = re.compile(rf"\b(?ai:(?P<he>he|his|himself)\b(?! (?:{_SAID})\b))")
_SHE = {"he": "she", "his": "her", "himself": "herself"}


def as_she(malay: str, english: str) -> str:
    """`english` with she, her and herself for the woman whom `malay` is about."""
    if not _HE.search(english):
        return english
    start, end = _about_her(malay, english)
    return english[:start] + _HE.sub(_as_she, english[start:end]) + english[end:]


def _about_her(malay: str, english: str) -> tuple[int, int]:
    """The stretch of `english` in which he is she."""
    has_others = bool(_OTHERS_MALAY.search(malay))
    if _HUSBAND_MALAY.search(malay) and (husband := _HUSBAND.search(english)):
        clauses = [clause.end() for clause in _OTHER_CLAUSE.finditer(english, 0, husband.start())]
        return husband.start() if has_others else max(clauses, default=0), husband.end()
    woman = _WOMAN.search(english) if not has_others and _WOMAN_MALAY.search(malay) else None
    if woman and not _OTHERS.search(english, woman.end()):
        return woman.end(), len(english)
    return 0, 0


def _as_she(found: re.Match[str]) -> str:
    return in_case_of(found[0], _SHE[found["he"].lower()])
