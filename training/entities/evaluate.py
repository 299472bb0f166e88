"""Scores of a model on held-out articles: spans exact, per type and corpus, of the model alone and of the whole tagger.

python -m training.entities.evaluate MODEL --root DATA [--part test]
"""

import argparse
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from newsdesk.article import Article, Language
from training.entities.corpora import CORPORA, Name, Part, Passage, part, passages
from worker.tag.gazetteer.gazetteer import Gazetteer
from worker.tag.recogniser.recogniser import Recogniser
from worker.tag.tagger import Tagger
from worker.wire import frame

TYPES = ("person", "organisation", "place", "event")
Find = Callable[[Passage], Iterable[Name]]


@dataclass
class Score:
    """Names found right, found wrong and missed, by type; `seconds` of computing for the `words` of the texts."""

    corpus: str
    what: str
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    words: int = 0

    def add(self, found: Iterable[Name], expected: Iterable[Name]) -> None:
        found, expected = set(found), set(expected)
        self.right.update(name.type for name in found & expected)
        self.wrong.update(name.type for name in found - expected)
        self.missed.update(name.type for name in expected - found)

    def f1(self, types: Sequence[str] = TYPES) -> float:
        right = sum(self.right[kind] for kind in types)
        return 2 * right / max(1, sum(2 * self.right[k] + self.wrong[k] + self.missed[k] for k in types))

    @property
    def precision(self) -> float:
        return self.right.total() / max(1, self.right.total() + self.wrong.total())

    @property
    def recall(self) -> float:
        return self.right.total() / max(1, self.right.total() + self.missed.total())

    def row(self) -> str:
        values = [self.f1(), self.precision, self.recall, *(self.f1([kind]) for kind in TYPES)]
        names, speed = self.right.total() + self.missed.total(), 400e3 * self.seconds / max(1, self.words)
        return f"| {self.corpus} | {self.what} | {' | '.join(f'{v:.3f}' for v in values)} | {names} | {speed:.1f} |"


def alone(recogniser: Recogniser, gazetteer: Gazetteer, language: Language) -> Find:
    """What the model finds, which sees what the gazetteer knows."""

    def find(passage: Passage) -> Iterable[Name]:
        known = gazetteer.matches(passage.text)
        return (Name(n.start, n.end, n.type) for n in recogniser.recognise(passage.text, language, known))

    return find


def whole(tagger: Tagger, language: Language) -> Find:
    """All mentions that the tagger finds, by way of the gazetteer and of the rest of the article too."""

    def find(passage: Passage) -> Iterable[Name]:
        tags = tagger.tag(Article(body=passage.text), language, frame.recognise(passage.text))
        return (Name(span.start, span.end, entity.type) for entity in tags.entities for span in entity.mentions)

    return find


def score(corpus: str, what: str, find: Find, held_out: Iterable[Passage]) -> Score:
    """Without the credit (`- Utusan Malaysia`), which the tagger gives as such and not as an organisation."""
    total = Score(corpus, what)
    for passage in held_out:
        start, end = frame.recognise(passage.text).credit_span or (0, 0)
        began = time.process_time()
        found = list(find(passage))
        total.seconds += time.process_time() - began
        total.words += len(passage.text.split())
        total.add(*([n for n in names if not start <= n.start < end] for names in (found, passage.names)))
    return total


def evaluate(archive: bytes, root: Path, part_: Part, corpora: Sequence[str] = ("malay", "men")) -> Iterator[Score]:
    """Of each corpus, the scores of the model alone and of the whole tagger."""
    gazetteer = Gazetteer.load()
    recogniser = Recogniser(dict.fromkeys(Language, archive))
    tagger = Tagger(recogniser)
    for name in corpora:
        language = Language(CORPORA[name].language)
        held_out = [passage for passage in passages(root, name) if part(name, passage) == part_]
        yield score(name, "model", alone(recogniser, gazetteer, language), held_out)
        yield score(name, "tagger", whole(tagger, language), held_out)


def table(part_: Part, scores: Iterable[Score]) -> str:
    """In Markdown; the last columns are the number of names, and milliseconds of computing for 400 words."""
    head = f"| {part_} | what | F1 | P | R | {' | '.join(TYPES)} | names | ms |\n|" + "---|" * 11
    return "\n".join([head, *(score.row() for score in scores)])


def main() -> None:
    parser = argparse.ArgumentParser(description="Score a model on held-out articles.")
    parser.add_argument("model", type=Path)
    parser.add_argument("--root", type=Path, required=True, help="folder of the annotated corpora")
    parser.add_argument("--part", choices=("dev", "test"), default="test")
    news = [name for name, corpus in CORPORA.items() if corpus.news]
    parser.add_argument("--corpora", nargs="+", choices=news, default=["malay", "men"])
    options = parser.parse_args()
    print(table(options.part, evaluate(options.model.read_bytes(), options.root, options.part, options.corpora)))


if __name__ == "__main__":
    main()
