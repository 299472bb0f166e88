"""Recover a checkpoint from a packaged model, to train on where no checkpoint was kept.

    python -m training.translation.from_package translate-en_ms-0_1.argosmodel en-ms.pt

The int8 rows of the CTranslate2 model are multiplied back by their scales. The result differs from the original weights
only by rounding, which a few hundred steps of training make good.
"""

from __future__ import annotations

import argparse
import hashlib
import struct
import zipfile
from io import BytesIO
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.translation.checkpoint import save_checkpoint
from training.translation.model import Shape, Translator

Variables = dict[str, NDArray[np.generic]]
DTYPES = ("float32", "int8", "int16", "int32", "float16")


def _read(stream: BytesIO, layout: str) -> int:
    return int(struct.unpack(layout, stream.read(struct.calcsize(layout)))[0])


def _read_string(stream: BytesIO) -> str:
    return stream.read(_read(stream, "<H"))[:-1].decode()


def read_variables(content: bytes) -> Variables:
    """Parse `model.bin` (layout of `ctranslate2.specs.model_spec.ModelSpec._serialize`)."""
    stream = BytesIO(content)
    _read(stream, "<I")  # format version
    _read_string(stream)  # name of the specification
    _read(stream, "<I")  # its revision
    variables: Variables = {}
    for _ in range(_read(stream, "<I")):
        name = _read_string(stream)
        dimensions = [_read(stream, "<I") for _ in range(_read(stream, "<B"))]
        dtype = DTYPES[_read(stream, "<B")]
        data = stream.read(_read(stream, "<I"))
        variables[name] = np.frombuffer(data, dtype).reshape(dimensions)
    for _ in range(_read(stream, "<I")):
        alias = _read_string(stream)
        variables[alias] = variables[_read_string(stream)]
    return variables


def tensor(variables: Variables, name: str) -> Tensor:
    """One variable in float32, dequantised where it has scales."""
    value = variables[name].astype(np.float32)
    scale = variables.get(f"{name}_scale")
    if scale is not None:
        value = value / np.asarray(scale, np.float32).reshape(-1, *[1] * (value.ndim - 1))
    return torch.from_numpy(value.copy())


def layer_names(side: str, index: int) -> dict[str, str]:
    """Names of one layer's modules here -> their names in CTranslate2."""
    here, there = f"{side}.{index}", f"{side}/layer_{index}"
    names = {
        f"{here}.attention_norm": f"{there}/self_attention/layer_norm",
        f"{here}.attention.query_key_value": f"{there}/self_attention/linear_0",
        f"{here}.attention.output": f"{there}/self_attention/linear_1",
        f"{here}.feed_forward_norm": f"{there}/ffn/layer_norm",
        f"{here}.feed_forward.inner": f"{there}/ffn/linear_0",
        f"{here}.feed_forward.outer": f"{there}/ffn/linear_1",
    }
    if side == "decoder":
        names |= {
            f"{here}.cross_norm": f"{there}/attention/layer_norm",
            f"{here}.cross.query": f"{there}/attention/linear_0",
            f"{here}.cross.key_value": f"{there}/attention/linear_1",
            f"{here}.cross.output": f"{there}/attention/linear_2",
        }
    return names


def count_layers(variables: Variables, side: str) -> int:
    """Number of distinct `layer_N` folders of one side."""
    prefix = f"{side}/layer_"
    numbers = {name[len(prefix) :].split("/")[0] for name in variables if name.startswith(prefix)}
    return sum(number.isdigit() for number in numbers)


def to_weights(variables: Variables) -> tuple[Shape, dict[str, Tensor]]:
    """Rebuild the model's shape and weights from CTranslate2 variables."""
    embedding = tensor(variables, "decoder/embeddings/weight")
    inner = variables["encoder/layer_0/ffn/linear_0/weight"]
    shape = Shape(
        vocabulary=embedding.shape[0],
        width=embedding.shape[1],
        feed_forward=inner.shape[0],
        heads=int(variables["encoder/num_heads"]),
        encoder_layers=count_layers(variables, "encoder"),
        decoder_layers=count_layers(variables, "decoder"),
    )
    weights = {"embedding.weight": embedding, "output_bias": tensor(variables, "decoder/projection/bias")}
    modules = {"encoder_norm": "encoder/layer_norm", "decoder_norm": "decoder/layer_norm"}
    for side, count in (("encoder", shape.encoder_layers), ("decoder", shape.decoder_layers)):
        for index in range(count):
            modules |= layer_names(side, index)
    for here, there in modules.items():
        weight, bias = ("gamma", "beta") if here.endswith("norm") else ("weight", "bias")
        weights[f"{here}.weight"] = tensor(variables, f"{there}/{weight}")
        weights[f"{here}.bias"] = tensor(variables, f"{there}/{bias}")
    return shape, weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    parser.add_argument("checkpoint", type=Path)
    arguments = parser.parse_args()
    with zipfile.ZipFile(arguments.package) as package:
        model, tokenizer = (
            next(name for name in package.namelist() if name.endswith(end))
            for end in ("/model/model.bin", "/sentencepiece.model")
        )
        shape, weights = to_weights(read_variables(package.read(model)))
        vocabulary = hashlib.sha256(package.read(tokenizer)).hexdigest()
    Translator(shape).load_state_dict(weights)  # fails if a weight is missing or has another shape
    save_checkpoint(arguments.checkpoint, shape, weights, weights, vocabulary)
    print(f"{arguments.checkpoint}: {shape}, {sum(value.numel() for value in weights.values())} parameters")


if __name__ == "__main__":
    main()
