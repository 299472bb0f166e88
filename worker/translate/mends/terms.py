"""Words that a package does not know, for which it gets others: mostly the other language's, which it keeps.

Of `the pillow` translate-en_ms 0.6 makes a book; of `the Bantal` it makes `Bantal itu`, as it keeps what has capitals
best: these are taken away again. The terms stand in data/terms.tsv, most with one meaning in news, and in
data/terms_if_lost.tsv those that it knows in some sentences: they are put in only where its translation has none.
`benchmarks.quality.terms` tells which of them a package needs, and what becomes of them.
"""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, reduce
from itertools import chain
from pathlib import Path
from typing import NamedTuple, Self

from newsdesk.article import Language
from worker.text.lookup import OF_TERM, Forms
from worker.text.patterns import any_of

FILE = Path(__file__).parents[1] / "data" / "terms.tsv"
IF_LOST = FILE.with_name("terms_if_lost.tsv")
# Names, of clubs and persons above all, where they begin a sentence or stand in Title Case.
NAME = "|".join(
    "Angels? Archers? Barbers? Beast Bees? Berry Buffalo(?:es)? Cardinals? Carpenter Caterpillar Cherries Chin"
    " Cousins Cowboys Curry Dean Dent Doves? Eagles? Fox(?:es)? Fury Genting Godfather Goldsmith Gray Halo Hardy"
    " Hare Hawks Hornets? Idol Kingfisher Kite Knights? Leopards? Lions? Lotus Lush Magpies? Moss Owls? Panthers?"
    " Pelicans? Pepper Piers? Prodigy Ravens? Reliance Rhinos Scorpions? Seagulls? Sharks Shepherd Sheriff Spears?"
    " Swans Swift Tigers? Tuah Warriors? Wasps? Wolf Yelling".split()
)
# Of a sentence, but not of Tiger Woods.
_CAPITAL = re.compile(rf"(?!(?:{NAME})\b)[A-Z](?=[\w-]*+(?! [A-Z⟦]))")
_WORD_BUT_NAME = re.compile(rf"(?!(?:{NAME.lower()})\Z)[^\sA-Z]+")
_ENDING = "(?:nya|[kl]ah|pun|e?s)?"
_TELLING = 5  # letters
_STARTS_SENTENCE = re.compile(r"(?:\A|[.!?:…][\"'”’)]* )[\"'“‘(]*\Z")
_RUN = re.compile(r"\b[A-Z][a-z][\w'-]*(?: [A-Z][a-z][\w'-]*)*")  # of words with a capital, no acronyms
_WORD_OF_NAME_BEFORE = re.compile(r"(?<![\w'-])[A-Z][\w'-]* \Z")


class Term(NamedTuple):
    """Its spellings, in singular and plural, say; what a package gets for them; what its translation has, one of it.

    An office or a body may be spelled with capitals too: it stands only as it is written then.
    What is given with a capital, `Bantal`, is a name for the package alone; what is expected with one is a name.
    `only_if_lost`: it stays as it is at the first try.
    """

    spellings: tuple[str, ...]
    given: str
    expected: tuple[str, ...]
    only_if_lost: bool = False

    @property
    def as_names(self) -> Sequence[str]:
        """What is given as a name and is none: `Pengambilan Untung` of `due to Pengambilan Untung`."""
        return [run for run in _RUN.findall(self.given) if not any(run in one for one in self.expected)]

    @property
    def rendering(self) -> str | None:
        """In the other language; None where words of the same one are given too, or the term as it is."""
        is_expected = self.given.lower() in map(str.lower, self.expected)
        if self.given in self.spellings or not (is_expected or all(word[0].isupper() for word in self.given.split())):
            return None
        return reduce(lambda text, name: text.replace(name, name.lower()), self.as_names, self.given)

    def is_in(self, lowered: str) -> bool:
        """Whether a translation, in small letters, has what is expected, whatever ends it."""
        return any(one.lower() in lowered for one in self.expected)


def read(path: Path = FILE, *, only_if_lost: bool = False) -> Mapping[Language, Sequence[Term]]:
    """By the language of its text.

    Columns `language`, `spellings`, `given`, and `expected`, empty where that is what is given; several are apart by
    `|`. A term that is given as it is keeps a shorter one within it.
    """
    terms: dict[Language, list[Term]] = {language: [] for language in Language}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            expected = (row["expected"] or row["given"].lower()).split("|")
            term = Term(tuple(row["spellings"].split("|")), row["given"], tuple(expected), only_if_lost)
            terms[Language(row["language"])].append(term)
    return terms


@dataclass(frozen=True, eq=False)
class Terms:
    """Those of one language, by their spellings."""

    by_spelling: Mapping[str, Term]
    forms: Forms

    @classmethod
    def of(cls, terms: Iterable[Term]) -> Self:
        by_spelling = {form: term for term in terms for spelling in term.spellings for form in _forms(spelling)}
        return cls(by_spelling, Forms.of(by_spelling))

    def readable(self, text: str) -> str:
        """`text` as a package reads it well: what begins a sentence is small too, as `Uncle Najib` would be a name."""
        parts, last = [], 0
        for start, end, spelling in within(self, text):
            term = self.by_spelling[spelling]
            if not term.only_if_lost:
                parts += [text[last:start], term.given]
                last = end
        return "".join(parts) + text[last:]

    def mended(self, source: str, translated: str) -> str:
        """`translated` with small letters where terms of `source` were given as names, but where sentences begin."""
        for term in dict.fromkeys(self.by_spelling[spelling] for _, _, spelling in within(self, source)):
            for name in () if term.only_if_lost else term.as_names:
                if name in source:
                    continue
                if name in translated:
                    translated = re.sub(rf"\b{re.escape(name)}(?={_ENDING}\b)", _small, translated)
                translated = _small_in_part(name, source, translated)
        return translated

    def lost(self, source: str, translated: str) -> dict[str, str]:
        """Terms of `source`, as it writes them, of which `translated` has nothing, and what it should have."""
        found, lost = within(self, source), {}
        lowered = translated.lower() if found else ""
        for start, end, spelling in found:
            term = self.by_spelling[spelling]
            if not term.is_in(lowered) and (rendering := term.rendering):
                lost[source[start:end]] = rendering
        return lost


def _forms(spelling: str) -> Sequence[str]:
    """Conference of Rulers: as it is, and as a sentence that it begins is looked at."""
    return (spelling, spelling[0].lower() + spelling[1:]) if " " in spelling else (spelling,)


@lru_cache(maxsize=256)  # a sentence is looked at before its translation, and after it
def within(terms: Terms, text: str) -> Sequence[tuple[int, int, str]]:
    """Where `terms` stand, the longest first; not where one is a part of a word or, with a capital, of a name."""
    lowered = text[0].lower() + text[1:] if _CAPITAL.match(text) else text
    found, last = [], 0
    for start, end, spelling in terms.forms.whole(lowered.replace("’", "'"), OF_TERM):
        if start >= last:
            found.append((start, end, spelling))
            last = end
    return found


def _small(found: re.Match[str]) -> str:
    starts_sentence = _STARTS_SENTENCE.search(found.string, max(0, found.start() - 5), found.start())
    return found[0].capitalize() if starts_sentence else found[0].lower()


def _small_in_part(name: str, source: str, translated: str) -> str:
    """`translated` with small letters where the model kept only some words of `name`, or what begins as they do.

    `tidak Sabar` or `Sabaran` for `Tidak Sabar`.
    """
    parts = {_beginning(word) for word in name.split() if word not in source}
    parts = {part for part in parts if part in translated}
    if not parts:  # as mostly
        return translated
    one = rf"(?:{any_of(part + ('[a-z]*+' if len(part) >= _TELLING else '') for part in parts)})"
    in_a_row = rf"\b{one}(?: {one})*+(?={_ENDING}\b)(?! [A-Z])"
    return re.sub(in_a_row, lambda found: _small_unless_of_name(found, source), translated)


def _beginning(word: str) -> str:
    """What a word that the model made of `word` begins with: `Menekan` of `Menekankan`."""
    return word[: max(_TELLING, len(word) - 3)]


def _small_unless_of_name(found: re.Match[str], source: str) -> str:
    before = found.string[: found.start()]
    word = _WORD_OF_NAME_BEFORE.search(before)
    in_name = word and not _STARTS_SENTENCE.search(before[: word.start()])
    return found[0] if in_name or any(each in source for each in found[0].split()) else _small(found)


@cache
def _by_language() -> Mapping[Language, Terms]:
    at_once, if_lost = read(), read(IF_LOST, only_if_lost=True)
    return {language: Terms.of([*at_once[language], *if_lost[language]]) for language in Language}


def words() -> frozenset[str]:
    """The terms of one word in small letters, of both languages, that are no names with a capital."""
    spellings = chain.from_iterable(terms.by_spelling for terms in _by_language().values())
    return frozenset(filter(_WORD_BUT_NAME.fullmatch, spellings))


def readable(english: str) -> str:
    """English as a model reads it well."""
    return _by_language()[Language.EN].readable(english)


def readable_in_malay(malay: str) -> str:
    """Malay as a model reads it well."""
    return _by_language()[Language.MS].readable(malay)


def mended(english: str, malay: str) -> str:
    """`malay` with terms written small."""
    return _by_language()[Language.EN].mended(english, malay)


def mended_in_english(malay: str, english: str) -> str:
    """`english` with terms written small."""
    return _by_language()[Language.MS].mended(malay, english)


def lost(source: str, translated: str, language: Language) -> dict[str, str]:
    """Terms of `source`, in `language`, as it writes them, of which `translated` has nothing; what it should have."""
    return _by_language()[language].lost(source, translated)
