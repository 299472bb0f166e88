import json
import random
from pathlib import Path

import pytest
import sentencepiece

from training.translation import tokenizer
from training.translation.corpus import PLACEHOLDERS, write_pairs


def test_a_trained_vocabulary_has_what_the_trainer_relies_on(corpus: Path) -> None:
    trained = tokenizer.check(corpus / "sp.model")
    assert trained.get_piece_size() == 400
    assert not list(corpus.glob("*.vocab"))


def test_placeholders_are_single_pieces_and_come_back(corpus: Path) -> None:
    trained = tokenizer.check(corpus / "sp.model")
    text = "The " + " and ".join(PLACEHOLDERS) + "."
    assert set(PLACEHOLDERS) <= set(trained.encode(text, out_type=str))
    assert trained.decode(trained.encode(text)) == text


def test_digits_are_pieces_of_their_own(corpus: Path) -> None:
    pieces = tokenizer.check(corpus / "sp.model").encode("RM1975", out_type=str)
    assert pieces[-4:] == ["1", "9", "7", "5"]


def test_a_vocabulary_without_placeholders_is_refused(tmp_path: Path) -> None:
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(["satu dua tiga empat lima"] * 20),
        model_prefix=str(tmp_path / "plain"),
        vocab_size=24,
        pad_id=3,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    with pytest.raises(tokenizer.TokenizerError, match="expected a piece for each placeholder, found none for ⟦0⟧"):
        tokenizer.check(tmp_path / "plain.model")


def test_a_vocabulary_with_other_special_pieces_is_refused(tmp_path: Path) -> None:
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(["satu dua tiga empat lima"] * 20),
        model_prefix=str(tmp_path / "other"),
        vocab_size=24,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    with pytest.raises(tokenizer.TokenizerError, match="expected pieces 0-3 to be <unk> <s> </s> <pad>"):
        tokenizer.check(tmp_path / "other.model")


def test_the_sample_follows_the_mix_and_leaves_machine_text_out(tmp_path: Path) -> None:
    write_pairs(tmp_path / "parallel/all.tsv", [(f"e{n}", f"m{n}") for n in range(20)])
    write_pairs(tmp_path / "parallel/tenth.tsv", [(f"x{n}", f"y{n}") for n in range(20)])
    write_pairs(tmp_path / "bt/en-ms/a.tsv", [("machine", "mesin")])
    mix = {"parallel/all.tsv": 3, "parallel/tenth.tsv": 0.1, "bt/{direction}/*.tsv": 1}
    (tmp_path / "mix.json").write_text(json.dumps(mix), "utf-8")
    lines = list(tokenizer.sample(tmp_path, 1000, random.Random(1)))
    assert len(lines) == 40 + 4
    assert "machine" not in lines


def test_a_corpus_too_small_for_its_vocabulary_says_which_option_mends_it(tmp_path: Path) -> None:
    write_pairs(tmp_path / "parallel/few.tsv", [("A ferry sank.", "Sebuah feri karam.")])
    (tmp_path / "mix.json").write_text(json.dumps({"parallel/few.tsv": 1}), "utf-8")
    with pytest.raises(tokenizer.TokenizerError, match=r"expected text for 10000 pieces.*Vocabulary size.*--pieces"):
        tokenizer.train(tmp_path, tmp_path / "sp.model", tokenizer.PIECES)
