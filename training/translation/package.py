"""Build an Argos package (argostranslate 1.9 and later) from a CTranslate2 model, with its card and manifest entry.

    python -m training.translation.package --model ct2-en-ms --corpus CORPUS --splitter en.onnx --direction en-ms \
        --version 0.3 --scores scores.json --sources RAW/sources.tsv --about "Trained for 90 minutes." --models models

A package is a zip with one folder that holds metadata.json, model/, sentencepiece.model, minisbd/LANGUAGE.onnx and a
README.md. The same input always gives the same bytes. Needs the product's environment, not the training tools.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from newsdesk.article import Language
from training.translation.card import LANGUAGES, manifest_scores, model_card
from training.translation.corpus import DIRECTIONS, Direction
from training.translation.sources import load_sources
from training.translation.tokenizer import refuse_other_model
from worker.translate.manifest import Package, add

ARGOS_VERSION = "1.9.6"
LICENCE = "Apache-2.0"
TIME_STAMP = (2020, 1, 1, 0, 0, 0)
MODEL_FILES = ("model.bin", "config.json", "shared_vocabulary.json")
Contents = dict[str, bytes]
"""Paths inside the package's folder -> what the files hold."""


class PartsError(ValueError):
    """The parts do not make a working package."""


def build_metadata(direction: Direction, version: str, licence: str) -> dict[str, object]:
    """The content of metadata.json. Raises PartsError."""
    if not re.fullmatch(r"\d+(\.\d+){0,2}", version):
        raise PartsError(f"expected a version of numbers like 0.2, found {version!r}")
    source, target = direction.split("-")
    return {
        "package_version": version,
        "argos_version": ARGOS_VERSION,
        "from_code": source,
        "from_name": LANGUAGES[source],
        "to_code": target,
        "to_name": LANGUAGES[target],
        "type": "translate",
        "links": [],
        "code": f"translate-{source}_{target}",
        "license": licence,
    }


def collect(model: Path, tokenizer: Path, splitter: Path, source: str) -> Contents:
    """Read the binary parts. Raises PartsError for a missing one, TokenizerError for a model of other pieces."""
    files = {f"model/{name}": model / name for name in MODEL_FILES}
    files["sentencepiece.model"] = tokenizer
    files[f"minisbd/{source}.onnx"] = splitter
    missing = [str(path) for path in files.values() if not path.is_file()]
    if missing:
        raise PartsError(f"expected the parts of a package, found no {', '.join(missing)}; run export and splitter")
    refuse_other_model(tokenizer, model)
    return {name: path.read_bytes() for name, path in files.items()}


def stem(metadata: Mapping[str, object]) -> str:
    """Name of the package's folder, and of its file without the suffix."""
    return f"{metadata['code']}-{str(metadata['package_version']).replace('.', '_')}"


def write(folder: Path, metadata: Mapping[str, object], contents: Contents) -> Path:
    """Write the package atomically; returns its path."""
    out = folder / f"{stem(metadata)}.argosmodel"
    text = json.dumps(metadata, indent=4, ensure_ascii=False) + "\n"
    partial = out.with_name(out.name + ".part")
    with zipfile.ZipFile(partial, "w") as package:
        for name, content in {"metadata.json": text.encode(), **contents}.items():
            entry = zipfile.ZipInfo(f"{stem(metadata)}/{name}", TIME_STAMP)
            entry.external_attr = 0o644 << 16
            # int8 weights hardly compress, and stored ones install faster
            entry.compress_type = zipfile.ZIP_STORED if name.endswith("model.bin") else zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    partial.replace(out)
    return out


def manifest_entry(
    path: Path, direction: Direction, metadata: Mapping[str, object], scores: dict[str, float]
) -> Package:
    """What models/manifest.toml says of the package."""
    source, target = direction.split("-")
    content = path.read_bytes()
    return Package(
        name=str(metadata["code"]),
        path=path,
        source=Language(source),
        target=Language(target),
        version=str(metadata["package_version"]),
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        licence=str(metadata["license"]),
        scores=scores,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True, help="CTranslate2 directory")
    parser.add_argument("--corpus", type=Path, required=True, help="for its sp.model and report.json")
    parser.add_argument("--splitter", type=Path, required=True, help="MiniSBD ONNX file of the source language")
    parser.add_argument("--direction", choices=DIRECTIONS, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--scores", type=Path, required=True, help="what evaluate wrote")
    parser.add_argument("--sources", type=Path, required=True, help="sources.tsv of the raw texts")
    parser.add_argument("--about", required=True, help="a sentence or two on how it was trained")
    parser.add_argument("--licence", default=LICENCE)
    parser.add_argument("--models", type=Path, required=True, help="folder of the package and of manifest.toml")
    options = parser.parse_args()
    metadata = build_metadata(options.direction, options.version, options.licence)
    contents = collect(options.model, options.corpus / "sp.model", options.splitter, options.direction.split("-")[0])
    scores = json.loads(options.scores.read_text("utf-8"))[options.direction]
    report = json.loads((options.corpus / "report.json").read_text("utf-8"))
    sources = load_sources(options.sources)
    card = model_card(options.direction, options.version, options.about, scores, report, sources)
    path = write(options.models, metadata, {**contents, "README.md": card.encode()})
    add(options.models, manifest_entry(path, options.direction, metadata, manifest_scores(scores)))
    print(f"{path}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
