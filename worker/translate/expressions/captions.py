"""Words of captions that a model leaves or takes for others: `(left)`, `(second from right)`, credits of pictures.

By rule, no model. What stands beside other words in its brackets is none.
"""

import re
from collections.abc import Mapping

from newsdesk.article import Language
from worker.caps import is_all_caps
from worker.text.patterns import SPACE as _S
from worker.text.patterns import any_of
from worker.wire.bilingual import counterparts
from worker.wire.dateline_names import AGENCIES

HINT = r"\([^\W\d]|\([2-5]|\b(?ai:pi[cx]|photo|foto|gambar|agenc|agensi)"
# English and Malay; the first of several that have the same counterpart is the one it becomes.
_SIDES = (("left", "kiri"), ("right", "kanan"))
_WORDS = (
    *_SIDES,
    *(("far left", "kiri sekali"), ("far right", "kanan sekali"), ("extreme left", "kiri sekali")),
    *(("extreme right", "kanan sekali"), ("centre", "tengah"), ("center", "tengah"), ("middle", "tengah")),
    *(("from left", "dari kiri"), ("from right", "dari kanan"), ("above", "atas"), ("top", "atas"), ("below", "bawah")),
    *(("bottom", "bawah"), ("pic", "gambar"), ("picture", "gambar"), ("photo", "gambar"), ("pictured", "gambar")),
    *(("pic above", "gambar atas"), ("file pic", "gambar fail"), ("filepic", "gambar fail")),
    *(("file photo", "gambar fail"), ("file picture", "gambar fail"), ("inset", "gambar kecil")),
    *(("seated", "duduk"), ("sitting", "duduk"), ("standing", "berdiri"), ("front row", "barisan depan")),
    *(("front row", "barisan hadapan"), ("back row", "barisan belakang"), ("retired", "bersara"), ("rtd", "bersara")),
)
_ACRONYM = re.compile(r"\([A-Z]{3}\)")
_RANKS = (
    *(("second", "dua"), ("third", "tiga"), ("fourth", "empat"), ("fifth", "lima"), ("sixth", "enam")),
    *(("2nd", "dua"), ("3rd", "tiga"), ("4th", "empat"), ("5th", "lima")),
    *(("second", "kedua"), ("third", "ketiga"), ("fourth", "keempat"), ("fifth", "kelima")),
)
_FROM: Mapping[Language, str] = {Language.EN: "(?:from )?(?:the )?", Language.MS: "(?:dari(?:pada)? )?(?:sebelah )?"}

_AGENCIES = {Language.EN: "agencies", Language.MS: "agensi"}


def _words(pairs: tuple[tuple[str, str], ...], language: Language) -> str:
    return any_of(pair[language is Language.MS] for pair in pairs)


_PLACE = {
    language: re.compile(f"({_words(_RANKS, language)}),? {_FROM[language]}({_words(_SIDES, language)})")
    for language in Language
}


def _pattern(language: Language) -> str:
    one = f"(?:{_words(_RANKS, language)}),? {_FROM[language]}(?:{_words(_SIDES, language)})|{_words(_WORDS, language)}"
    return rf"\((?ai:(?:{one})(?:, (?:{one})){{0,2}})\)".replace(" ", _S)


def acronym(found: re.Match[str]) -> str | None:
    """What PATTERNS found where it is an acronym, as of the Road Transport Department (RTD)."""
    caption = str(found["caption"])
    return caption if _ACRONYM.fullmatch(caption) and not is_all_caps(found.string) else None


def translate(found: re.Match[str], target: Language) -> str:
    """What PATTERNS found, as `target` has it."""
    caption = str(found["caption"])
    text = " ".join(caption[1:-1].lower().split())
    ranks, sides, words = (counterparts(pairs, target) for pairs in (_RANKS, _SIDES, _WORDS))
    of = "dari" if target is Language.MS else "from"
    text = _PLACE[target.other].sub(lambda place: f"{ranks[place[1]]} {of} {sides[place[2]]}", text)
    text = ", ".join(words.get(part, part) for part in text.split(", "))
    return f"({text.capitalize() if caption[1].isupper() else text})"


def _credit(language: Language) -> str:
    agency = any_of(re.escape(agency) for agency in AGENCIES)
    agencies = rf"(?:^|(?<=[:–—-] ))(?=A)(?ai:{_AGENCIES[language]})(?=[.)]?$)"
    if language is Language.EN:
        return (
            rf"(?=P)(?ai:pictures?|photos?|pics?|pix)(?::|{_S}(?ai:by)(?={_S}[A-Z]))|{agencies}"
            rf"|(?<=[–—-] )(?ai:{agency}){_S}(?ai:(?:file{_S})?(?:photo|pic|picture))s?(?=[.)]?$)"
        )
    return (
        rf"(?=[FG])(?ai:gambar|foto)(?::|{_S}(?ai:oleh)(?={_S}[A-Z]))|{agencies}"
        rf"|(?<=[–—-] )(?=[FG])(?ai:gambar|foto)(?:{_S}(?ai:fail))?{_S}(?ai:{agency})(?=[.)]?$)"
    )


# To be built into a larger pattern, as its groups `caption` and `credit`, what a credit of a picture says beside names.
PATTERNS = {language: _pattern(language) for language in Language}
CREDITS = {language: _credit(language) for language in Language}


def translate_credit(found: re.Match[str], target: Language) -> str:
    """What CREDITS found, as `target` has it."""
    credit = found["credit"].lower()
    first, *others = found["credit"].split()
    last = others[-1] if others else ""
    is_malay = target is Language.MS
    if first.lower() in _AGENCIES.values():
        return _AGENCIES[target].capitalize()
    if first.endswith(":"):
        return "Gambar:" if is_malay else "Picture:"
    if last.lower() in ("by", "oleh"):
        return "Gambar oleh" if is_malay else "Picture by"
    if is_malay:
        return f"Gambar{' fail' if 'file' in credit else ''} {first}"
    return f"{last} {'file ' if 'fail' in credit else ''}picture"
