"""What unlabelled news tells of words: their clusters, their usual case, and the types of name they stand in.

Makes the word table of worker/tag/recogniser/features.py. Never looks at annotated text.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Self

import numpy as np
import pycrfsuite
from scipy.sparse import coo_matrix, csr_matrix
from sklearn.cluster import MiniBatchKMeans
from sklearn.decomposition import TruncatedSVD

from worker.caps import is_all_caps
from worker.segments import split
from worker.tag.gazetteer.gazetteer import Gazetteer
from worker.tag.recogniser.features import Features, marks, tokenise

_CONTEXTS = 4000  # the most frequent words, as what a word may stand near
_OFFSETS = (-2, -1, 1, 2)
_DIMENSIONS = 64
_SHARE_CLASSES = 3
_NO_KINDS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Table:
    """`clusters` by form; `shares` and `forms` by lower-case word, as of usual_case()."""

    clusters: Mapping[str, int]
    shares: Mapping[str, int]
    forms: Mapping[str, Sequence[str]]

    @classmethod
    def count(cls, texts: Sequence[str], *, words: int, clusters: int, seed: int) -> Self:
        return cls(cluster_words(texts, words=words, clusters=clusters, seed=seed), *usual_case(texts, at_least=3))

    def text(self, kinds: Mapping[str, str] = _NO_KINDS) -> str:
        """The lines of WordTable.parse(), the commonest form of each word first."""
        known = dict.fromkeys(forms[0] for forms in self.forms.values())
        known |= dict.fromkeys([*self.clusters, *kinds, *self.shares])
        rows = (
            (form, self.clusters.get(form, "-"), kinds.get(form, "-"), self.shares.get(form, "-")) for form in known
        )
        return "".join("\t".join(map(str, row)) + "\n" for row in rows)


def cluster_words(texts: Iterable[str], *, words: int, clusters: int, seed: int) -> dict[str, int]:
    """The cluster of each of the `words` most frequent forms, by which words stand two to the left and right of it.

    Positive pointwise mutual information, its singular vectors, k-means: a cheap stand-in for Brown clusters.
    """
    lines = [[token.text for token in tokenise(text, 0, len(text))] for text in texts if not is_all_caps(text)]
    counts = Counter(word for line in lines for word in line)
    vocabulary = {word: number for number, (word, _) in enumerate(counts.most_common(words))}
    contexts = {word: number for number, (word, _) in enumerate(counts.most_common(_CONTEXTS))}
    table = _association(lines, vocabulary, contexts)
    vectors = TruncatedSVD(_DIMENSIONS, random_state=seed).fit_transform(table)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    found = MiniBatchKMeans(clusters, random_state=seed, n_init=3, batch_size=4096).fit_predict(vectors)
    return {word: int(found[number]) for word, number in vocabulary.items()}


def _association(
    lines: Iterable[Sequence[str]], vocabulary: Mapping[str, int], contexts: Mapping[str, int]
) -> csr_matrix:
    """Positive pointwise mutual information of words (rows) and of words at each offset from them (columns)."""
    pairs: Counter[tuple[int, int]] = Counter()
    for line in lines:
        near = [contexts.get(word) for word in line]
        for place, word in enumerate(line):
            row = vocabulary.get(word)
            if row is None:
                continue
            for number, offset in enumerate(_OFFSETS):
                other = place + offset
                if 0 <= other < len(line) and (context := near[other]) is not None:
                    pairs[row, number * _CONTEXTS + context] += 1
    rows, columns = np.array(list(pairs)).T
    values = np.fromiter(pairs.values(), float)
    # Contexts count with the power 0.75, which keeps rare ones from dominating (Levy, Goldberg and Dagan 2015).
    by_context = np.bincount(columns, values) ** 0.75
    expected = np.bincount(rows, values)[rows] * by_context[columns] / by_context.sum()
    mutual = np.log(values / expected)
    kept = mutual > 0
    shape = (len(vocabulary), len(_OFFSETS) * _CONTEXTS)
    return coo_matrix((mutual[kept], (rows[kept], columns[kept])), shape=shape).tocsr()


def usual_case(texts: Iterable[str], *, at_least: int) -> tuple[dict[str, int], dict[str, list[str]]]:
    """By lower-case word, how often it is written small (0 never, 3 always), and its forms, the commonest first.

    Counts words where no sentence begins, in lines where not every word has a capital.
    """
    forms: dict[str, Counter[str]] = {}
    for text in texts:
        tokens = tokenise(text, 0, len(text))
        words = [token for token in tokens if token.text[0].isalpha()]
        if sum(token.text[0].isupper() for token in words) > 0.6 * len(words):
            continue
        for before, token in pairwise(tokens):
            if token.text[0].isalpha() and before.text not in ".:\"“'‘?!-–—":
                forms.setdefault(token.text.lower(), Counter())[token.text] += 1
    common = {word: counts for word, counts in forms.items() if counts.total() >= at_least}
    shares = {word: round(_SHARE_CLASSES * counts[word] / counts.total()) for word, counts in common.items()}
    return shares, {word: [form for form, _ in counts.most_common()] for word, counts in common.items()}


def kinds(texts: Iterable[str], features: Features, gazetteer: Gazetteer, weights: bytes) -> dict[str, str]:
    """By form, the type of most of the names that the model finds it in, `?` after it if of few; `.` for no name."""
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(weights)
    votes: dict[str, Counter[str]] = {}
    for text in texts:
        known = marks(text, gazetteer.matches(text))
        for segment in split(text):
            tokens = tokenise(text, segment.start, segment.end)
            for token, label in zip(tokens, tagger.tag(features.of_sentence(tokens, known)), strict=True):
                votes.setdefault(token.text, Counter())[label[2:4]] += 1
    return {form: _kind(counts) for form, counts in votes.items() if counts.total() > 1 and form[0].isalpha()}


def _kind(votes: Counter[str]) -> str:
    (kind, count), total = votes.most_common(1)[0], votes.total()
    return (kind or ".") + ("" if count > 0.8 * total else "?")
