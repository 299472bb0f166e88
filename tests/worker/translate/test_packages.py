import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from worker.translate.packages import Package, open_package

ROOT = Path(__file__).parents[3]


def test_opens_under_its_name_version_and_digest(to_malay: Package, tmp_path: Path) -> None:
    opened = open_package(to_malay, tmp_path)
    assert opened.directory == tmp_path / f"translate-en_ms-{to_malay.version}-{to_malay.sha256[:12]}"
    assert (opened.argos.from_code, opened.argos.to_code) == ("en", "ms")
    assert opened.argos.tokenizer.encode("news") != []
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".part-")]


def test_an_unpacked_package_is_reused(to_malay: Package, tmp_path: Path) -> None:
    first = open_package(to_malay, tmp_path).directory / "model" / "model.bin"
    before = first.stat()
    open_package(to_malay, tmp_path)
    assert (first.stat().st_ino, first.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_damaged_unpacked_package_is_made_anew(to_malay: Package, tmp_path: Path) -> None:
    directory = open_package(to_malay, tmp_path).directory
    (directory / "model" / "model.bin").unlink()
    open_package(to_malay, tmp_path)
    assert (directory / "model" / "model.bin").stat().st_size > 1_000_000


OPEN = """
import sys
from pathlib import Path
from newsdesk.article import Language
from worker.translate.packages import best_package, load, open_package
package = best_package(load(Path("models")), Language.EN, Language.MS)
print(open_package(package, Path(sys.argv[1])).argos.tokenizer.encode("news"))
"""


def run_open(cache: Path, **environment: str) -> str:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("HOME", "XDG_"))}
    done = subprocess.run(
        [sys.executable, "-c", OPEN, str(cache)], cwd=ROOT, env={**kept, **environment}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_processes_may_open_it_at_the_same_time(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        outputs = set(pool.map(lambda _: run_open(tmp_path), range(4)))
    assert len(outputs) == 1
    folders = sorted(path.name.split("-")[0] for path in tmp_path.iterdir() if path.is_dir())
    assert folders == ["argostranslate", "translate"]


def test_the_home_folder_is_neither_needed_nor_touched(tmp_path: Path) -> None:
    home = tmp_path / "home"
    run_open(tmp_path / "cache", HOME=str(home))
    assert not home.exists()


def test_the_environment_is_left_alone_and_no_translator_is_imported(tmp_path: Path) -> None:
    check = (
        "\nimport os\nassert os.environ['HOME'] == '/nowhere', os.environ['HOME']"
        "\nassert not any(name.startswith('XDG_') for name in os.environ)"
        "\nassert not {'argostranslate.translate', 'torch', 'stanza', 'spacy', 'ctranslate2'} & set(sys.modules)"
    )
    environment = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")} | {"HOME": "/nowhere"}
    command = [sys.executable, "-c", OPEN + check, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
