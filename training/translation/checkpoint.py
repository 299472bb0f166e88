"""Checkpoints: the weights that a model is exported from, and pieces small enough to carry between machines."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

import torch
from torch import Tensor

from training.translation.model import Shape, Translator

Weights = dict[str, Tensor]
Kind = Literal["average", "master"]
PIECE_BYTES = 15 * 2**20


class CheckpointError(ValueError):
    """A checkpoint or a piece of one is missing or damaged: the message names it."""


def write_state(path: Path, state: Mapping[str, Any]) -> None:
    """Write atomically: a reader, or a run that is killed, sees the old file or the new one."""
    partial = path.with_name(path.name + ".part")
    torch.save(dict(state), partial)
    partial.replace(path)


def save_checkpoint(path: Path, shape: Shape, master: Weights, average: Weights, vocabulary: str | None = None) -> None:
    """Write the float32 weights and their moving average. `vocabulary`: see tokenizer.digest."""
    write_state(path, {"shape": asdict(shape), "master": master, "average": average, "vocabulary": vocabulary})


def vocabulary_of(path: Path) -> str | None:
    """The digest of the vocabulary that a checkpoint began with; None where it does not tell."""
    state: dict[str, Any] = torch.load(path, map_location="cpu", mmap=True)
    return state.get("vocabulary")


def load_checkpoint(path: Path, weights: Kind = "average") -> tuple[Shape, Weights]:
    """Read the shape and one of the two sets of weights, in float32 also if it was written in half precision."""
    state: dict[str, Any] = torch.load(path, map_location="cpu")
    return Shape(**state["shape"]), {name: value.float() for name, value in state[weights].items()}


def load_model(path: Path, weights: Kind = "average", dropout: float = 0.0) -> Translator:
    """A model with the weights of a checkpoint."""
    shape, values = load_checkpoint(path, weights)
    model = Translator(shape, dropout)
    model.load_state_dict(values)
    return model


def halve(path: Path, out: Path) -> None:
    """Write only the average, in half precision: a quarter of the size, enough to export or to go on from."""
    shape, average = load_checkpoint(path)
    half = {name: value.half() for name, value in average.items()}
    save_checkpoint(out, shape, half, half, vocabulary_of(path))


def split(path: Path, folder: Path, size: int = PIECE_BYTES) -> list[Path]:
    """Cut a file into numbered pieces beside a `.sha256` of the whole."""
    folder.mkdir(parents=True, exist_ok=True)
    content = path.read_bytes()
    pieces = []
    for number, start in enumerate(range(0, len(content), size)):
        piece = folder / f"{path.name}.{number:02}"
        piece.write_bytes(content[start : start + size])
        pieces.append(piece)
    (folder / f"{path.name}.sha256").write_text(hashlib.sha256(content).hexdigest() + "\n", "utf-8")
    return pieces


def join(folder: Path, name: str, out: Path) -> None:
    """Put the pieces of a file together again. Raises CheckpointError unless the whole has its SHA-256."""
    content = b"".join(piece.read_bytes() for piece in sorted(folder.glob(f"{name}.[0-9][0-9]")))
    expected = (folder / f"{name}.sha256").read_text("utf-8").strip()
    found = hashlib.sha256(content).hexdigest()
    if found != expected:
        raise CheckpointError(f"{folder}/{name}: expected SHA-256 {expected}, found {found}; fetch all pieces again")
    out.write_bytes(content)
