"""The tagging models of models/manifest.toml, its [[model]] tables. Checks files and reads them; loads no model."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from newsdesk.article import Language
from worker.manifest import MANIFEST, ModelFile, PackageError, Table, put, refuse_doubles, tables

Kind = Literal["entities", "topics"]
_TABLE = "model"


@dataclass(frozen=True, kw_only=True)
class TaggingModel(ModelFile):
    """A model that finds what `kind` says, in texts of `languages`."""

    kind: Kind
    languages: tuple[Language, ...]

    def read(self) -> bytes:
        """The content of the file, checked against its entry. Raises PackageError."""
        try:
            self.check()
            return self.path.read_bytes()
        except OSError as error:
            raise PackageError(f"{self.path}: expected a readable file, found: {error.strerror}; mend it") from error


def load(models: Path) -> tuple[TaggingModel, ...]:
    """The tagging models that the manifest in `models` lists, in its order. Raises PackageError."""
    found = tuple(_model(table) for table in tables(models, _TABLE))
    refuse_doubles(models, found)
    return found


def best_model(models: Iterable[TaggingModel], kind: Kind, language: Language) -> TaggingModel:
    """The model of the kind and language with the highest version. Raises PackageError if there is none."""
    found = [model for model in models if model.kind == kind and language in model.languages]
    if not found:
        raise PackageError(
            f"{MANIFEST}: expected a model of kind {kind} for {language}, found none; "
            f"put the file of training/{kind}/ and its [[{_TABLE}]] table there"
        )
    return max(found, key=lambda model: model.order)


def add(models: Path, model: TaggingModel) -> None:
    """Add the model's entry to the manifest, in place of one of its name and version; the rest stays as it is."""
    put(models, _TABLE, model, {"kind": model.kind, "languages": [language.value for language in model.languages]})


def _model(table: Table) -> TaggingModel:
    kinds: tuple[Kind, ...] = get_args(Kind)
    kind = next((kind for kind in kinds if kind == table.fields.get("kind")), None)
    if kind is None:
        raise table.error("kind", " or ".join(kinds), table.fields.get("kind"))
    return TaggingModel(kind=kind, languages=table.languages("languages"), **table.shared_fields())
