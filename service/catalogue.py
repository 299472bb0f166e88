"""/v1/languages and /v1/models: what the workers alive can do. Says nothing that no worker reports."""

from flask import Blueprint, Response
from pydantic import BaseModel, ConfigDict

from newsdesk import presence
from newsdesk.article import Language
from newsdesk.presence import InstalledPackage, InstalledTagger
from newsdesk.result import Names
from service.answers import answer
from service.desk import desk
from service.query import Query, read_query

blueprint = Blueprint("catalogue", __name__, url_prefix="/v1")

_NAMES = {
    Language.MS: Names(en="Malay", ms="Melayu"),
    Language.EN: Names(en="English", ms="Inggeris"),
}


class OfferedLanguage(BaseModel):
    """A source language. `ready` when a worker alive translates it into another."""

    model_config = ConfigDict(frozen=True)

    code: Language
    name: Names
    translates_to: tuple[Language, ...]
    ready: bool


class OfferedPackage(InstalledPackage):
    """A translation package in use, and the names of the workers that use it."""

    workers: tuple[str, ...]


class OfferedTagger(InstalledTagger):
    """A tagging model in use, and the names of the workers that use it."""

    workers: tuple[str, ...]


@blueprint.get("/languages")
def languages() -> Response:
    read_query(Query)
    pairs = {(model.source, model.target) for model in _in_use() if isinstance(model, OfferedPackage)}
    offered = []
    for code in Language:
        targets = tuple(target for target in Language if (code, target) in pairs)
        offered.append(OfferedLanguage(code=code, name=_NAMES[code], translates_to=targets, ready=bool(targets)))
    return answer(offered)


@blueprint.get("/models")
def models() -> Response:
    read_query(Query)
    return answer(_in_use())


def _in_use() -> list[OfferedPackage | OfferedTagger]:
    """Each model of the workers that take articles, by name; different builds of a model stand apart."""
    users: dict[tuple[str, str, str], list[str]] = {}
    models: dict[tuple[str, str, str], InstalledPackage | InstalledTagger] = {}
    for worker in presence.workers(desk().store.client, desk().store.keys):
        in_use: list[InstalledPackage | InstalledTagger] = [*worker.packages, *worker.taggers]
        for model in in_use if worker.problem is None else ():
            build = (model.name, model.version, model.sha256)
            models[build] = model
            users.setdefault(build, []).append(worker.name)
    return [_offered(models[build], tuple(users[build])) for build in sorted(models)]


def _offered(model: InstalledPackage | InstalledTagger, workers: tuple[str, ...]) -> OfferedPackage | OfferedTagger:
    if isinstance(model, InstalledPackage):
        return OfferedPackage(**dict(model), workers=workers)
    return OfferedTagger(**dict(model), workers=workers)
