"""Make a corpus fit for training out of raw texts, and report what was dropped from each source and why.

    python -m training.translation.prepare --raw RAW --test flores200-dev.tsv --held-out digests.txt --out CORPUS

RAW holds parallel/NAME.tsv (`english<TAB>malay`), mono/NAME.LANGUAGE.txt, bt/DIRECTION/NAME.tsv and sources.tsv. CORPUS
gets the same files in normal form, mix.json, names.txt, terms.tsv and report.json. The raw texts are never changed.
Pairs that machines made of an earlier CORPUS are sieved where they are; with --licences open, which cannot know what
they were made of, they move to CORPUS/set-aside, where no training looks; so do those that have gone from RAW.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from training.translation.corpus import (
    BACK_TRANSLATED,
    DISTILLED,
    WITH_PLACEHOLDERS,
    Pair,
    normalise,
    read_lines,
    read_pairs,
    text_key,
    write_pairs,
)
from training.translation.filters import line_fault, pair_fault
from training.translation.heldout import HeldOut, load_held_out
from training.translation.names import gazetteer_names, gazetteer_terms
from training.translation.sources import UNLISTED, Licences, Source, by_weight, load_sources, source_of
from training.translation.unfinished import progress

GAZETTEER = Path(__file__).parents[2] / "worker/tag/data/gazetteer.tsv"
SET_ASIDE = "set-aside"
COPIED = "copied.txt"
"""Lists the back-translations that came from RAW, to be told from those that machines left in CORPUS."""
SYNTHETIC_COPIES = {
    f"{folder}/{{direction}}/*.tsv": copies
    for folder, copies in ((BACK_TRANSLATED, 0.5), (DISTILLED, 1.0), (WITH_PLACEHOLDERS, 0.3))
}


@dataclass
class Sieve:
    """Lets pairs and lines through once, if they are fit, and counts by source what it held back."""

    held_out: HeldOut
    licences: Licences
    report: dict[str, Counter[str]] = field(default_factory=dict)
    _seen: set[tuple[str, ...]] = field(default_factory=set)

    def pairs(self, name: str, source: Source, pairs: Iterable[Pair]) -> list[Pair]:
        """The pairs of one source that are fit, in normal form."""
        lexicon = name.split("/")[-1].startswith("lex")
        kept = []
        for raw_english, raw_malay in pairs:
            english, malay = normalise(raw_english), normalise(raw_malay)
            fault = self._licence_fault(source) or pair_fault(english, malay, lexicon=lexicon)
            if self._passes(name, fault, english, malay):
                kept.append((english, malay))
        return kept

    def lines(self, name: str, source: Source, lines: Iterable[str]) -> list[str]:
        """The single lines of one source that are fit, in normal form."""
        return [line for line in lines if self._passes(name, self._licence_fault(source) or line_fault(line), line)]

    def made_pairs(self, name: str, pairs: Iterable[Pair]) -> list[Pair]:
        """Those pairs that a machine made earlier of a corpus which may still be trained on."""
        fault = self._licence_fault(UNLISTED)
        counts = self.report.setdefault(name, Counter())
        kept = []
        for pair in pairs:
            dropped = fault or self.held_out.fault(*pair)
            counts["read"] += 1
            counts[f"dropped: {dropped}" if dropped else "kept"] += 1
            kept += [] if dropped else [pair]
        return kept

    def _licence_fault(self, source: Source) -> str | None:
        return "licence" if self.licences == "open" and not source.is_open else None

    def _passes(self, name: str, fault: str | None, *texts: str) -> bool:
        counts = self.report.setdefault(name, Counter())
        counts["read"] += 1
        keys = tuple(map(text_key, texts))
        fault = fault or ("duplicate" if keys in self._seen else self.held_out.fault(*texts))
        counts[f"dropped: {fault}" if fault else "kept"] += 1
        if fault:
            return False
        self._seen.add(keys)
        return True


def prepare(raw: Path, out: Path, sieve: Sieve) -> None:
    """Write the corpus and its report. What a run before this one left in `out` is replaced, sieved or removed."""
    sources = load_sources(raw / "sources.tsv")
    for folder in ("parallel", "mono"):
        shutil.rmtree(out / folder, ignore_errors=True)
    mix: dict[str, float] = {}
    for path in by_weight(sources, (raw / "parallel").glob("*.tsv")):
        source = source_of(sources, path.stem)
        kept = sieve.pairs(path.stem, source, read_pairs(path))
        if kept:
            write_pairs(out / "parallel" / path.name, kept)
            mix[f"parallel/{path.name}"] = source.weight
    names = [f"{BACK_TRANSLATED}/{path.parent.name}/{path.stem}" for path in (raw / BACK_TRANSLATED).glob("*/*.tsv")]
    set_aside_all_copied_but(names, out)
    for name in sorted(names):
        write_pairs(out / f"{name}.tsv", sieve.pairs(name, source_of(sources, name), read_pairs(raw / f"{name}.tsv")))
    for folder in (BACK_TRANSLATED, DISTILLED, WITH_PLACEHOLDERS):
        for path in sorted(set((out / folder).glob("*/*.tsv")) - {out / f"{name}.tsv" for name in names}):
            sieve_made(path, out, sieve)
    for path in sorted((raw / "mono").glob("*.txt")):
        kept_lines = sieve.lines(f"mono/{path.stem}", source_of(sources, f"mono/{path.stem}"), read_lines(path))
        (out / "mono").mkdir(parents=True, exist_ok=True)
        (out / "mono" / path.name).write_text("".join(f"{line}\n" for line in kept_lines), "utf-8")
    write_names(raw, out)
    (out / "mix.json").write_text(json.dumps(mix | SYNTHETIC_COPIES, indent=1) + "\n", "utf-8")
    report = {name: dict(counts) for name, counts in sieve.report.items()}
    (out / "report.json").write_text(json.dumps(report, indent=1) + "\n", "utf-8")


def set_aside_all_copied_but(names: Collection[str], out: Path) -> None:
    """Set aside the back-translations that a run before this one copied out of raw texts which have them no more."""
    copied = out / COPIED
    for name in set(copied.read_text("utf-8").splitlines() if copied.exists() else ()).difference(names):
        if (out / f"{name}.tsv").exists():
            set_aside(out / f"{name}.tsv", out)
    copied.write_text("".join(f"{name}\n" for name in sorted(names)), "utf-8")


def set_aside(path: Path, out: Path) -> None:
    aside = out / SET_ASIDE / path.relative_to(out)
    aside.parent.mkdir(parents=True, exist_ok=True)
    path.rename(aside)


def sieve_made(path: Path, out: Path, sieve: Sieve) -> None:
    """Leave in a file of pairs that a machine made only what may be trained on; set it aside if that is nothing."""
    name = path.relative_to(out).with_suffix("").as_posix()
    pairs = read_pairs(path)
    kept = sieve.made_pairs(name, pairs)
    if len(kept) < len(pairs):
        progress(path).unlink(missing_ok=True)
    if not kept:
        set_aside(path, out)
    elif len(kept) < len(pairs):
        write_pairs(path, kept)


def write_names(raw: Path, out: Path) -> None:
    """Copy the lists of names to swap in and of names that differ, or make them from the product's gazetteer."""
    for name, make in (("names.txt", gazetteer_names), ("terms.tsv", gazetteer_terms)):
        if (raw / name).exists():
            shutil.copyfile(raw / name, out / name)
        else:
            (out / name).write_text("".join(f"{line}\n" for line in make(GAZETTEER)), "utf-8")


def report_table(report: dict[str, Counter[str]]) -> str:
    """The report for people: a line a source, faults in the order of their number."""
    lines = []
    for name, counts in report.items():
        faults = ", ".join(
            f"{key.removeprefix('dropped: ')} {count}" for key, count in counts.most_common() if ":" in key
        )
        lines.append(f"{name:40} {counts['kept']:8} of {counts['read']:8}  {faults}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raw", type=Path, required=True)
    parser.add_argument("--test", type=Path, nargs="*", default=[], help="evaluation sets; near-duplicates are dropped")
    parser.add_argument("--held-out", type=Path, help="digests of more evaluation sentences, one a line")
    parser.add_argument("--licences", choices=["all", "open"], default="all", help="open: only what anyone may use")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    sieve = Sieve(load_held_out(options.held_out, map(read_pairs, options.test)), options.licences)
    options.out.mkdir(parents=True, exist_ok=True)
    prepare(options.raw, options.out, sieve)
    print(report_table(sieve.report))


if __name__ == "__main__":
    main()
