"""Finds known names in text. Never guesses: what is not in data/gazetteer.tsv is not found.

A match says where a name stands and whose it can be; which reading counts is decided by the rest of the article.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, permutations
from pathlib import Path
from typing import NamedTuple, Self

from newsdesk.article import Language, TextField
from worker.tag.gazetteer.abroad import Countries
from worker.tag.gazetteer.blessings import is_blessing
from worker.tag.gazetteer.spelling import end_of, lines_in_capitals, with_legal_form, with_small_letters
from worker.tag.gazetteer.turned import Kinds, kinds
from worker.tag.names.entries import Entry, read
from worker.tag.names.tokens import Token, is_suffix, starts_sentence, tokenise, without_accents
from worker.wire.dateline_names import TOWNS_THAT_ARE_WORDS

_FILE = Path(__file__).parents[1] / "data" / "gazetteer.tsv"
_SHORTEST_IN_CAPITALS = 4  # letters; a shorter name in capitals is as likely a word of the headline
# Names of one word that are words of either language too: no name where a sentence or a longer name begins.
_COMMON_WORDS = frozenset(
    """
    Alphabet Amnesty Apple Armada Assam Bagan Bera Bursa Chad Chelsea Congress Cuba Emirates Fed Firefly Georgia Goa
    Grab Indiana Jersey Jordan Keluang Kompas Kupang Lada Larut Maine Mara Maran Pagoh Pakan Pas Pemulih Peninsula
    Penjana Prasarana Semenanjung Senate Shell Spurs Tekun Temu Teraju Tumpat Utusan
    """.split()
) | frozenset(map(str.capitalize, TOWNS_THAT_ARE_WORDS))
# Acronyms that are words where everything is in capitals.
_WORDS_IN_CAPITALS = frozenset({"API", "AS", "IS", "IT", "JAWI", "MARA", "MAS", "MUDA", "PAS", "PLUS", "SARA", "WHO"})


class Reading(NamedTuple):
    """`certain` is false where the form counts only with another name of the entry."""

    entry: Entry
    certain: bool


class Match(NamedTuple):
    """`form`, which stands at `text[start:end]`, can be any of `readings`, the likeliest first."""

    start: int
    end: int
    form: str
    readings: tuple[Reading, ...]

    @property
    def entry(self) -> Entry:
        """The likeliest."""
        return self.readings[0].entry

    @property
    def certain(self) -> bool:
        """Whether the likeliest needs no other name of its entry."""
        return self.readings[0].certain


_Form = tuple[tuple[str, ...], str, tuple[Reading, ...]]  # its words, itself, whose it can be
_Forms = dict[tuple[str, ...], list[_Form]]  # by the first two words, or the only one; the longest first


@dataclass(frozen=True)
class Gazetteer:
    """Entries, and an index of the forms in which they stand in text."""

    entries: tuple[Entry, ...]

    @classmethod
    def load(cls, file: Path = _FILE) -> Self:
        """Raises ValueError, naming the line, for a row that is no entry."""
        return cls(read(file))

    def of_article(self, texts: Mapping[TextField, str], *, terms: bool = False) -> dict[TextField, list[Match]]:
        """The matches of each field, with `terms` those too.

        A company named by a common word is found where sentences begin, too, if the article names it elsewhere:
        `pengurus Chelsea`, `Chelsea tewas`. A town's word is mostly none of its names there: `Nilai ringgit`.
        """
        found = {field: self.matches(text, terms=terms) for field, text in texts.items()}
        named = frozenset(
            match.form
            for match in chain.from_iterable(found.values())
            if match.form in _COMMON_WORDS and match.certain and match.entry.type == "organisation"
        )
        if not named:
            return found
        return {field: self.matches(text, terms=terms, named=named) for field, text in texts.items()}

    def matches(self, text: str, *, terms: bool = False, named: Collection[str] = ()) -> list[Match]:
        """The names in `text` in order, longest first where they overlap; with `terms`, those too.

        `named`: names that are common words, and yet names wherever no longer name begins.

        Case counts. Capitals stand for any case in a line of capitals, at the start of a sentence (a dateline) and
        in names of several words. Hyphens and spaces, and all apostrophes, are alike, and so is a letter with an accent
        that no name has: `Bogotá`; a possessive stays outside.
        """
        tokens = tokenise(text)
        if not text.isascii():
            tokens = [token if token.text in self._accented else without_accents(token) for token in tokens]
        capitals = lines_in_capitals(text)
        found: list[Match] = []
        position = 0
        while position < len(tokens):
            if tokens[position].text not in self._first_words:  # as mostly
                position += 1
                continue
            match, taken = self._longest(text, tokens, position, capitals, named)
            if match is not None and (terms or not match.entry.term) and not is_blessing(text, match.start, match.end):
                found.append(match)
            position += taken
        return found

    def sole(self, name: str, *, is_name: bool = False) -> Entry | None:
        """The entry that `name`, the whole of it, certainly is; a common word only where `is_name`."""
        for match in self.matches(name, named=(name,) if is_name else ()):
            if match.certain and match.form == name:
                return match.entry
        return None

    def exonyms(self, source: Language, target: Language) -> Mapping[str, str]:
        """Names of places that differ between the two languages, and spellings: Singapore, Singapura; Johor Baru."""
        return self._exonyms[source, target]

    @cached_property
    def _exonyms(self) -> Mapping[tuple[Language, Language], Mapping[str, str]]:
        places = [entry for entry in self.entries if entry.type == "place"]
        exonyms = {}
        for source, target in permutations(Language):
            spellings = {
                form: place.name(target)
                for place in places
                for form in place.forms_in(source)
                if place.is_foreign_spelling(form, target)
            }
            names = {place.name(source): place.name(target) for place in places if place.names.en != place.names.ms}
            exonyms[source, target] = spellings | names
        return exonyms

    @cached_property
    def countries(self) -> Countries:
        return Countries(self.entries)

    @cached_property
    def kinds(self) -> Mapping[Language, Kinds]:
        """By the language of the source."""
        return {language: kinds(self.entries, language) for language in Language}

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def shared_person_names(self) -> frozenset[str]:
        """Words of the names of several persons, and names of places: as a last name, none tells who is meant."""
        persons = [entry for entry in self.entries if entry.type == "person"]
        words = Counter(word for entry in persons for word in {word for form in entry.forms for word in form.split()})
        places = {form for entry in self.entries if entry.type == "place" for form in entry.forms}
        return frozenset(word for word, count in words.items() if count > 1 or word in places)

    def _longest(
        self, text: str, tokens: Sequence[Token], position: int, capitals: bytearray, named: Collection[str]
    ) -> tuple[Match | None, int]:
        first = tokens[position]
        in_capitals = bool(capitals[first.start])
        starts = [tuple(token.text for token in tokens[position : position + length]) for length in (2, 1)]
        for words, form, readings in _at(self._forms, starts):
            end = end_of(text, tokens, position, words, form)
            if end and not (len(words) == 1 and _is_no_name(text, first.start, end, in_capitals, named)):
                return _match(text, first.start, end, readings), len(words)
        if first.text.isupper():
            for words, form, readings in _at(self._forms_in_capitals, starts):
                end = end_of(text, tokens, position, words, form)
                if end and (in_capitals or len(words) > 1 or starts_sentence(text, first.start)):
                    return _match(text, first.start, end, readings), len(words)
        return None, 1

    @cached_property
    def _first_words(self) -> frozenset[str]:
        return frozenset(start[0] for start in (*self._forms, *self._forms_in_capitals))

    @cached_property
    def _accented(self) -> frozenset[str]:
        """The words of names that are not ASCII."""
        forms = chain(self._forms.values(), self._forms_in_capitals.values())
        return frozenset(word for form in chain.from_iterable(forms) for word in form[0] if not word.isascii())

    @cached_property
    def _forms(self) -> _Forms:
        forms: dict[str, list[Reading]] = {}
        for entry in self.entries:
            for form in entry.forms:
                for spelling in {form, with_small_letters(form)}:
                    forms.setdefault(spelling, []).append(Reading(entry, form not in entry.context))
        return _index(forms)

    @cached_property
    def _forms_in_capitals(self) -> _Forms:
        forms: dict[str, list[Reading]] = {}
        for entry in self.entries:
            for form in entry.forms:
                letters = sum(map(str.isalpha, form))
                if not form.isupper() and letters >= _SHORTEST_IN_CAPITALS and not is_word(form):
                    forms.setdefault(form.upper(), []).append(Reading(entry, form not in entry.context))
        return _index(forms)


def _match(text: str, start: int, end: int, readings: tuple[Reading, ...]) -> Match:
    if readings[0].entry.type == "organisation":
        end = with_legal_form(text, end)
    return Match(start, end, text[start:end], readings)


def is_word(form: str) -> bool:
    """Whether a name of one word is a word of either language too."""
    return form in _COMMON_WORDS or form.upper() in _WORDS_IN_CAPITALS


def _index(forms: dict[str, list[Reading]]) -> _Forms:
    index: _Forms = {}
    for form, readings in forms.items():
        words = tuple(token.text for token in tokenise(form))
        likeliest_first = tuple(sorted(readings, key=lambda reading: not reading.certain))
        index.setdefault(words[:2], []).append((words, form, likeliest_first))
    for same_start in index.values():
        same_start.sort(key=lambda item: -len(item[0]))
    return index


def _at(forms: _Forms, starts: Iterable[tuple[str, ...]]) -> Iterator[_Form]:
    """The forms that may stand where the words of `starts` stand, longest first."""
    return chain.from_iterable(forms.get(start, ()) for start in starts)


def _is_no_name(text: str, start: int, end: int, in_capitals: bool, named: Collection[str]) -> bool:
    """Whether a name of one word is more likely a plain word, the end of a code, or the beginning of a longer name."""
    word = text[start:end]
    if is_suffix(text, start, end):
        return True
    if in_capitals:
        return word in _WORDS_IN_CAPITALS
    if word not in _COMMON_WORDS:
        return False
    sentence = word not in named and starts_sentence(text, start)
    return sentence or bool(re.match(r" [A-Z]", text[end : end + 2]))
