"""models/manifest.toml: which packages there are and what each file must be. Never opens a package."""

import json
import os
import re
import tempfile
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from newsdesk.article import Language

MANIFEST = "manifest.toml"
Value = TypeVar("Value", str, int)
_VERSION = re.compile(r"\d+(\.\d+){0,3}")
_TEXTS = ("name", "file", "from", "to", "version", "sha256", "licence")


class PackageError(Exception):
    """A package or its entry is not as it must be: the message names the file, what was expected, found, and to do."""


@dataclass(frozen=True)
class Package:
    """One entry of the manifest. `size` in bytes; `scores` by test set and metric, as "news-dev chrF"."""

    name: str
    path: Path
    source: Language
    target: Language
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


def load(models: Path) -> tuple[Package, ...]:
    """The packages that `models`/manifest.toml lists, in its order. Raises PackageError."""
    path = models / MANIFEST
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise PackageError(f"{path}: expected a manifest, found no such file; set MODELS_DIR or --models") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackageError(f"{path}: expected TOML, found: {error}; mend the file") from None
    entries = content.get("package", [])
    if not isinstance(entries, list):
        raise PackageError(f"{path}: expected [[package]] tables, found a single `package`; write [[package]]")
    packages = tuple(_package(path, number, entry) for number, entry in enumerate(entries, 1))
    for package in packages:
        if sum(other.name == package.name and other.version == package.version for other in packages) > 1:
            raise PackageError(
                f"{path}: expected each package once, found {package.name} {package.version} twice; remove one entry"
            )
    return packages


def best_package(packages: Iterable[Package], source: Language, target: Language) -> Package:
    """The package of the pair with the highest version, number by number. Raises PackageError if there is none."""
    found = [package for package in packages if (package.source, package.target) == (source, target)]
    if not found:
        raise PackageError(
            f"{MANIFEST}: expected a package {source} -> {target}, found none; "
            f"run `python -m worker.translate.packages install {source} {target}`"
        )
    return max(found, key=lambda package: package.order)


def add(models: Path, package: Package) -> None:
    """Add the package's entry to the manifest, in place of one of its name and version; the rest stays as it is."""
    path = models / MANIFEST
    text = path.read_text("utf-8") if path.exists() else ""
    head, *blocks = re.split(r"(?m)^(?=\[\[package\]\])", text)
    kept = [block for block in blocks if not _describes(block, package)]
    whole = "".join([head, *kept]).rstrip("\n")
    write_atomically(path, ((whole + "\n\n" if whole else "") + _entry(package)).encode("utf-8"))


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


def _describes(block: str, package: Package) -> bool:
    entry = tomllib.loads(block)["package"][0]
    return (entry["name"], entry["version"]) == (package.name, package.version)


def _entry(package: Package) -> str:
    values: dict[str, str | int] = {
        "name": package.name,
        "file": package.path.name,
        "from": package.source.value,
        "to": package.target.value,
        "version": package.version,
        "sha256": package.sha256,
        "size": package.size,
        "licence": package.licence,
    }
    # A JSON string or number is a TOML one.
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    scores = [f"{json.dumps(key, ensure_ascii=False)} = {value}" for key, value in package.scores.items()]
    return "\n".join(["[[package]]", *lines, "", "[package.scores]", *scores]) + "\n"


def _package(path: Path, number: int, entry: Any) -> Package:
    where = f"{path}, package {number}"
    if not isinstance(entry, dict):
        raise PackageError(f"{where}: expected a table, found {entry!r}; write [[package]]")
    texts = {key: _field(where, entry, key, str) for key in _TEXTS}
    size = _field(where, entry, "size", int)
    if not re.fullmatch(r"[\w.+-]*\w", texts["file"]) or texts["file"].startswith("."):
        raise PackageError(f"{where}: field `file`: expected a file name without a folder, found {texts['file']!r}")
    if not re.fullmatch(r"[\w.+-]*\w", texts["name"]) or texts["name"].startswith("."):
        raise PackageError(f"{where}: field `name`: expected letters, digits, - and _, found {texts['name']!r}")
    if not _VERSION.fullmatch(texts["version"]):
        raise PackageError(f"{where}: field `version`: expected numbers like 0.2, found {texts['version']!r}")
    if not re.fullmatch(r"[0-9a-f]{64}", texts["sha256"]):
        raise PackageError(f"{where}: field `sha256`: expected 64 lower-case hex digits, found {texts['sha256']!r}")
    return Package(
        name=texts["name"],
        path=path.parent / texts["file"],
        source=_language(where, "from", texts["from"]),
        target=_language(where, "to", texts["to"]),
        version=texts["version"],
        sha256=texts["sha256"],
        size=size,
        licence=texts["licence"],
        scores=_scores(where, entry.get("scores", {})),
    )


def _field(where: str, entry: Mapping[str, Any], key: str, kind: type[Value]) -> Value:
    value = entry.get(key)
    if not isinstance(value, kind) or isinstance(value, bool) or not value:
        wanted = "a non-empty string" if kind is str else "a positive integer"
        found = "nothing" if value is None else repr(value)
        raise PackageError(f"{where}: field `{key}`: expected {wanted}, found {found}; mend the manifest")
    return value


def _language(where: str, key: str, code: str) -> Language:
    try:
        return Language(code)
    except ValueError:
        known = " or ".join(Language)
        raise PackageError(f"{where}: field `{key}`: expected {known}, found {code!r}") from None


def _scores(where: str, scores: Any) -> Mapping[str, float]:
    if not isinstance(scores, dict) or not all(isinstance(value, int | float) for value in scores.values()):
        raise PackageError(f"{where}: field `scores`: expected numbers by test set and metric, found {scores!r}")
    return MappingProxyType({key: float(value) for key, value in scores.items()})
