"""More passages out of those there are: with other names, and as headlines. Says no more than the annotators did."""

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from training.entities.corpora import Name, Passage
from worker.segments import split
from worker.tag.names.entries import EntityType


def names_by_type(passages: Iterable[Passage]) -> dict[EntityType, list[str]]:
    """The names that begin with a capital and are no acronyms, each once a mention."""
    found: dict[EntityType, list[str]] = {}
    for passage in passages:
        for name in passage.names:
            text = passage.text[name.start : name.end]
            if text[0].isupper() and not text.isupper():
                found.setdefault(name.type, []).append(text)
    return found


def with_other_names(
    passage: Passage, names: Mapping[EntityType, Sequence[str]], chance: random.Random, share: float
) -> Passage:
    """The passage with this share of its names replaced by others of their type and number of words."""
    text, moved, copied = "", [], 0
    for name in passage.names:
        old = passage.text[name.start : name.end]
        new = old
        if not old.isupper() and chance.random() < share:
            options = chance.sample(names[name.type], min(8, len(names[name.type])))
            new = next((option for option in options if _alike(option, old)), old)
        text += passage.text[copied : name.start]
        moved.append(Name(len(text), len(text) + len(new), name.type))
        text += new
        copied = name.end
    return Passage(text + passage.text[copied:], tuple(moved), passage.article)


def sentences(passage: Passage) -> Iterator[Passage]:
    """Each sentence of a passage on its own."""
    for segment in split(passage.text):
        inside = (name for name in passage.names if segment.start <= name.start and name.end <= segment.end)
        moved = (Name(name.start - segment.start, name.end - segment.start, name.type) for name in inside)
        yield Passage(passage.text[segment.start : segment.end], tuple(moved), passage.article)


def in_capitals(passage: Passage) -> Passage | None:
    """As a headline in capitals; None where that changes the length of the text."""
    text = passage.text.upper()
    return Passage(text, passage.names, passage.article) if len(text) == len(passage.text) else None


def with_capital_words(passage: Passage) -> Passage:
    """As a headline of an English paper: Every Longer Word Begins With a Capital."""
    text = re.sub(r"(?<!\S)[a-z](?=\w{3})", lambda letter: letter[0].upper(), passage.text)
    return Passage(text, passage.names, passage.article)


def headlines(passages: Iterable[Passage], chance: random.Random, share: float) -> Iterator[Passage]:
    """This share of the short passages as headlines, one half in capitals, the other with capital words."""
    for passage in passages:
        if len(passage.text) < 120 and chance.random() < share:
            headline = in_capitals(passage) if chance.random() < 0.5 else with_capital_words(passage)
            if headline is not None:
                yield headline


def _alike(one: str, other: str) -> bool:
    """As long in words, give or take one: a name of one word never stands for a longer one."""
    first, second = one.count(" "), other.count(" ")
    return abs(first - second) <= 1 and (first == 0) == (second == 0)
