"""The peers that speed is compared with, each in an environment of its own: `python -m benchmarks.peers.setup`.

Makes var/peers/NAME from NAME.txt, which `make lock` compiles; benchmarks.speed.translate unpacks the packages of
models/ to var/peers/packages anew each time. The product never imports or ships any of it.
"""

import argparse
import os
import shutil
import subprocess
import sys
import zipfile
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parents[2]
LISTS = Path(__file__).resolve().parent
PEERS = ("argostranslate", "libretranslate")
FOLDER = ROOT / "var" / "peers"
PACKAGES = FOLDER / "packages"
Threads = Literal[1, "1 by settings", "default"]
"""Held to one, all libraries of a peer included; told so by its settings, which do not reach all; as it comes."""


def interpreter(name: str) -> Path:
    """The Python of a peer's environment."""
    return FOLDER / name / "bin" / "python"


def environment(beam: int, threads: Threads) -> dict[str, str]:
    """What a peer runs in: our packages, no other model, no network."""
    home = str(FOLDER / "home")
    settings = {} if threads == "default" else {"ARGOS_INTRA_THREADS": "1", "OMP_NUM_THREADS": "1"}
    folders = [LISTS / "absent", *([LISTS / "held"] if threads == 1 else [])]
    return {
        **os.environ,
        **dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), home),
        "ARGOS_PACKAGES_DIR": str(PACKAGES),
        "ARGOS_BEAM_SIZE": str(beam),
        "PYTHONPATH": os.pathsep.join(map(str, folders)),
        **settings,
    }


def versions() -> dict[str, str]:
    """The version of each peer that is there."""
    found = {}
    for name in PEERS:
        for each in metadata.distributions(name=name, path=[str(path) for path in site_packages(name)]):
            found[name] = each.version
    return found


def site_packages(name: str) -> list[Path]:
    return list((FOLDER / name / "lib").glob("python*/site-packages"))


def install(name: str) -> None:
    """Make the peer's environment, unless it is there as the list says."""
    listing = (LISTS / f"{name}.txt").read_bytes()
    stamp, wanted = FOLDER / name / "stamp", sha256(listing).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    shutil.rmtree(FOLDER / name, ignore_errors=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    make = ["sh", str(ROOT / "scripts" / "make_venv.sh"), str(FOLDER / name)]
    subprocess.run(make, check=True, env={**os.environ, "PYTHON": sys.executable})
    pip = [str(interpreter(name)), "-m", "pip", "install", "--quiet", "--no-compile", "--no-deps"]
    subprocess.run([*pip, "-r", str(LISTS / f"{name}.txt")], check=True)
    stamp.write_text(wanted)


def unpack() -> None:
    """The packages of models/ and nothing else: any other folder there breaks every listing of Argos."""
    shutil.rmtree(PACKAGES, ignore_errors=True)
    PACKAGES.mkdir(parents=True)
    (FOLDER / "home").mkdir(exist_ok=True)
    for package in sorted((ROOT / "models").glob("*.argosmodel")):
        with zipfile.ZipFile(package) as archive:
            archive.extractall(PACKAGES)


def install_all() -> None:
    for name in PEERS:
        print(f"setting up {name}", flush=True)
        install(name)


if __name__ == "__main__":
    argparse.ArgumentParser(description="Install the peers, each in an environment of its own.").parse_args()
    install_all()
