"""Weights of words that tell Malay from Indonesian."""

import sys
from pathlib import Path

import pytest

pytest.importorskip("sklearn", reason="training tools are not installed")

from training.language import train
from training.language.train import Line, learn

INDONESIAN = ["warga menilai jalan rusak", "warga menyebut harga naik", "kata warga saat hujan", "saat itu jalan rusak"]
MALAY = ["penduduk kata jalan rosak", "penduduk menyebut harga naik", "kata penduduk ketika hujan", "jalan rosak"]


def test_words_of_one_language_weigh_for_it_and_shared_ones_hardly() -> None:
    lines = [Line("id", text) for text in INDONESIAN] + [Line("ms", text) for text in MALAY]
    weights = learn(lines, [])
    assert weights["warga"] < -0.2 < 0.2 < weights["penduduk"]
    assert abs(weights.get("harga", 0)) < 0.2 and abs(weights.get("jalan", 0)) < abs(weights["warga"])


def test_the_command_measures_and_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [("id", text) for text in INDONESIAN] + [("ms", text) for text in MALAY] + [("en", "left out")]
    (tmp_path / "labelled.tsv").write_text("".join(f"{code}\t{text}\n" for code, text in rows * 3), "utf-8")
    news = "Kerajaan berkata kes baharu dikesan kerana orang ramai tidak patuh.\n" * 2
    (tmp_path / "news.txt").write_text(news + "Polisi menangkap tersangka karena korupsi uang negara, ujar jaksa.\n")
    out = tmp_path / "weights.tsv"
    arguments = ["--labelled", tmp_path / "labelled.tsv", "--unlabelled", tmp_path / "news.txt", "--out", out]
    monkeypatch.setattr(sys, "argv", ["train", *map(str, arguments)])
    train.main()
    weights = dict(line.split("\t") for line in out.read_text("utf-8").splitlines())
    assert float(weights["warga"]) < 0 < float(weights["penduduk"])
    assert capsys.readouterr().out.startswith("id before ")
