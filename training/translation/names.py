"""Write the list of names that augmentation draws from.

    python names.py --csv candidates.csv:name --tsv gazetteer.tsv:en --bio news.iob2:1:2 --out names.txt

Any tables with a column of names will do, and any text with BIO entity tags (columns of words and tags, from 0).
"""

from __future__ import annotations

import argparse
import csv
import re
from collections.abc import Iterator
from pathlib import Path

NAME = re.compile(r"[A-Z][A-Za-zÀ-ÿ'.-]+( [A-Za-zÀ-ÿ'./-]+){0,5}")
PERSON_OR_PLACE = re.compile(r"per|loc|politician|country", re.IGNORECASE)
SMALL_WORDS = re.compile(r"\b(Bin|Binti|A/[LP])\b")


def tidy(name: str) -> str:
    """Official lists are in capitals and put an alias after @ or in brackets."""
    name = re.sub(r"\(.*?\)", "", name).split("@")[0].strip()
    if name.isupper():
        name = name.title().replace("'S", "'s")
    return SMALL_WORDS.sub(lambda match: match.group().lower(), name)


def table_names(path: Path, column: str, delimiter: str) -> Iterator[str]:
    """Names in one column of a table with a header."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter=delimiter):
            yield tidy(row[column] or "")


def tagged_names(path: Path, word_column: int, tag_column: int) -> Iterator[str]:
    """Names of people and places in a file of words with BIO tags."""
    words: list[str] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        fields = line.split("\t") if "\t" in line else line.split()
        tag = fields[tag_column] if len(fields) > max(word_column, tag_column) and not line.startswith("#") else "O"
        if tag.startswith("I-") and words:
            words.append(fields[word_column])
            continue
        if words:
            yield " ".join(words)
        words = [fields[word_column]] if tag.startswith("B-") and PERSON_OR_PLACE.match(tag[2:]) else []


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--csv", action="append", default=[], metavar="FILE:COLUMN")
    parser.add_argument("--tsv", action="append", default=[], metavar="FILE:COLUMN")
    parser.add_argument("--bio", action="append", default=[], metavar="FILE:WORD:TAG")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    names: set[str] = set()
    for delimiter, tables in ((",", options.csv), ("\t", options.tsv)):
        for table in tables:
            path, column = table.rsplit(":", 1)
            names.update(table_names(Path(path), column, delimiter))
    for tagged in options.bio:
        path, word_column, tag_column = tagged.rsplit(":", 2)
        names.update(tagged_names(Path(path), int(word_column), int(tag_column)))
    kept = sorted(name for name in names if NAME.fullmatch(name))
    options.out.write_text("\n".join(kept) + "\n", "utf-8")
    print(f"{len(kept)} names")


if __name__ == "__main__":
    main()
