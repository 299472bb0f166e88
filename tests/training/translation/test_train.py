"""Training as it is run, in processes of its own, with a shape so small that a step takes milliseconds."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="training tools are not installed")

from training.translation import trainer
from training.translation.checkpoint import load_checkpoint, vocabulary_of
from training.translation.corpus import write_pairs
from training.translation.model import Shape, Translator
from training.translation.schedule import Schedule
from training.translation.tokenizer import digest
from training.translation.tokenizer import train as train_tokenizer
from training.translation.trainer import Trainer

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]
TINY = "--width 16 --feed-forward 32 --heads 2 --encoder-layers 1 --decoder-layers 1 --tokens 400 --warmup 5".split()


def command(corpus: Path, out: Path, *more: str) -> list[str]:
    module = [sys.executable, "-m", "training.translation.train"]
    return [
        *module,
        "--corpus",
        str(corpus),
        "--direction",
        "en-ms",
        "--device",
        "cpu",
        "--out",
        str(out),
        *TINY,
        *more,
    ]


def run(corpus: Path, out: Path, *more: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command(corpus, out, *more), cwd=ROOT, capture_output=True, text=True, timeout=200)


def lines(out: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.with_suffix(".jsonl").read_text("utf-8").splitlines()]


def test_a_run_learns_and_leaves_a_checkpoint_and_a_curve(
    corpus: Path, made_up_pairs: list[tuple[str, str]], tmp_path: Path
) -> None:
    write_pairs(tmp_path / "valid.tsv", made_up_pairs[:20])
    out = tmp_path / "m.pt"
    done = run(corpus, out, "--steps", "100", "--rate", "1e-2", "--valid", str(tmp_path / "valid.tsv"))
    assert done.returncode == 0, done.stderr
    first, last = (entry["validation_loss"] for entry in lines(out) if entry.get("weights") in ("start", "average"))
    assert last < first - 0.5
    progress = [entry for entry in lines(out) if "loss" in entry]
    assert [entry["step"] for entry in progress] == [50, 100]
    assert progress[0]["eta_minutes"] >= progress[1]["eta_minutes"] == 0
    assert all("validation_chrf" in entry for entry in lines(out) if "weights" in entry)
    shape, average = load_checkpoint(out)
    assert (shape.width, shape.vocabulary) == (16, 400)
    assert all(value.dtype == torch.float32 and value.isfinite().all() for value in average.values())
    losses = {entry["weights"]: entry["validation_loss"] for entry in lines(out) if "weights" in entry}
    best = "mean of checkpoints" if losses["mean of checkpoints"] < losses["average"] else "moving average"
    assert done.stdout.splitlines()[-1].endswith(f"{best} kept")


def test_a_run_in_two_parts_gives_the_same_weights_as_in_one(corpus: Path, tmp_path: Path) -> None:
    whole, parts = tmp_path / "whole.pt", tmp_path / "parts.pt"
    assert run(corpus, whole, "--steps", "40", "--save-minutes", "0").returncode == 0
    process = subprocess.Popen(
        command(corpus, parts, "--steps", "40", "--save-minutes", "0"), cwd=ROOT, stdout=subprocess.DEVNULL
    )
    state = parts.with_suffix(".state")
    deadline = time.monotonic() + 120
    while not state.exists() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    process.kill()
    process.wait()
    stopped_at = torch.load(state)["step"]
    assert 0 < stopped_at < 40
    resumed = run(corpus, parts, "--steps", "40", "--save-minutes", "0", "--resume")
    assert resumed.returncode == 0, resumed.stderr
    assert any(entry.get("weights") == "resumed" and entry["step"] == stopped_at for entry in lines(parts))
    for kind in ("master", "average"):
        expected, found = load_checkpoint(whole, kind)[1], load_checkpoint(parts, kind)[1]
        for name, value in expected.items():
            torch.testing.assert_close(found[name], value, rtol=1e-3, atol=1e-4)


def test_a_terminated_run_saves_first(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "m.pt"
    process = subprocess.Popen(
        command(corpus, out, "--minutes", "5"), cwd=ROOT, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    assert process.stdout is not None
    assert "weights start" in process.stdout.readline()
    assert "step 50 " in process.stdout.readline()
    process.send_signal(signal.SIGTERM)
    rest, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "--resume goes on from here" in rest
    state = torch.load(out.with_suffix(".state"))
    assert state["step"] >= 50 and 0 < state["seconds"] < 300


def test_a_finished_run_is_left_alone(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "m.pt"
    assert run(corpus, out, "--steps", "3").returncode == 0
    written = out.stat().st_mtime_ns
    again = run(corpus, out, "--steps", "3", "--resume")
    assert (again.returncode, out.stat().st_mtime_ns) == (0, written)
    assert "is finished" in again.stdout


def test_a_new_run_can_begin_with_the_weights_of_another(corpus: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.pt", tmp_path / "second.pt"
    assert run(corpus, first, "--steps", "3").returncode == 0
    assert run(corpus, second, "--steps", "1", "--rate", "1e-9", "--init", str(first)).returncode == 0
    before, after = (load_checkpoint(path, "master")[1] for path in (first, second))
    assert all(torch.allclose(before[name], after[name], atol=1e-5) for name in before)


def test_a_model_of_another_vocabulary_is_refused(corpus: Path, tmp_path: Path) -> None:
    assert run(corpus, tmp_path / "m.pt", "--steps", "1").returncode == 0
    state = torch.load(tmp_path / "m.pt")
    state["shape"]["vocabulary"] = 399
    for kind in ("master", "average"):
        state[kind]["embedding.weight"] = state[kind]["embedding.weight"][:399]
        state[kind]["output_bias"] = state[kind]["output_bias"][:399]
    torch.save(state, tmp_path / "other.pt")
    refused = run(corpus, tmp_path / "n.pt", "--steps", "1", "--init", str(tmp_path / "other.pt"))
    assert refused.returncode != 0
    assert "expected a vocabulary of 399 pieces, found 400" in refused.stderr


@pytest.fixture
def other(corpus: Path, tmp_path: Path) -> Path:
    """The same corpus with another vocabulary of the same size."""
    folder = tmp_path / "other"
    shutil.copytree(corpus, folder)
    (folder / "mono/news.ms.txt").write_text("Feri karam di Kuala Perlis ketika ribut.\n" * 500, "utf-8")
    train_tokenizer(folder, folder / "sp.model", 400)
    return folder


def test_a_run_goes_on_only_with_the_vocabulary_it_began_with(corpus: Path, other: Path, tmp_path: Path) -> None:
    out = tmp_path / "m.pt"
    assert run(corpus, out, "--steps", "2").returncode == 0
    assert vocabulary_of(out) == digest(corpus / "sp.model") != digest(other / "sp.model")
    for target, option in ((out, ["--resume"]), (tmp_path / "n.pt", ["--init", str(out)])):
        refused = run(other, target, "--steps", "4", *option)
        assert refused.returncode != 0
        assert "expected the vocabulary that the weights began with" in refused.stderr
    for path in (out, out.with_suffix(".state")):  # of a version that did not write it
        kept = torch.load(path)
        del kept["vocabulary"]
        torch.save(kept, path)
    assert run(corpus, out, "--steps", "4", "--resume").returncode == 0
    assert vocabulary_of(out) == digest(corpus / "sp.model")


def test_a_run_killed_while_it_saves_is_not_taken_for_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(trainer, "save_checkpoint", killed)
    schedule = Schedule(minutes=0, rate=1e-3, warmup=5, average_decay=0.9, steps=1)
    with pytest.raises(KeyboardInterrupt):
        Trainer(Translator(Shape(400, 16, 32, 2, 1, 1)), schedule, "cpu").save(tmp_path / "m.state", tmp_path / "m.pt")
    assert not (tmp_path / "m.state").exists()
