"""Make training pairs from text in one language, with a model of the opposite direction.

    python backtranslate.py --model ct2-ms-en --tokenizer sp.model --language ms --text news.ms.txt \
        --out bt/en-ms/news.tsv

The result is `english<TAB>malay`. Its machine side is the source of the direction to be trained, so the model learns to
write what people wrote. Lines of one to two sentences do best; output that repeats itself is dropped.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from pathlib import Path

from corpus import is_held_out, load_held_out, normalise, text_key
from engine import Engine

BLOCK = 1000
SHORTEST, LONGEST = 5, 60
MARKUP = re.compile(r"https?:|[{}<>\\|]")


def is_usable(text: str) -> bool:
    """Reject very short or long lines, tables and markup."""
    letters = sum(character.isalpha() for character in text)
    return SHORTEST <= len(text.split()) <= LONGEST and letters >= 0.6 * len(text) and not MARKUP.search(text)


def repeats_itself(text: str) -> bool:
    """Tell whether three words in a row come three times."""
    words = text.split()
    counts = Counter(zip(words, words[1:], words[2:], strict=False))
    return bool(counts) and max(counts.values()) >= 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True, help="CTranslate2 directory, from --language to the other")
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--language", choices=["en", "ms"], required=True, help="of the text")
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--held-out", type=Path, help="digests of sentences never to train on")
    parser.add_argument("--beam", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    held_out = load_held_out(options.held_out) if options.held_out else frozenset[str]()
    lines = sorted({normalise(line) for line in options.text.read_text("utf-8").splitlines()})
    lines = [line for line in lines if is_usable(line) and not is_held_out([text_key(line)], held_out)]
    random.Random(1).shuffle(lines)  # so that a run that is cut short is a fair sample
    engine = Engine(options.model, options.tokenizer)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with options.out.open("w", encoding="utf-8") as out:
        for start in range(0, len(lines), BLOCK):
            block = lines[start : start + BLOCK]
            for line, translation in zip(block, engine.translate(block, options.beam), strict=True):
                if translation and not repeats_itself(translation):
                    pair = (line, translation) if options.language == "en" else (translation, line)
                    out.write("\t".join(pair) + "\n")
            print(f"{start + len(block)} of {len(lines)} lines", flush=True)


if __name__ == "__main__":
    main()
