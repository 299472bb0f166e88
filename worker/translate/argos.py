"""The one door to argostranslate: its package module, imported without touching $HOME. Never its translator."""

import importlib
import logging
import os
from pathlib import Path
from typing import Any, Protocol


class Tokenizer(Protocol):
    """One made with SentencePiece also has a `lazy_processor`."""

    def encode(self, sentence: str) -> list[str]: ...

    def decode(self, tokens: list[str]) -> str: ...


class ArgosPackage(Protocol):
    """What is needed of an argostranslate.package.Package."""

    from_code: str
    to_code: str
    target_prefix: str
    tokenizer: Tokenizer


def package_module(directory: Path) -> Any:
    """The module argostranslate.package.

    Importing argostranslate.settings (1.11.0) makes folders in the home folder, or fails where there is none; at the
    first call they are made under `directory` instead. The environment is as before afterwards.
    """
    home = str(directory / "argostranslate")
    names = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "ARGOS_PACKAGES_DIR")
    changed = {**dict.fromkeys(names, home), "ARGOS_DEBUG": "0"}
    before = {name: os.environ.get(name) for name in (*changed, "SNAP")}
    os.environ.update(changed)
    os.environ.pop("SNAP", None)
    try:
        module = importlib.import_module("argostranslate.package")
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value
    # It logs what it works on at INFO, and says nothing there that the caller does not know.
    logging.getLogger("argostranslate.utils").setLevel(logging.CRITICAL)
    return module
