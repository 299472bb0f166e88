"""Build an Argos package (argostranslate 1.9 and later) from a CTranslate2 model.

    python package.py --model ct2-en-ms --tokenizer sp.model --splitter en.onnx --from en --to ms --version 0.2 \
        --readme README.en-ms.md --out translate-en_ms-0_2.argosmodel

A package is a zip with one folder that holds metadata.json, model/, sentencepiece.model, minisbd/LANGUAGE.onnx and a
README.md. The same input always gives the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

NAMES = {"en": "English", "ms": "Malay"}
ARGOS_VERSION = "1.9.6"
LICENCE = "Apache-2.0"
TIME_STAMP = (2020, 1, 1, 0, 0, 0)
MODEL_FILES = ("model.bin", "config.json", "shared_vocabulary.json")


class PackageError(ValueError):
    """The parts do not make a working package."""


def build_metadata(source: str, target: str, version: str, licence: str) -> dict[str, object]:
    """The content of metadata.json."""
    if not re.fullmatch(r"\d+(\.\d+){0,2}", version):
        raise PackageError(f"the version must be numeric, not {version!r}")
    return {
        "package_version": version,
        "argos_version": ARGOS_VERSION,
        "from_code": source,
        "from_name": NAMES[source],
        "to_code": target,
        "to_name": NAMES[target],
        "type": "translate",
        "links": [],
        "code": f"translate-{source}_{target}",
        "license": licence,
    }


def collect(model: Path, tokenizer: Path, splitter: Path, readme: Path, source: str) -> dict[str, Path]:
    """Paths inside the package's folder -> files."""
    files = {f"model/{name}": model / name for name in MODEL_FILES}
    files["sentencepiece.model"] = tokenizer
    files[f"minisbd/{source}.onnx"] = splitter
    files["README.md"] = readme
    missing = [str(path) for path in files.values() if not path.is_file()]
    if missing:
        raise PackageError(f"missing: {', '.join(missing)}")
    return files


def write(out: Path, metadata: Mapping[str, object], files: Mapping[str, Path]) -> str:
    """Write the package atomically; returns its SHA-256."""
    folder = f"{metadata['code']}-{str(metadata['package_version']).replace('.', '_')}"
    text = json.dumps(metadata, indent=4, ensure_ascii=False) + "\n"
    contents = {"metadata.json": text.encode()} | {name: path.read_bytes() for name, path in files.items()}
    partial = out.with_name(out.name + ".part")
    with zipfile.ZipFile(partial, "w") as package:
        for name, content in contents.items():
            entry = zipfile.ZipInfo(f"{folder}/{name}", TIME_STAMP)
            entry.external_attr = 0o644 << 16
            # int8 weights hardly compress, and stored ones install faster
            entry.compress_type = zipfile.ZIP_STORED if name.endswith("model.bin") else zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    partial.replace(out)
    return hashlib.sha256(out.read_bytes()).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True, help="CTranslate2 directory")
    parser.add_argument("--tokenizer", type=Path, required=True, help="SentencePiece model")
    parser.add_argument("--splitter", type=Path, required=True, help="MiniSBD ONNX file of the source language")
    parser.add_argument("--readme", type=Path, required=True)
    parser.add_argument("--from", dest="source", choices=sorted(NAMES), required=True)
    parser.add_argument("--to", dest="target", choices=sorted(NAMES), required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--licence", default=LICENCE)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    metadata = build_metadata(options.source, options.target, options.version, options.licence)
    files = collect(options.model, options.tokenizer, options.splitter, options.readme, options.source)
    digest = write(options.out, metadata, files)
    print(f"{options.out} {options.out.stat().st_size} bytes sha256 {digest}")


if __name__ == "__main__":
    main()
