"""Pairs with placeholders in the places of names, numbers and words that the two languages write differently.

    python -m training.translation.placeholders --corpus CORPUS --direction en-ms --name news 'parallel/llm_*.tsv'

The augmenter replaces what stands in the same words on both sides. A model that has seen no others loses placeholders
that stand for "Olympic" or "three"; here their translation is found by word alignment. Writes the pairs of
CORPUS/{file patterns} that have such a place to CORPUS/placeholders/{direction}/{name}.tsv, `english<TAB>malay`.

The aligner is eflomal (Östling and Tiedemann 2016, https://ufal.mff.cuni.cz/pbml/106/art-ostling-tiedemann.pdf), run as
a program of its own.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from training.translation.augment import (
    NAME,
    NUMBER,
    PLACEHOLDERS_IN_SENTENCE,
    QUOTED,
    Span,
    choose_spans,
    put_placeholders,
)
from training.translation.corpus import (
    DIRECTIONS,
    PLACEHOLDER,
    PLACEHOLDERS,
    WITH_PLACEHOLDERS,
    Direction,
    Pair,
    normalise,
    read_pairs,
    turned,
    write_pairs,
)

Links = set[tuple[int, int]]
"""Which word of the source says the same as which word of the target: their indices."""

TOKEN = re.compile(r"\w+(?:[-'.,:]\w+)*|[^\w\s]")
WORD = re.compile(r"\b[^\W\d_]{4,}\b")
WORDS = 0.2
"""Share of sentences in which placeholders may also stand for words that are no names."""
STRETCH = 3
"""Words that a counterpart may have more than what it stands for; longer ones are misaligned."""


def align(pairs: Sequence[Pair], folder: Path) -> list[Links]:
    """Links of each pair that either direction of the aligner found. Writes its files into `folder`.

    Raises subprocess.CalledProcessError when the aligner fails.
    """
    sides = [folder / "source", folder / "target"]
    for index, path in enumerate(sides):
        lines = (" ".join(token.lower() for token in TOKEN.findall(pair[index])) for pair in pairs)
        path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    found = [folder / "forward", folder / "reverse"]
    program = Path(sys.executable).parent / "eflomal-align"
    flags = [f"-{flag}{path}" for flag, path in zip("stfr", (*sides, *found), strict=True)]
    subprocess.run([program, *flags], check=True)
    both = (path.read_text("utf-8").splitlines() for path in found)
    return [read_links(forward) | read_links(reverse) for forward, reverse in zip(*both, strict=True)]


def read_links(line: str) -> Links:
    """Links as aligners write them: `0-0 1-2`."""
    return {(int(source), int(target)) for source, target in (link.split("-") for link in line.split())}


def counterpart(links: Links, first: int, last: int) -> tuple[int, int] | None:
    """First and last target word for the source words `first` to `last`, if they are linked to these alone."""
    targets = {target for source, target in links if first <= source <= last}
    if not targets:
        return None
    low, high = min(targets), max(targets)
    shared = any(low <= target <= high and not first <= source <= last for source, target in links)
    return None if shared or high - low > last - first + STRETCH else (low, high)


def aligned_spans(pair: Pair, links: Links, patterns: Sequence[re.Pattern[str]]) -> list[Span]:
    """Matches in the source that are whole words and have a counterpart in the target."""
    source, target = ([match.span() for match in TOKEN.finditer(side)] for side in pair)
    starts = {start: index for index, (start, _) in enumerate(source)}
    ends = {end: index for index, (_, end) in enumerate(source)}
    spans = []
    for pattern in patterns:
        for match in pattern.finditer(pair[0]):
            if match.start() in starts and match.end() in ends:
                found = counterpart(links, starts[match.start()], ends[match.end()])
                if found:
                    spans.append(Span(match.start(), match.end(), target[found[0]][0], target[found[1]][1]))
    return spans


def with_placeholders(pair: Pair, links: Links, rng: random.Random) -> Pair | None:
    """The pair with one to four placeholders, numbered in the order of the source; None where no place is safe."""
    patterns = [NAME, NUMBER, QUOTED, *([WORD] if rng.random() < WORDS else [])]
    spans = aligned_spans(pair, links, patterns)
    chosen = choose_spans(spans, rng.choice(PLACEHOLDERS_IN_SENTENCE), rng)
    if not chosen:
        return None
    first = rng.randint(0, len(PLACEHOLDERS) - len(chosen)) if rng.random() < 0.3 else 0
    return put_placeholders(pair, chosen, first)


def make(corpus: Path, direction: Direction, patterns: Sequence[str]) -> tuple[list[Pair], int]:
    """(english, malay) pairs with placeholders from the files of a corpus, and how many pairs these have."""
    paths = sorted({path for pattern in patterns for path in corpus.glob(pattern)})
    read = (tuple(map(normalise, pair)) for path in paths for pair in read_pairs(path))
    fit = [(english, malay) for english, malay in dict.fromkeys(read) if not PLACEHOLDER.search(english + malay)]
    pairs = turned(fit, direction)
    with tempfile.TemporaryDirectory() as folder:
        links = align(pairs, Path(folder))
    rng = random.Random(1)
    made = [with_placeholders(pair, each, rng) for pair, each in zip(pairs, links, strict=True)]
    return turned([pair for pair in made if pair], direction), len(pairs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", help="patterns of files in the corpus")
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--direction", choices=DIRECTIONS, required=True)
    parser.add_argument("--name", required=True, help="of the file to write")
    options = parser.parse_args()
    made, read = make(options.corpus, options.direction, options.files)
    out = options.corpus / WITH_PLACEHOLDERS / options.direction / f"{options.name}.tsv"
    write_pairs(out, made)
    print(f"{len(made)} of {read} pairs have a place: {out}")


if __name__ == "__main__":
    main()
