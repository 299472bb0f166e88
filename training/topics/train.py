"""Train the topic models of both languages, measure them on held-out folds, and put them into the folder of models.

    python -m training.topics.train --items items.tsv --translated translated.tsv --definitions definitions.tsv \
        --topics newsdesk/topics.tsv --models models --version 0.4
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import numpy as np

from training.topics.corpus import Corpus, Labels
from training.topics.evaluate import hold_out, summary, table
from training.topics.export import content, install
from training.topics.fit import Calibration, Material, fit, held_out_scores
from training.topics.items import LANGUAGES, read_items, read_made, read_seeds
from training.topics.vocabulary import read_names, read_parents
from worker.manifest import version
from worker.tag.terms import terms

_SEEDS = Path(__file__).with_name("seeds.tsv")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("items", "translated", "definitions", "topics", "models"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--version", type=version, required=True, help="numbers, as 0.1")
    parser.add_argument(
        "--pairs", type=Path, help="more labelled texts, each in both languages: trained on, not measured on"
    )
    parser.add_argument("--whole", type=Path, help="id<TAB>text of whole articles, to be measured on as well")
    options = parser.parse_args()
    items = read_items(options.items)
    translated = {item.id: item for item in read_made(options.translated)}
    pairs = read_made(options.pairs) if options.pairs else []
    corpus = Corpus(items, translated, read_made(options.definitions), read_seeds(_SEEDS), pairs)
    labels, fold = Labels.of(items, read_parents(options.topics)), corpus.folds()
    for language in LANGUAGES:
        began = time.process_time()
        material = corpus.material(language, labels, fold)
        missed = labels.missed([item for item in items if item.language == language])
        scores = held_out_scores(material, material.documents)
        held = hold_out(material, scores, labels.broader)
        measured = summary(held, labels.first, missed)
        own = material.own
        calibration = Calibration.fit(scores[own], material.truth[own])
        file = content(fit(material, np.arange(len(own))), calibration, list(labels.codes))
        kept = {f"5 folds {name}": measured[name] for name in ("top-level macro-F1", "second-level micro-F1")}
        path = install(options.models, language, options.version, file, kept)
        print(f"{path.name}: {len(file):,} bytes, {time.process_time() - began:.0f} s of CPU")
        print(json.dumps(measured, indent=1), table(held, labels.codes, read_names(options.topics)), sep="\n")
        if options.whole:
            _measure_whole(options.whole, [item.id for item in items], material, scores, labels)


def _measure_whole(path: Path, identifiers: list[str], material: Material, scores: np.ndarray, labels: Labels) -> None:
    """The same articles by headline and lead, and whole."""
    whole = dict(line.split("\t") for line in path.read_text("utf-8").splitlines())
    documents = list(material.documents)
    present = np.zeros(len(material.own), bool)
    for number, identifier in enumerate(identifiers):
        if identifier in whole and material.own[number]:
            documents[number], present[number] = terms(None, whole[identifier]), True
    if present.any():
        for name, found in (("leads", scores), ("whole articles", held_out_scores(material, documents))):
            held = hold_out(material, scores, labels.broader, np.where(present[:, None], found, np.nan))
            print(f"{name} of {present.sum()}: {json.dumps(summary(held, labels.first, 0))}")


if __name__ == "__main__":
    main()
