"""Adding a package to the models folder, from a file or from the official Argos index; all or nothing."""

import re
import socket
import tempfile
from dataclasses import replace
from pathlib import Path

from newsdesk.article import Language
from worker.manifest import PackageError, sha256, write_atomically
from worker.translate import archive, manifest
from worker.translate.argos import package_module
from worker.translate.manifest import Package

_NETWORK_TIMEOUT = 30.0  # seconds; argostranslate sets none


def install_file(file: Path, models: Path) -> Package:
    """Check the package file, copy it into `models` and list it in the manifest. Raises PackageError."""
    if not file.is_file():
        raise PackageError(f"{file}: expected a package file, found none; give the path of an .argosmodel file")
    metadata = archive.inspect(file).metadata
    source, target = (_language(file, key, metadata.get(key)) for key in ("from_code", "to_code"))
    version = str(metadata.get("package_version", ""))
    if not re.fullmatch(r"\d+(\.\d+){0,3}", version):
        raise PackageError(f"{file}: metadata.json: expected package_version in numbers like 1.9, found {version!r}")
    name = f"translate-{source}_{target}"
    package = Package(
        name=name,
        path=models / f"{name}-{version.replace('.', '_')}.argosmodel",
        source=source,
        target=target,
        version=version,
        sha256=sha256(file),
        size=file.stat().st_size,
        licence=str(metadata.get("license") or "not stated"),
    )
    models.mkdir(parents=True, exist_ok=True)
    # Read before anything changes: it may be broken.
    known = manifest.load(models) if (models / manifest.MANIFEST).exists() else ()
    scores = next((one.scores for one in known if (one.name, one.sha256) == (name, package.sha256)), package.scores)
    if not (package.path.exists() and package.path.samefile(file)):
        write_atomically(package.path, file.read_bytes())
    archive.verify(package)
    package = replace(package, scores=scores)
    manifest.add(models, package)
    return package


def install_pair(source: Language, target: Language, models: Path) -> Package:
    """Fetch the newest package of the pair from the official index, then install_file.

    ARGOS_PACKAGE_INDEX names another index. Raises PackageError, also when the index cannot be reached.
    """
    with tempfile.TemporaryDirectory(prefix="argos-") as temporary:
        argos = package_module(Path(temporary))
        index = argos.settings.local_package_index
        before = socket.getdefaulttimeout()
        socket.setdefaulttimeout(_NETWORK_TIMEOUT)
        try:
            argos.update_package_index()
            if not index.exists():  # argostranslate logs the error and goes on
                raise PackageError(
                    f"{argos.settings.remote_package_index}: expected the package index, could not fetch it; "
                    "check the network, or fetch the package elsewhere and `install FILE`"
                )
            return install_file(_download(argos, source, target), models)
        finally:
            socket.setdefaulttimeout(before)


def _download(argos: object, source: Language, target: Language) -> Path:
    index = argos.settings.remote_package_index  # type: ignore[attr-defined]
    try:
        available = argos.get_available_packages()  # type: ignore[attr-defined]
        found = [entry for entry in available if (entry.from_code, entry.to_code) == (source.value, target.value)]
        newest = max(
            found, key=lambda entry: [int(number) for number in entry.package_version.split(".")], default=None
        )
    except (ValueError, AttributeError, TypeError) as error:
        raise PackageError(f"{index}: expected a JSON list of packages, found: {error}; try again later") from None
    if newest is None:
        raise PackageError(
            f"{index}: expected a package {source} -> {target}, found none; `install FILE` takes your own"
        )
    try:
        return Path(newest.download())
    except Exception as error:  # argostranslate raises a bare Exception
        raise PackageError(f"{newest.links}: expected the package file, found: {error}; try again later") from None


def _language(file: Path, key: str, code: object) -> Language:
    try:
        return Language(str(code))
    except ValueError:
        known = " or ".join(Language)
        raise PackageError(
            f"{file}: metadata.json: expected {key} {known}, found {code!r}; not for this desk"
        ) from None
