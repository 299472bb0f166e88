"""A package file: checked before it is trusted, unpacked whole or not at all. Never loads a model."""

import fcntl
import json
import os
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from worker.manifest import PackageError
from worker.translate.manifest import Package

_TOKENIZERS = ("sentencepiece.model", "bpe.model")
_VOCABULARIES = (
    {"model/shared_vocabulary.json"},
    {"model/shared_vocabulary.txt"},
    {"model/source_vocabulary.json", "model/target_vocabulary.json"},
    {"model/source_vocabulary.txt", "model/target_vocabulary.txt"},
)
# Weights hardly compress, so an honest package unpacks to little more than its own size.
_UNPACKED_FACTOR = 20
_UNPACKED_EXTRA = 16 * 2**20
_METADATA_LIMIT = 2**20
# What zipfile raises for damaged, encrypted or exotic archives.
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


@dataclass(frozen=True)
class Contents:
    """What a package file holds: its single top folder and the object in its metadata.json."""

    top: str
    metadata: Mapping[str, Any]


def verify(package: Package) -> Contents:
    """Check the package's file against its entry: size, SHA-256, structure, pair and version. Raises PackageError."""
    package.check()
    path = package.path
    contents = inspect(path)
    for key, expected in (
        ("from_code", package.source.value),
        ("to_code", package.target.value),
        ("package_version", package.version),
    ):
        found = contents.metadata.get(key)
        if found != expected:
            raise PackageError(
                f"{path}: metadata.json: expected {key} {expected!r} as in the manifest, found {found!r}; "
                "correct the manifest's entry or fetch the right file"
            )
    return contents


def inspect(path: Path) -> Contents:
    """Check a package file's structure. Raises PackageError if it is no package or not safe to unpack."""
    try:
        with zipfile.ZipFile(path) as archive:
            top, files = _checked_entries(path, archive.infolist())
            _require_files(path, files)
            metadata = json.loads(archive.read(f"{top}/metadata.json"))
    except (ValueError, RecursionError) as error:
        raise PackageError(f"{path}: metadata.json: expected JSON, found: {error}; ask the package's maker") from None
    except _UNREADABLE as error:
        raise PackageError(f"{path}: expected a readable zip archive, found: {error}; fetch the file anew") from None
    if not isinstance(metadata, dict):
        raise PackageError(f"{path}: metadata.json: expected an object, found {metadata!r}; ask the package's maker")
    return Contents(top, metadata)


def unpack(package: Package, directory: Path) -> None:
    """Make `directory` hold the checked package's files. Other processes see it complete or not at all."""
    contents = verify(package)
    directory.parent.mkdir(parents=True, exist_ok=True)
    with (directory.parent / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # one process unpacks, the others find it done
        if not is_complete(directory):
            _unpack(package.path, contents.top, directory)


def _unpack(path: Path, top: str, directory: Path) -> None:
    with tempfile.TemporaryDirectory(dir=directory.parent, prefix=".part-") as temporary:
        with zipfile.ZipFile(path) as archive:
            try:
                archive.extractall(temporary)
            except _UNREADABLE as error:
                raise PackageError(f"{path}: expected sound entries, found: {error}; fetch it anew") from None
        if directory.exists():
            # Left by a half-done clean-up: an unpacked package is never incomplete on its own.
            os.replace(directory, Path(temporary) / "damaged")
        os.replace(Path(temporary) / top, directory)


def is_complete(directory: Path) -> bool:
    """Whether an unpacked package has all it needs."""
    files = {path.relative_to(directory).as_posix() for path in directory.rglob("*") if path.is_file()}
    return not _missing(files)


def _checked_entries(path: Path, entries: list[zipfile.ZipInfo]) -> tuple[str, set[str]]:
    """The top folder's name and the files under it, relative to it."""
    limit = _UNPACKED_FACTOR * path.stat().st_size + _UNPACKED_EXTRA
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > limit:
        raise PackageError(f"{path}: expected at most {limit} bytes unpacked, found {unpacked}; do not use this file")
    tops, files = set(), set()
    for entry in entries:
        name = PurePosixPath(entry.filename)
        if name.is_absolute() or ".." in name.parts or "\\" in entry.filename or not name.parts:
            raise PackageError(f"{path}: expected plain paths inside, found {entry.filename!r}; do not use this file")
        if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise PackageError(f"{path}: expected plain files inside, found the link or device {entry.filename!r}")
        if name.name == "metadata.json" and entry.file_size > _METADATA_LIMIT:
            raise PackageError(f"{path}: expected a short metadata.json, found {entry.file_size} bytes")
        tops.add(name.parts[0])
        if not entry.is_dir():
            files.add("/".join(name.parts[1:]))
    if len(tops) != 1 or "" in files:
        raise PackageError(f"{path}: expected one top folder, found {sorted(tops)}; ask the package's maker")
    return tops.pop(), files


def _require_files(path: Path, files: set[str]) -> None:
    missing = _missing(files)
    if missing:
        raise PackageError(f"{path}: expected {missing} inside, found {sorted(files)}; ask the package's maker")


def _missing(files: set[str]) -> str:
    for name in ("metadata.json", "model/model.bin", "model/config.json"):
        if name not in files:
            return name
    if not any(tokenizer in files for tokenizer in _TOKENIZERS):
        return " or ".join(_TOKENIZERS)
    return "" if any(vocabulary <= files for vocabulary in _VOCABULARIES) else "a vocabulary in model/"
