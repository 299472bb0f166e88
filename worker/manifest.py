"""models/manifest.toml: the files of models and what each must be. Knows what all its tables share; opens no model."""

import hashlib
import json
import os
import re
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from newsdesk.article import Language

MANIFEST = "manifest.toml"
Value = TypeVar("Value", str, int)
_VERSION = re.compile(r"\d+(\.\d+){0,3}")


class PackageError(Exception):
    """A model's file or entry is not as it must be: the message names it, what was expected, found, and to do."""


@dataclass(frozen=True, kw_only=True)
class ModelFile:
    """What every entry says. `size` in bytes; `scores` by test set and metric, as "news-dev chrF"."""

    name: str
    path: Path
    version: str
    sha256: str
    size: int
    licence: str
    scores: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def order(self) -> tuple[int, ...]:
        """The version, comparable: 0.10 after 0.9, and 1.0 equal to 1."""
        numbers = [int(number) for number in self.version.split(".")]
        while numbers and not numbers[-1]:
            numbers.pop()
        return tuple(numbers)

    def check(self) -> None:
        """Compare the file with its entry: size and SHA-256. Raises PackageError."""
        if not self.path.is_file():
            raise PackageError(f"{self.path}: expected a model, found none; put it there or install it anew")
        size = self.path.stat().st_size
        if size != self.size:
            raise PackageError(f"{self.path}: expected {self.size} bytes, found {size}; fetch the file anew")
        digest = sha256(self.path)
        if digest != self.sha256:
            raise PackageError(f"{self.path}: expected SHA-256 {self.sha256}, found {digest}; fetch the file anew")


def version(text: str) -> str:
    """The text, if it is a version. Raises ValueError."""
    if not _VERSION.fullmatch(text):
        raise ValueError(f"expected numbers like 0.2, found {text!r}")
    return text


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass(frozen=True)
class Table:
    """One table of the manifest. `where` names it in messages; `folder` has the models."""

    where: str
    folder: Path
    fields: Mapping[str, Any]

    def shared_fields(self) -> dict[str, Any]:
        """The arguments of ModelFile. Raises PackageError."""
        name, file = self._plain("name"), self._plain("file")
        version, digest, licence = self.text("version"), self.text("sha256"), self.text("licence")
        if not _VERSION.fullmatch(version):
            raise self.error("version", "numbers like 0.2", version)
        if not re.fullmatch(r"[0-9a-f]{64}", digest):
            raise self.error("sha256", "64 lower-case hex digits", digest)
        scores = self.fields.get("scores", {})
        if not isinstance(scores, dict) or not all(isinstance(value, int | float) for value in scores.values()):
            raise self.error("scores", "numbers by test set and metric", scores)
        return {
            "name": name,
            "path": self.folder / file,
            "version": version,
            "sha256": digest,
            "size": self.value("size", int),
            "licence": licence,
            "scores": MappingProxyType({key: float(value) for key, value in scores.items()}),
        }

    def text(self, key: str) -> str:
        return self.value(key, str)

    def language(self, key: str) -> Language:
        return self._language(key, self.text(key))

    def languages(self, key: str) -> tuple[Language, ...]:
        codes = self.fields.get(key)
        if not isinstance(codes, list) or not codes:
            raise self.error(key, "a list of languages", codes)
        return tuple(self._language(key, code) for code in codes)

    def value(self, key: str, kind: type[Value]) -> Value:
        value = self.fields.get(key)
        if not isinstance(value, kind) or isinstance(value, bool) or not value:
            raise self.error(key, "a non-empty string" if kind is str else "a positive integer", value)
        return value

    def error(self, key: str, expected: str, found: object) -> PackageError:
        shown = "nothing" if found is None else repr(found)
        return PackageError(f"{self.where}: field `{key}`: expected {expected}, found {shown}; mend the manifest")

    def _language(self, key: str, code: object) -> Language:
        try:
            return Language(str(code))
        except ValueError:
            raise self.error(key, " or ".join(Language), code) from None

    def _plain(self, key: str) -> str:
        """Letters, digits and marks that make no path."""
        text = self.text(key)
        if not re.fullmatch(r"[\w.+-]*\w", text) or text.startswith("."):
            raise self.error(key, "letters, digits, -, _ and dots, no folder", text)
        return text


def tables(models: Path, kind: str) -> Iterator[Table]:
    """The [[kind]] tables of `models`/manifest.toml, in its order. Raises PackageError."""
    path = models / MANIFEST
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise PackageError(f"{path}: expected a manifest, found no such file; set MODELS_DIR or --models") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackageError(f"{path}: expected TOML, found: {error}; mend the file") from None
    entries = content.get(kind, [])
    if not isinstance(entries, list):
        raise PackageError(f"{path}: expected [[{kind}]] tables, found a single `{kind}`; write [[{kind}]]")
    for number, entry in enumerate(entries, 1):
        where = f"{path}, {kind} {number}"
        if not isinstance(entry, dict):
            raise PackageError(f"{where}: expected a table, found {entry!r}; write [[{kind}]]")
        yield Table(where, models, entry)


def refuse_doubles(models: Path, entries: Sequence[ModelFile]) -> None:
    """Raises PackageError if a name and version stand twice."""
    known = [(entry.name, entry.version) for entry in entries]
    for name, version in known:
        if known.count((name, version)) > 1:
            raise PackageError(
                f"{models / MANIFEST}: expected each model once, found {name} {version} twice; remove one entry"
            )


def put(models: Path, kind: str, model: ModelFile, fields: Mapping[str, str | list[str]]) -> None:
    """Write the model's [[kind]] table with its own `fields`, in place of one of its name and version.

    Raises PackageError for a version with which nothing could read the manifest.
    """
    path = models / MANIFEST
    try:
        version(model.version)
    except ValueError as error:
        raise PackageError(f"{path}: version of {model.name}: {error}") from None
    text = path.read_text("utf-8") if path.exists() else ""
    head, *blocks = re.split(r"(?m)^(?=\[\[)", text)
    kept = [block for block in blocks if not _describes(block, kind, model)]
    whole = "".join([head, *kept]).rstrip("\n")
    write_atomically(path, ((whole + "\n\n" if whole else "") + _table(kind, model, fields)).encode("utf-8"))


def write_atomically(path: Path, content: bytes) -> None:
    """Replace `path` so that a reader sees the old or the new content, also after a crash."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".part-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _describes(block: str, kind: str, model: ModelFile) -> bool:
    entry = tomllib.loads(block).get(kind, [{}])[0]
    return (entry.get("name"), entry.get("version")) == (model.name, model.version)


def _table(kind: str, model: ModelFile, fields: Mapping[str, str | list[str]]) -> str:
    values: dict[str, str | int | list[str]] = {
        "name": model.name,
        "file": model.path.name,
        **fields,
        "version": model.version,
        "sha256": model.sha256,
        "size": model.size,
        "licence": model.licence,
    }
    # A JSON string, number or list of strings is a TOML one.
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    scores = [f"{json.dumps(key, ensure_ascii=False)} = {value}" for key, value in model.scores.items()]
    return "\n".join([f"[[{kind}]]", *lines, "", f"[{kind}.scores]", *scores]) + "\n"
