"""The whole recipe: word table, a first model, what it finds in unlabelled news, the second model, scores, the file.

It runs twice: on the training articles alone, which gives the scores, and on all of them, which gives the model.

    python -m training.entities.train --root DATA --unlabelled NEWS... --models models --version 0.2
"""

import argparse
import random
import tempfile
import time
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

import pycrfsuite

from newsdesk.article import Language
from training.entities import words
from training.entities.augment import headlines, names_by_type, sentences, with_other_names
from training.entities.corpora import CORPORA, Passage, part, passages
from training.entities.evaluate import evaluate, table
from training.entities.examples import examples
from worker.manifest import sha256, version, write_atomically
from worker.tag import models
from worker.tag.gazetteer.gazetteer import Gazetteer
from worker.tag.models import TaggingModel
from worker.tag.recogniser.features import Features, WordTable
from worker.tag.recogniser.recogniser import WEIGHTS, WORDS

NAME = "entities-ms_en"
LICENCE = "Apache-2.0"
SEED = 1
_UNUSED = frozenset({"uner", "worldwide"})  # the README says why
_HEADLINES = 0.3  # of the short sentences
_SWAPPED = 0.7  # of the names in a sentence
_ITERATIONS = 8


def main() -> None:
    options = _options()
    began = time.monotonic()

    def say(what: str) -> None:
        print(f"{time.monotonic() - began:5.0f} s  {what}", flush=True)

    texts = list(unlabelled(options.unlabelled, options.lines))
    counted = words.Table.count(texts, words=options.words, clusters=options.clusters, seed=SEED)
    say(f"words of {len(texts)} lines counted and clustered")
    looked_at = texts[: options.tagged_lines]
    measured = recipe(list(material(options.root, options.corpora, all_articles=False)), counted, looked_at)
    say(f"model of the training articles, {len(measured) / 1e6:.1f} MB")
    scores = list(evaluate(measured, options.root, "test"))
    print(table("test", scores), flush=True)
    shipped = recipe(list(material(options.root, options.corpora, all_articles=True)), counted, looked_at)
    path = options.models / f"{NAME}-{options.version.replace('.', '_')}.zip"
    write_atomically(path, shipped)
    entry = TaggingModel(
        name=NAME,
        path=path,
        version=options.version,
        sha256=sha256(path),
        size=len(shipped),
        licence=LICENCE,
        scores={f"{score.corpus} test {score.what} F1": round(score.f1(), 3) for score in scores},
        kind="entities",
        languages=tuple(Language),
    )
    models.add(options.models, entry)
    say(f"{path}, {len(shipped) / 1e6:.1f} MB")


def unlabelled(files: Sequence[Path], lines: int) -> Iterator[str]:
    """The first `lines` lines of each file, taken in turns, so that every beginning of them has all files."""
    opened = [file.read_text("utf-8").splitlines()[:lines] for file in files]
    for number in range(lines):
        yield from (file[number] for file in opened if number < len(file))


def material(root: Path, corpora: Sequence[str], *, all_articles: bool) -> Iterator[Passage]:
    """All passages to train on; those of news again with other names, and some of them as headlines."""
    chance = random.Random(SEED)
    taken = {name: [p for p in passages(root, name) if all_articles or part(name, p) == "train"] for name in corpora}
    for of_corpus in taken.values():
        yield from of_corpus
    news = [s for name in corpora if CORPORA[name].news for passage in taken[name] for s in sentences(passage)]
    names = names_by_type(passage for of_corpus in taken.values() for passage in of_corpus)
    yield from headlines(news, chance, _HEADLINES)
    yield from (with_other_names(sentence, names, chance, _SWAPPED) for sentence in news if sentence.names)


def recipe(annotated: Sequence[Passage], counted: words.Table, texts: Sequence[str]) -> bytes:
    """An archive for Recogniser. The second model knows in what names of `texts` the first one finds each word."""
    gazetteer = Gazetteer.load()
    first = Features(WordTable.parse(counted.text()))
    lines = counted.text(words.kinds(texts, first, gazetteer, fit(annotated, first, gazetteer)))
    return archive(fit(annotated, Features(WordTable.parse(lines)), gazetteer), lines)


def fit(annotated: Iterable[Passage], features: Features, gazetteer: Gazetteer) -> bytes:
    """Weights by the averaged perceptron, which is as good here as L-BFGS and several times as quick."""
    trainer = pycrfsuite.Trainer(algorithm="ap", params={"max_iterations": _ITERATIONS}, verbose=False)
    for passage in annotated:
        for example in examples(passage, features, gazetteer):
            trainer.append(pycrfsuite.ItemSequence(example.features), example.labels)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / WEIGHTS
        trainer.train(str(file))
        return file.read_bytes()


def archive(weights: bytes, lines: str) -> bytes:
    """What Recogniser reads; the same content gives the same bytes."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", compresslevel=9) as files:
        for name, stored in ((WEIGHTS, weights), (WORDS, lines.encode("utf-8"))):
            files.writestr(zipfile.ZipInfo(name), stored, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the entity recogniser, score it, and list it in the manifest.")
    parser.add_argument("--root", type=Path, required=True, help="folder of the annotated corpora")
    parser.add_argument("--unlabelled", type=Path, nargs="+", required=True, help="news, a paragraph a line")
    parser.add_argument("--models", type=Path, required=True, help="folder of the manifest")
    parser.add_argument("--version", type=version, required=True, help="numbers, as 0.1")
    used = [name for name in CORPORA if name not in _UNUSED]
    parser.add_argument("--corpora", nargs="+", choices=CORPORA, default=used)
    parser.add_argument("--lines", type=int, default=70_000, help="of each unlabelled file")
    parser.add_argument("--tagged-lines", type=int, default=60_000, help="in which the first model looks for names")
    parser.add_argument("--words", type=int, default=20_000, help="that get a cluster")
    parser.add_argument("--clusters", type=int, default=250)
    return parser.parse_args()


if __name__ == "__main__":
    main()
