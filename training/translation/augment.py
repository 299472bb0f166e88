"""Changes to sentence pairs, made anew each time a pair is used, that teach the model what the corpus does not.

* Placeholders: spans that stand on both sides become ⟦0⟧, ⟦1⟧, ... so that the service can protect addresses and terms.
* Names: people and places are swapped for others, many of them invented, so that names are copied and not recalled.
* Numbers: digits are drawn anew on both sides.
* Capitals: some pairs are set in capitals, as headlines are.
* Datelines and templates (amounts of money, times, dates, addresses), which are regular but rare in the corpus.
* Two or three sentences in a row, so that long input does not lose clauses.

A pair here is always (source, target): placeholders are numbered in the order of the source.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from training.translation.corpus import PLACEHOLDER, PLACEHOLDERS, Direction, Pair, normalise
from training.translation.templates import Templates

WORD = r"[^\W\d_][\w'-]*"
CAPITALISED = r"(?!RM\d)(?:[A-Z][\w'-]*[\w]|[A-Z]\.)"
NAME = re.compile(  # one that an amount of money goes on from is no name
    rf"\b(?>{CAPITALISED}(?: (?:(?:bin|binti|al|de|van|von|di|of|dan|Al) )?{CAPITALISED})*)(?!\$|[.,]\d)"
)
NUMBER = re.compile(r"(?<![\w⟦.,])(?:RM|US\$|\$|£|€)?\d+(?:[.,:]\d+)*%?(?![\w⟧]|[.,]\d)")
QUOTED = re.compile(r'"[^"⟦]{2,40}"')
YEAR = re.compile(r"(?:19|20)\d\d")
NOT_NAMES = frozenset(
    {"The", "A", "An", "In", "On", "At", "He", "She", "It", "I", "But", "And"}
    | {"Ini", "Itu", "Di", "Pada", "Dia", "Saya", "Dan", "RM"}
)
"""Capitalised words that a sentence may begin with."""
PLACEHOLDERS_IN_SENTENCE = (1, 1, 2, 2, 3, 4)
"""How many a sentence gets, drawn from these."""


@dataclass(frozen=True)
class Rates:
    """How often each change is made to a pair."""

    placeholders: float = 0.28
    names: float = 0.12
    numbers: float = 0.08
    capitals: float = 0.03
    dateline: float = 0.03
    template: float = 0.05
    joined: float = 0.07
    no_full_stop: float = 0.02


@dataclass(frozen=True)
class Span:
    """A piece of the source and the piece of the target that says the same."""

    source_start: int
    source_end: int
    target_start: int
    target_end: int

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share text on either side."""
        source_apart = self.source_end <= other.source_start or other.source_end <= self.source_start
        target_apart = self.target_end <= other.target_start or other.target_end <= self.target_start
        return not (source_apart and target_apart)


class NameMaker:
    """Draws names: known ones, known parts in new combinations, and invented words that merely look like names."""

    ORDER = 3

    def __init__(self, names: Sequence[str], rng: random.Random) -> None:
        self._rng = rng
        self._names = [name for name in names if name]
        parts = {part for name in self._names for part in name.split()}
        self._parts = sorted(part for part in parts if len(part) > 2 and part[0].isupper())
        self._next: dict[str, list[str]] = {}
        for part in self._parts:
            padded = "^" * self.ORDER + part.lower() + "$"
            for index in range(len(padded) - self.ORDER):
                self._next.setdefault(padded[index : index + self.ORDER], []).append(padded[index + self.ORDER])

    def invent(self) -> str:
        """A word spelled by the letter statistics of the known names."""
        word = ""
        while len(word) < 12:
            state = ("^" * self.ORDER + word)[-self.ORDER :]
            letter = self._rng.choice(self._next[state])
            if letter == "$":
                break
            word += letter
        return "-".join(part.capitalize() for part in word.split("-"))

    def part(self) -> str:
        """One word of a name."""
        return self._rng.choice(self._parts) if self._rng.random() < 0.5 else self.invent()

    def name(self, words: int) -> str:
        """A name of about so many words."""
        if words > 1 and self._rng.random() < 0.4:
            return self._rng.choice(self._names)
        return " ".join(self.part() for _ in range(min(words, 4)))


def replace_spans(pair: Pair, replacements: Mapping[Span, str]) -> Pair:
    """Put one text in place of each span on both sides."""
    source, target = pair
    for span, text in sorted(replacements.items(), key=lambda item: -item[0].source_start):
        source = source[: span.source_start] + text + source[span.source_end :]
    for span, text in sorted(replacements.items(), key=lambda item: -item[0].target_start):
        target = target[: span.target_start] + text + target[span.target_end :]
    return source, target


def put_placeholders(pair: Pair, spans: Sequence[Span], first: int) -> Pair:
    """The pair with placeholders in place of the spans, numbered from `first` in their order."""
    return replace_spans(pair, {span: PLACEHOLDERS[first + index] for index, span in enumerate(spans)})


def _only_position(text: str, needle: str) -> int | None:
    """Where a whole word or phrase stands in text, if it stands there exactly once."""
    found = re.findall(rf"(?<![\w⟦]){re.escape(needle)}(?!\w)", text)
    return text.index(needle) if len(found) == 1 and text.count(needle) == 1 else None


def shared_spans(pair: Pair, pattern: re.Pattern[str], terms: Mapping[str, Sequence[str]] | None = None) -> list[Span]:
    """Matches in the source that stand once on each side, in the same words or as a known translation."""
    source, target = pair
    spans = []
    for match in pattern.finditer(source):
        text = match.group()
        if text in NOT_NAMES or _only_position(source, text) is None:
            continue
        for candidate in (text, *(terms or {}).get(text, ())):
            position = _only_position(target, candidate)
            if position is not None:
                spans.append(Span(match.start(), match.end(), position, position + len(candidate)))
                break
    return spans


def choose_spans(spans: Sequence[Span], count: int, rng: random.Random) -> list[Span]:
    """A random few spans that do not overlap, in the order of the source."""
    chosen: list[Span] = []
    for span in rng.sample(spans, len(spans)):
        if len(chosen) < count and not any(span.overlaps(other) for other in chosen):
            chosen.append(span)
    return sorted(chosen, key=lambda span: span.source_start)


@dataclass
class Augmenter:
    """Applies random changes to pairs of one direction. `terms` holds source names and their translations."""

    direction: Direction
    rng: random.Random
    names: Sequence[str]
    terms: Mapping[str, Sequence[str]] = field(default_factory=dict)
    rates: Rates = field(default_factory=Rates)

    def __post_init__(self) -> None:
        self._name_maker = NameMaker(self.names, self.rng)
        self._templates = Templates(self.rng, self._name_maker)

    def _happens(self, rate: float) -> bool:
        return self.rng.random() < rate

    def _oriented(self, english: str, malay: str) -> Pair:
        return (malay, english) if self.direction == "ms-en" else (english, malay)

    def augment(self, pairs: Sequence[Pair]) -> list[Pair]:
        """Change a shuffled list of pairs; it may come out longer (templates) or shorter (joined sentences)."""
        result: list[Pair] = []
        for pair in pairs:
            if self._happens(self.rates.template):
                template = self._oriented(*self._templates.sentence())
                result.append(self._with_placeholders(template) if self._happens(0.4) else template)
            changed = self._changed(pair)
            if result and self._happens(self.rates.joined) and self._can_join(result[-1], changed):
                changed = f"{result[-1][0]} {changed[0]}", f"{result[-1][1]} {changed[1]}"
                result.pop()
            result.append(changed)
        return result

    def _changed(self, pair: Pair) -> Pair:
        if self._happens(self.rates.names):
            pair = self._with_other_names(pair)
        if self._happens(self.rates.numbers):
            pair = self._with_other_numbers(pair)
        if len(pair[0].split()) > 6 and self._happens(self.rates.dateline):
            dateline = self._oriented(*self._templates.dateline())
            pair = dateline[0] + pair[0], dateline[1] + pair[1]
        if self._happens(self.rates.placeholders):
            pair = self._with_placeholders(pair)
        if self._happens(self.rates.no_full_stop) and all(side.endswith(".") for side in pair):
            pair = pair[0][:-1], pair[1][:-1]
        if self._happens(self.rates.capitals):
            pair = pair[0].upper(), pair[1].upper()
        return pair

    @staticmethod
    def _can_join(first: Pair, second: Pair) -> bool:
        """Only whole sentences, of a bearable length, whose placeholders differ."""
        whole = all(side.endswith((".", "?", "!", '."')) for side in (*first, *second))
        return whole and len(first[0]) + len(second[0]) < 500 and "⟦" not in first[0] + second[0]

    def _with_other_names(self, pair: Pair) -> Pair:
        spans = [
            span
            for span in shared_spans(pair, NAME)
            if not pair[0][span.source_start : span.source_end].isupper()  # acronyms stand for something
        ]
        chosen = choose_spans(spans, self.rng.randint(1, 3), self.rng)
        words = {span: pair[0][span.source_start : span.source_end].count(" ") + 1 for span in chosen}
        return replace_spans(pair, {span: self._name_maker.name(count) for span, count in words.items()})

    def _with_other_numbers(self, pair: Pair) -> Pair:
        replacements = {}
        for span in shared_spans(pair, NUMBER):
            text = pair[0][span.source_start : span.source_end]
            # one-digit numbers agree with grammar, years with the rest of the text
            if sum(character.isdigit() for character in text) > 1 and not YEAR.fullmatch(text):
                replacements[span] = self._templates.digits_like(text)
        return replace_spans(pair, replacements)

    def _with_placeholders(self, pair: Pair) -> Pair:
        if PLACEHOLDER.search(pair[0]):
            return pair
        spans = shared_spans(pair, NAME, self.terms) + shared_spans(pair, NUMBER) + shared_spans(pair, QUOTED)
        chosen = choose_spans(spans, self.rng.choice(PLACEHOLDERS_IN_SENTENCE), self.rng)
        room = len(PLACEHOLDERS) - len(chosen) - 1
        # mostly from 0, but every placeholder has to be seen often
        first = self.rng.randint(0, room) if self._happens(0.35) else 0
        replaced = put_placeholders(pair, chosen, first)
        if not chosen or self._happens(0.15):  # no span to replace, or one more beside the sentence
            replaced = self._templates.wrap(replaced, PLACEHOLDERS[first + len(chosen)], at_end=bool(chosen))
        return replaced


def load_names(path: Path) -> list[str]:
    """Read names of people and places, one a line."""
    return [normalise(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def load_terms(path: Path, direction: Direction) -> dict[str, list[str]]:
    """Read `english<TAB>malay` names into source -> translations."""
    terms: dict[str, list[str]] = {}
    for line in path.read_text("utf-8").splitlines():
        english, malay = (normalise(text) for text in line.split("\t")[:2])
        source, target = (malay, english) if direction == "ms-en" else (english, malay)
        if source != target:
            terms.setdefault(source, []).append(target)
    return terms
