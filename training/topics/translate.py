"""Put labelled items into the other language with the project's translation packages; their labels stay.

python -m training.topics.translate --items items.tsv --models models --out translated.tsv
"""

from __future__ import annotations

import argparse
import re
import tempfile
import time
import zipfile
from pathlib import Path

import ctranslate2
import sentencepiece

from training.topics.items import HEADER, LANGUAGES, read_items

_SENTENCE_END = re.compile(r"(?<=[.!?”\"]) +(?=[A-Z“\"])")
_LONGEST = 60  # words a piece


def other(language: str) -> str:
    return LANGUAGES[1 - LANGUAGES.index(language)]


def translate(package: Path, texts: list[str]) -> list[str]:
    """Sentence by sentence, greedily, on one thread: the words matter here, not the style."""
    pieces = [(number, piece) for number, text in enumerate(texts) for piece in _pieces(text)]
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(package) as archive:
            archive.extractall(folder)
        (root,) = Path(folder).iterdir()
        tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(root / "sentencepiece.model"))
        translator = ctranslate2.Translator(str(root / "model"), intra_threads=1, compute_type="int8")
        results = translator.translate_batch(
            tokenizer.encode([piece for _, piece in pieces], out_type=str),
            beam_size=1,
            max_batch_size=1024,
            batch_type="tokens",
            max_decoding_length=150,
            replace_unknowns=True,
        )
    output = [""] * len(texts)
    for (number, _), result in zip(pieces, results, strict=True):
        output[number] = f"{output[number]} {tokenizer.decode(result.hypotheses[0])}".strip()
    return output


def package_of(models: Path, source: str, target: str) -> Path:
    """The package of the highest version by name."""
    return max(models.glob(f"translate-{source}_{target}-*.argosmodel"))


def _pieces(text: str) -> list[str]:
    pieces = []
    for sentence in _SENTENCE_END.split(text):
        words = sentence.split()
        pieces += [" ".join(words[start : start + _LONGEST]) for start in range(0, len(words), _LONGEST)]
    return pieces


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--items", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True, help="the folder of the translation packages")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    lines = [HEADER]
    for source in LANGUAGES:
        items = [item for item in read_items(options.items) if item.language == source]
        target = other(source)
        package = package_of(options.models, source, target)
        began = time.monotonic()
        headlines = translate(package, [item.headline or "" for item in items])
        bodies = translate(package, [item.body for item in items])
        lines += [
            f"{item.id}\t{target}\t{','.join(item.codes)}\t{headline}\t{body}"
            for item, headline, body in zip(items, headlines, bodies, strict=True)
        ]
        print(f"{source} to {target}: {len(items)} items in {time.monotonic() - began:.0f} s", flush=True)
        options.out.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
