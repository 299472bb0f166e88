"""Write a checkpoint as a CTranslate2 model and check it against PyTorch.

python -m training.translation.export en-ms.pt --tokenizer sp.model --out ct2-en-ms
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
import sentencepiece
import torch
from ctranslate2.specs import TransformerSpec
from numpy.typing import NDArray
from torch import Tensor, nn

from training.translation.checkpoint import load_model, vocabulary_of
from training.translation.model import DecoderLayer, EncoderLayer, Translator, sinusoid
from training.translation.tokenizer import BOS, EOS, all_pieces, refuse_other

POSITIONS = 1032
"""Rows of the position table; CTranslate2 cuts input at 1024 and fails if the table is shorter."""
SAMPLE = ("Perdana Menteri berkata demikian di Kuala Lumpur.", "The Prime Minister said so in Kuala Lumpur.")
LARGEST_DIFFERENCE = 0.5
"""Of a log-probability, between PyTorch and the exported model; int8 rounding stays well below it."""


def array(tensor: Tensor) -> NDArray[np.float32]:
    """A copy in float32: `optimize` scales arrays in place."""
    copy: NDArray[np.float32] = tensor.detach().float().numpy().copy()
    return copy


def set_linear(spec: Any, module: nn.Linear) -> None:
    spec.weight, spec.bias = array(module.weight), array(module.bias)


def set_norm(spec: Any, module: nn.LayerNorm) -> None:
    spec.gamma, spec.beta = array(module.weight), array(module.bias)


def set_layer(spec: Any, layer: EncoderLayer | DecoderLayer) -> None:
    """Copy what encoder and decoder layers have in common, and the decoder's attention on the source."""
    set_norm(spec.self_attention.layer_norm, layer.attention_norm)
    set_linear(spec.self_attention.linear[0], layer.attention.query_key_value)
    set_linear(spec.self_attention.linear[1], layer.attention.output)
    set_norm(spec.ffn.layer_norm, layer.feed_forward_norm)
    set_linear(spec.ffn.linear_0, layer.feed_forward.inner)
    set_linear(spec.ffn.linear_1, layer.feed_forward.outer)
    if isinstance(layer, DecoderLayer):
        set_norm(spec.attention.layer_norm, layer.cross_norm)
        set_linear(spec.attention.linear[0], layer.cross.query)
        set_linear(spec.attention.linear[1], layer.cross.key_value)
        set_linear(spec.attention.linear[2], layer.cross.output)


def build_spec(model: Translator) -> TransformerSpec:
    """The model as a CTranslate2 specification, without vocabulary."""
    shape = model.shape
    spec = TransformerSpec.from_config((shape.encoder_layers, shape.decoder_layers), shape.heads, pre_norm=True)
    embedding = array(model.embedding.weight)
    source_embeddings = spec.encoder.embeddings
    first = source_embeddings[0] if isinstance(source_embeddings, list) else source_embeddings
    first.weight = embedding
    spec.decoder.embeddings.weight = embedding
    spec.decoder.projection.weight, spec.decoder.projection.bias = embedding, array(model.output_bias)
    for side, norm in ((spec.encoder, model.encoder_norm), (spec.decoder, model.decoder_norm)):
        side.position_encodings.encodings = sinusoid(POSITIONS, shape.width).numpy()
        set_norm(side.layer_norm, norm)
    for layer_spec, layer in zip(
        [*spec.encoder.layer, *spec.decoder.layer], [*model.encoder, *model.decoder], strict=True
    ):
        set_layer(layer_spec, layer)
    return spec


def export(model: Translator, tokenizer: sentencepiece.SentencePieceProcessor, out: Path, quantization: str) -> None:
    """Write the CTranslate2 directory."""
    spec = build_spec(model)
    vocabulary = all_pieces(tokenizer)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.config.add_source_eos = True  # as in training
    spec.config.decoder_start_token = "<s>"
    spec.validate()
    spec.optimize(quantization=None if quantization == "none" else quantization)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    spec.save(str(out))


@torch.no_grad()
def largest_difference(model: Translator, tokenizer: sentencepiece.SentencePieceProcessor, exported: Path) -> float:
    """How far the exported model's log-probabilities of a sample are from PyTorch's."""
    source, target = (tokenizer.encode(text, out_type=str) for text in SAMPLE)
    translator = ctranslate2.Translator(str(exported), intra_threads=1)
    got: list[float] = translator.score_batch([source], [target])[0].log_probs
    pieces = tokenizer.encode(SAMPLE[1])
    hidden = model(torch.tensor([[*tokenizer.encode(SAMPLE[0]), EOS]]), torch.tensor([[BOS, *pieces]]))
    expected = torch.tensor([*pieces, EOS])[:, None]
    wanted: list[float] = model.logits(hidden).log_softmax(-1)[0].gather(1, expected)[:, 0].tolist()
    return max(abs(a - b) for a, b in zip(got, wanted, strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--quantization", choices=["int8", "float16", "none"], default="int8")
    parser.add_argument("--weights", choices=["average", "master"], default="average")
    options = parser.parse_args()
    torch.set_num_threads(1)
    refuse_other(vocabulary_of(options.checkpoint), options.tokenizer)
    model = load_model(options.checkpoint, options.weights).eval()
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(options.tokenizer))
    export(model, tokenizer, options.out, options.quantization)
    difference = largest_difference(model, tokenizer, options.out)
    size = (options.out / "model.bin").stat().st_size
    print(f"{options.out}: {size} bytes, log-probabilities within {difference:.4f} of PyTorch's")
    if difference > LARGEST_DIFFERENCE:
        raise SystemExit("the exported model does not agree with the checkpoint")


if __name__ == "__main__":
    main()
