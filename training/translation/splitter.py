"""Write a rule-based sentence splitter in the form that Argos packages expect (MiniSBD 0.9, ONNX).

    python splitter.py en en.onnx

A package with such a file works with no network; without one, Argos Translate tries to download a splitter. MiniSBD
feeds character numbers and reads three scores a character: inside, end of token, end of sentence. Here the vocabulary
maps every character to its class, and one convolution over the classes checks hand-written rules: nothing is trained.

A sentence ends after . ! ? or a closing quote that follows them, if a space and then a capital, digit or quote come
next. It does not end after a single capital or a short capitalised word, as in "Dr. Mahathir" or "M. Kulasegaran".
"""

from __future__ import annotations

import argparse
import json
from enum import IntEnum
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper


class Class(IntEnum):
    """Character classes. The first four are fixed by MiniSBD."""

    PAD = 0
    OTHER = 1
    EMPTY = 2
    ROOT = 3
    DOT = 4
    EXCLAMATION = 5
    CLOSING = 6
    SPACE = 7
    UPPER = 8
    LOWER = 9
    DIGIT = 10
    OPENING = 11


CHARACTERS = {
    Class.DOT: ".",
    Class.EXCLAMATION: "!?…",
    Class.CLOSING: "”’)]»\"'",
    Class.OPENING: "“‘([«",
    Class.SPACE: " \n\t\u00a0",
    Class.DIGIT: "0123456789",
}
LAST_LETTER = 0x250

# A rule lists the classes allowed at each place, counted from the character that may end the sentence.
Rule = dict[int, set[Class]]
END = {Class.DOT, Class.EXCLAMATION}
WORD = {Class.LOWER, Class.DIGIT, Class.OTHER}
NEXT: Rule = {1: {Class.SPACE}, 2: {Class.UPPER, Class.DIGIT, Class.OPENING, Class.CLOSING, Class.OTHER}}
RULES: tuple[Rule, ...] = (
    # word! Next
    {-1: WORD | {Class.CLOSING, Class.UPPER}, 0: {Class.EXCLAMATION}, **NEXT},
    # a word of three letters and more, so that Dr. and Tn. stay whole
    {
        -4: WORD | {Class.UPPER, Class.SPACE},
        -3: WORD | {Class.UPPER},
        -2: WORD | {Class.UPPER},
        -1: WORD,
        0: {Class.DOT},
        **NEXT,
    },
    # a word of two small letters or digits
    {-3: {Class.SPACE}, -2: {Class.LOWER, Class.DIGIT}, -1: {Class.LOWER, Class.DIGIT}, 0: {Class.DOT}, **NEXT},
    # "... in KL. Next"
    {-3: {Class.UPPER, Class.SPACE}, -2: {Class.UPPER}, -1: {Class.UPPER}, 0: {Class.DOT}, **NEXT},
    # "(so). Next"
    {-1: {Class.CLOSING}, 0: {Class.DOT}, **NEXT},
    # '."  Next'
    {-1: END, 0: {Class.CLOSING}, **NEXT},
)
BEFORE, WINDOW = 4, 8
"""Characters that the rules see before the end, and in all."""


def character_classes() -> dict[str, int]:
    """MiniSBD's vocabulary: every known character and the number of its class."""
    classes = {"<PAD>": Class.PAD, "<UNK>": Class.OTHER, "<EMPTY>": Class.EMPTY, "<ROOT>": Class.ROOT}
    for kind, characters in CHARACTERS.items():
        classes |= dict.fromkeys(characters, kind)
    for code in range(ord("A"), LAST_LETTER):
        letter = chr(code)
        if letter.isalpha():
            classes.setdefault(letter, Class.UPPER if letter.isupper() else Class.LOWER)
    return {character: int(kind) for character, kind in classes.items()}


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
