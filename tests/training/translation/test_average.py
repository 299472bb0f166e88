"""The weighted mean of checkpoints."""

import sys
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training tools are not installed")

from training.translation import average
from training.translation.checkpoint import halve, load_checkpoint, save_checkpoint, vocabulary_of
from training.translation.model import Shape

SHAPE = Shape(50, 16, 32, 2, 1, 1)


@pytest.fixture
def checkpoints(tmp_path: Path) -> tuple[Path, Path]:
    for name, value in (("one", 1.0), ("other", 3.0)):
        save_checkpoint(tmp_path / f"{name}.pt", SHAPE, {"w": torch.zeros(2)}, {"w": torch.full((2,), value)})
    return tmp_path / "one.pt", tmp_path / "other.pt"


def test_each_counts_by_its_share(
    checkpoints: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = checkpoints
    arguments = ["--out", tmp_path / "mean.pt", f"0.75:{one}", f"0.25:{other}"]
    monkeypatch.setattr(sys, "argv", ["average", *map(str, arguments)])
    average.main()
    for kind in ("average", "master"):
        shape, weights = load_checkpoint(tmp_path / "mean.pt", kind)
        assert shape == SHAPE
        torch.testing.assert_close(weights["w"], torch.full((2,), 1.5))


def test_shares_are_one_together(checkpoints: tuple[Path, Path], tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"expected shares that are 1 together, found 0\.5 \+ 0\.4"):
        average.average([(0.5, checkpoints[0]), (0.4, checkpoints[1])], tmp_path / "mean.pt")


def test_models_of_other_shapes_are_not_mixed(checkpoints: tuple[Path, Path], tmp_path: Path) -> None:
    weights = {"w": torch.zeros(2)}
    save_checkpoint(tmp_path / "wide.pt", Shape(50, 32, 32, 2, 1, 1), weights, weights)
    with pytest.raises(ValueError, match="expected checkpoints of one shape"):
        average.average([(0.5, checkpoints[0]), (0.5, tmp_path / "wide.pt")], tmp_path / "mean.pt")


def test_the_vocabulary_is_remembered_and_another_one_not_mixed_in(
    checkpoints: tuple[Path, Path], tmp_path: Path
) -> None:
    weights, mean = {"w": torch.zeros(2)}, tmp_path / "mean.pt"
    for name in ("first", "second"):
        save_checkpoint(tmp_path / f"{name}.pt", SHAPE, weights, weights, name)
    first, second = tmp_path / "first.pt", tmp_path / "second.pt"
    average.average([(0.5, first), (0.5, checkpoints[0])], mean)  # one that does not tell its own
    halve(mean, tmp_path / "half.pt")
    assert vocabulary_of(mean) == vocabulary_of(tmp_path / "half.pt") == "first"
    average.average([(0.5, checkpoints[0]), (0.5, checkpoints[1])], mean)
    assert vocabulary_of(mean) is None
    with pytest.raises(ValueError, match="expected checkpoints of one vocabulary, found those of 2"):
        average.average([(0.5, first), (0.5, second)], mean)
