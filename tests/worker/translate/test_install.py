import functools
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from worker.commands import main
from worker.tag import models as tagging
from worker.translate.archive import verify
from worker.translate.manifest import Package, load

ROOT = Path(__file__).parents[3]
INDEX_ENTRY = {"package_version": "0.1", "from_code": "en", "from_name": "English", "to_code": "ms", "to_name": "Malay"}


@pytest.fixture
def models(packages: tuple[Package, ...], tmp_path: Path) -> Path:
    """A copy of the models folder that a test may spoil."""
    return Path(shutil.copytree(packages[0].path.parent, tmp_path / "models"))


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_list_shows_every_package(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--models", str(models), "list"]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split() == ["NAME", "FOR", "VERSION", "MB", "SCORES", "LICENCE", "STATE"]
    assert len(rows) == len(load(models)) + len(tagging.load(models))
    assert all("F1" in row or "news-dev chrF" in row for row in rows)
    assert all(row.endswith("good") for row in rows)


def test_verify_names_each_bad_file(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--models", str(models), "verify"]) == 0
    capsys.readouterr()
    paths = [model.path for model in (*load(models), *tagging.load(models))]
    bad = [paths[0], paths[-1]]  # a translation package and a tagging model
    for path in bad:
        path.write_bytes(b"short")
    assert main(["--models", str(models), "verify"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[1].strip() for line in lines if line.startswith("bad:")] == [str(path) for path in bad]
    assert len(lines) == len(paths)


def test_verify_without_a_manifest_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--models", str(tmp_path), "verify"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("error: ") and captured.err.count("\n") == 1


def test_installs_a_file_into_an_empty_folder(
    to_malay: Package, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    models = tmp_path / "new"
    assert main(["--models", str(models), "install", str(to_malay.path)]) == 0
    (package,) = load(models)
    assert (package.sha256, package.licence) == (to_malay.sha256, "Apache-2.0")
    verify(package)
    assert names(models) == {"manifest.toml", package.path.name}


def test_installing_again_replaces_the_entry(models: Path, to_malay: Package) -> None:
    before = load(models)
    assert main(["--models", str(models), "install", str(to_malay.path)]) == 0
    assert main(["--models", str(models), "install", str(models / to_malay.path.name)]) == 0
    after = load(models)
    assert {package.path: package.scores for package in after} == {package.path: package.scores for package in before}
    assert any(package.path.name == to_malay.path.name and package.scores for package in after)
    assert all(verify(package) for package in after)
    assert (models / "manifest.toml").read_text("utf-8").startswith("# The models of this folder")


def test_another_file_of_a_version_has_no_scores(models: Path, to_malay: Package) -> None:
    manifest = models / "manifest.toml"
    known = manifest.read_text("utf-8").replace(to_malay.sha256, "0" * 64)
    manifest.write_text(f"# Each [[package]] is a file.\n{known}", "utf-8")
    assert main(["--models", str(models), "install", str(to_malay.path)]) == 0
    (installed,) = [package for package in load(models) if package.sha256 == to_malay.sha256]
    assert not installed.scores


@pytest.mark.parametrize("arguments", [["gone.argosmodel"], ["ms", "fr"], ["ms", "ms"], ["a", "b", "c"]])
def test_what_cannot_be_installed_is_one_line(
    models: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    before = names(models)
    assert main(["--models", str(models), "install", *arguments]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert names(models) == before


def test_a_bad_file_changes_nothing(models: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (names(models), (models / "manifest.toml").read_bytes())
    bad = tmp_path / "bad.argosmodel"
    bad.write_bytes(b"PK\x03\x04 not really")
    assert main(["--models", str(models), "install", str(bad)]) == 1
    assert str(bad) in capsys.readouterr().err
    assert (names(models), (models / "manifest.toml").read_bytes()) == before


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def install_pair(models: Path, index: str, *pair: str) -> "subprocess.CompletedProcess[str]":
    """In a process of its own, as argostranslate reads its settings once a process."""
    command = [sys.executable, "-m", "worker.translate.packages", "--models", str(models), "install", *pair]
    environment = {**os.environ, "ARGOS_PACKAGE_INDEX": index, "HOME": "/nowhere", "no_proxy": "127.0.0.1"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)


def test_installs_a_pair_from_an_index(to_malay: Package, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    shutil.copy(to_malay.path, site / "new.argosmodel")
    with served(site) as address:
        entries = [
            {**INDEX_ENTRY, "package_version": "0.0.9", "links": [f"{address}old.argosmodel"]},
            {**INDEX_ENTRY, "links": [f"{address}new.argosmodel"]},
        ]
        (site / "index.json").write_text(json.dumps(entries), "utf-8")
        done = install_pair(tmp_path / "models", address, "en", "ms")
    assert done.returncode == 0, done.stderr
    (package,) = load(tmp_path / "models")
    assert package.sha256 == to_malay.sha256


@pytest.mark.parametrize(
    ("index", "message"),
    [
        (None, "could not fetch"),
        ("not json", "expected a JSON list"),
        ("{}", "expected a package en -> ms"),
        ('["x"]', "expected a JSON list"),
        ("[]", "expected a package en -> ms"),
    ],
)
def test_without_a_usable_index_nothing_changes(models: Path, tmp_path: Path, index: str | None, message: str) -> None:
    before = (names(models), (models / "manifest.toml").read_bytes())
    site = tmp_path / "site"
    site.mkdir()
    if index is not None:
        (site / "index.json").write_text(index, "utf-8")
    with served(site) as address:
        done = install_pair(models, address, "en", "ms")
    assert done.returncode == 1
    assert message in done.stderr and done.stderr.count("\n") == 1, done.stderr
    assert (names(models), (models / "manifest.toml").read_bytes()) == before


def test_a_download_that_fails_or_is_no_package_changes_nothing(models: Path, tmp_path: Path) -> None:
    before = (names(models), (models / "manifest.toml").read_bytes())
    site = tmp_path / "site"
    site.mkdir()
    (site / "page.argosmodel").write_text("<html>", "utf-8")
    for link in ("page.argosmodel", "gone.argosmodel"):
        with served(site) as address:
            (site / "index.json").write_text(json.dumps([{**INDEX_ENTRY, "links": [address + link]}]), "utf-8")
            done = install_pair(models, address, "en", "ms")
        assert done.returncode == 1
        assert done.stderr.startswith("error: ") and done.stderr.count("\n") == 1, done.stderr
    assert (names(models), (models / "manifest.toml").read_bytes()) == before
