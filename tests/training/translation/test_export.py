"""What leaves PyTorch: exported models, checkpoints out of packages, pieces, splitters."""

import sys
import zipfile
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training tools are not installed")

import ctranslate2
import onnx
from onnx.reference import ReferenceEvaluator

from training.translation import from_package, splitter
from training.translation.checkpoint import (
    CheckpointError,
    halve,
    join,
    load_checkpoint,
    load_model,
    split,
    vocabulary_of,
)
from training.translation.corpus import Pair
from training.translation.decode import ROOM, greedy, translate
from training.translation.export import export, largest_difference
from training.translation.sentence_ends import Class, character_classes, sentence_ends
from training.translation.tokenizer import check, digest


@pytest.mark.parametrize(("quantization", "difference"), [("none", 1e-3), ("int8", 0.3)])
def test_the_exported_model_gives_the_probabilities_of_the_checkpoint(
    checkpoint: Path, corpus: Path, tmp_path: Path, quantization: str, difference: float
) -> None:
    model, tokenizer = load_model(checkpoint).eval(), check(corpus / "sp.model")
    export(model, tokenizer, tmp_path / "ct2", quantization)
    assert largest_difference(model, tokenizer, tmp_path / "ct2") < difference


def test_greedy_translation_is_that_of_ctranslate2(
    checkpoint: Path, corpus: Path, tmp_path: Path, made_up_pairs: list[Pair]
) -> None:
    model, tokenizer = load_model(checkpoint), check(corpus / "sp.model")
    export(model, tokenizer, tmp_path / "ct2", "none")
    sources = tokenizer.encode([english for english, _ in made_up_pairs[:40]], out_type=str)
    engine = ctranslate2.Translator(str(tmp_path / "ct2"), intra_threads=1)
    results = engine.translate_batch(sources, beam_size=1, max_decoding_length=ROOM)
    found = greedy(model, [tokenizer.piece_to_id(source) for source in sources])
    alike = [
        [tokenizer.id_to_piece(piece) for piece in pieces[:ROOM]] == result.hypotheses[0]
        for pieces, result in zip(found, results, strict=True)
    ]
    assert sum(alike) >= 36  # a tie may fall either way


def test_translations_come_in_the_order_of_their_texts(checkpoint: Path, corpus: Path) -> None:
    model, tokenizer = load_model(checkpoint), check(corpus / "sp.model")
    texts = ["It rained all day in Muar and Kluang on Friday.", "Yes.", "Police received a report at 3pm.", "No."]
    together = translate(model, tokenizer, texts, rows=2)
    assert together == [translate(model, tokenizer, [text])[0] for text in texts]


def test_weights_come_back_out_of_a_package(checkpoint: Path, corpus: Path, tmp_path: Path) -> None:
    export(load_model(checkpoint), check(corpus / "sp.model"), tmp_path / "ct2", "int8")
    package = tmp_path / "p.argosmodel"
    with zipfile.ZipFile(package, "w") as archive:
        archive.write(tmp_path / "ct2/model.bin", "translate-en_ms-0_1/model/model.bin")
    variables = from_package.read_variables((tmp_path / "ct2/model.bin").read_bytes())
    shape, weights = from_package.to_weights(variables)
    expected_shape, expected = load_checkpoint(checkpoint)
    assert (shape.width, shape.heads, shape.decoder_layers) == (expected_shape.width, 2, 1)
    assert set(weights) == set(expected)
    for name, value in expected.items():
        torch.testing.assert_close(weights[name], value, rtol=0.02, atol=0.02)


def test_weights_out_of_a_package_go_on_with_its_vocabulary_alone(
    checkpoint: Path, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(load_model(checkpoint), check(corpus / "sp.model"), tmp_path / "ct2", "int8")
    package, out = tmp_path / "p.argosmodel", tmp_path / "en-ms.pt"
    with zipfile.ZipFile(package, "w") as archive:
        archive.write(tmp_path / "ct2/model.bin", "translate-en_ms-0_1/model/model.bin")
        archive.write(corpus / "sp.model", "translate-en_ms-0_1/sentencepiece.model")
    monkeypatch.setattr(sys, "argv", ["from_package", str(package), str(out)])
    from_package.main()
    assert vocabulary_of(out) == digest(corpus / "sp.model")


def test_a_half_precision_checkpoint_goes_in_pieces_and_comes_back(checkpoint: Path, tmp_path: Path) -> None:
    half = tmp_path / "m.half.pt"
    halve(checkpoint, half)
    assert half.stat().st_size < checkpoint.stat().st_size / 3.5
    pieces = split(half, tmp_path / "pieces", size=10_000)
    assert len(pieces) > 2 and all(piece.stat().st_size <= 10_000 for piece in pieces)
    join(tmp_path / "pieces", half.name, tmp_path / "back.pt")
    for name, value in load_checkpoint(tmp_path / "back.pt")[1].items():
        torch.testing.assert_close(value, load_checkpoint(checkpoint)[1][name], rtol=1e-3, atol=1e-3)


def test_a_missing_piece_is_noticed(checkpoint: Path, tmp_path: Path) -> None:
    split(checkpoint, tmp_path / "pieces", size=100_000)[1].unlink()
    with pytest.raises(CheckpointError, match=r"expected SHA-256 .* fetch all pieces again"):
        join(tmp_path / "pieces", checkpoint.name, tmp_path / "back.pt")


@pytest.mark.parametrize(
    "text",
    ["Hujan turun. Jalan ditutup! Tn. Yusof pulang.", '"Ya." Itu sahaja. Dr. Siti pergi.', "Satu sahaja", "A. B. C."],
)
def test_the_splitter_in_a_package_follows_the_rules(text: str, tmp_path: Path) -> None:
    path = tmp_path / "ms.onnx"
    onnx.save(splitter.build("ms"), str(path))
    classes = [character_classes().get(character, int(Class.OTHER)) for character in text]
    units = torch.tensor([classes]).numpy()
    features = torch.zeros(1, len(text), 1).numpy()
    (scores,) = ReferenceEvaluator(str(path)).run(None, {"units": units, "features": features})
    assert [index for index, best in enumerate(scores[0].argmax(-1)) if best == 2] == sentence_ends(text)
