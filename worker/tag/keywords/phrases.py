"""An article cut into what could be its keywords: its names, and stretches of content words. Ranks nothing.

No phrase goes over punctuation, a number that is no part of a code, an address, a stop word, a verb, a title or a name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby, takewhile

from newsdesk.article import Language
from worker.segments.lines import BREAKS
from worker.tag.keywords.stopwords import only_in_names, stopwords
from worker.tag.names.persons import SLASHED
from worker.tag.names.titles import titles
from worker.tag.verbs import is_verb
from worker.text import currencies, tickers
from worker.text.addresses import without_addresses
from worker.wire.labels import without_known

# What a number counts. A small word of one or two letters behind it is a unit too (km, kg, am, hb), or says nothing.
_UNIT = (
    r"[a-z]{1,2}|pct|sen|kmh|[kMG]Wh?|[kMGT]B|tonnes?|hectares?|hektar|acres?"
    r"|(?:square\s|cubic\s)?(?:centi|kilo|milli|mili)?(?:met(?:re|er)|gram|lit(?:re|er))s?"
)
_CURRENCY = rf"[A-Z]{{1,3}}(?=\s?[$€£¥]\s?\d)|(?:{currencies.CODES})(?=\s\d)"
_MONTH = "Jan|Feb|Mac|Mar|Apr|Mei|May|Jun|Jul|Ogos|Aug|Sept?|O[ck]t|Nov|Dis|Dec"
# A word with a number that names something: RON95, Covid-19, 5G. Not a sum, a part of a year or one of a series.
_CODE = (
    rf"(?:(?=[A-Z][A-Za-z]{{0,7}}-?\d)(?!(?:(?i:{currencies.CODES}|{_MONTH}|KE|KM|RP|RS|SEN|US)|FY|No|[AHQS])-?\d)"
    r"[A-Z][A-Za-z]{0,7}-?\d{1,3}[A-Z]?"
    r"|H\dN\d{1,2}|\d[DGR]|(?!\d(?:AM|GB|GW|HP|KG|KM|KWH|MB|MP|MW|ND|PM|RD|ST|TB|TH)\b)\d[A-Z]{2,4})"
    r"(?![\w%]|[.,:/-]\d|-[A-Z])"
)
_NUMBER = re.compile(rf"(?<!\w)(?:(?P<code>{_CODE})|{_CURRENCY}|\w*\d\w*\b(?:\s(?:{_UNIT})(?![\w-]))?)")
_YEAR = re.compile(r"\s+\d+$")  # of Piala Dunia 2018
_PART = rf"(?:(?<!\w){_CODE}|[^\W\d_]+)"
_WORD = re.compile(rf"\b(?i:{SLASHED})\b|{_PART}(?:['’-]{_PART})*")
_WORD_OR_MARK = re.compile(rf"{_WORD.pattern}|\S")
_SENTENCE_END = re.compile(rf"(?<=[.!?])\s+|[{BREAKS}\t]+")
# Johor's rivers and a company's debts, but not Women's Aid or children's homes.
_OWNER = re.compile(
    r"\b([A-ZÀ-Þ][\w-]{0,60}(?=['’]s\b(?!\s+[A-ZÀ-Þ]))|(?!(?:children|(?:wo)?men|people)['’])[a-z]{3,60})['’]s\b"
)
_ONE_OF = re.compile(r"\bsalah (?=(?:satu|seorang|sebuah|seekor)(?![\w-]))", re.IGNORECASE)  # a fault elsewhere
_POSSESSIVE = re.compile(r"['’]s$")
_CONTRACTION = re.compile(r"['’](?:d|ll|m|re|s|ve)$|n['’]t$")
_READ = 20_000  # characters of the body: news says first what matters
_SHORTEST_WORD = 2  # letters
_MOST_REMEMBERED = 10_000  # words
_MOST_NAMES = 50  # with one word in common; a list of more is no story
_LONGEST_NAME = 16  # words; a longer entity is no name: the initials of a list, a line in capitals
_LONGEST_RUN = 6  # capitalised words; more are a line in capitals

Words = tuple[str, ...]


@dataclass(frozen=True)
class Stretch:
    """Words that stand side by side, or one name. `forms` are the words as they stand; a name's is the name, in one."""

    in_headline: bool
    words: Words
    forms: Words
    is_name: bool


@dataclass(frozen=True)
class _Name:
    """`found_by` are the words by which it is found, `words` its own."""

    found_by: Words
    words: Words
    text: str


_Names = Mapping[str, Sequence[_Name]]  # by each of the words by which they are found


def stretches(headline: str | None, body: str, language: Language, entities: Mapping[str, str]) -> list[Stretch]:
    """In the order of the text. A part of a name stands for the whole: an entity's, or a run of capitalised words.

    `entities`: the names of entities by what they are called, `KKM` and `Kementerian Kesihatan Malaysia`.
    """
    texts = [without_known(headline or ""), *_SENTENCE_END.split(without_known(body[:_READ]))]
    plain = [_OWNER.sub(r"\1 | ", _ONE_OF.sub("", without_noise(text))) for text in texts]
    sentences = [_WORD_OR_MARK.findall(text) for text in plain]
    named = [_Name(_words_of(called), _words_of(name), _YEAR.sub("", name)) for called, name in entities.items()]
    known = [name for name in named if max(len(name.found_by), len(name.words)) <= _LONGEST_NAME]
    by_word = _by_word(known)
    runs = [run for sentence in sentences for run in _capitalised_runs(sentence, language, by_word)]
    names = _by_word([*known, *runs])
    return [
        stretch for number, sentence in enumerate(sentences) for stretch in _cut(number == 0, sentence, language, names)
    ]


def words(phrase: str) -> Words:
    """In small letters, without marks and numbers but those of codes: `covid-19`."""
    return tuple(word.casefold() for word in _WORD.findall(phrase))


def without_noise(text: str) -> str:
    """The text with a mark for each address, ticker and number but those of codes, its unit or currency with it."""
    text = tickers.IN_BRACKETS.sub(" | ", without_addresses(text, " | "))
    return _NUMBER.sub(lambda found: found["code"] or " | ", text)


@cache
def title_phrases() -> frozenset[Words]:
    """Titles and offices, and each word of an honorific, which may stand alone: `Seri`."""
    whole = {words(title.text) for title in titles()}
    return frozenset(whole | {(word,) for title in titles() if title.kind == "honorific" for word in words(title.text)})


@cache
def _titles_by_first_word() -> Mapping[str, Sequence[Words]]:
    """The longest first, with their commas as they stand in a sentence."""
    found: dict[str, list[Words]] = {}
    with_commas = {_with_commas(title.text) for title in titles() if "," in title.text}
    for phrase in sorted(title_phrases() | with_commas, key=len, reverse=True):
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _with_commas(title: str) -> Words:
    return tuple(word.casefold() for word in _WORD_OR_MARK.findall(title))


def _words_of(name: str) -> Words:
    return _small(_WORD.findall(name))


def _small(forms: Iterable[str]) -> Words:
    """In small letters, and a name that owns something as the name."""
    return tuple(map(_small_form, forms))


@lru_cache(_MOST_REMEMBERED)
def _small_form(form: str) -> str:
    return (_POSSESSIVE.sub("", form) if form[0].isupper() else form).casefold()


def _by_word(names: Iterable[_Name]) -> dict[str, list[_Name]]:
    found: dict[str, list[_Name]] = {}
    for name in dict.fromkeys(names):
        for word in dict.fromkeys(name.found_by):
            if len(same_word := found.setdefault(word, [])) < _MOST_NAMES:
                same_word.append(name)
    return found


def _capitalised_runs(sentence: Sequence[str], language: Language, entities: _Names) -> Iterator[_Name]:
    """Names that are no entity's: two capitalised words or more. None where all are, as in a headline in capitals."""
    if not _tells_case(sentence, language):
        return
    for stretch in _cut(False, sentence, language, entities):
        for capitalised, forms in groupby(() if stretch.is_name else stretch.forms, key=lambda form: form[0].isupper()):
            run = tuple(forms)
            if capitalised and 1 < len(run) <= _LONGEST_RUN:
                yield _Name(small := _small(run), small, " ".join(run))


def _tells_case(sentence: Sequence[str], language: Language) -> bool:
    return any(form[0].islower() and form not in stopwords(language) for form in sentence)


def _cut(in_headline: bool, sentence: Sequence[str], language: Language, names: _Names) -> Iterator[Stretch]:
    forms = (*sentence, ".")
    small = _small(forms)
    tells_case = _tells_case(sentence, language)
    titles_by_first = _titles_by_first_word()
    start = position = 0
    while position < len(forms):
        phrases = titles_by_first.get(small[position])
        title = _title_at(small, position, phrases) if phrases else 0
        name, length = None, 0
        if small[position] in names and not forms[position][0].islower():
            name, length = _name_at(small, position, language, names[small[position]])
        if length < title:
            name, length = None, _before_a_name(small, forms, position, title, language, names)
        if not length:
            proper = tells_case and position > 0 and forms[position][0].isupper()
            length = 0 if _is_content(small[position], language, proper) else 1
        if length:
            if start < position:
                yield Stretch(in_headline, small[start:position], forms[start:position], False)
            if name:
                yield Stretch(in_headline, name.words, (name.text,), True)
            start = position + length
        position += length or 1


@lru_cache(_MOST_REMEMBERED)
def _is_content(word: str, language: Language, proper: bool) -> bool:
    plain = _CONTRACTION.sub("", word)
    if len(word) < _SHORTEST_WORD or not word[0].isalnum() or plain in stopwords(language):
        return False
    return proper or not (
        is_verb(word, language) or plain in only_in_names(language) or _is_joined_of_stopwords(word, language)
    )


def _is_joined_of_stopwords(word: str, language: Language) -> bool:
    """`kira-kira`, `six-month`, `twenty-five`."""
    small = stopwords(language) | only_in_names(language)
    return "-" in word and small.issuperset(word.split("-"))


def _title_at(small: Words, position: int, phrases: Iterable[Words]) -> int:
    """How many words the first of these titles and offices has that begins at `position`; 0 if none does."""
    return next((len(title) for title in phrases if small[position : position + len(title)] == title), 0)


def _before_a_name(small: Words, forms: Words, position: int, title: int, language: Language, names: _Names) -> int:
    """How many words of the title at `position` stand before a name that goes on after it: `Ketua` of Polis Johor's."""
    for offset in range(1, title):
        word = position + offset
        if small[word] in names and not forms[word][0].islower():
            name, length = _name_at(small, word, language, names[small[word]])
            if name and length == len(name.found_by) and offset + length > title:
                return offset
    return title


def _name_at(small: Words, position: int, language: Language, names: Sequence[_Name]) -> tuple[_Name | None, int]:
    """The name of which the most words begin at `position`, one that is all there first, and how many they are."""
    found, most, all_there = None, 0, False
    for name in names:
        for start in (n for n, word in enumerate(name.found_by) if word == small[position]):
            pairs = zip(name.found_by[start:], small[position : position + _LONGEST_NAME], strict=False)
            common = [word for word, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)]
            while common and common[-1] in stopwords(language):
                common.pop()
            telling = any(word not in stopwords(language) and (word,) not in title_phrases() for word in common)
            whole = len(common) == len(name.found_by)
            if telling and (len(common), whole) > (most, all_there):
                found, most, all_there = name, len(common), whole
    return found, most
