"""Measure an exported model: BLEU and chrF on test sets, and what survives translation.

    python evaluate.py --model ct2-en-ms --tokenizer sp.model --direction en-ms --names names.txt \
        --test flores200-dev.tsv news-dev.tsv --out scores.json
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import sacrebleu

from corpus import Pair, read_evaluation_set
from engine import Engine
from survival import measure_survival

Scores = dict[str, Any]


def quality(engine: Engine, pairs: list[Pair], beam: int) -> Scores:
    """BLEU, chrF and speed on one test set."""
    sources, references = [source for source, _ in pairs], [target for _, target in pairs]
    before = engine.cpu_seconds
    output = engine.translate(sources, beam)
    words = sum(len(source.split()) for source in sources)
    return {
        "chrf": round(sacrebleu.corpus_chrf(output, [references]).score, 2),
        "bleu": round(sacrebleu.corpus_bleu(output, [references]).score, 2),
        "words_per_cpu_second": round(words / (engine.cpu_seconds - before)),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True, help="CTranslate2 directory")
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--direction", choices=["en-ms", "ms-en"], required=True)
    parser.add_argument("--test", type=Path, nargs="+", required=True, help="english<TAB>malay TSVs")
    parser.add_argument("--names", type=Path, help="names, one a line: measure survival as well")
    parser.add_argument("--beams", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--out", type=Path, help="JSON file; the direction's entry is replaced, others are kept")
    options = parser.parse_args()
    engine = Engine(options.model, options.tokenizer)
    scores: Scores = {}
    everything: list[Pair] = []
    for path in options.test:
        pairs = read_evaluation_set(path)
        if options.direction == "ms-en":
            pairs = [(malay, english) for english, malay in pairs]
        everything += pairs
        scores[path.stem] = {f"beam{beam}": quality(engine, pairs, beam) for beam in options.beams}
    if options.names:
        scores |= measure_survival(engine, everything, options.direction, options.names, max(options.beams))
    print(json.dumps(scores, indent=1, ensure_ascii=False))
    if options.out:
        known = json.loads(options.out.read_text("utf-8")) if options.out.exists() else {}
        known[options.direction] = scores
        options.out.write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
