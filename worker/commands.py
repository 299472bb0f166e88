"""The command line for models: list, verify, install. One line an error, never a traceback for a bad package."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from newsdesk.article import Language
from worker.manifest import PackageError
from worker.tag import models as tagging
from worker.tag.models import TaggingModel
from worker.translate.archive import verify
from worker.translate.install import install_file, install_pair
from worker.translate.manifest import Package, load


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0, or 1 when something is wrong with a model."""
    options = _parser().parse_args(arguments)
    try:
        if options.command == "install":
            return _install(options.what, options.models)
        models: list[Package | TaggingModel] = [*load(options.models), *tagging.load(options.models)]
        return _list(models) if options.command == "list" else _verify(models)
    except (PackageError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m worker.translate.packages", description="The models.")
    parser.add_argument(
        "--models",
        type=Path,
        default=Path(os.environ.get("MODELS_DIR") or "models"),
        help="folder of manifest.toml and the models (default: $MODELS_DIR or ./models)",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("list", help="show the models of the manifest")
    commands.add_parser("verify", help="check every file against the manifest")
    install = commands.add_parser("install", help="add a translation package")
    install.add_argument("what", nargs="+", metavar="FILE | FROM TO", help="a package file, or a pair such as: ms en")
    return parser


def _list(models: Sequence[Package | TaggingModel]) -> int:
    rows = [("NAME", "FOR", "VERSION", "MB", "SCORES", "LICENCE", "STATE")]
    for model in models:
        scores = [f"{key} {value}" for key, value in model.scores.items() if not key.endswith("BLEU")]
        rows.append(
            (
                model.name,
                _use(model),
                model.version,
                f"{model.size / 1e6:.1f}",
                ", ".join(scores) or "-",
                model.licence,
                "bad, run verify" if _fault(model) else "good",
            )
        )
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return 0


def _use(model: Package | TaggingModel) -> str:
    if isinstance(model, Package):
        return f"{model.source} -> {model.target}"
    return f"{model.kind}, {' and '.join(model.languages)}"


def _verify(models: Sequence[Package | TaggingModel]) -> int:
    faults = [(model, _fault(model)) for model in models]
    for model, fault in faults:
        print(f"bad: {fault}" if fault else f"good: {model.path}")
    return 1 if any(fault for _, fault in faults) else 0


def _install(what: Sequence[str], models: Path) -> int:
    if len(what) > 2:
        raise PackageError(f"{' '.join(what)}: expected a file or two language codes, found {len(what)} arguments")
    if len(what) == 1:
        package = install_file(Path(what[0]), models)
    elif not set(what) <= set(Language) or what[0] == what[1]:
        raise PackageError(f"{' '.join(what)}: expected two of {', '.join(Language)}, as in `install ms en`")
    else:
        package = install_pair(Language(what[0]), Language(what[1]), models)
    print(f"installed {package.path}, {package.source} -> {package.target} {package.version}")
    return 0


def _fault(model: Package | TaggingModel) -> str:
    try:
        if isinstance(model, Package):
            verify(model)
        else:
            model.check()
    except (PackageError, OSError) as error:
        return str(error)
    return ""
