"""Packages ready for use: checked, unpacked, read through argostranslate. Run as a module, it manages them."""

import sys
from dataclasses import dataclass
from pathlib import Path

from worker.translate.archive import unpack
from worker.translate.argos import ArgosPackage, package_module
from worker.translate.manifest import Package, best_package, load

__all__ = ["OpenPackage", "Package", "best_package", "load", "open_package"]


@dataclass(frozen=True)
class OpenPackage:
    """An unpacked package: its entry, its folder, and argostranslate's view of it, which knows the tokenizer."""

    package: Package
    directory: Path
    argos: ArgosPackage


def open_package(package: Package, cache_directory: Path) -> OpenPackage:
    """Check the package and unpack it under `cache_directory`, or reuse what an earlier call unpacked.

    Safe for several processes at once. Raises PackageError.
    """
    directory = cache_directory / f"{package.name}-{package.version}-{package.sha256[:12]}"
    unpack(package, directory)
    return OpenPackage(package, directory, package_module(cache_directory).Package(directory))


if __name__ == "__main__":
    from worker.commands import main

    sys.exit(main())
