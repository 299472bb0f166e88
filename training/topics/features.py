"""TF-IDF over the product's own terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray

Array = NDArray[np.float64]
Truth = NDArray[np.bool_]
_LEAST_DOCUMENTS = 2


@dataclass(frozen=True)
class Features:
    names: tuple[str, ...]
    idf: Array

    @classmethod
    def fit(cls, documents: Sequence[Mapping[str, float]]) -> Features:
        frequency = Counter(term for document in documents for term in document)
        names = tuple(term for term, count in frequency.items() if count >= _LEAST_DOCUMENTS)
        return cls(names, np.array([np.log((1 + len(documents)) / (1 + frequency[name])) + 1 for name in names]))

    def matrix(self, documents: Sequence[Mapping[str, float]]) -> sparse.csr_matrix:
        """A unit row a document, a column a term."""
        position = {name: number for number, name in enumerate(self.names)}
        rows, columns, values = [], [], []
        for row, document in enumerate(documents):
            for term, value in document.items():
                if term in position:
                    rows.append(row)
                    columns.append(position[term])
                    values.append(value * self.idf[position[term]])
        counts = sparse.csr_matrix((values, (rows, columns)), (len(documents), len(self.names)))
        length = np.sqrt(np.asarray(counts.multiply(counts).sum(1)).ravel())
        return (sparse.diags(1 / np.maximum(length, 1e-9)) @ counts).tocsr()
