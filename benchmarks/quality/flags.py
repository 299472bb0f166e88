"""How much worse flagged sentences are than others: `python -m benchmarks.quality.flags FILE.tsv …`.

Each line of a file is an English sentence, a tab and its Malay translation; each goes through the pipeline both ways.
Writes benchmarks/results/flags.json: by direction and flag how many sentences have it, their mean chrF, and the share
of poor ones; the same for sentences without a flag. chrF sees no meaning, so a poor one may also be a free translation;
`--show` prints some to judge by eye.
"""

import argparse
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sacrebleu

from benchmarks import report
from benchmarks.speed.translate import sides
from newsdesk.article import Article, Language
from newsdesk.result import Flag
from newsdesk.settings import Settings
from worker import models

POOR = 40.0  # chrF


@dataclass(frozen=True)
class Rated:
    """One sentence, its translation, and how like the reference that is: chrF, 0 to 100."""

    source: str
    target: str
    flags: tuple[Flag, ...]
    chrf: float


def main() -> None:
    arguments = argparse.ArgumentParser(description="How much worse flagged sentences are than others.")
    arguments.add_argument("files", nargs="+", type=Path, metavar="FILE.tsv", help="lines of english<TAB>malay")
    arguments.add_argument("--show", type=int, default=0, metavar="N", help="print the first N sentences of each flag")
    chosen = arguments.parse_args()
    files = [sides(file) for file in chosen.files]
    texts = {language: [text for file in files for text in file[language]] for language in Language}
    rated = {
        f"{language}-{language.other}": rate(language, texts[language], texts[language.other])
        for language in (Language.EN, Language.MS)
    }
    for name, sentences in rated.items():
        for flag in Flag:
            for each in [sentence for sentence in sentences if flag in sentence.flags][: chosen.show]:
                print(f"{name} {flag} {each.chrf:.0f}\n  {each.source}\n  {each.target}")
    report.write("benchmarks.quality.flags", {name: table(sentences) for name, sentences in rated.items()})


def rate(language: Language, sources: Sequence[str], references: Sequence[str]) -> list[Rated]:
    pipeline = models.load(Settings())
    found = []
    for source, reference in zip(sources, references, strict=True):
        translation = pipeline.run(Article(body=source, language=language), lambda progress: None).translation
        chrf = sacrebleu.sentence_chrf(translation.body, [reference]).score
        found.append(Rated(source, translation.body, translation.quality.flags, chrf))
    return found


def table(sentences: Sequence[Rated]) -> dict[str, dict[str, Any]]:
    """By flag, and `none` for sentences without one; flags that no sentence has are left out."""
    chosen = {str(flag): [each for each in sentences if flag in each.flags] for flag in Flag}
    chosen["none"] = [each for each in sentences if not each.flags]
    return {
        name: {
            "sentences": len(rated),
            "share": round(len(rated) / len(sentences), 3),
            "mean_chrf": round(statistics.mean(each.chrf for each in rated), 1),
            "poor": round(sum(each.chrf < POOR for each in rated) / len(rated), 3),
        }
        for name, rated in chosen.items()
        if rated
    }


if __name__ == "__main__":
    main()
