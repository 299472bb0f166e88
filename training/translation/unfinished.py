"""A file of pairs, written in blocks by a run that can be cut short and go on; NAME.tsv.done tells how far it is."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from training.translation.corpus import Pair


def run_of(texts: Sequence[str], models: Iterable[Path], *options: object) -> str:
    """What a run is known by: its texts in their order, its models (files or CTranslate2 directories), its options."""
    digest = hashlib.sha256("\n".join([*map(str, options), *texts]).encode())
    for model in models:
        digest.update((model / "model.bin" if model.is_dir() else model).read_bytes())
    return digest.hexdigest()


def progress(out: Path) -> Path:
    """The file that tells how far the run is that writes `out`."""
    return out.with_name(f"{out.name}.done")


class Unfinished:
    """`lines`: how many texts' pairs are in the file; another run's file is emptied, as is a shortened one."""

    def __init__(self, out: Path, run: str) -> None:
        self._out, self._run = out, run
        out.parent.mkdir(parents=True, exist_ok=True)
        done = json.loads(progress(out).read_text("utf-8")) if out.exists() and progress(out).exists() else {}
        if done.get("run") == run and out.stat().st_size >= done["bytes"]:
            os.truncate(out, done["bytes"])  # what was cut short comes again
            self.lines: int = done["lines"]
        else:
            progress(out).unlink(missing_ok=True)
            out.write_bytes(b"")
            self.lines = 0

    def add(self, pairs: Iterable[Pair], lines: int) -> None:
        """Write the pairs of the next `lines` texts."""
        with self._out.open("a", encoding="utf-8") as file:
            file.writelines(f"{english}\t{malay}\n" for english, malay in pairs)
            file.flush()
            os.fsync(file.fileno())  # else a power cut could leave the count without the lines
        self.lines += lines
        done = {"run": self._run, "lines": self.lines, "bytes": self._out.stat().st_size}
        partial = self._out.with_name(f"{self._out.name}.part")
        partial.write_text(json.dumps(done) + "\n", "utf-8")
        partial.replace(progress(self._out))
