"""How often a text's language is named right: `python -m benchmarks.quality.language FILE.tsv …`.

Each line of a file is `code<TAB>text`, the code an ISO 639-1 one; each file is a kind of text and has its own table.
Prints a confusion table and the first mistakes of each, writes benchmarks/results/language.json.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import report
from worker.language.identifier import Identifier

NAMED = ("ms", "en", "id")  # any other code counts as "other": refused, by whatever name
LENGTHS = {"1-4 words": 4, "5-8 words": 8, "9-15 words": 15, "16 words and more": 1_000_000}


@dataclass(frozen=True)
class Reading:
    """One text, the language it is in and the one that was found; both of NAMED, or "other"."""

    text: str
    true: str
    found: str

    @property
    def right(self) -> bool:
        return self.true == self.found

    @property
    def length(self) -> str:
        words = len(self.text.split())
        return next(name for name, most in LENGTHS.items() if words <= most)


def main() -> None:
    arguments = argparse.ArgumentParser(description="How often a text's language is named right.")
    arguments.add_argument("files", nargs="+", type=Path, metavar="FILE.tsv", help="lines of code<TAB>text")
    arguments.add_argument("--mistakes", type=int, default=10, metavar="N", help="show the first N of each file")
    chosen = arguments.parse_args()
    identifier = Identifier()
    tables, readings = {}, []
    began = time.process_time()
    for file in chosen.files:
        read = [Reading(text, _class(code), _class(identifier.identify(text).code)) for code, text in _lines(file)]
        tables[file.stem] = _table(read)
        readings += read
        _show_mistakes(file.stem, read, chosen.mistakes)
    seconds = time.process_time() - began
    report.write(
        "benchmarks.quality.language",
        {"accuracy": _accuracy(readings), "ms_per_text": round(1000 * seconds / len(readings), 3), "files": tables},
    )


def _lines(file: Path) -> Iterable[tuple[str, str]]:
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        code, tab, text = line.partition("\t")
        if not tab or not text.strip():
            raise SystemExit(f"{file}:{number}: expected code<TAB>text, found {line[:60]!r}")
        yield code, text


def _class(code: str) -> str:
    return code if code in NAMED else "other"


def _table(readings: Sequence[Reading]) -> dict[str, Any]:
    """Accuracy and number of texts, in all and by length; by true language what was found how often."""
    confusion: dict[str, Counter[str]] = {}
    for reading in readings:
        confusion.setdefault(reading.true, Counter())[reading.found] += 1
    lengths = {length: [reading for reading in readings if reading.length == length] for length in LENGTHS}
    return {
        "texts": len(readings),
        "accuracy": _accuracy(readings),
        "found": {true: dict(found.most_common()) for true, found in sorted(confusion.items())},
        "by_length": {
            f"{length}, {true}": {"texts": len(some), "accuracy": _accuracy(some)}
            for length, of_length in lengths.items()
            for true in sorted(confusion)
            if (some := [reading for reading in of_length if reading.true == true])
        },
    }


def _accuracy(readings: Sequence[Reading]) -> float:
    return round(sum(reading.right for reading in readings) / len(readings), 4)


def _show_mistakes(name: str, readings: Iterable[Reading], most: int) -> None:
    wrong = [reading for reading in readings if not reading.right]
    for reading in wrong[:most]:
        print(f"{name}: {reading.true} taken for {reading.found}: {reading.text[:150]}")


if __name__ == "__main__":
    main()
