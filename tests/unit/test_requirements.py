"""Stands in for `pip check`: all that is declared imports, and nothing is missing but what is left out on purpose."""

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import distribution, packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
FORBIDDEN = ("torch", "stanza", "spacy", "minisbd", "onnxruntime")


def lines(name: str) -> Iterator[str]:
    for line in (ROOT / name).read_text("utf-8").splitlines():
        line = line.split("#")[0].removesuffix("\\").strip()
        if line and not line.startswith("-"):
            yield line


def names(file: str) -> set[str]:
    return {canonicalize_name(Requirement(line).name) for line in lines(file)}


def applicable(requirement: Requirement, extra: str = "") -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": extra})


PINNED = {
    canonicalize_name(requirement.name): requirement
    for requirement in map(Requirement, lines("requirements.txt"))
    if applicable(requirement)
}


def test_what_is_installed_is_what_is_pinned() -> None:
    installed = {name: f"=={distribution(name).version}" for name in PINNED}

    assert installed == {name: str(requirement.specifier) for name, requirement in PINNED.items()}


@pytest.mark.parametrize("name", sorted(names("requirements.in")))
def test_what_is_declared_imports(name: str) -> None:
    modules = [
        module
        for module, owners in packages_distributions().items()
        if name in [canonicalize_name(owner) for owner in owners] and module.isidentifier() and module != "tests"
    ]
    assert modules
    for module in modules:
        if module != "argostranslate":  # imported without touching the home folder in the test below
            import_module(module)


def test_nothing_is_missing_but_what_is_left_out() -> None:
    missing = set()
    for name, pinned in PINNED.items():
        extras = {"", *pinned.extras}
        for requirement in map(Requirement, distribution(name).requires or ()):
            needed = any(applicable(requirement, extra) for extra in extras)
            if needed and canonicalize_name(requirement.name) not in PINNED:
                missing.add(canonicalize_name(requirement.name))

    assert missing == names("requirements-excluded.txt")


def test_versions_satisfy_each_other() -> None:
    clashes = [
        f"{name} needs {requirement}, found {distribution(requirement.name).version}"
        for name in PINNED
        for requirement in map(Requirement, distribution(name).requires or ())
        if applicable(requirement)
        and canonicalize_name(requirement.name) in PINNED
        and not requirement.specifier.contains(distribution(requirement.name).version, prereleases=True)
    ]

    assert clashes == []


def test_a_package_translates_with_the_heavy_libraries_forbidden(tmp_path: Path) -> None:
    program = f"""
import sys

class Forbid:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {FORBIDDEN!r}:
            raise AssertionError(f"{{name}} was imported")

sys.meta_path.insert(0, Forbid())
from dataclasses import replace
from pathlib import Path
from newsdesk.article import Article
from newsdesk.settings import Settings
from worker import models

pipeline = models.load(replace(Settings(), cache_dir=Path({str(tmp_path)!r})))
result = pipeline.run(Article(body="The minister opened the new school on Monday."), lambda progress: None)
print(result.translation.body)
assert not any(name.split(".")[0] in {FORBIDDEN!r} for name in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    assert re.search(r"\bsekolah\b", done.stdout)


def test_no_index_is_named() -> None:
    for file in ROOT.glob("requirements*"):
        assert "://" not in file.read_text("utf-8"), file
