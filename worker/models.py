"""What a worker process loads once: packages, engines, language identifier, tagger. Nothing here loads at import.

A CTranslate2 translator made before a fork hangs its children, so only the process that translates may call load().
"""

import time
from collections.abc import Callable
from functools import cache

import structlog

from newsdesk.article import Language
from newsdesk.presence import InstalledPackage
from newsdesk.result import ModelUsed
from newsdesk.settings import Settings
from newsdesk.store import UNAVAILABLE, Store, connect, eviction_policy
from worker.language import Identifier
from worker.pipeline import Direction, Pipeline
from worker.tag.tagger import Tagger
from worker.translate import packages
from worker.translate.engine import Engine
from worker.translate.packages import OpenPackage, Package, PackageError
from worker.translate.translator import Translator

log = structlog.get_logger(__name__)
CHECK_AGAIN = 5.0  # seconds


def open_packages(settings: Settings) -> dict[Language, OpenPackage]:
    """The best package out of each language, checked and unpacked. Raises PackageError."""
    try:
        known = packages.load(settings.models_dir)
        best = {source: packages.best_package(known, source, source.other) for source in Language}
        return {source: packages.open_package(package, settings.cache_dir) for source, package in best.items()}
    except OSError as error:
        raise PackageError(f"{error.filename or settings.cache_dir}: {error.strerror or error}") from error


def wait_until_sound(settings: Settings, refuse: Callable[[str], None]) -> list[InstalledPackage]:
    """Check Redis and open the packages, until both are right; `refuse` is told each time what is wrong."""
    while True:
        try:
            _check_redis(settings)
            opened = open_packages(settings)
        except (PackageError, EvictionError, *UNAVAILABLE) as error:
            log.error("no article is taken", problem=str(error))
            refuse(str(error))
            time.sleep(CHECK_AGAIN)
        else:
            return [_installed(each.package) for each in opened.values()]


class EvictionError(Exception):
    """Redis is set to drop keys when its memory is full."""


def _check_redis(settings: Settings) -> None:
    with connect(settings) as client:
        policy = eviction_policy(client)
    if policy != "noeviction":
        raise EvictionError(
            f"expected maxmemory-policy noeviction in Redis, found {policy}: it would drop records without a word; "
            "run `CONFIG SET maxmemory-policy noeviction` and set it in the server's configuration"
        )


@cache
def load(settings: Settings) -> Pipeline:
    """The pipeline with all its models, loaded at the first call in this process. Raises PackageError."""
    began = time.monotonic()
    tagger = Tagger()
    known_names = tagger.known_names()
    directions = {
        source: Direction(
            Translator(Engine(opened, beam_size=settings.beam_size), known_names=known_names),
            ModelUsed(package=opened.package.name, version=opened.package.version, sha256=opened.package.sha256),
        )
        for source, opened in open_packages(settings).items()
    }
    pipeline = Pipeline(Identifier(), directions, tagger)
    log.info("models are loaded", seconds=round(time.monotonic() - began, 3))
    return pipeline


@cache
def store(settings: Settings) -> Store:
    """This process's store."""
    return Store(connect(settings), settings)


def _installed(package: Package) -> InstalledPackage:
    return InstalledPackage(
        name=package.name,
        source=package.source,
        target=package.target,
        version=package.version,
        sha256=package.sha256,
        size=package.size,
        licence=package.licence,
        scores=dict(package.scores),
    )
