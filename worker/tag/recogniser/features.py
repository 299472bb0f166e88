"""What the entity recogniser sees of a sentence, in training and in use alike: one set of strings a token.

Reads text and word statistics only; labels are no business of this module. Any change here asks for a new model.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from worker.caps import is_all_caps
from worker.tag.gazetteer.gazetteer import Match
from worker.tag.names.titles import titles
from worker.tag.names.tokens import APOSTROPHES, Token

_TOKEN = re.compile(r"[^\W_]+|[^\s]")
_DIGITS = re.compile(r"\d")
_REPEATED = re.compile(r"(.)\1+")
# Lower-case words within a name: University of Malaya, Jabatan Kesihatan dan Keselamatan.
_CONNECTORS = frozenset(
    "al an and b bagi bin binti bt da dan de di el for ibni la of on pada the untuk van von".split()
)
_LONGEST_RUN = 12  # tokens
_UNKNOWN = ("-", "-", "-")
_MOST_WORDS = 4_000  # that are remembered, some 2.5 kB each

Feature = str | bytes  # what is remembered is in UTF-8, as the model reads it


@dataclass(frozen=True)
class WordTable:
    """What unlabelled news tells of words.

    `words`: by form, its cluster, the type of name it is mostly part of, and how often it is written small where no
    sentence begins, from 0 (never) to 3. `cased`: by lower-case word, the form it mostly has.
    """

    words: Mapping[str, tuple[str, str, str]]
    cased: Mapping[str, str]

    @classmethod
    def parse(cls, text: str) -> "WordTable":
        """Lines of form, cluster, type and share, tab-separated; the first form of a word is its commonest."""
        words: dict[str, tuple[str, str, str]] = {}
        cased: dict[str, str] = {}
        alike: dict[tuple[str, str, str], tuple[str, str, str]] = {}  # some 1,600 for 55,000 words: one of each is kept
        for line in text.splitlines():
            form, cluster, kind, share = line.split("\t")
            what = (cluster, kind, share)
            words[form] = alike.setdefault(what, what)
            cased.setdefault(form.lower(), form)
        return cls(words, cased)


@dataclass(frozen=True)
class Features:
    """Remembers what it knows of some thousand words; safe to share between threads."""

    table: WordTable
    _of_words: dict[str, "_Word"] = field(default_factory=dict)

    def of_sentence(self, tokens: Sequence[Token], known: Mapping[int, str]) -> list[list[Feature]]:
        """The features of each token of one sentence; `known` as marks() gives them for the whole text."""
        words = [self._word(form) for form in self._forms(tokens)]
        found: list[list[Feature]] = [list(word.own) for word in words]
        _add_surroundings(found, words)
        _add_names(found, words, [known.get(token.start, "") for token in tokens])
        _add_titles(found, words)
        _add_runs(found, words)
        for place, token in enumerate(tokens):
            if place and tokens[place - 1].end == token.start:
                found[place].append("glued")
        return found

    def _forms(self, tokens: Sequence[Token]) -> Iterable[str]:
        """The words in their usual case if the sentence is in capitals."""
        if not tokens or not is_all_caps(" ".join(token.text for token in tokens)):
            return (token.text for token in tokens)
        return (self.table.cased.get(token.text.lower(), token.text.capitalize()) for token in tokens)

    def _word(self, form: str) -> "_Word":
        known = self._of_words.get(form)
        if known is None:
            if len(self._of_words) > _MOST_WORDS:
                self._of_words.clear()
            known = self._of_words[form] = _Word.of(form, self.table)
        return known


@dataclass(frozen=True, slots=True)
class _Word:
    lower: str
    shape: str
    cluster: str
    capital: bool
    own: tuple[bytes, ...]
    near: tuple[tuple[bytes, ...], ...]  # at the places -2, -1, 1, 2 from the token

    @classmethod
    def of(cls, form: str, table: WordTable) -> "_Word":
        lower = _DIGITS.sub("0", form.lower())
        shape = _shape(form)
        cluster, kind, _ = table.words.get(form, _UNKNOWN)
        share = table.words.get(form.lower(), _UNKNOWN)[2]
        own = ["1", f"w={lower}", f"s={shape}", f"k={cluster}", f"t={kind}", f"c={share}", f"sc={shape}{share}"]
        if len(form) > 3:
            own += [f"p3={lower[:3]}", f"s3={lower[-3:]}", f"s2={lower[-2:]}"]
        if len(form) > 5:
            own += [f"p4={lower[:4]}", f"s4={lower[-4:]}"]
        near = (
            (f"w{at}={lower}", f"s{at}={shape}", f"k{at}={cluster}", f"t{at}={kind}") for at in ("-2", "-1", "+1", "+2")
        )
        return cls(lower, shape, cluster, form[0].isupper(), _encoded(own), tuple(map(_encoded, near)))


def _encoded(features: Iterable[str]) -> tuple[bytes, ...]:
    return tuple(map(str.encode, features))


def marks(text: str, known: Iterable[Match]) -> dict[int, str]:
    """By the position of each token's start, what the gazetteer calls the name that it is part of."""
    found: dict[int, str] = {}
    for match in known:
        types = "/".join(sorted({reading.entry.type[:2] for reading in match.readings}))
        kind = types + ("" if match.certain else "?")
        inside = [token.start() for token in _TOKEN.finditer(text, match.start, match.end)]
        for number, start in enumerate(inside):
            found[start] = f"{'I' if number else 'B'}{kind}{min(len(inside), 3)}"
    return found


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """Words and marks of `text[start:end]`, each mark on its own, with their places in the whole text."""
    return [
        Token("'" if match[0] in APOSTROPHES else match[0], match.start(), match.end())
        for match in _TOKEN.finditer(text, start, end)
    ]


def _shape(form: str) -> str:
    """`Xx` for Perak, `X3` for three capitals, `0` for a number."""
    if form.isupper() and form.isalpha():
        return f"X{min(len(form), 6)}"
    kinds = "".join("X" if c.isupper() else "x" if c.isalpha() else "0" if c.isdigit() else c for c in form)
    return _REPEATED.sub(r"\1", kinds)


def _add_surroundings(found: list[list[Feature]], words: Sequence[_Word]) -> None:
    last = len(words) - 1
    for place, word in enumerate(words):
        features = found[place]
        if place:
            before = words[place - 1]
            features += before.near[1]
            features += (f"ww-={before.lower}|{word.lower}", f"kk-={before.cluster}|{word.cluster}")
            features.append(f"ss-={before.shape}|{word.shape}")
        else:
            features.append("first")
        if place > 1:
            features += words[place - 2].near[0]
        if place < last:
            after = words[place + 1]
            features += after.near[2]
            features += (f"ww+={word.lower}|{after.lower}", f"kk+={word.cluster}|{after.cluster}")
            features.append(f"ss+={word.shape}|{after.shape}")
        else:
            features.append("last")
        if place + 1 < last:
            features += words[place + 2].near[3]


def _add_names(found: list[list[Feature]], words: Sequence[_Word], known: Sequence[str]) -> None:
    for place, name in enumerate(known):
        if name:
            found[place] += (f"g={name}", f"gw={name}|{words[place].lower}")
            if place:
                found[place - 1].append(f"g+={name}")
            if place + 1 < len(words):
                found[place + 1].append(f"g-={name}")


def _add_titles(found: list[list[Feature]], words: Sequence[_Word]) -> None:
    known = _titles()
    place = 0
    while place < len(words):
        length = 0
        if words[place].capital:
            for title in known.get(words[place].lower, ()):
                if title == tuple(word.lower for word in words[place : place + len(title)]):
                    length = len(title)
                    break
        for inside in range(place, place + length):
            found[inside].append("title")
        if length and place + length < len(words):
            found[place + length].append("titled")
        place += length or 1


def _add_runs(found: list[list[Feature]], words: Sequence[_Word]) -> None:
    """What a run of capitalised words, connectors within, begins and ends with, and what stands around it."""
    for start, end in _runs(words):
        first, last = words[start].lower, words[end - 1].lower
        before = words[start - 1].lower if start else "<"
        after = words[end].lower if end < len(words) else ">"
        shared = (
            f"r1={first}",
            f"r9={last}",
            f"r-={before}",
            f"r+={after}",
            f"rl={min(end - start, 5)}",
            f"rk1={words[start].cluster}",
            f"rk9={words[end - 1].cluster}",
        )
        for place in range(start, end):
            found[place] += shared


def _runs(words: Sequence[_Word]) -> Iterator[tuple[int, int]]:
    start = place = 0
    while place < len(words):
        if not words[place].capital:
            place += 1
            continue
        start, end = place, place + 1
        while end < len(words) and end - start < _LONGEST_RUN:
            if words[end].capital:
                end += 1
            elif words[end].lower in _CONNECTORS and end + 1 < len(words) and words[end + 1].capital:
                end += 2
            else:
                break
        yield start, end
        place = end


@cache
def _titles() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """By first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in {tuple(token[0].lower() for token in _TOKEN.finditer(title.text)) for title in titles()}:
        found.setdefault(words[0], []).append(words)
    return {first: sorted(same_start, key=len, reverse=True) for first, same_start in found.items()}
