"""The best use of 30 minutes on a rented card: two teachers, their translations of all text, two students.

    python -m training.translation.gpu_run teachers --corpus CORPUS --valid flores200-dev.tsv --work WORK
    python -m training.translation.gpu_run texts    --corpus CORPUS --work WORK
    python -m training.translation.gpu_run students --corpus CORPUS --valid flores200-dev.tsv --work WORK
    python -m training.translation.gpu_run collect  --work WORK --out OUT

Each stage fits into ten minutes and can be run again: it goes on where it was. Both directions share the card.
What comes out are the students in half precision, in pieces, and their learning curves. gpu.md tells how to carry them.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from training.translation.checkpoint import halve, split
from training.translation.corpus import BACK_TRANSLATED, DIRECTIONS, DISTILLED

ROOT = Path(__file__).parents[2]
TEACHER = (
    "--width 512 --feed-forward 2048 --heads 8 --encoder-layers 6 --decoder-layers 3 --dropout 0.2 "
    "--tokens 25000 --rate 1.5e-3 --warmup 600 --save-minutes 1.5"
)
"""Three times the student's size. The corpus is seen dozens of times, hence the dropout."""
STUDENT = "--dropout 0.05 --tokens 25000 --rate 2e-3 --warmup 600 --save-minutes 1.5"
"""The shape that is shipped: train's own default."""
PIECES_AT_ONCE = 4
"""Pieces of 15 MiB that one call may carry out: 60 MiB."""


class StageError(RuntimeError):
    """A stage's process failed; its output is above."""


def together(module: str, arguments: Sequence[Sequence[object]]) -> None:
    """Run a module of this recipe side by side with itself. Raises StageError if one of the processes fails."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", f"training.translation.{module}"]
    running = [subprocess.Popen([*command, *map(str, own)], env=environment) for own in arguments]
    failed = [process.args for process in running if process.wait() != 0]
    if failed:
        raise StageError(f"expected all processes to succeed, but these failed: {failed}")


def train(role: str, options: argparse.Namespace) -> None:
    """Train both directions for the time of one stage, or on from where they were stopped."""
    if role == "student":
        turn_round(options.corpus)
    shared = ["--corpus", options.corpus, "--minutes", options.minutes, "--resume"]
    shared += ["--valid", options.valid] if options.valid else []
    shared += (options.teacher if role == "teacher" else options.student).split()
    outs = {direction: options.work / f"{role}-{direction}.pt" for direction in DIRECTIONS}
    together("train", [[*shared, "--direction", direction, "--out", out] for direction, out in outs.items()])


def write_texts(options: argparse.Namespace) -> None:
    """Let the teachers translate, or on from where they were stopped."""
    shared = ["--corpus", options.corpus, "--as", "distilled", "--name", "teacher", "--limit", options.limit]
    models = {direction: options.work / f"teacher-{direction}.pt" for direction in DIRECTIONS}
    together("synthesise", [[*shared, "--direction", direction, "--model", path] for direction, path in models.items()])


def turn_round(corpus: Path) -> None:
    """Let a translation, as far as there are any, serve the student of the opposite direction too."""
    for direction, other in zip(DIRECTIONS, reversed(DIRECTIONS), strict=True):
        made, folder = corpus / DISTILLED / direction / "teacher.tsv", corpus / BACK_TRANSLATED / other
        if made.exists():
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(made, folder / "teacher.tsv")


def collect(options: argparse.Namespace) -> None:
    """Copy the learning curves and the next few pieces of the models to OUT."""
    pieces: list[Path] = []
    for direction in DIRECTIONS:
        name = f"{options.role}-{direction}"
        half = options.work / f"{name}.half.pt"
        halve(options.work / f"{name}.pt", half)
        pieces += split(half, options.work / "pieces")
    wanted = pieces[options.first : options.first + PIECES_AT_ONCE]
    options.out.mkdir(parents=True, exist_ok=True)
    for path in (*wanted, *(options.work / "pieces").glob("*.sha256"), *options.work.glob(f"{options.role}-*.jsonl")):
        shutil.copyfile(path, options.out / path.name)
    print(f"pieces {options.first} to {options.first + len(wanted) - 1} of {len(pieces)} are in {options.out}")


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    stages = parser.add_subparsers(dest="stage", required=True)
    for name in ("teachers", "texts", "students", "collect"):
        stage = stages.add_parser(name)
        stage.add_argument("--work", type=Path, required=True, help="folder that outlasts the stages")
        if name == "collect":
            stage.add_argument("--out", type=Path, required=True)
            stage.add_argument("--role", choices=["teacher", "student"], default="student")
            stage.add_argument("--first", type=int, default=0, help="piece to begin with")
            continue
        stage.add_argument("--corpus", type=Path, required=True)
        stage.add_argument("--valid", type=Path)
        stage.add_argument("--minutes", type=float, default=8.0, help="of training")
        stage.add_argument("--limit", type=int, default=150_000, help="lines a direction to translate")
        stage.add_argument("--teacher", default=TEACHER, help="options of train")
        stage.add_argument("--student", default=STUDENT, help="options of train")
    return parser.parse_args()


def main() -> None:
    options = parse_arguments()
    options.work.mkdir(parents=True, exist_ok=True)
    if options.stage == "texts":
        write_texts(options)
    elif options.stage == "collect":
        collect(options)
    else:
        train(options.stage.removesuffix("s"), options)


if __name__ == "__main__":
    main()
