"""/v1/languages and /v1/models: what the workers alive can do. Says nothing that no worker reports."""

from flask import Blueprint, Response
from pydantic import BaseModel, ConfigDict

from newsdesk import presence
from newsdesk.article import Language
from newsdesk.presence import InstalledPackage
from newsdesk.result import Names
from service.answers import answer
from service.desk import desk

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
    """A package in use, and the names of the workers that use it."""

    workers: tuple[str, ...]


@blueprint.get("/languages")
def languages() -> Response:
    pairs = {(package.source, package.target) for package in _in_use()}
    offered = []
    for code in Language:
        targets = tuple(target for target in Language if (code, target) in pairs)
        offered.append(OfferedLanguage(code=code, name=_NAMES[code], translates_to=targets, ready=bool(targets)))
    return answer(offered)


@blueprint.get("/models")
def models() -> Response:
    return answer(_in_use())


def _in_use() -> list[OfferedPackage]:
    """Each package of the workers that take articles, by name; different builds of a package stand apart."""
    users: dict[tuple[str, str, str], list[str]] = {}
    packages: dict[tuple[str, str, str], InstalledPackage] = {}
    for worker in presence.workers(desk().store.client, desk().store.keys):
        for package in worker.packages if worker.problem is None else ():
            build = (package.name, package.version, package.sha256)
            packages[build] = package
            users.setdefault(build, []).append(worker.name)
    return [OfferedPackage(**dict(packages[build]), workers=tuple(users[build])) for build in sorted(packages)]
