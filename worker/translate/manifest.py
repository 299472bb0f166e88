"""The translation packages of models/manifest.toml, its [[package]] tables. Never opens a package."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from newsdesk.article import Language
from worker.manifest import MANIFEST, ModelFile, PackageError, Table, put, refuse_doubles, tables

__all__ = ["MANIFEST", "Package", "add", "best_package", "load"]

_TABLE = "package"


@dataclass(frozen=True, kw_only=True)
class Package(ModelFile):
    """A package that translates out of `source` into `target`."""

    source: Language
    target: Language


def load(models: Path) -> tuple[Package, ...]:
    """The packages that the manifest in `models` lists, in its order. Raises PackageError."""
    packages = tuple(_package(table) for table in tables(models, _TABLE))
    refuse_doubles(models, packages)
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
    put(models, _TABLE, package, {"from": package.source.value, "to": package.target.value})


def _package(table: Table) -> Package:
    return Package(source=table.language("from"), target=table.language("to"), **table.shared_fields())
