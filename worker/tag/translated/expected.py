"""Which names of a sentence must come through its translation, and as what. Precision first: an editor trusts flags.

Must never expect a name that a good translation may leave out or turn into plain words.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from newsdesk.article import Language
from worker.language.common_words import ENGLISH, MALAY
from worker.tag.gazetteer.acronyms import counterpart, is_english_alone, is_introduced
from worker.tag.gazetteer.gazetteer import Gazetteer, Match, is_word
from worker.tag.names.entries import Entry
from worker.translate.names import Name

_SHORTEST_ACRONYM = 3  # letters
_SHORTER_ACRONYMS = frozenset({"UN"})  # that mean nothing else
_SHORTEST_WORD = 4  # letters; a shorter one stands in too many other words
_A_WORD = re.compile(rf"[^\W\d_]{{{_SHORTEST_WORD}}}")
# Entries; a word of more of them (Ministry, Malaysia, Cup) doesn't tell which name was meant.
_TELLING = 8
# What Malaysian news calls Malaysia.
_AT_HOME = ("country", "countrywide", "nation", "national", "nationwide", "negara", "senegara", "kebangsaan")
_RANK = re.compile(r"\b(?:ASP|DSP|ACP|SAC|DCP|CP)(?= [A-Z])")  # of the police; called so in both languages
_NEAR = 40  # characters; a longer word is no part of a name
# But for the word that begins the sentence: Stade de France, FC Malacca, `In Malacca`.
_CAPITAL_BEFORE = re.compile(r"(?:[A-Z][\w'’-]* (?:de|du|of)|(?<=\w )[A-Z][\w'’-]*) \Z")
_CAPITAL_AFTER = re.compile(" [A-Z]")
# What makes a law's name a part of another's, `Akta Kerja Sosial` or `Fair Employment Act`, or of an amendment's.
_AFTER_LAW = re.compile(r" (?:dan )?(?!Akta|Kanun|Seksyen|Tahun|Raya)[A-Z][a-z]| \((?:Pindaan|Langkah|Amendment)")
_BEFORE_LAW = re.compile(r"\b(?!The\b|An?\b|[IO]n\b|Under\b|Mengikut\b|Bawah\b)[A-Z][a-z]+ \Z")
_PLAIN_WORDS = ENGLISH | MALAY
_ENGLISH_WORDS = ENGLISH | {"song"}  # of the places that are words: the others are Malay ones


@dataclass(frozen=True)
class ExpectedNames:
    """Looks names up in a gazetteer; counts its words once. `plain_words`, in small letters, are no names."""

    gazetteer: Gazetteer
    plain_words: Collection[str] = ()

    def of(self, text: str, source: Language, tagged: Collection[tuple[str, str]] = ()) -> list[Name]:
        """Mentions in a sentence of `source`, each once, with its acceptable renderings (in any case).

        Expected are countries and places, but not those called alike in both languages by a word, in English text by
        an English one; organisations that have one name in both languages; and organisations, events and persons by an
        acronym or a name of several words. A country may become its adjective: `pakar Rusia`, `Russian experts`; but
        not alone in brackets, `Noah Lyles (Amerika Syarikat)`: these are then of the mention and its renderings.
        A place must not stay under a name that the target has not: Johor Baru in Malay. Any other name may come in
        other words (`Attorney General's Office`) if one of the target's that tells it is among them (of the Conference
        of Rulers `Raja-Raja`, but not `Rulers`), unless it is one for both languages, a law's or an index's, or a word
        alone that both languages use (`Bomba`). A rank of the police before a name stays.

        `tagged`: the ids of the article's entities, each with what they are called there. An acronym that counts only
        beside another name of its organisation, EC of the Election Commission, is expected if it is among them. One for
        which Malay news has another, EPF, must not stay in Malay then.
        """
        expected: dict[str, Sequence[str]] = {rank: (rank,) for rank in _RANK.findall(text)}
        for match in self.gazetteer.matches(text, terms=True):
            entry, mention = match.entry, match.form
            acronym = counterpart(entry, match, text, source, tagged)
            if (
                (match.certain or acronym)
                and mention not in expected
                and not text.startswith("$", match.end)  # US$5
                and len(match.readings) == 1
                and entry.used_in(mention, source)
                and not (_is_law(entry) and _is_of_longer_law(text, match))
                and (acronym or self._must_survive(entry, mention, source))
            ):
                renderings = self._renderings(text, match, source, acronym)
                if _is_country_in_brackets(text, match):
                    mention = f"({mention})"
                    renderings = [f"({form})" for form in renderings if form in entry.forms]
                expected[mention] = renderings
        return list(expected.items())

    def _renderings(self, text: str, match: Match, source: Language, acronym: str | None) -> Sequence[str]:
        """Its names, its adjectives, and words that tell which name was meant.

        No such words for an acronym beside the name itself, nor for a name with its acronym in brackets behind it; but
        English puts the words of a name in many orders.
        """
        entry, mention = match.entry, match.form
        must_stand_whole = _must_stand_whole(entry)
        is_abbreviated = not must_stand_whole and is_introduced(entry, text, match, source)
        names = _names(text, match, source, acronym)
        if must_stand_whole:
            names = _said_once(names, mention, text, in_any_case=_is_law(entry))
        elif is_abbreviated:  # by its acronym in brackets, which doesn't tell that the name before it came through
            names = [name for name in names if " " in name and name not in entry.context] or names
        is_said_twice = mention in entry.acronyms and any(" " in form and form in text for form in entry.forms)
        is_bare_word = _is_called_alike(entry, mention) and _stands_alone(mention, text)
        words: Sequence[str] = ()
        if not (must_stand_whole or is_said_twice or is_bare_word or (is_abbreviated and source is Language.EN)):
            of_target = entry.forms_in(source.other)
            told_by = set(names).intersection(of_target) if is_abbreviated else of_target
            words = self._other_words(entry, source.other, told_by)
        return tuple(dict.fromkeys((*names, *entry.adjectives, *words)))

    def _other_words(self, entry: Entry, target: Language, forms: Iterable[str]) -> Sequence[str]:
        """The words of these names that few entries share; all of its name in `target` where that has none of them.

        Those that both languages have side by side, Johns Hopkins, count together.
        None for a place, whose name is not put in other words, unless it is Malaysia.
        """
        if entry.type == "place":
            return _AT_HOME if entry.country == "MY" else ()
        name = _words(entry.name(target))
        telling = {word for word in _words(*forms) if self._entries_by_word[word] < _TELLING}
        if entry.type == "person":
            telling -= _PLAIN_WORDS  # Azalina Othman Said
        found = telling if telling & name else telling | name
        alike = _said_alike(entry)
        return sorted((found - _words(alike)) | {alike}) if found & _words(alike) else sorted(found)

    def _must_survive(self, entry: Entry, mention: str, source: Language) -> bool:
        same, several = entry.names.en == entry.names.ms, bool(re.search(r"\w\W+\w", mention))
        match entry.type:
            case "place":
                return entry.country is not None or not same or not self._is_word(entry.names.en, source)
            case "person":
                return several
            case "organisation" if same:
                return True
            case _:
                is_acronym = mention in _SHORTER_ACRONYMS or len(mention) >= _SHORTEST_ACRONYM
                return several or _is_called_alike(entry, mention) or (is_acronym and mention.upper() in entry.forms)

    def _is_word(self, name: str, source: Language) -> bool:
        if source is Language.EN:
            return name.lower() in _ENGLISH_WORDS
        return is_word(name) or name.lower() in _PLAIN_WORDS or name.lower() in self.plain_words

    @cached_property
    def _entries_by_word(self) -> Counter[str]:
        entries = (entry for entry in self.gazetteer.entries if not _is_law(entry))
        return Counter(word for entry in entries for word in _words(*entry.forms))


def _names(text: str, match: Match, source: Language, acronym: str | None) -> list[str]:
    """What it may be called, the best first, then what the other language calls it, for who looks for its acronym.

    `acronym`: what the other language has for the one that is mentioned.
    """
    entry, mention = match.entry, match.form
    of_target = entry.forms_in(source.other)
    best = [acronym] if acronym else []
    if (acronym and is_english_alone(mention)) or _is_of_one_language(text, match, source):
        return [*best, *of_target]
    return [*best, _best(entry, mention, source), *of_target, *entry.forms, mention]


def _said_once(names: Iterable[str], mention: str, text: str, in_any_case: bool) -> list[str]:
    """Those of `names` that are not in the sentence beside `mention`, as TNB is beside Tenaga Nasional Bhd."""
    as_read = str.casefold if in_any_case else str  # an acronym of a law in any case is the law's
    elsewhere = as_read(text.replace(mention, "\n"))
    return [name for name in names if name == mention or as_read(name) not in elsewhere]


def _must_stand_whole(entry: Entry) -> bool:
    """Whether none of its words tells it: an organisation that both languages call alike, a law, an index of a market.

    An Anti-Corruption Act is not the Prevention of Crime Act, nor `Indeks Masa Straits` the Straits Times Index.
    """
    is_index = entry.term and entry.names.en.endswith(" Index")
    return is_index or _is_law(entry) or (entry.type == "organisation" and entry.names.en == entry.names.ms)


def _said_alike(entry: Entry) -> str:
    """The words side by side that an organisation has in both languages, Johns Hopkins; none if it is one word."""
    if entry.type != "organisation":
        return ""
    one, other = (entry.name(language).split() for language in Language)
    place, _, length = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    words = " ".join(one[place : place + length])
    return words if len(_words(words)) > 1 else ""


def _is_called_alike(entry: Entry, mention: str) -> bool:
    """Whether it is an organisation that both languages call by this word, which is no acronym: Bomba."""
    is_word = mention.isalpha() and mention.upper() not in entry.forms
    called = entry.type == "organisation" and entry.names.en != entry.names.ms
    return is_word and called and all(mention in entry.forms_in(language) for language in Language)


def _stands_alone(word: str, text: str) -> bool:
    """Whether it is nowhere in a longer name, whose words may become plain ones: Balai Bomba, a fire station."""
    return not re.search(rf"\b[A-Z][\w'’-]{{,{_NEAR}}} {word}\b|\b{word} (?:(?:and|dan) )?[A-Z]", text)


def _is_law(entry: Entry) -> bool:
    return entry.term and entry.names.en.endswith((" Act", " Code"))


def _is_of_longer_law(text: str, match: Match) -> bool:
    before = text[max(0, match.start - _NEAR) : match.start]
    return bool(_BEFORE_LAW.search(before) or _AFTER_LAW.match(text, match.end))


def _best(entry: Entry, mention: str, source: Language) -> str:
    """The rendering that is put in where a translation has none: an acronym stays where it serves in both languages.

    So does Cuepacs; UN becomes one too, and Umno and Opec, set so in English, become UMNO and OPEC.
    """
    name, *aliases = entry.forms_in(source.other)
    if mention in _SHORTER_ACRONYMS:
        return next((alias for alias in aliases if alias.isupper()), name)
    is_short = mention.isupper() or (entry.type == "organisation" and mention.isalpha())
    if (is_short and mention in aliases) or entry.name(source) == name:
        return mention
    return mention.upper() if entry.type == "organisation" and mention.upper() in aliases else name


def _is_of_one_language(text: str, match: Match, source: Language) -> bool:
    """Whether a place stands alone under a name that the other language has not: Johor Baru, but not of Penang FC."""
    entry, mention, target = match.entry, match.form, source.other
    if entry.type != "place" or mention not in entry.forms or mention in entry.forms_in(target):
        return False
    if entry.names.en == entry.names.ms and not entry.is_foreign_spelling(mention, target):
        return False
    before = text[max(0, match.start - _NEAR) : match.start]
    return not _CAPITAL_BEFORE.search(before) and not _CAPITAL_AFTER.match(text, match.end)


def _is_country_in_brackets(text: str, match: Match) -> bool:
    """Whether a country's name, no acronym, is all that stands in brackets."""
    entry = match.entry
    in_brackets = text[match.start - 1 : match.end + 1] == f"({match.form})"
    return in_brackets and entry.type == "place" and bool(entry.country) and bool(_A_WORD.search(match.form))


def _words(*names: str) -> set[str]:
    return {word for name in names for word in re.findall(r"\w+", name.casefold()) if len(word) >= _SHORTEST_WORD}
