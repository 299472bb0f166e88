"""The vocabulary of both languages: train a SentencePiece model on a prepared corpus, or check one that is to be kept.

    python -m training.translation.tokenizer --corpus CORPUS [--reuse sp.model]

Writes CORPUS/sp.model. Models can be trained on and packaged only with the vocabulary that they began with.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import sentencepiece

from training.translation.corpus import PLACEHOLDERS, read_lines, read_pairs

PIECES = 10_000
LINES = 400_000
SPECIAL = ("<unk>", "<s>", "</s>", "<pad>")
UNKNOWN, BOS, EOS, PAD = range(len(SPECIAL))
"""Pieces that stand for no text. BOS also marks back-translated sources."""


class TokenizerError(ValueError):
    """A vocabulary lacks what the trainer relies on, or is not the one of a model: the message names it."""


def check(path: Path) -> sentencepiece.SentencePieceProcessor:
    """Open a model. Raises TokenizerError unless it has SPECIAL at its head and every placeholder as one piece."""
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(path))
    head = tuple(tokenizer.id_to_piece(index) for index in range(len(SPECIAL)))
    if head != SPECIAL:
        raise TokenizerError(f"{path}: expected pieces 0-3 to be {' '.join(SPECIAL)}, found {' '.join(head)}")
    unknown = [text for text in PLACEHOLDERS if tokenizer.piece_to_id(text) == UNKNOWN]
    if unknown:
        raise TokenizerError(f"{path}: expected a piece for each placeholder, found none for {' '.join(unknown)}")
    return tokenizer


def all_pieces(tokenizer: sentencepiece.SentencePieceProcessor) -> list[str]:
    """The pieces in the order of their indices."""
    return [tokenizer.id_to_piece(index) for index in range(tokenizer.get_piece_size())]


def digest(path: Path) -> str:
    """SHA-256 of a model: what checkpoints remember of the vocabulary that they began with."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refuse_other(known: str | None, path: Path) -> None:
    """Raises TokenizerError if weights began with another vocabulary; older ones, which tell none, pass."""
    if known not in (None, digest(path)):
        raise TokenizerError(
            f"{path}: expected the vocabulary that the weights began with, SHA-256 {known}, found {digest(path)}; "
            "put that sp.model there (tokenizer --reuse)"
        )


def refuse_other_model(path: Path, exported: Path) -> None:
    """Raises TokenizerError unless a CTranslate2 directory has the pieces of this vocabulary."""
    if json.loads((exported / "shared_vocabulary.json").read_text("utf-8")) != all_pieces(check(path)):
        raise TokenizerError(
            f"{exported}: expected the pieces of {path}, found others; export the model anew with this sp.model"
        )


def sample(corpus: Path, limit: int, rng: random.Random) -> Iterator[str]:
    """Lines of both languages as the mix weighs them, and monolingual text; at most `limit`."""
    lines: list[str] = []
    for pattern, copies in json.loads((corpus / "mix.json").read_text("utf-8")).items():
        for path in corpus.glob(pattern) if pattern.startswith("parallel/") else ():
            pairs = read_pairs(path)
            chosen = rng.sample(pairs, int(len(pairs) * min(copies, 1)))
            lines += [text for pair in chosen for text in pair]
    for path in sorted((corpus / "mono").glob("*.txt")):
        lines += read_lines(path)
    yield from rng.sample(lines, min(limit, len(lines)))


def train(corpus: Path, out: Path, pieces: int) -> None:
    """Train a unigram model in which digits are single pieces and placeholders are whole.

    Raises TokenizerError if the corpus cannot fill so many pieces.
    """
    try:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=sample(corpus, LINES, random.Random(0)),
            model_prefix=str(out.with_suffix("")),
            model_type="unigram",
            vocab_size=pieces,
            character_coverage=0.9998,
            split_digits=True,
            user_defined_symbols=list(PLACEHOLDERS),
            unk_id=UNKNOWN,
            bos_id=BOS,
            eos_id=EOS,
            pad_id=PAD,
            num_threads=2,
            minloglevel=1,
        )
    except RuntimeError as error:
        raise TokenizerError(
            f"{corpus}: expected text for {pieces} pieces, found: {error}; "
            "add text, or ask for other pieces (--pieces, make train PIECES=)"
        ) from None
    out.with_suffix(".vocab").unlink()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--reuse", type=Path, help="a SentencePiece model to keep")
    parser.add_argument("--pieces", type=int, default=PIECES)
    options = parser.parse_args()
    out = options.corpus / "sp.model"
    if options.reuse:
        check(options.reuse)
        if options.reuse.resolve() != out.resolve():
            shutil.copyfile(options.reuse, out)
        out.touch()  # newer than the corpus, for make
    else:
        train(options.corpus, out, options.pieces)
    print(f"{out}: {check(out).get_piece_size()} pieces")


if __name__ == "__main__":
    main()
