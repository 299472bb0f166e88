"""The peers get our packages and our kernels, and the product gets nothing of theirs."""

import re
from pathlib import Path

import pytest

from benchmarks.peers import setup

ROOT = setup.ROOT


def _pins(file: Path) -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)==(\S+)", file.read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("peer", setup.PEERS)
def test_a_peer_computes_with_the_products_libraries(peer: str) -> None:
    ours, theirs = _pins(ROOT / "requirements.txt"), _pins(setup.LISTS / f"{peer}.txt")
    for library in ("ctranslate2", "sentencepiece"):
        assert theirs[library] == ours[library]


def test_what_only_the_peers_need_is_not_in_the_product() -> None:
    ours = _pins(ROOT / "requirements.txt")
    for library in ("libretranslate", "minisbd", "matplotlib", "sacrebleu"):
        assert library not in ours


def test_no_peer_would_bring_pytorch() -> None:
    for peer in setup.PEERS:
        assert not {"torch", "stanza", "spacy"} & set(_pins(setup.LISTS / f"{peer}.txt"))


def test_only_our_packages_are_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "FOLDER", tmp_path)
    monkeypatch.setattr(setup, "PACKAGES", tmp_path / "packages")
    (tmp_path / "packages" / "of an older version").mkdir(parents=True)
    setup.unpack()
    folders = sorted((tmp_path / "packages").iterdir())
    assert [folder.name.rpartition("-")[0] for folder in folders] == ["translate-en_ms", "translate-ms_en"]
    assert all((folder / "metadata.json").is_file() for folder in folders)


def test_threads_are_left_alone_where_the_default_is_measured() -> None:
    assert setup.environment(4, 1)["ARGOS_INTRA_THREADS"] == "1"
    assert "ARGOS_INTRA_THREADS" not in setup.environment(4, None)
    assert setup.environment(2, None)["ARGOS_BEAM_SIZE"] == "2"
