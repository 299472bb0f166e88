"""Passages as what the trainer takes: features and labels of each token, a sentence at a time."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from training.entities.corpora import Name, Passage
from worker.segments import split
from worker.tag.gazetteer.gazetteer import Gazetteer
from worker.tag.names.tokens import Token
from worker.tag.recogniser.features import Feature, Features, marks, tokenise


class Example(NamedTuple):
    """One sentence; both lists have one item a token."""

    features: list[list[Feature]]
    labels: list[str]


def examples(passage: Passage, features: Features, gazetteer: Gazetteer) -> Iterator[Example]:
    """The sentences of a passage, cut as the recogniser cuts them."""
    known = marks(passage.text, gazetteer.matches(passage.text))
    for segment in split(passage.text):
        tokens = tokenise(passage.text, segment.start, segment.end)
        yield Example(features.of_sentence(tokens, known), labels(tokens, passage.names))


def labels(tokens: Sequence[Token], names: Sequence[Name]) -> list[str]:
    """`B-place`, `I-place` and so on; a token that only overlaps a name is part of it."""
    found = ["O"] * len(tokens)
    for name in names:
        inside = [place for place, token in enumerate(tokens) if token.start < name.end and name.start < token.end]
        for place in inside:
            found[place] = f"{'B' if place == inside[0] else 'I'}-{name.type}"
    return found
