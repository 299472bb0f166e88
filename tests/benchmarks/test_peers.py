"""The peers get our packages and our kernels, and the product gets nothing of theirs."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.articles import short_stories, stories
from benchmarks.peers import setup
from benchmarks.speed.systems import Argostranslate

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


@pytest.mark.parametrize(
    ("threads", "variables"),
    [
        (1, {"ARGOS_INTRA_THREADS", "OMP_NUM_THREADS"}),
        ("1 by settings", {"ARGOS_INTRA_THREADS", "OMP_NUM_THREADS"}),
        ("default", set()),
    ],
)
def test_threads_are_told_only_as_they_are_to_be_measured(
    threads: setup.Threads, variables: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ARGOS_INTRA_THREADS", "OMP_NUM_THREADS"):
        monkeypatch.delenv(name, raising=False)
    environment = setup.environment(2, threads)
    assert {name for name in environment if name.endswith("_THREADS")} == variables
    assert environment["ARGOS_BEAM_SIZE"] == "2"


@pytest.mark.parametrize("options", ["sess_options=o.SessionOptions(), providers=[]", "o.SessionOptions(), []"])
@pytest.mark.parametrize(("threads", "expected"), [(1, "1 1"), ("1 by settings", "0 0"), ("default", "0 0")])
def test_only_a_peer_that_is_held_gives_its_splitter_one_thread(
    threads: setup.Threads, expected: str, options: str, tmp_path: Path
) -> None:
    (tmp_path / "onnxruntime.py").write_text(
        "class SessionOptions:\n"
        "    intra_op_num_threads = inter_op_num_threads = 0\n"
        "class InferenceSession:\n"
        "    def __init__(self, model, sess_options=None, providers=()):\n"
        "        print(sess_options.intra_op_num_threads, sess_options.inter_op_num_threads)\n"
    )
    environment = setup.environment(2, threads)
    environment["PYTHONPATH"] += f"{os.pathsep}{tmp_path}"
    program = f"import onnxruntime as o; o.InferenceSession('en.onnx', {options})"
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == expected


@pytest.mark.slow
def test_a_peer_that_is_held_computes_for_no_longer_than_it_takes() -> None:
    if not setup.interpreter("argostranslate").exists():
        pytest.skip("the peers are not installed: python -m benchmarks.peers.setup")
    setup.unpack()
    with Argostranslate(2, 1) as system:
        system.measure(short_stories(2))
        run = system.measure(stories(2))
    assert run.cpu_s < 1.1 * run.wall_s
