"""A file of pairs goes on only in the run that began it."""

import os
from pathlib import Path

import pytest

from training.translation.corpus import read_pairs
from training.translation.unfinished import Unfinished, run_of

PAIR, OTHER = ("A ferry sank.", "Sebuah feri karam."), ("It rained.", "Hujan turun.")


@pytest.fixture
def model(tmp_path: Path) -> Path:
    (tmp_path / "ct2").mkdir()
    (tmp_path / "ct2/model.bin").write_bytes(b"weights")
    return tmp_path / "ct2"


def test_the_same_run_goes_on_without_what_was_torn(tmp_path: Path) -> None:
    out = tmp_path / "bt/en-ms/n.tsv"
    Unfinished(out, "run").add([PAIR], 3)
    out.write_text(out.read_text("utf-8") + "A fer", "utf-8")
    again = Unfinished(out, "run")
    assert again.lines == 3
    again.add([OTHER], 2)
    assert (read_pairs(out), Unfinished(out, "run").lines) == ([PAIR, OTHER], 5)


def test_another_run_begins_anew(tmp_path: Path) -> None:
    out = tmp_path / "n.tsv"
    Unfinished(out, "run").add([PAIR], 3)
    assert Unfinished(out, "other").lines == 0
    assert read_pairs(out) == []


def test_a_file_that_is_gone_begins_anew(tmp_path: Path) -> None:
    out = tmp_path / "n.tsv"
    Unfinished(out, "run").add([PAIR], 3)
    out.unlink()
    assert Unfinished(out, "run").lines == 0


def test_a_file_that_lost_lines_begins_anew(tmp_path: Path) -> None:
    out = tmp_path / "n.tsv"
    Unfinished(out, "run").add([PAIR, OTHER], 3)
    out.write_bytes(out.read_bytes()[:-10])
    assert Unfinished(out, "run").lines == 0
    assert out.read_bytes() == b""


def test_lines_count_only_once_the_disk_has_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def power_cut(file: int) -> None:
        raise OSError

    out = tmp_path / "n.tsv"
    file = Unfinished(out, "run")
    with monkeypatch.context() as cut, pytest.raises(OSError):
        cut.setattr(os, "fsync", power_cut)
        file.add([PAIR], 3)
    assert Unfinished(out, "run").lines == 0


def test_other_texts_models_and_options_make_another_run(model: Path) -> None:
    runs = {run_of(texts, [model], beam) for texts in (["one", "two"], ["two", "one"]) for beam in (1, 2)}
    (model / "model.bin").write_bytes(b"better weights")
    assert len(runs | {run_of(["one", "two"], [model], 1)}) == 5
