"""Measure an exported model: chrF, BLEU and speed on test sets, faults that need no reading, and what survives.

    python -m training.translation.evaluate --model ct2-en-ms --corpus CORPUS --direction en-ms \
        --test flores200-dev.tsv news-dev.tsv --out scores.json
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import sacrebleu

from training.translation.corpus import DIRECTIONS, Pair, read_pairs, turned
from training.translation.engine import Engine
from training.translation.filters import repeats_itself
from training.translation.survival import measure_survival, share
from training.translation.tokenizer import refuse_other_model

Scores = dict[str, Any]
SURVIVAL_BEAM = 2


def faults(outputs: Sequence[str], references: Sequence[str]) -> dict[str, float]:
    """Length of the output against the reference, in words, and the share of outputs that repeat themselves."""
    words, expected = (sum(len(text.split()) for text in texts) for texts in (outputs, references))
    return {
        "length_ratio": round(words / max(expected, 1), 3),
        "repetition": share(sum(map(repeats_itself, outputs)), len(outputs)),
    }


def quality(engine: Engine, pairs: Sequence[Pair], beam: int) -> Scores:
    """Scores of one test set. Speed is in source words per CPU-second of one thread."""
    sources, references = [source for source, _ in pairs], [target for _, target in pairs]
    before = engine.cpu_seconds
    outputs = engine.translate(sources, beam)
    words = sum(len(source.split()) for source in sources)
    return {
        "chrf": round(sacrebleu.corpus_chrf(outputs, [references]).score, 2),
        "bleu": round(sacrebleu.corpus_bleu(outputs, [references]).score, 2),
        "words_per_cpu_second": round(words / (engine.cpu_seconds - before)),
        **faults(outputs, references),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True, help="CTranslate2 directory")
    parser.add_argument("--corpus", type=Path, required=True, help="for its sp.model and names.txt")
    parser.add_argument("--direction", choices=DIRECTIONS, required=True)
    parser.add_argument("--test", type=Path, nargs="+", required=True, help="english<TAB>malay TSVs")
    parser.add_argument("--beams", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--out", type=Path, help="JSON file; the direction's entry is replaced, others are kept")
    options = parser.parse_args()
    refuse_other_model(options.corpus / "sp.model", options.model)
    engine = Engine(options.model, options.corpus / "sp.model")
    sets = {path.stem: turned(read_pairs(path), options.direction) for path in options.test}
    scores: Scores = {
        name: {f"beam{beam}": quality(engine, pairs, beam) for beam in options.beams} for name, pairs in sets.items()
    }
    everything = [pair for pairs in sets.values() for pair in pairs]
    scores |= measure_survival(engine, everything, options.direction, options.corpus / "names.txt", SURVIVAL_BEAM)
    print(json.dumps(scores, indent=1, ensure_ascii=False))
    if options.out:
        known = json.loads(options.out.read_text("utf-8")) if options.out.exists() else {}
        known[options.direction] = scores
        options.out.write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
