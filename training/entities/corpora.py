"""Annotated text of several formats and label sets, as passages with named spans. Reads files as they are published.

Which of an article is for training and which is held out depends on its name alone.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal, NamedTuple

from worker.tag.names.entries import EntityType


class Name(NamedTuple):
    """`text[start:end]` of the passage names a thing of this type."""

    start: int
    end: int
    type: EntityType


@dataclass(frozen=True)
class Passage:
    """A sentence or a whole article. `article` tells which passages must stay together when the data is split."""

    text: str
    names: tuple[Name, ...]
    article: str


_TYPES: dict[str, EntityType | None] = {
    **dict.fromkeys(("PER", "PERSON", "Person", "person", "politician"), "person"),
    **dict.fromkeys(("ORG", "ORGANIZATION", "Organization", "ORGANISATION", "organisation"), "organisation"),
    **dict.fromkeys(("politicalparty",), "organisation"),
    **dict.fromkeys(("LOC", "LOCATION", "FACILITY", "Location", "Facility", "PLACE", "location", "country"), "place"),
    **dict.fromkeys(("EVT", "EVENT", "event", "election"), "event"),
}
_NO_SPACE_BEFORE = re.compile(r"[.,;:!?)\]%”’]|['’]\w{1,2}|n't")
_NO_SPACE_AFTER = frozenset("([“‘$")
_BLOCKS_TOGETHER = 10  # sentences of a file without article marks that are taken for one article
_INLINE = re.compile(r"\[([A-Z]+)\|([^\]]*)\]")


def inline(path: Path) -> Iterator[Passage]:
    """Lines of id, a tab, and text with `[TYPE|name]`. An id is `block-number`; a block counts as an article."""
    for line in path.read_text("utf-8").splitlines():
        identifier, marked = line.split("\t", 1)
        text, names, copied = "", [], 0
        for match in _INLINE.finditer(marked):
            text += marked[copied : match.start()]
            kind = _TYPES[match[1]]
            if kind is not None:
                names.append(Name(len(text), len(text) + len(match[2]), kind))
            text += match[2]
            copied = match.end()
        yield Passage(text + marked[copied:], tuple(names), identifier.split("-")[0])


def nested_json(path: Path) -> Iterator[Passage]:
    """A JSON list of articles with nested spans, the texts in article_text/ beside it.

    Of nested persons the innermost counts, which has no title; of other names the longest. An event without a
    capital or a digit (`pandemic`) is none by name.
    """
    for article in json.loads(path.read_text("utf-8")):
        identifier = article["id"]
        text = (path.parent / "article_text" / f"{identifier}.txt").read_text("utf-8")
        spans = (
            _stripped(text, span["position"]["start_offset"], span["position"]["end_offset"], kind)
            for span in article["entities"]
            if (kind := _TYPES.get(span["label"]))
        )
        named = (span for span in spans if span.type != "event" or not text[span.start : span.end].islower())
        yield Passage(text, tuple(_flat(named)), identifier)


def columns(path: Path, *, word: int, label: int, per_article: bool = False) -> Iterator[Passage]:
    """A token a line with BIO labels in column `label`, a blank line between sentences.

    Passages with a name of another type are left out if it may be an event, which other label sets call `Misc`.
    """
    blocks = re.split(r"\n\s*\n", path.read_text("utf-8"))
    for number, block in enumerate(blocks):
        lines = (line for line in block.split("\n") if line.strip() and not line.startswith("# "))
        rows = [line.split("\t" if "\t" in line else " ") for line in lines]
        if rows and not any(row[label].rstrip().endswith(("Misc", "misc")) for row in rows):
            article = path.name if per_article else f"{path.name}-{number // _BLOCKS_TOGETHER}"
            yield _joined([row[word] for row in rows], [row[label].rstrip() for row in rows], article)


def _joined(words: Sequence[str], labels: Sequence[str], article: str) -> Passage:
    """The sentence as it will have been printed, as far as that can be told from its tokens."""
    text, names = "", []
    begun: tuple[int, EntityType] | None = None
    for word, label in zip(words, labels, strict=True):
        kind = _TYPES.get(label[2:])
        if begun and (not label.startswith(("I-", "E-")) or kind != begun[1]):
            names.append(Name(begun[0], len(text), begun[1]))
            begun = None
        if text and not _NO_SPACE_BEFORE.fullmatch(word) and text[-1] not in _NO_SPACE_AFTER:
            text += " "
        if kind and begun is None:
            begun = (len(text), kind)
        text += word
    if begun:
        names.append(Name(begun[0], len(text), begun[1]))
    return Passage(text, tuple(names), article)


def _stripped(text: str, start: int, end: int, kind: EntityType) -> Name:
    part = text[start:end]
    return Name(start + len(part) - len(part.lstrip()), start + len(part.rstrip()), kind)


def _flat(names: Iterable[Name]) -> list[Name]:
    """Without nesting: the shortest of nested persons, then the longest of all that overlap."""
    distinct = sorted(set(names))
    persons = [name for name in distinct if name.type == "person"]
    outer = {p for p in persons for q in persons if p != q and p.start <= q.start and q.end <= p.end}
    kept: list[Name] = []
    for name in sorted((n for n in distinct if n not in outer), key=lambda n: (n.start - n.end, n.start)):
        if not any(name.start < other.end and other.start < name.end for other in kept):
            kept.append(name)
    return sorted(kept)


@dataclass(frozen=True)
class Corpus:
    """Files under the root of the data, and how they are read. `news` corpora are held out in part.

    An `optional` one, which cannot be published, may be missing.
    """

    files: str
    read: Callable[[Path], Iterator[Passage]]
    language: str
    news: bool = False
    optional: bool = False


_BIO = partial(columns, word=0, label=1)
CORPORA: dict[str, Corpus] = {
    "malay": Corpus("ner_ms/sentences.tsv", inline, "ms", news=True),
    "malay_en": Corpus("ner_ms_en/sentences.tsv", inline, "en", news=True, optional=True),  # the same blocks held out
    "men": Corpus("ner_en_men/data/annotated_set.json", nested_json, "en", news=True),
    "idner2k": Corpus("ner_id_idner2k/*.txt", partial(columns, word=0, label=2), "id"),
    "nergrit": Corpus("ner_id_indonlu/dataset/nergrit_ner-grit/t*_preprocess.txt", _BIO, "id"),
    "politics": Corpus("ner_en_crossner_politics/ner_data/politics/*.txt", _BIO, "en"),
    "uner": Corpus("ner_en_uner/*.iob2", partial(columns, word=1, label=2), "en"),
    "worldwide": Corpus("ner_en_worldwide/processed_annotated/*.tsv", partial(_BIO, per_article=True), "en", news=True),
}
Part = Literal["train", "dev", "test"]


def passages(root: Path, name: str) -> Iterator[Passage]:
    """All passages of a corpus, its files in the order of their names. Exits where it is missing and not optional."""
    corpus = CORPORA[name]
    files = sorted(root.glob(corpus.files))
    if not files and not corpus.optional:
        raise SystemExit(f"{root / corpus.files}: expected the files of the corpus {name}, found none")
    for file in files:
        yield from corpus.read(file)


def part(name: str, passage: Passage) -> Part:
    """By the number in the article's name, one of six is held out for the final test and another for development.

    Only of news corpora: the others help to train, and tell nothing of how well news is read.
    """
    if not CORPORA[name].news:
        return "train"
    place = int(re.sub(r"\D", "", passage.article) or 0) % 6
    return "test" if place == 0 else "dev" if place == 1 else "train"
