"""Pieces of words, names and acronyms that a package writes for a name that it doesn't know. Changes no text.

Those of translate-ms_en 0.6, as its translations of 7,620 lines of news have them: another version may have others.
"""

import re

from newsdesk.article import Language
from worker.caps import is_all_caps
from worker.translate.headline_case import is_title_case
from worker.translate.vocabulary import Vocabulary

# `theence said`, `-Ping`, `the had said`, `Jones' retirement`: what they stand for is lost.
_PIECES = re.compile(
    r"\b(?:the(?:[cgkpq]|ic|ence)[a-z]*|The(?:g[a-z]+|ics?|ence)|[Tt]he(?:ation|ties| had)|[Ee]nces?|Ge"
    r"|(?:and|by|for|of|that|to|with)(?:ence|girls?|g))\b"
    r"|(?:(?<=\s)-|:|(?<=\w),)(?:[Ee]nce|[Gg]e|[Gg]eing|[Pp]ing|[Gg])\b"
)
_INVENTED = re.compile(r"\b(?:Blunkett|Jones|Roddick|Wes)\b")
_GOD = re.compile(r"\bAllah\b")
_OF_GOD = re.compile(r"[ai]llah|tuhan|ilahi|rabb|swt|pencipta|\bmaha\b|\bgod\b", re.IGNORECASE)
_FARMING = re.compile(r"\b[Aa]griculture\b")
_OF_FARMING = re.compile(r"agri|agro|\bfao\b|ladang|\bmafi\b|padi|sawah|tanam|tani|ternak", re.IGNORECASE)
# Acronyms that it writes for one that it doesn't know, each with what the source has where it is right.
_ACRONYMS = re.compile(r"\b(?:CB|EU|UK|UN|USB|USD?)\b")
_OF_AMERICA = re.compile(r"\bAS\b|\bUS|(?i:ameri[ck]a|united states|dol+ar)|\$")
_OF_ACRONYM = {
    "CB": re.compile(r"\bCB"),
    "EU": re.compile(r"\bEU|\bUE\b|(?i:eropah|europe)"),
    "UK": re.compile(r"\bUK|(?i:brit|england|inggeris|united kingdom)"),
    "UN": re.compile(r"\bUN|PBB|(?i:bangsa[- ]bangsa)"),
    "US": _OF_AMERICA,
    "USB": re.compile(r"\bUSB"),
    "USD": _OF_AMERICA,
}
_ACRONYM = re.compile(r"(?<![\w-])[A-Z]{2,7}(?![\w-])")
# EICMA, WorldSBK; PBDB where the sentence begins.
_UNKNOWN = re.compile(
    r"(?:\A(?=[A-Z]{3,7} [^A-Z])|(?<=\()|(?<=[\w,;(–:] ))(?=[\w-]{3})[A-Z][\w-]{,30}?[A-Z][\w-]{,30}(?![\w'’])"
)
_WITH_PIECE = re.compile(r"\b(?=([A-Z]\w{2,}?)(?:g|ge|gy|rk|ping|ging|ence|girls?|griculture)\b)(\w+)")


def has_stray(source: str, target: str, language: Language) -> bool:
    """Whether `target`, of `source` in `language`, has such a piece, name or acronym where `source` has it not."""
    if language is not Language.MS:
        return False
    found = [match[0] for pattern in (_PIECES, _INVENTED) for match in pattern.finditer(target)]
    if any(piece not in source for piece in found):
        return True
    for word, its_own in ((_GOD, _OF_GOD), (_FARMING, _OF_FARMING)):
        if word.search(target) and not its_own.search(source):
            return True
    return _has_other_acronym(source, target) or _has_glued(source, target)


def _has_other_acronym(source: str, target: str) -> bool:
    """UN of HLYM, where `target` has lost one and `source` has no United Nations."""
    found = {acronym for acronym in _ACRONYMS.findall(target) if not _OF_ACRONYM[acronym].search(source)}
    if not found or is_all_caps(source):  # US, as of `kami`
        return False
    folded = target.casefold()
    return any(acronym.casefold() not in folded for acronym in set(_ACRONYM.findall(source)))


def _has_glued(source: str, target: str) -> bool:
    """Hondag of Honda, where `source` has no such word and `target` no Honda."""
    for name, word in _WITH_PIECE.findall(target):
        whole = re.compile(rf"\b{re.escape(name)}\b")
        if word not in source and whole.search(source) and not whole.search(target):
            return True
    return False


def lost_names(source: str, target: str, vocabulary: Vocabulary) -> dict[str, str]:
    """The acronyms and the like of `source` that `target` has not and that may stay as they are; none of a headline.

    Other words with a capital may be nouns, Pengerusi, which must not stay.
    """
    if is_all_caps(source) or is_title_case(source, vocabulary.plain):
        return {}
    folded = target.casefold()
    lost = [word for word in dict.fromkeys(_UNKNOWN.findall(source)) if word.casefold() not in folded]
    return {word: word for word in lost if vocabulary.may_stay(word)}
