"""`make` prepares the corpus anew when what it is made of has changed, and only then; its steps are stand-ins here."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
STAND_IN = """#!/bin/sh
echo "$@" >> {log}
while [ $# -gt 1 ]; do
    case $1 in --out) mkdir -p $2; touch $2/report.json;; --corpus) touch $2/sp.model;; esac
    shift
done
"""
Make = Callable[..., list[str]]
"""Runs `make` with variables; the steps that it took, with their options."""

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    for name in ("parallel/news.tsv", "eval/flores200-dev.tsv", "sources.tsv"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("A ferry sank.\tSebuah feri karam.\n")
    return folder


@pytest.fixture
def make(texts: Path, tmp_path: Path) -> Make:
    venv, log = tmp_path / "venv", tmp_path / "log"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin/python").write_text(STAND_IN.format(log=log))
    (venv / "bin/python").chmod(0o755)
    (venv / "stamp").touch()

    def run(**variables: object) -> list[str]:
        log.write_text("")
        given = {"CORPUS": texts, "WORK": tmp_path / "work", "TRAIN_VENV": venv, **variables}
        command = ["make", f"{given['WORK']}/corpus/sp.model", *(f"{name}={value}" for name, value in given.items())]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        return [line.removeprefix("-m training.translation.") for line in log.read_text().splitlines()]

    return run


def make_newer(path: Path) -> None:
    """Newer than what was made a moment ago, by more than the clock of files can miss."""
    os.utime(path, (time.time() + 1,) * 2)


def test_what_has_not_changed_is_not_prepared_again(make: Make) -> None:
    assert [step.split()[0] for step in make()] == ["prepare", "tokenizer"]
    assert make() == []


@pytest.mark.parametrize("name", ["eval/news-dev.tsv", "parallel/news.tsv", "mono/feeds.ms.txt", "bt/en-ms/old.tsv"])
def test_a_text_that_came_or_went_is_prepared_for(name: str, make: Make, texts: Path) -> None:
    make()
    (texts / name).parent.mkdir(parents=True, exist_ok=True)
    (texts / name).write_text("Two ferries sank.\tDua buah feri karam.\n")
    if name != "parallel/news.tsv":
        os.utime(texts / name, (1, 1))  # as one from an archive
    else:
        make_newer(texts / name)
    assert make()[0].startswith("prepare")
    (texts / name).unlink()
    assert make()[0].startswith("prepare")


def test_other_licences_and_another_corpus_are_prepared_for(make: Make, texts: Path, tmp_path: Path) -> None:
    make()
    assert "--licences open" in make(LICENCES="open")[0]
    assert make(LICENCES="open") == []
    shutil.copytree(texts, tmp_path / "others", copy_function=shutil.copy2)
    assert f"--raw {tmp_path}/others" in make(CORPUS=tmp_path / "others")[0]


def test_a_run_that_has_begun_goes_on_only_with_what_it_began_with(make: Make, texts: Path, tmp_path: Path) -> None:
    make(LICENCES="open")
    (tmp_path / "work/en-ms.state").touch()
    for other in ({}, {"LICENCES": "open", "EVAL": tmp_path}):
        with pytest.raises(subprocess.CalledProcessError) as failed:
            make(**other)
        assert f"expected CORPUS={texts} EVAL={texts}/eval LICENCES=open" in failed.value.stderr.decode()
    assert make(LICENCES="open") == []
    (texts / "parallel/more.tsv").write_text("It rained.\tHujan turun.\n")
    assert make(LICENCES="open")[0].startswith("prepare")
    assert make(WORK=tmp_path / "other")[0].startswith("prepare")


def test_a_run_begun_before_this_was_kept_goes_on(make: Make, tmp_path: Path) -> None:
    make()
    (tmp_path / "work/run").unlink()
    (tmp_path / "work/en-ms.state").touch()
    assert make() == []
    with pytest.raises(subprocess.CalledProcessError):
        make(LICENCES="open")


def test_the_vocabulary_that_was_trained_is_kept(make: Make, texts: Path, tmp_path: Path) -> None:
    assert make(PIECES=500)[1].endswith(f"--corpus {tmp_path}/work/corpus --pieces 500")
    assert make(LICENCES="open")[1].endswith(f"--reuse {tmp_path}/work/corpus/sp.model")
    (texts / "sp.model").touch()
    make_newer(texts / "sp.model")
    assert make(LICENCES="open")[0].endswith(f"--reuse {texts}/sp.model")
