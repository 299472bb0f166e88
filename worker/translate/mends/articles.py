"""The article that English names of laws, bodies and contests need, where what was put in has none. Adds no other word.

A model that translates such a name writes the article with it; one that gets it ready often does not.
"""

import re

from worker.text.patterns import any_of
from worker.translate.names import Names

_LAST = """
    Act Agency Assembly Association Authority Board Bureau by-election by-elections Code Commission Committee
    Convention Council Court Cup Department Election Federation Force Forces Fund Games Institute League Ministry
    Mosque Navy Office Open Organisation Police Policy Shield Tribunal Union
    """.split()
_FIRST = "Association Board Council Court Department Federation House Institute Ministry Office Organisation Union"
_TAKES_ARTICLE = re.compile(
    rf"(?!The |Prince Court|Cradle Fund)(?:.* (?:{any_of(_LAST)})|(?:{any_of(_FIRST.split())}) (?:of|for) .*)"
)
_PREPOSITIONS = """
    after against and as at before between beyond by concerning during for from in including into of on or over per
    regarding since than through to towards under until upon via violating with within
    """.split()
_BEFORE = re.compile(rf"(?<![\w-])(?i:{any_of(_PREPOSITIONS)}) \Z")
_LONGEST = max(map(len, _PREPOSITIONS)) + 2
# What belongs to the name may be any of several: by Health Ministry officers.
_AFTER = re.compile(
    r"(?=[.,;:?!)”\"’'–—]|\Z)| (?=[(\[\d–—-]|(?:after|against|and|are|as|at|because|before|but|by|during|for|from|had"
    r"|has|have|if|in|into|is|on|or|said|says|since|so|that|through|to|today|under|until|was|were|when|where|which"
    r"|while|will|with|would|yesterday)\b)"
)
_IS_SENTENCE = re.compile(r"[.?!][\"'”’)\]]*\Z")  # a headline does without


def with_articles(sentence: str, translated: str, names: Names) -> str:
    """`translated`, English, with `the` between a preposition and each of `names` that does not stand without it."""
    if not _IS_SENTENCE.search(sentence):
        return translated
    for rendering in dict.fromkeys(form for _, renderings in names for form in renderings):
        if _TAKES_ARTICLE.fullmatch(rendering):
            translated = _with_article(translated, rendering)
    return translated


def _with_article(text: str, name: str) -> str:
    """From its end, so that what was added moves nothing that comes."""
    place = text.rfind(name)
    while place > 0:
        if _BEFORE.search(text, max(0, place - _LONGEST), place) and _AFTER.match(text, place + len(name)):
            text = f"{text[:place]}the {text[place:]}"
        place = text.rfind(name, 0, place)
    return text
