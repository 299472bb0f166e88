"""A version that the manifest could not be read with is refused before anything is trained."""

import importlib
import sys

import pytest

COMMANDS = {
    "training.entities.train": ["--root", "r", "--unlabelled", "u", "--models", "m"],
    "training.topics.train": "--items i --translated t --definitions d --topics t --models m".split(),
}


@pytest.mark.parametrize("module", COMMANDS)
@pytest.mark.parametrize("version", ["v0.9", "0.4-rc1", "new"])
def test_what_is_no_version_is_refused_at_once(
    module: str, version: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("sklearn", reason="training tools are not installed")
    monkeypatch.setattr(sys, "argv", ["train", *COMMANDS[module], "--version", version])
    with pytest.raises(SystemExit, match="2"):
        importlib.import_module(module).main()
    assert f"--version: invalid version value: '{version}'" in capsys.readouterr().err
