"""Lead-ins, the first words of a sentence in capitals, as many houses set them: to sentence case. Changes case alone.

So is what a sentence is about, before a colon: `BANJIR KILAT: Tiga jalan ditutup.`

A model hardly knows a word in capitals: `TIADA pengakuan` became a plea. Acronyms stay, and what may be one.
"""

import re
from collections.abc import Collection, Sequence

from worker.caps import AMBIGUOUS, TITLES, KnownNames, is_acronym, is_all_caps, with_known_names
from worker.language.common_words import ENGLISH, MALAY
from worker.segments import split
from worker.translate.protect import without_protected
from worker.wire.dateline import parse
from worker.wire.labels import known

_CAPITALS = "[A-ZÀ-ÖØ-Þ]"
_WORD = rf"{_CAPITALS}+(?:['’-]{_CAPITALS}+)*(?![\w'’-])"
_DATELINE = r"(?!.{0,30}(?:[–—―]| --? ))"  # KUALA LUMPUR 12 Mei –
_LEAD_IN = re.compile(rf"[\W_]{{0,8}}(?P<words>(?>{_WORD}(?: {_WORD})*)) {_DATELINE}[\"'“‘(]?(?=\w)")
_TOPIC = re.compile(rf"[\W_]{{0,8}}(?P<words>(?>{_WORD}(?: {_WORD}){{1,3}})):\s[\"'“‘(]?(?=\w)")  # BANJIR KILAT: Tiga
_BEGINS = re.compile(rf"(?:^|[.!?…][\"'”’)]? |[\"“‘(])(?=[A-Z]{{2}}){_WORD} ", re.MULTILINE)
_PART = re.compile(f"{_CAPITALS}+")
_WITHIN = re.compile(rf"[a-z] \(?({_CAPITALS}{{2,}})(?!\w)")  # a sentence
_BEGUN_BY_ACRONYM = re.compile(f"{_CAPITALS}{{2,}} ")  # DR Congo
_OWNER = re.compile("(?<=[a-z]['’])S(?![A-Z])")
_SAINT = re.compile(r"\bST(?= [A-Z][a-z])")  # St John; the commission is ST
_SHORTEST_NAME = 4  # letters of a name that is no acronym
_SHORTEST_UNKNOWN = 6  # letters of a word that no list has; a shorter one is as likely an acronym: OKU, TMJ
_SPOKEN = 4  # of so many letters one at least is a vowel, unlike KPDNHEP
_VOWEL = re.compile("[AEIOUYÀ-ÖØ-Þ]")
# Of fewer than four letters only these are surely words. A judge is mostly named, Hakim Azman.
_WORDS = ENGLISH | MALAY | frozenset("air api bas bom bot bus car hakim her ibu kes kos man men our tim van".split())
_HONORIFICS = frozenset({"SRI", "TAN", "TUN"})
# Parties, bodies and programmes that are words too.
_AMBIGUOUS = AMBIGUOUS | frozenset(
    """
    AMANAH ANGKASA AS BERSIH DID IDEAS INTI IS JAWI JHEAINS KEADILAN KEMAS LADA MAKNA MAMPU MARA MS MUDA NADA NAFAS
    PADU PAS PEJUANG PERKASA RELA SAINS SEA SPAN ST VS WARISAN
    """.split()
)
_TITLES = {word: title for word, title in TITLES.items() if word not in _AMBIGUOUS}
_NOWHERE = (0, 0)

_Span = tuple[int, int]


class LeadIns:
    """Knows `names` in their own case, and `plain` words, in small letters, that are no names."""

    def __init__(self, names: Collection[str], plain: Collection[str]) -> None:
        self._names = names
        long_names = [name for name in names if " " in name]
        self._long_names = KnownNames(long_names)
        self._begun_by_acronym = tuple(filter(_BEGUN_BY_ACRONYM.match, long_names))
        self._own_case = {name.upper(): name for name in sorted(names) if not name.isupper()}  # AirAsia
        self._plain = plain
        self._words_of_names = frozenset(word for name in names for word in name.split() if word.istitle())

    def of_article(self, text: str) -> str:
        """`text`, of the same length, with the lead-in of each sentence in sentence case."""
        if not _BEGINS.search(text):  # as mostly
            return text
        segments = split(text)
        lowered = self.lowered([text[segment.start : segment.end] for segment in segments])
        end, parts = 0, list[str]()
        for segment, sentence in zip(segments, lowered, strict=True):
            parts += (text[end : segment.start], sentence)
            end = segment.end
        return "".join((*parts, text[end:]))

    def lowered(self, sentences: Sequence[str], kept: Collection[str] = ()) -> list[str]:
        """Each of an article's sentences, of the same length, with its lead-in in sentence case.

        The words of `kept` stay, and those that a sentence has in capitals further on: `Kumpulan BLACKPINK`.
        """
        acronyms = frozenset(_WITHIN.findall("\n".join(sentences)))
        return [self._lowered(sentence, kept, acronyms) for sentence in sentences]

    def _lowered(self, text: str, kept: Collection[str], acronyms: Collection[str]) -> str:
        start, end = _lead_in(text) or self._topic(text, acronyms)
        words = text[start:end]
        if start == end or any(term in words for term in kept) or text.startswith(self._begun_by_acronym, start):
            return text
        small = _PART.sub(
            lambda word: word[0] if word[0] in acronyms else self._cased(word[0], begins=word.start() == 0), words
        )
        if small == words:
            return text
        small = _SAINT.sub("St", _OWNER.sub("s", small))
        small = with_known_names(small, self._long_names.in_line(small)) if " " in small else small
        return text[:start] + small[0].upper() + small[1:] + text[end:]

    def _topic(self, text: str, acronyms: Collection[str]) -> _Span:
        """Where what `text` is about stands in capitals, before a colon: words alone, no name."""
        found = _TOPIC.match(text)
        is_paper = found is not None and found["words"].startswith("THE ")
        if found is None or is_paper or is_all_caps(without_protected(text)):
            return _NOWHERE
        plain = all(self._is_plain(word) and word not in acronyms for word in _PART.findall(found["words"]))
        is_other = parse(text, found.start("words")) or known(found[0])  # a dateline or a label
        return found.span("words") if plain and not is_other else _NOWHERE

    def _is_plain(self, word: str) -> bool:
        small = word.lower()
        is_word = small in _WORDS or small in self._plain
        return is_word and word not in self._names and _is_set_in_capitals(word, is_known=True)

    def _cased(self, word: str, *, begins: bool) -> str:
        if word in _TITLES:
            return _TITLES[word]
        small, name = word.lower(), word.capitalize()
        is_name = name in self._words_of_names
        if word in self._names or not _is_set_in_capitals(word, is_known=is_name or small in self._plain):
            return word
        if small in _WORDS or small in self._plain:
            return name if begins or word in _HONORIFICS else small
        return self._own_case.get(word, name)


def _lead_in(text: str) -> _Span | None:
    """Where in `text` the leading words in capitals stand; None where none do or all is in capitals."""
    found = _LEAD_IN.match(text)
    return found.span("words") if found and not is_all_caps(without_protected(text)) else None


def _is_set_in_capitals(word: str, *, is_known: bool) -> bool:
    """Whether `word`, in capitals, is so for the lead-in alone and no acronym; `is_known`: as a word or a name."""
    if word in _AMBIGUOUS or is_acronym(word):
        return False
    if word in _HONORIFICS or word.lower() in _WORDS:
        return True
    if len(word) < _SHORTEST_NAME:
        return False
    return is_known or (len(word) >= _SHORTEST_UNKNOWN and len(word) <= _SPOKEN * len(_VOWEL.findall(word)))
