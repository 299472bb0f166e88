"""What an article itself calls a name in brackets, `Long Form Name (LFN)`, and whose such an acronym is where."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

from newsdesk.article import TextField
from worker.tag.gazetteer.gazetteer import Match
from worker.tag.names.entries import Entry
from worker.tag.names.mentions import Mention, Texts
from worker.text.lookup import OF_ACRONYM, Forms

LOOK_BACK = 120  # characters before an acronym's bracket in which its long form is sought
# `Long Form Name's (LFN)`; a short name may have three words: `Sime Darby Plantation Bhd (SD Plantation)`.
_IN_BRACKETS = re.compile(r"(?:['’]s?)?\s?\(\s?[\"“']?([A-Z][\w&-]{1,11}(?: [A-Z][\w&-]{0,15}){0,2})[\"”']?\s?\)")
_LONG_FORM = re.compile(r"((?:[A-Z][\w'’-]*\s+(?:(?:of|for|and|the|on|dan|bagi|untuk)\s+)*){2,})\Z")
_WITHIN = re.compile(r"([^()]+)\s\(([A-Z]{2,8})\)\s([^()]+)")
_CAPITALISED = re.compile(r"(?<!\S)[A-Z]")
_TELLING = 4  # letters of a word by which two names are seen to be of the same thing

# What common words are called in short, but a body's: `gas petroleum cecair (LPG)`.
_OF_COMMON_WORDS = re.compile(r"(?<![\w'’-])((?:[A-Z]\w{0,29} )?(?:[a-z][\w'’-]{0,29} ){2,10})\(([A-Z]{3,6})\)")
_BODIES = frozenset(
    """
    agency agensi akademi army association authority badan bank biro bureau centre center club commission committee
    company corporation council court department federation force forum foundation fund gabungan group institut
    institute institusi jabatan jawatankuasa kelab kementerian kesatuan konsortium kumpulan league lembaga mahkamah
    majlis ministry movement office organisation organization parti party pasukan persatuan persekutuan pertubuhan
    perbadanan police polis pusat school sekolah society suruhanjaya syarikat tabung team tentera union universiti
    university yayasan
    """.split()
)

_Place = tuple[bool, int]  # whether it is in the body, and where


@dataclass(frozen=True)
class Introductions:
    """Where, in order, and to which."""

    acronyms: Mapping[str, Sequence[tuple[_Place, Entry]]]

    @classmethod
    def of(
        cls,
        texts: Texts,
        matches: Sequence[tuple[TextField, Match]],
        organisations: Container[tuple[TextField, int, int]],
    ) -> Self:
        """`matches` are in the order of the article. `organisations`: those that only a model found.

        An acronym that doesn't fit is of a name of several words: PKR (Pakatan) are two.
        """
        found: dict[str, list[tuple[_Place, Entry]]] = {}
        bodies = {match.form for _, match in matches if match.certain and match.entry.type == "organisation"}  # PBB
        for field, match in matches:
            if not match.certain:
                continue
            entry, given = match.entry, introduction(field, texts[field], match.start, match.end, organisations)
            long_form = entry.type == "organisation" and len(match.form.split()) > 1
            if given and entry.type == "event" and given.called in bodies:
                continue
            if given and (given.fits or (long_form and given.called not in entry.forms)):
                found.setdefault(given.called, []).append(((field != "headline", match.start), entry))
        return cls(found)

    def meant(self, acronym: str, field: TextField, start: int) -> Entry | None:
        """Whose it is there: the one to whom it was given last, or, before it was given to any, the first one."""
        given = self.acronyms.get(acronym)
        return _given_last(given, field, start) if given else None

    def mentions(self, texts: Texts) -> Iterator[Mention]:
        """Mentions by acronyms that the gazetteer does not have, or not for this entry."""
        forms = Forms.of(self.acronyms)
        for field, text in texts.items():
            for start, end, acronym in forms.whole(text, OF_ACRONYM):
                entry = _given_last(self.acronyms[acronym], field, start)
                yield Mention(field, start, end, acronym, entry.type, entry.id, entry)


def _given_last(given: Sequence[tuple[_Place, Entry]], field: TextField, start: int) -> Entry:
    """To whom, before that place, or else at first."""
    number = bisect_right(given, (field != "headline", start), key=lambda introduction: introduction[0])
    return given[max(0, number - 1)][1]


def of_common_words(texts: Texts) -> frozenset[str]:
    """The acronyms that the article gives to no name: `gas petroleum cecair (LPG)`, but not to `parti itu (PRM)`."""
    return frozenset(
        acronym
        for text in texts.values()
        for words, acronym in _OF_COMMON_WORDS.findall(text)
        if _BODIES.isdisjoint(words.lower().split())
    )


def stands_for_another(text: str, match: Match) -> str | None:
    """The acronym, if the text introduces it as that of something else: `Long Form Name (LFN)`."""
    if text[match.start - 1 : match.start] != "(" or text[match.end : match.end + 1] != ")":
        return None
    long_form = long_form_of(match.form, text[max(0, match.start - LOOK_BACK) : match.start - 1])
    if long_form is None or shares_words(long_form, [reading.entry for reading in match.readings]):
        return None
    return match.form


def long_form_of(acronym: str, before: str, *, whole: bool = False) -> str | None:
    """The name of several words that `before` its bracket ends with, if the acronym abbreviates it.

    Or, but for `whole`, its last words, two at least, as those of `Darjah Panglima Setia Mahkota (PSM)`.
    """
    found = _LONG_FORM.search(before)
    if found is None:
        return None
    begins = [word.start() for word in _CAPITALISED.finditer(found[1])][:-1] if acronym.isupper() and not whole else [0]
    return found[1] if any(abbreviates(acronym, found[1][start:]) for start in begins) else None


def abbreviates(acronym: str, name: str) -> bool:
    """Its letters stand in the name in their order, from the first: PBB in Pertubuhan Bangsa-Bangsa Bersatu."""
    letters = iter(name.casefold())
    fits = all(letter in letters for letter in acronym.casefold() if letter.isalnum())
    return fits and acronym != name and acronym[0].casefold() == name[0].casefold()


class Introduction(NamedTuple):
    """What a name is called in brackets behind it; `fits`: by an abbreviation, else by an organisation's name."""

    called: str
    fits: bool


def introduction(
    field: TextField, text: str, start: int, end: int, organisations: Container[tuple[TextField, int, int]]
) -> Introduction | None:
    """Of the name `text[start:end]`: `Long Form Name (LFN)`.

    One word of `organisations`, the names of such, may be of another language: `Persekutuan Bola Sepak Jerman (DFB)`.
    """
    found = _IN_BRACKETS.match(text, end)
    if found is None:
        return None
    if abbreviates(found[1], text[start:end]):
        return Introduction(found[1], True)
    is_organisation = " " not in found[1] and (field, *found.span(1)) in organisations
    return Introduction(found[1], False) if is_organisation else None


def in_brackets(text: str, end: int) -> str | None:
    """What stands in brackets behind the name that ends at `end`, if it may be a name too."""
    found = _IN_BRACKETS.match(text, end)
    return found[1] if found else None


def both_ways(name: str) -> tuple[str, str] | None:
    """`Long Form Rest` and `LF Rest` of `Long Form (LF) Rest`; None if no acronym is within."""
    found = _WITHIN.fullmatch(name)
    return (f"{found[1]} {found[3]}", f"{found[2]} {found[3]}") if found else None


def shares_words(name: str, entries: Iterable[Entry], least: int = 1) -> bool:
    """Whether it has a longer word, or so many, in common with the names of one of them."""
    words = _telling_words(name)
    return any(len(words & _telling_words(" ".join(entry.forms))) >= least for entry in entries)


def _telling_words(name: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\w+", name) if len(word) >= _TELLING}
