"""Al-Quran, Rasulullah, Nabi Musa and Ustaz, which a model loses, in words that it keeps; in English what they are.

It takes them for pieces of words: al-Kanes, palm for saw, agriculture.
"""

import re

from worker.text.patterns import any_of

_PROPHETS = any_of(
    """
    Adam Idris Nuh Hud Salleh Soleh Saleh Ibrahim Lut Luth Ismail Ishak Ishaq Yaakob Yaakub Yakub Yusof Yusuf Ayub
    Ayyub Syuaib Musa Harun Zulkifli Daud Sulaiman Ilyas Ilyasa Yunus Zakaria Yahya Isa
    """.split()
)
_BLESSING = r" \(?(?:SAW|saw|S\.A\.W\.?|s\.a\.w\.?)\)?(?!\w)"
_QURAN = re.compile(r"\b(?:al[- ]?)?qur['’]?an\b", re.IGNORECASE)
_MUHAMMAD = re.compile(rf"\b(?ai:rasulullah|nabi(?: muhammad\b|(?={_BLESSING})))({_BLESSING})?")
_PROPHET = re.compile(rf"\bNabi (?=(?:{_PROPHETS})\b|⟦)", re.IGNORECASE)
_TEACHER = re.compile(r"\bUstaz(ah)?(?= [A-Z⟦])")
_A_TEACHER = re.compile(r"\b(u)staz(?:ah)?(?:-ustaz(?:ah)?)?\b", re.IGNORECASE)
_IMAM = re.compile(r"\bimam", re.IGNORECASE)
# What a model makes of the words that it gets for them.
_ALQURAN = re.compile(r"\bAl-?qur['’]?an\b", re.IGNORECASE)
_IMAMS = re.compile(r"\b(an? )?imm?ams?\b", re.IGNORECASE)
_NABI = re.compile(r"\b(an? )?nabi\b", re.IGNORECASE)


def readable(malay: str) -> str:
    """Malay as a model reads it well. A prophet is an imam, which it keeps best, where there is no other."""
    text = _QURAN.sub("Alquran", malay)
    nabi = "Nabi" if _IMAM.search(text) else "Imam"
    text = _MUHAMMAD.sub(lambda found: f"{nabi} Muhammad{' (SAW)' if found[1] else ''}", text)
    text = _PROPHET.sub(f"{nabi} ", text)
    text = _TEACHER.sub(lambda found: f"Ustadz{found[1] or ''}", text)
    return _A_TEACHER.sub(lambda found: "guru agama" if found[1].islower() else "Guru agama", text)


def mended(malay: str, english: str) -> str:
    """`english` with Prophet for Nabi and Imam, and with Ustaz and the Quran as `malay` writes them."""
    if spellings := [found.replace("q", "Q") for found in _QURAN.findall(malay)]:
        as_often = len(_ALQURAN.findall(english)) == len(spellings)
        left = iter(spellings)
        english = _ALQURAN.sub(lambda _: next(left) if as_often else spellings[0], english)
    if _MUHAMMAD.search(malay) or _PROPHET.search(malay):
        called = _NABI if _IMAM.search(malay) else _IMAMS
        english = called.sub(lambda found: f"{found[1][0]} Prophet" if found[1] else "Prophet", english)
        english = english if "(SAW)" in malay else english.replace("(SAW)", "SAW")
    return english if "Ustadz" in malay else english.replace("Ustadz", "Ustaz")
