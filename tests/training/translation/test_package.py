"""The last step of the recipe, as it is run, with stand-ins for the weights: only the product opens those."""

import hashlib
import json
import shutil
import sys
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("pydantic", reason="packaging runs in the product's environment")

from tests.training.translation.test_card import REPORT, SCORES
from training.translation import package
from training.translation.tokenizer import TokenizerError, all_pieces, check
from worker.translate.manifest import load


@pytest.fixture
def arguments(corpus: Path, tmp_path: Path) -> list[str]:
    model = tmp_path / "ct2"
    model.mkdir()
    for name in package.MODEL_FILES:
        (model / name).write_bytes(name.encode())
    (model / "shared_vocabulary.json").write_text(json.dumps(all_pieces(check(corpus / "sp.model"))), "utf-8")
    prepared = tmp_path / "corpus"
    prepared.mkdir()
    shutil.copyfile(corpus / "sp.model", prepared / "sp.model")
    (prepared / "report.json").write_text(json.dumps(REPORT), "utf-8")
    (tmp_path / "en.onnx").write_bytes(b"rules")
    (tmp_path / "sources.tsv").write_text("name\tlicence\tweight\nnews\tCC0\t3\n", "utf-8")
    (tmp_path / "scores.json").write_text(json.dumps({"en-ms": SCORES}), "utf-8")
    (tmp_path / "models").mkdir()
    options = {
        "model": model, "corpus": prepared, "splitter": tmp_path / "en.onnx", "direction": "en-ms", "version": "0.3",
        "scores": tmp_path / "scores.json", "sources": tmp_path / "sources.tsv", "about": "A test.",
        "models": tmp_path / "models",
    }  # fmt: skip
    return [text for name, value in options.items() for text in (f"--{name}", str(value))]


def run(monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["package", *arguments])
    package.main()


def test_the_manifest_describes_the_package_that_was_written(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(monkeypatch, arguments)
    (entry,) = load(tmp_path / "models")
    content = entry.path.read_bytes()
    assert entry.path.name == "translate-en_ms-0_3.argosmodel"
    assert (entry.name, entry.source, entry.target, entry.version) == ("translate-en_ms", "en", "ms", "0.3")
    assert (entry.size, entry.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    assert entry.scores["FLORES-200 dev chrF"] == 55.1


def test_the_package_holds_what_argos_looks_for_in_one_folder(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(monkeypatch, arguments)
    with zipfile.ZipFile(tmp_path / "models/translate-en_ms-0_3.argosmodel") as archive:
        names = {name.removeprefix("translate-en_ms-0_3/") for name in archive.namelist()}
        metadata = json.loads(archive.read("translate-en_ms-0_3/metadata.json"))
        card = archive.read("translate-en_ms-0_3/README.md").decode()
    assert names == {
        "metadata.json", "README.md", "sentencepiece.model", "minisbd/en.onnx",
        "model/model.bin", "model/config.json", "model/shared_vocabulary.json",
    }  # fmt: skip
    assert (metadata["from_code"], metadata["to_name"], metadata["package_version"]) == ("en", "Malay", "0.3")
    assert "version 0.3\n\nA test.\n" in card


def test_the_same_parts_give_the_same_bytes(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digests = set()
    for _ in range(2):
        run(monkeypatch, arguments)
        digests.add(load(tmp_path / "models")[0].sha256)
    assert len(digests) == 1


def test_a_missing_part_is_named_and_nothing_is_written(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "en.onnx").unlink()
    with pytest.raises(package.PartsError, match=r"found no .*en\.onnx; run export and splitter"):
        run(monkeypatch, arguments)
    assert not list((tmp_path / "models").iterdir())


def test_a_model_of_another_vocabulary_is_not_packed_with_this_one(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vocabulary = tmp_path / "ct2/shared_vocabulary.json"
    first, *rest = json.loads(vocabulary.read_text("utf-8"))
    vocabulary.write_text(json.dumps([*rest, first]), "utf-8")
    with pytest.raises(TokenizerError, match=r"ct2: expected the pieces of .*sp\.model, found others"):
        run(monkeypatch, arguments)
    assert not list((tmp_path / "models").iterdir())


def test_a_version_in_words_is_refused() -> None:
    with pytest.raises(package.PartsError, match=r"expected a version of numbers like 0\.2, found 'new'"):
        package.build_metadata("en-ms", "new", "Apache-2.0")
