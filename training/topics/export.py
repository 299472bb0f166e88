"""A trained model as the file that the product reads, and its entry in the manifest."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np

from newsdesk.article import Language
from training.topics.fit import Calibration, Weights
from training.topics.vocabulary import PREFIX
from worker.manifest import sha256, write_atomically
from worker.tag.models import TaggingModel, add


def content(found: Weights, calibration: Calibration, codes: list[str]) -> bytes:
    """As LinearModel.read in worker/tag/topics.py takes it; weights rounded to 255 steps a topic."""
    scales = np.maximum(np.abs(found.weights).max(0), 1e-9) / 127
    file = io.BytesIO()
    np.savez_compressed(
        file,
        terms=np.frombuffer("\n".join(found.features.names).encode(), np.uint8),
        qcodes=np.frombuffer("\n".join(PREFIX + code for code in codes).encode(), np.uint8),
        weights=np.round(found.weights / scales).astype(np.int8),
        scales=scales.astype(np.float32),
        idf=found.features.idf.astype(np.float16),
        biases=found.biases.astype(np.float32),
        slopes=calibration.slopes.astype(np.float32),
        intercepts=calibration.intercepts.astype(np.float32),
        thresholds=calibration.thresholds.astype(np.float32),
    )
    return file.getvalue()


def install(models: Path, language: str, version: str, file: bytes, scores: dict[str, float]) -> Path:
    """Write the model into the folder of models and enter it there."""
    name = f"topics-{language}"
    path = models / f"{name}-{version.replace('.', '_')}.npz"
    write_atomically(path, file)
    add(
        models,
        TaggingModel(
            kind="topics",
            languages=(Language(language),),
            name=name,
            path=path,
            version=version,
            sha256=sha256(path),
            size=len(file),
            licence="Apache-2.0",
            scores=scores,
        ),
    )
    return path
