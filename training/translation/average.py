"""Average the weights of runs that began with the same weights: better than each of them.

    python -m training.translation.average --out en-ms.pt 0.6:old/en-ms.pt 0.4:new/en-ms.pt

Runs that go on from one checkpoint stay in one valley of the loss, and between them it is lower (Wortsman et al. 2022,
arXiv:2203.05482). What is averaged are the runs' moving averages.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from training.translation.checkpoint import load_checkpoint, save_checkpoint, vocabulary_of


def average(parts: Sequence[tuple[float, Path]], out: Path) -> None:
    """Write the weighted mean of checkpoints.

    Raises ValueError if shares are not 1 together, or shapes or vocabularies differ.
    """
    shares = [share for share, _ in parts]
    if abs(sum(shares) - 1) > 1e-6:
        raise ValueError(f"expected shares that are 1 together, found {' + '.join(map(str, shares))}")
    loaded = [load_checkpoint(path) for _, path in parts]
    shapes = {shape for shape, _ in loaded}
    if len(shapes) > 1:
        raise ValueError(f"expected checkpoints of one shape, found {', '.join(map(str, shapes))}")
    vocabularies = {vocabulary_of(path) for _, path in parts} - {None}
    if len(vocabularies) > 1:
        raise ValueError(f"expected checkpoints of one vocabulary, found those of {len(vocabularies)}")
    mean = {
        name: sum(share * weights[name] for share, (_, weights) in zip(shares, loaded, strict=True))
        for name in loaded[0][1]
    }
    save_checkpoint(out, loaded[0][0], mean, mean, next(iter(vocabularies), None))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="+", type=_part, metavar="SHARE:CHECKPOINT")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    average(options.parts, options.out)


def _part(text: str) -> tuple[float, Path]:
    share, _, path = text.partition(":")
    return float(share), Path(path)


if __name__ == "__main__":
    main()
