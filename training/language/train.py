"""Learn how much each word speaks for Malay or for Indonesian, and write worker/language/malay_indonesian_weights.tsv.

    python -m training.language.train --labelled sentences.tsv --unlabelled news.ms.txt --malay more.ms.txt

A logistic regression over the small words of a text. Beside the labelled sentences it learns from unlabelled ones where
the identifier without weights is sure. Prints how many of the labelled sentences are named right with and without
weights, each half judged by what the other taught.
"""

import argparse
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from sklearn.linear_model import LogisticRegression

from worker.language.identifier import Identifier, small_words
from worker.language.malay_or_indonesian import WEIGHTS

LEAST_TEXTS = 3
"""Texts that a word must be in."""
SHARE = 0.7
"""Of the regression's weights, as they come beside letter statistics and marking words that say some of the same."""
LEAST_WEIGHT = 0.1
"""A word of less weight is left out."""
INVERSE_STRENGTH = 0.5
"""Of the regularisation: C of the regression."""
SURE = {"id": 0.8, "ms": 0.95}
"""Confidence from which an unlabelled line is learned from."""
LABELLED_COUNT = 2
"""What a labelled sentence counts beside the others."""
MOST = 6_000
"""Lines of each kind that are not labelled."""
LENGTHS = range(40, 401)
"""Characters of such a line."""
SEED = 1


@dataclass(frozen=True)
class Line:
    code: str
    text: str


def main() -> None:
    options = _options()
    rng = random.Random(SEED)
    labelled = [line for line in _labelled(options.labelled) if line.code in SURE]
    known = {line.text for line in labelled}
    before = Identifier({})
    others = list(_sure(before, _lines(options.unlabelled, known, rng)))
    others += [Line("ms", text) for text in _lines(options.malay, known, rng)[:MOST]]
    halves = labelled[::2], labelled[1::2]
    right: Counter[tuple[str, str]] = Counter()
    for own, other in (halves, halves[::-1]):
        after = Identifier(learn(own, others))
        for line in other:
            right[line.code, "before"] += before.identify(line.text).code == line.code
            right[line.code, "after"] += after.identify(line.text).code == line.code
    for code in SURE:
        texts = sum(line.code == code for line in labelled)
        print(code, *(f"{when} {right[code, when] / texts:.4f}" for when in ("before", "after")), f"of {texts}")
    weights = learn(labelled, others)
    rows = sorted(weights.items())
    options.out.write_text("".join(f"{word}\t{weight:g}\n" for word, weight in rows), encoding="utf-8")
    print(f"{options.out}: {len(rows)} words")


def learn(labelled: Sequence[Line], others: Sequence[Line]) -> dict[str, float]:
    """By word what it adds to the log odds of Malay before Indonesian, rounded to a tenth."""
    lines = [*labelled, *others]
    texts = [set(small_words(line.text)) for line in lines]
    counts = Counter(word for text in texts for word in text)
    columns = {word: number for number, word in enumerate(sorted(w for w, n in counts.items() if n >= LEAST_TEXTS))}
    places = [(row, columns[word]) for row, text in enumerate(texts) for word in text if word in columns]
    matrix = sparse.csr_matrix((np.ones(len(places)), tuple(np.array(places).T)), (len(lines), len(columns)))
    malay = np.array([line.code == "ms" for line in lines])
    share = np.where(malay, malay.mean(), 1 - malay.mean())  # both languages count the same
    count = np.where(np.arange(len(lines)) < len(labelled), LABELLED_COUNT, 1) / share
    regression = LogisticRegression(C=INVERSE_STRENGTH, max_iter=300, solver="liblinear")
    regression.fit(matrix, malay, sample_weight=count / 2)
    return {
        word: round(float(weight), 1)
        for word, weight in zip(columns, SHARE * regression.coef_[0], strict=True)
        if abs(weight) >= LEAST_WEIGHT
    }


def _sure(identifier: Identifier, texts: Sequence[str]) -> list[Line]:
    """Those of which the identifier is sure, not more than MOST of each language."""
    found: dict[str, list[Line]] = {code: [] for code in SURE}
    for text in texts:
        identified = identifier.identify(text)
        if identified.confidence >= SURE.get(identified.code, 2) and len(found[identified.code]) < MOST:
            found[identified.code].append(Line(identified.code, text))
    return [line for lines in found.values() for line in lines]


def _labelled(file: Path) -> list[Line]:
    return [Line(*line.split("\t", 1)) for line in file.read_text("utf-8").splitlines()]


def _lines(files: Sequence[Path], known: set[str], rng: random.Random) -> list[str]:
    lines = {line.strip() for file in files for line in file.read_text("utf-8").splitlines()} - known
    usable = sorted(line for line in lines if len(line) in LENGTHS)
    rng.shuffle(usable)
    return usable


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--labelled", type=Path, required=True, help="code<TAB>sentence, of which ms and id are taken")
    parser.add_argument("--unlabelled", type=Path, nargs="+", required=True, help="a line each, Malay and Indonesian")
    parser.add_argument("--malay", type=Path, nargs="*", default=[], help="a line each, surely Malay")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
