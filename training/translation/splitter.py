"""Write the rules of `sentence_ends` in the form that Argos packages expect (MiniSBD 0.9, ONNX).

    python -m training.translation.splitter en en.onnx

A package with such a file works with no network; without one, Argos Translate tries to download a splitter. MiniSBD
feeds character numbers and reads three scores a character: inside, end of token, end of sentence. Here the vocabulary
maps every character to its class, and one convolution over the classes checks the rules.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.translation.sentence_ends import BEFORE, RULES, WINDOW, Class, character_classes


def rule_weights() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Convolution weights and biases: the sum is above zero only if every place of a rule fits."""
    weights = np.zeros((len(RULES), len(Class), WINDOW), np.float32)
    for number, rule in enumerate(RULES):
        for offset, classes in rule.items():
            for kind in classes:
                weights[number, kind, offset + BEFORE] = 1.0
    biases = np.array([0.5 - len(rule) for rule in RULES], np.float32)
    return weights, biases


def build(language: str) -> onnx.ModelProto:
    """The splitter as an ONNX model. Scores are 0 (inside), -1 (end of token) and the best rule's (end of sentence)."""
    weights, biases = rule_weights()
    nodes = [
        helper.make_node("Gather", ["one_hot", "units"], ["classes"]),
        helper.make_node("Transpose", ["classes"], ["channels"], perm=[0, 2, 1]),
        helper.make_node(
            "Conv",
            ["channels", "weights", "biases"],
            ["fits"],
            kernel_shape=[WINDOW],
            pads=[BEFORE, WINDOW - 1 - BEFORE],
        ),
        helper.make_node("ReduceMax", ["fits", "channel_axis"], ["best"], keepdims=1),
        helper.make_node("Mul", ["best", "zero"], ["inside"]),
        helper.make_node("Sub", ["inside", "one"], ["token_end"]),
        helper.make_node("Concat", ["inside", "token_end", "best"], ["scores"], axis=1),
        helper.make_node("Transpose", ["scores"], ["logits"], perm=[0, 2, 1]),
    ]
    constants: dict[str, NDArray[Any]] = {
        "one_hot": np.eye(len(Class), dtype=np.float32),
        "weights": weights,
        "biases": biases,
        "channel_axis": np.array([1], np.int64),
        "zero": np.array(0, np.float32),
        "one": np.array(1, np.float32),
    }
    graph = helper.make_graph(
        nodes,
        "rule_sbd",
        [
            helper.make_tensor_value_info("units", TensorProto.INT64, ["b", "t"]),
            helper.make_tensor_value_info("features", TensorProto.FLOAT, ["b", "t", 1]),
        ],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["b", "t", 3])],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)])
    model.ir_version = 9
    helper.set_model_props(model, properties(language))
    onnx.checker.check_model(model)
    return model


def properties(language: str) -> dict[str, str]:
    """What MiniSBD reads besides the graph."""
    config = {
        "skip_newline": False,
        "max_seqlen": 1000,
        "no_ssplit": False,
        "batch_size": 32,
        "feat_funcs": ["start_of_para"],
        "use_dictionary": False,
        "num_dict_feat": 0,
    }
    vocabulary = {
        "lang": language,
        "idx": 0,
        "cutoff": 0,
        "lower": False,
        "_unit2id": character_classes(),
        "_id2unit": [],
    }
    return {
        "lang_code": language,
        "config": json.dumps(config),
        "vocab": json.dumps(vocabulary),
        "lexicon": "null",
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language")
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    onnx.save(build(options.language), str(options.out))


if __name__ == "__main__":
    main()
