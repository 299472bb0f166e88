"""The lists that augmentation draws from: names to swap in, and names that differ between the languages.

    python -m training.translation.names --csv people.csv:name --tsv places.tsv:en --bio news.iob2:1:2 --out names.txt

Any tables with a column of names will do, and any text with BIO entity tags (columns of words and tags, from 0).
"""

from __future__ import annotations

import argparse
import csv
import re
from collections.abc import Iterable, Iterator
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


def distinct_names(names: Iterable[str]) -> list[str]:
    """Names that look like names, once each, in order."""
    return sorted({name for name in map(tidy, names) if NAME.fullmatch(name)})


def table_names(path: Path, column: str, delimiter: str) -> Iterator[str]:
    """One column of a table with a header."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter=delimiter):
            yield row[column] or ""


def tagged_names(path: Path, word_column: int, tag_column: int) -> Iterator[str]:
    """People and places in a file of words with BIO tags."""
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


def _gazetteer(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def gazetteer_names(path: Path) -> list[str]:
    """People and places of the product's gazetteer (columns type, en, ms)."""
    rows = [row for row in _gazetteer(path) if row["type"] in ("person", "place")]
    return distinct_names(row[language] for row in rows for language in ("en", "ms"))


def gazetteer_terms(path: Path) -> list[str]:
    """`english<TAB>malay` of everything in the gazetteer that has two names."""
    names = [(row["en"], row["ms"]) for row in _gazetteer(path)]
    return sorted({f"{english}\t{malay}" for english, malay in names if english and malay and english != malay})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--csv", action="append", default=[], metavar="FILE:COLUMN")
    parser.add_argument("--tsv", action="append", default=[], metavar="FILE:COLUMN")
    parser.add_argument("--bio", action="append", default=[], metavar="FILE:WORD:TAG")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    names: list[str] = []
    for delimiter, tables in ((",", options.csv), ("\t", options.tsv)):
        for table in tables:
            path, column = table.rsplit(":", 1)
            names += table_names(Path(path), column, delimiter)
    for tagged in options.bio:
        path, word_column, tag_column = tagged.rsplit(":", 2)
        names += tagged_names(Path(path), int(word_column), int(tag_column))
    kept = distinct_names(names)
    options.out.write_text("\n".join(kept) + "\n", "utf-8")
    print(f"{len(kept)} names")


if __name__ == "__main__":
    main()
